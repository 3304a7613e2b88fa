# Options of the host that nobody described: sets that stay open, whatever one of their definitions is.
{ config, lib, pkgs, ... }: {
  config = lib.mkMerge [
    { sops.secrets."a/b" = { }; }
    { sops.secrets = lib.mkIf false (throw "nobody asks"); }
    { my.files = lib.genAttrs config.services.x.names (name: { owner = name; }); }
    {
      sops.secrets = lib.mapAttrs (name: user: { inherit (user) owner; }) config.services.x.users;
      my.files.known = { };
      environment.persistence = lib.optionalAttrs (config.environment.persistence ? "/p") { "/p".hidden = true; };
      environment.etc.registry.source = { outPath = "/srv/registry"; };
      containers.web = {
        privateNetwork = true;
        localAddress = "10.0.0.300"; # line 14
        bindMounts.${config.sops.secrets."a/b".path} = { };
        bindMounts."/a".hostPath = config.my.files.known.path;
        config = { };
      };
      systemd.services.web.script = "${lib.getExe' config.systemd.package "userdbctl"} ${config.my.files.other.path}";
      systemd.services.web.serviceConfig = {
        ReadWritePaths = "web"; # line 21
        StateDirectory = "/var/lib/web"; # line 22
      };
    }
  ];
}
