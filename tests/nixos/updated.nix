# Sets joined by // and functions of functions; one value of a wrong type deep inside.
{ lib, ... }:
let
  defaults = { autoStart = true; privateNetwork = true; };
  withAddress = address: { hostAddress = "10.3.0.1"; localAddress = address; };
  withMounts = mounts: { bindMounts = lib.mapAttrs (_: hostPath: { inherit hostPath; }) mounts; };
  make = address: mounts: defaults // withAddress address // withMounts mounts // { config = { }; };
in
{
  containers.one = make "10.3.0.2" { "/a" = "/srv/a"; };
  containers.two = make "10.3.0.3" { "/b" = 7; };
  containers.three = make 4 { };
}
