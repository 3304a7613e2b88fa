# Every host has one wrong value, on the line that expected.tsv names.
{
  inputs.pkgs.url = "github:NixOS/nixpkgs/nixos-24.05";
  inputs.stable.follows = "pkgs";
  inputs.parts = { type = "github"; owner = "hercules-ci"; repo = "flake-parts"; inputs.nixpkgs-lib.follows = "pkgs"; };
  inputs.import-tree.url = "github:vic/import-tree";
  inputs.sub = { url = "./sub"; inputs.nixpkgs.follows = "pkgs"; };
  inputs.plain = { url = "path:./plain"; flake = false; };

  outputs = inputs@{ self, pkgs, stable, ... }: inputs.parts.lib.mkFlake { inherit inputs; } ({ withSystem, lib, ... }: {
    imports = [ inputs.parts.flakeModules.easyOverlay ];
    systems = lib.systems.flakeExposed;
    perSystem = { pkgs, self', ... }: { packages.default = pkgs.hello; };
    flake = {
      nixosModules.m = { containers.a.autoStart = 5; };
      nixosConfigurations = {
        ofSelf = pkgs.lib.nixosSystem { modules = [ self.nixosModules.m ]; };
        below = stable.lib.nixosSystem { modules = [ (self + "/hosts/web.nix") ]; };
        inText = pkgs.lib.nixosSystem { modules = [ "${self}/hosts/web.nix" (import "${self.outPath}/lib/twice.nix") ]; };
        tree = pkgs.lib.nixosSystem { modules = [ (inputs.import-tree ./hosts) ]; };
        ofInput = pkgs.lib.nixosSystem { modules = [ inputs.sub.nixosModules.default ]; };
        ofPlain = pkgs.lib.nixosSystem { modules = [ "${inputs.plain}/module.nix" ]; };
        ofSystem = withSystem "x86_64-linux" ({ pkgs, inputs', system, ... }: inputs.pkgs.lib.nixosSystem {
          inherit pkgs;
          modules = [ { containers.a = { autoStart = 7; config.environment.systemPackages = [ pkgs.hello ]; }; } ];
        });
        more = self.nixosConfigurations.ofSelf.extendModules { modules = [ { containers.b.autoStart = 6; } ]; };
        revision = pkgs.lib.nixosSystem { modules = [ { system.configurationRevision = self.rev or "dirty"; containers.a.autoStart = 8; } ]; };
      };
    };
  });
}
