{ config, lib, pkgs, ... }:

with lib;

let
  cfg = config.services.media;
in {
  options.services.media = {
    enable = mkEnableOption "media containers";
    dataDir = mkOption {
      type = types.path;
      default = "/var/lib/media";
      description = "Where media live.";
    };
    interface = mkOption {
      type = types.str;
      example = "eno1";
    };
    package = mkPackageOption pkgs "jellyfin" { };
    users = mkOption {
      type = types.listOf types.str;
      default = [ ];
    };
    settings = mkOption {
      type = types.submodule { freeformType = with types; attrsOf (oneOf [ bool int str ]); };
      default = { };
    };
  };

  config = mkIf cfg.enable (mkMerge [
    {
      assertions = [
        { assertion = cfg.users != [ ]; message = "services.media.users is empty"; }
      ];
      users.groups.media.members = cfg.users;
      containers.media = {
        ephemeral = true;
        autoStart = true;
        macvlans = [ cfg.interface ];
        bindMounts = {
          ${cfg.dataDir} = { isReadOnly = false; };
          "/dev/dri" = { hostPath = "/dev/dri"; isReadOnly = false; };
        };
        allowedDevices = [ { node = "/dev/dri/renderD128"; modifier = "rw"; } ];
        config = { pkgs, ... }: {
          services.jellyfin = { enable = true; package = cfg.package; };
        };
      };
      networking.firewall.interfaces.${cfg.interface}.allowedTCPPorts = [ 8096 ];
    }
    (mkIf config.services.nginx.enable {
      services.nginx.virtualHosts."media.example.org" = {
        locations."/".proxyPass = "http://127.0.0.1:8096";
        forceSSL = true;
        enableACME = config.security.acme.acceptTerms;
      };
    })
  ]);
}
