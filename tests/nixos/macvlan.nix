# Macvlans and moved interfaces have networks of their own without privateNetwork.
{ lib, ... }:
{
  containers.dns = {
    autoStart = true;
    macvlans = [ "enp1s0" ];
    config = {
      networking.interfaces.mv-enp1s0.ipv4.addresses = [ { address = "192.168.1.53"; prefixLength = 24; } ];
      networking.defaultGateway = "192.168.1.1";
      services.unbound.enable = true;
    };
  };
  containers.router = {
    autoStart = true;
    privateNetwork = true;
    interfaces = [ "enp2s0" "enp3s0" ];
    config = ./containers/router.nix;
  };
  networking.interfaces.enp1s0.useDHCP = lib.mkDefault true;
}
