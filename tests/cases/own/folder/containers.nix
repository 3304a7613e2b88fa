{ address, ... }: {
  containers.web = { path = "/srv/web"; privateNetwork = true; localAddress = address; };
}
