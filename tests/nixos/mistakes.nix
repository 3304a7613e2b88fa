# What people get wrong, in a file that is otherwise right.
{ config, lib, pkgs, ... }:
let
  network = n: { hostAddress = "10.50.0.1"; localAddress = "10.50.0.${toString n}/24"; };
  service = name: port: {
    autoStart = true;
    forwardPorts = [ { hostPort = port; containerPort = 80; } ];
    config = { ... }: {
      services.nginx.enable = true;
      services.nginx.virtualHosts.${name}.root = "/srv/${name}";
    };
  };
in
{
  services.openssh.enable = true;
  networking.firewall.allowedTCPPorts = [ 22 80 443 ];

  containers.blog = service "blog" 80 // { localAddress = "10.40.0.2"; };
  containers.wiki = lib.mkMerge [
    (service "wiki" 8080)
    { privateNetwork = true; }
    (network 3)
  ];
  containers.git = lib.mkMerge [
    (service "git" 8080)
    { privateNetwork = true; hostAddress = "10.50.0.1"; localAddress = "10.50.0.4"; }
    { bindMounts."var/lib/git" = { hostPath = "/srv/git data"; isReadOnly = false; }; }
  ];
  containers.mail_relay = {
    config = { };
    additionalCapabilities = [ "CAP_NET_BIND" ];
    allowedDevices = [ { node = "/dev/net/tun"; modifier = "rw"; } ];
    timeoutStartSec = "5 minuts";
    privateNetowrk = true;
  };
}
