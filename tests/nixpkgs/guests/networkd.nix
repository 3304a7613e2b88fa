{
  systemd.network = { enable = true; networks."10-eth0" = { matchConfig.Name = "eth0"; address = [ "10.0.0.2/24" ]; }; };
  networking.useNetworkd = true;
  networking.firewall.extraCommands = "iptables -A INPUT -p gre -j ACCEPT";
}
