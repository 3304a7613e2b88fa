{ config, ... }: {
  containers.web = { path = "/srv/web"; privateNetwork = true; localAddress = "10.0.0.300"; };
}
