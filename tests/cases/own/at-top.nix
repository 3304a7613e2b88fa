{ lib, ... }:
{
  services.nginx.enable = true;
  mine.interfaces = [ "eth1" ];
  privateNetwork = true;
  web = { path = "/nix/var/nix/profiles/web"; autoStart = true; };
}
