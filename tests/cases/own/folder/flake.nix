{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs";
  inputs.here.url = ./beside;
  outputs = { nixpkgs, here, ... }: {
    nixosConfigurations.h = nixpkgs.lib.nixosSystem {
      modules = [ ./containers.nix here.nixosModules.default ];
      specialArgs.address = "10.0.0.300";
    };
  };
}
