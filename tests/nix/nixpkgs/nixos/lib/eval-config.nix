# A system of the stand-in: a folder with an init that says what the guest's modules have come to.
{ modules, prefix ? [ ] }:
let
  lib = import ../../lib;
  args = { inherit lib; pkgs = import ../.. { }; config = { }; };
  load = m: if builtins.isPath m then import m else m;
  call = m: if lib.isFunction m then m args else m;
  flat = m: let value = call (load m); in builtins.concatLists (map flat (value.imports or [ ])) ++ [ value ];
  # The last definition counts.
  merge = x: y: x // y // { networking = (x.networking or { }) // (y.networking or { }); };
  all = builtins.foldl' merge { } (builtins.concatLists (map flat modules));
  config = all // { networking = builtins.mapAttrs (_: v: v.content or v) all.networking; };
in
{
  config.system.build.toplevel = derivation {
    name = "nixos-${config.networking.hostName}";
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" (config.broken or "echo \"$said\" >$out") ];
    said = "${builtins.concatStringsSep "." prefix}: ${config.greeting or "nothing"}, container: ${toString config.boot.isContainer}";
  };
}
