# Services: one with hosts below it, one with state, one whose unit asks for something of its container.
{ config, lib, pkgs, ... }:
let
  inherit (lib) mkEnableOption mkIf mkMerge mkOption types;
  cfg = config.services;
in
{
  options.services = {
    nginx.enable = mkEnableOption "nginx";
    nginx.virtualHosts = mkOption {
      default = { };
      type = types.attrsOf (types.submodule {
        options.root = mkOption { type = types.str; };
        options.port = mkOption { type = types.port; default = 80; };
      });
    };
    postgresql.enable = mkEnableOption "postgresql";
    postgresql.package = mkOption { type = types.package; default = pkgs.postgresql; };
    postgresql.port = mkOption { type = types.port; default = 5432; };
    postgresql.dataDir = mkOption { type = types.str; default = "/var/lib/postgresql"; };
    cache.enable = mkEnableOption "a cache";
  };

  config = mkMerge [
    (mkIf cfg.nginx.enable {
      environment.systemPackages = [ pkgs.nginx ];
      units.nginx = toString (map (name: "${name}=${cfg.nginx.virtualHosts.${name}.root}") (builtins.attrNames cfg.nginx.virtualHosts));
      assertions = [ {
        assertion = cfg.nginx.virtualHosts != { };
        message = "services.nginx.enable has nothing to serve: services.nginx.virtualHosts is empty.";
      } ];
    })
    (mkIf cfg.cache.enable {
      systemd.services.cache.serviceConfig = {
        DynamicUser = true;
        StateDirectory = "cache";
        RuntimeDirectory = "cache";
        AmbientCapabilities = "CAP_NET_ADMIN";
        DeviceAllow = [ "/dev/fuse rw" ];
      };
    })
    (mkIf cfg.postgresql.enable {
      units.postgresql = "${cfg.postgresql.package}/bin/postgres -p ${toString cfg.postgresql.port}";
      warnings = lib.optional (cfg.postgresql.port != 5432) "services.postgresql.port is not the one that clients expect.";
    })
  ];
}
