{ config, lib, pkgs, ... }:
let
  hosts = {
    web = { ip = "10.100.0.2"; ports = [ 80 443 ]; };
    db = { ip = "10.100.0.3"; ports = [ ]; };
    cache = { ip = "10.100.0.4"; ports = [ 6379 ]; };
  };
  mkContainer = name: { ip, ports, ... }: {
    autoStart = true;
    privateNetwork = true;
    hostBridge = "br0";
    localAddress = "${ip}/24";
    bindMounts = {
      "/data" = {
        hostPath = "/srv/${name}";
        isReadOnly = false;
      };
      "/run/secrets" = { hostPath = config.sops.secrets."${name}/env".path; };
    };
    config = { ... }: {
      imports = [ ./modules/base.nix (./. + "/containers/${name}.nix") ];
      networking.defaultGateway = "10.100.0.1";
      networking.firewall.allowedTCPPorts = ports;
    };
  };
in
{
  networking.bridges.br0.interfaces = [ "enp3s0" ];
  networking.interfaces.br0.ipv4.addresses = [ { address = "10.100.0.1"; prefixLength = 24; } ];
  sops.defaultSopsFile = ./secrets.yaml;
  sops.secrets = lib.mapAttrs' (name: _: lib.nameValuePair "${name}/env" { owner = "root"; }) hosts;

  containers = lib.mapAttrs mkContainer hosts;

  systemd.services = lib.mapAttrs' (name: _: lib.nameValuePair "container@${name}" {
    after = [ "network-online.target" ];
    serviceConfig.MemoryMax = "2G";
  }) hosts;
}
