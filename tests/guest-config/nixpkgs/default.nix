# The package set of a small nixpkgs: what a guest of the tests is made of.
{ system, config ? { } }:
let
  lib = import ./lib;
  # As stdenv does: a package is a derivation, with what its author said of it beside.
  package = name: attrs: derivation ({
    inherit name system;
    builder = "/bin/sh";
    args = [ "-c" "for o in \${outputs:-out}; do eval \"echo ${name} >\\$$o\"; done" ];
  } // attrs) // { meta.available = true; };
in
{
  inherit lib config package;
  path = ./.;
  htop = package "htop" { };
  nginx = package "nginx" { outputs = [ "out" "doc" ]; };
  postgresql = package "postgresql" { };
}
