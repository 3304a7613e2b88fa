{ inputs.nixpkgs.url = "x"; outputs = { self, nixpkgs }: { nixosModules.default = { containers.sub.autoStart = nixpkgs.lib.id 3; }; }; }
