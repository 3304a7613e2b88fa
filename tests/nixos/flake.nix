{
  description = "My hosts";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-23.11";
    sops-nix.url = "github:Mic92/sops-nix";
    sops-nix.inputs.nixpkgs.follows = "nixpkgs";
  };

  outputs = { self, nixpkgs, sops-nix, ... }@inputs:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in
    {
      nixosConfigurations.server = nixpkgs.lib.nixosSystem {
        inherit system;
        specialArgs = { inherit inputs; };
        modules = [
          sops-nix.nixosModules.sops
          ({ config, lib, inputs, ... }: {
            boot.isContainer = false;
            networking.hostName = "server";
            containers.web = {
              autoStart = true;
              privateNetwork = true;
              hostAddress = "10.1.0.1";
              localAddress = "10.1.0.2";
              forwardPorts = [ { protocol = "tcp"; hostPort = 8080; containerPort = 80; } ];
              config = import ./web.nix;
              specialArgs = { inherit inputs; };
            };
          })
        ];
      };
      nixosModules.default = { config, lib, pkgs, ... }: {
        containers.db = {
          privateNetwork = true;
          hostAddress = "10.1.1.1";
          localAddress = "10.1.1.2";
          config = { services.postgresql.enable = true; };
        };
      };
      devShells.${system}.default = pkgs.mkShell { packages = [ pkgs.sops ]; };
    };
}
