{ lib, ... }:
{
  networking.useNetworkd = true;
  systemd.network = {
    enable = true;
    netdevs."20-vmbr".netdevConfig = { Name = "vmbr"; Kind = "bridge"; };
    networks."20-vmbr" = {
      matchConfig.Name = "vmbr";
      address = [ "10.0.9.1/24" ];
      networkConfig = { DHCPServer = true; IPMasquerade = "ipv4"; };
    };
  };
  containers.pihole = {
    autoStart = true;
    privateNetwork = true;
    hostBridge = "vmbr";
    config = {
      networking.useDHCP = lib.mkForce true;
      system.stateVersion = "23.05";
    };
  };
}
