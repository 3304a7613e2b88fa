# The system of a container of a spec, as the reference module evaluates it: what Nix has to say of a guest.
{ spec, name }:
let
  nixpkgs = ./nixpkgs;
  system = "x86_64-linux";
  pkgs = import nixpkgs { inherit system; };
  extra = {
    _file = "extra";
    config = {
      boot.isContainer = true;
      networking.hostName = pkgs.lib.mkDefault name;
      networking.useDHCP = false;
    };
  };
in
(import (nixpkgs + "/nixos/lib/eval-config.nix") {
  inherit system pkgs;
  inherit (pkgs) lib;
  baseModules = import (nixpkgs + "/nixos/modules/module-list.nix");
  modules = [ extra (import (./. + "/${spec}")).containers.${name}.config ];
  prefix = [ "containers" name ];
}).config.system.build.toplevel.outPath
