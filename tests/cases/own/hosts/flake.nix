# Hosts by a library that is extended, from packages that are imported, and with operators that Nix holds for experimental.
{
  inputs.nixpkgs.url = "git+file:///nowhere/nixpkgs";
  inputs.other.url = "github:someone/other";
  outputs = { self, nixpkgs, other }:
    let
      pkgs = import nixpkgs { system = "x86_64-linux"; };
      ours = nixpkgs.lib.extend (_: _: { ours.path = 5; });
      evalConfig = import (nixpkgs + "/nixos/lib/eval-config.nix");
      module = { lib, ... }: { containers.a.path = lib.ours.path; };
    in
    {
      nixosConfigurations = {
        extended = ours.nixosSystem { modules = [ module ]; };
        given = evalConfig { lib = ours; modules = [ { containers.b.path = 6; } module ]; };
        piped = { containers.c.path = 7; } |> (m: nixpkgs.lib.nixosSystem { modules = [ m ]; });
        made = { name }: nixpkgs.lib.nixosSystem { modules = [ { containers.d.path = name; } ]; };
        "${other.name}" = nixpkgs.lib.nixosSystem { modules = [ ]; };
      };
      colmena = { meta.nixpkgs = pkgs; } // pkgs.lib.mapAttrs' (name: module: { name = "${name}.net"; value = module; }) {
        hive = { containers.e.path = 8; };
      };
    };
}
