# Many containers out of a table, by functions of lib.
{ config, lib, pkgs, ... }:
let
  inherit (lib) imap1 listToAttrs mapAttrs' mkIf mkMerge nameValuePair optionalAttrs recursiveUpdate;
  sites = [ "alpha" "beta" "gamma" ];
  base = {
    autoStart = true;
    privateNetwork = true;
    hostAddress = "172.20.0.1";
  };
  site = i: name: nameValuePair "site-${name}" (recursiveUpdate base ({
    localAddress = "172.20.0.${toString (10 + i)}";
    bindMounts."/srv/site" = { hostPath = "/srv/${name}"; isReadOnly = false; };
    config = { pkgs, ... }: { services.httpd.enable = true; };
  } // optionalAttrs (name == "beta") { timeoutStartSec = "3min"; }));
in
{
  containers = listToAttrs (imap1 site sites);
  networking.nat = { enable = true; internalInterfaces = [ "ve-+" ]; externalInterface = "eth0"; };
  services.nginx = mkIf (config.containers != { }) {
    enable = true;
    virtualHosts = mapAttrs' (name: c: nameValuePair "${name}.example.org" {
      locations."/".proxyPass = "http://${c.localAddress}:80/";
    }) config.containers;
  };
  systemd.tmpfiles.rules = map (name: "d /srv/${name} 0755 root root -") sites;
}
