{ pkgs, ... }:
{
  containers.vpn = {
    ephemeral = true;
    privateNetwork = true;
    enableTun = true;
    extraFlags = [ "--network-zone=vpn" "--private-users-ownership=chown" "-U" ];
    additionalCapabilities = [ "CAP_NET_ADMIN" ];
    bindMounts."/etc/wireguard".hostPath = "/var/lib/wg";
    config = { networking.wg-quick.interfaces.wg0.configFile = "/etc/wireguard/wg0.conf"; };
  };
  containers.netns = {
    extraFlags = [ "--network-namespace-path=/run/netns/vpn" ];
    autoStart = true;
    config = { services.transmission.enable = true; };
  };
  systemd.services."container@netns" = { bindsTo = [ "netns@vpn.service" ]; after = [ "netns@vpn.service" ]; };
}
