# What an unknown function gives is unknown, and no error. A container that it makes is left out, and so is a module.
{ lib, pkgs, ... }:
with lib;
with pkgs.ours.lib;
let
  filesBelow = dir: findFiles { inherit dir; suffixes = [ "nix" ]; };
in
{
  imports = map (file: file) (filesBelow ./config); # line 9
  networking.domain = toUpper (findFiles { x = 1; }) + findFiles { };
  environment.etc.a = { mode = "direct-symlink"; source = "/srv/a"; };
  containers.web = withDefaults {
    path = "/srv/web";
    privateNetwork = true;
    localAddress = "10.0.0.300";
  };
}
