{ bridge }:
{ inputs, self, lib, ... }: {
  flake = { config, ... }: {
    cluster.nodes.b = { };
    nixosModules.web.containers.web = { hostBridge = bridge; path = "/a"; autoStart = 1; };
    nixosConfigurations.h = inputs.nixpkgs.lib.nixosSystem {
      specialArgs = { inherit (config.sets.x86_64-linux) tools; };
      modules = [
        self.nixosModules.web
        { containers.b.nixpkgs = inputs.nixpkgs; containers.b.config = { }; }
        ({ tools, ... }: { containers.c = { path = "/c"; hostBridge = tools.bridge; autoStart = 3; }; })
        (import (builtins.fetchTarball "https://example.org/m.tar.gz"))
        { containers.d = { path = "/d"; localAddress = builtins.readFile ./secret.txt; autoStart = 4; }; }
        { containers.e = { path = "/e"; bindMounts."/x".hostPath = builtins.getEnv "HOME"; autoStart = 5; }; }
        ({ config, ... }: {
          options.users.users = lib.mkOption {
            type = lib.types.attrsOf (lib.types.submodule { options.mine = lib.mkOption { default = 1; }; });
          };
          options.mine.never = lib.mkOption { default = { }.nothing; };
          options.mine.asked = lib.mkOption { default = throw "set it"; };
          config.users.users.alice.isNormalUser = true;
          config.assertions =
            lib.mapAttrsToList (_: user: { assertion = user.uid != null; message = "no uid"; }) config.users.users;
        })
      ];
    };
  };
}
