# A module of NixOS with an option 'flake' of its own is no module of flake-parts.
{ lib, config, ... }: {
  options.flake = lib.mkOption { type = lib.types.str; };
  config = {
    flake = "/etc/nixos";
    containers.web = { path = "/srv/web"; privateNetwork = true; localAddress = "10.0.0.300"; };
  };
}
