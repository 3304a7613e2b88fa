# A flake of flake-parts: inputs that are locked and not here, a module of flake-parts that is not known, options of others
# that it declares, files that are encrypted, downloads, and what would ask the machine.
{
  inputs = {
    flake-parts.url = "github:hercules-ci/flake-parts";
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    cluster.url = "git+https://example.org/cluster";
  };
  outputs = inputs@{ flake-parts, ... }:
    flake-parts.lib.mkFlake { inherit inputs; } ({ flake-parts-lib, ... }: {
      systems = [ "x86_64-linux" ];
      imports = [
        inputs.cluster.flakeModules.default
        ./modules/packages.nix
        (flake-parts-lib.importApply ./modules/hosts.nix { bridge = "br0"; })
      ];
      flake.cluster.nodes.a = { };
    });
}
