{ lib, flake-parts-lib, ... }:
flake-parts-lib.mkTransposedPerSystemModule {
  name = "sets";
  option = lib.mkOption { type = lib.types.unspecified; };
  file = ./packages.nix;
}
