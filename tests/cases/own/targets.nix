{
  containers.reverse-proxy-one = { path = "/srv/a"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; };
  containers.reverse-proxy-two = { path = "/srv/b"; privateNetwork = true; hostAddress = "10.0.1.1"; localAddress = "10.0.1.2"; interfaces = [ "eth0:lan" ]; macvlans = [ "eth1:wan" ]; };
}
