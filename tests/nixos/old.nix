# A file of older days: lists of mounts, users of `with lib;`, let without need.
{ config, pkgs, lib, ... }:

with lib;

{
  networking.extraHosts = "127.0.0.1 db.local";
  boot.kernel.sysctl."net.ipv4.ip_forward" = 1;
  containers.database =
    { config =
        { config, pkgs, ... }:
        { services.postgresql.enable = true;
          services.postgresql.package = pkgs.postgresql_9_6;
        };
    };
  containers.web = {
    path = "/nix/var/nix/profiles/webserver";
    autoStart = mkDefault true;
    extraFlags = [ "--drop-capability=CAP_SYS_CHROOT" ];
  };
  systemd.services."container@web" = {
    requires = [ "container@database.service" ];
    after = [ "container@database.service" ];
    serviceConfig.TimeoutStopSec = 30;
    onFailure = [ "notify@%n.service" ];
    reloadIfChanged = mkForce false;
  };
  systemd.timers.backup = { wantedBy = [ "timers.target" ]; timerConfig.OnCalendar = "daily"; };
  environment.systemPackages = with pkgs; [ nixos-container ];
  environment.etc."app.conf" = { text = "a = 1\n"; user = "app"; mode = "0440"; };
}
