# Pieces that depend on what else the host does.
{ config, lib, pkgs, ... }:
{
  config = lib.mkMerge [
    {
      services.postgresql.enable = true;
      networking.hostName = "db1";
    }
    (lib.mkIf config.services.postgresql.enable {
      containers.replica = {
        autoStart = true;
        privateNetwork = true;
        hostAddress = "10.9.0.1";
        localAddress = "10.9.0.2";
        bindMounts."/wal".hostPath = "/var/lib/postgresql/wal";
        config = { services.postgresql.enable = true; };
      };
    })
    (lib.mkIf (config.networking.hostName == "db2") {
      containers.replica.bindMounts."/wal".hostPath = "/tank/wal";
    })
    (lib.mkIf config.virtualisation.docker.enable {
      containers.runner = { config = { }; additionalCapabilities = [ "NOT_A_CAPABILITY" ]; };
    })
    (lib.mkIf (lib.elem "web" (config.my.roles or [ ])) {
      containers.web = { config = { }; };
    })
    (lib.mkIf (config.system.stateVersion == "23.11" || pkgs.stdenv.isAarch64) {
      containers.old = { config = { }; };
    })
  ];
}
