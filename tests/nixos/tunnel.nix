# A container whose traffic leaves through a tunnel: capabilities and devices.
{ pkgs, ... }:
{
  containers.torrent = {
    autoStart = true;
    ephemeral = true;
    enableTun = true;
    privateNetwork = true;
    hostAddress = "192.168.200.1";
    localAddress = "192.168.200.2";
    hostAddress6 = "fd5d:1::1";
    localAddress6 = "fd5d:1::2";
    forwardPorts = [
      { hostPort = 9091; }
      { hostPort = 51413; protocol = "udp"; }
      { hostPort = 51413; protocol = "tcp"; }
    ];
    bindMounts = {
      "/downloads" = { hostPath = "/tank/downloads"; isReadOnly = false; };
      "/dev/fuse" = { hostPath = "/dev/fuse"; isReadOnly = false; };
    };
    allowedDevices = [ { node = "/dev/fuse"; modifier = "rwm"; } ];
    additionalCapabilities = [ "CAP_NET_RAW" ''all" --system-call-filter="add_key keyctl bpf" --capability="all'' ];
    config = { networking.wireguard.interfaces.wg0.ips = [ "10.2.0.2/32" ]; };
  };
}
