# flake-utils, flake-utils-plus and colmena.
{
  inputs = { nixpkgs.url = "x"; flake-utils.url = "y"; flake-utils-plus.url = "z"; colmena.url = "z"; };
  outputs = { self, nixpkgs, flake-utils, flake-utils-plus, colmena }: flake-utils.lib.eachDefaultSystem (system: {
    packages = { default = nixpkgs.legacyPackages.${system}.hello; inherit (import nixpkgs { inherit system; }) bash; };
  }) // {
    inherit (flake-utils-plus.lib.mkFlake {
      inherit self;
      inputs = { };
      hostDefaults.specialArgs.wrong = 5;
      hosts.plus.modules = [ ({ wrong, ... }: { containers.a.autoStart = wrong; }) ];
    }) nixosConfigurations;
    colmena = {
      meta.nixpkgs = import nixpkgs { };
      meta.specialArgs.wrong = 6;
      defaults = { wrong, name, ... }: { containers.${name}.autoStart = wrong; };
      hive = { nodes, ... }: { deployment.targetHost = nodes.hive.config.networking.hostName; };
    };
    colmenaHive = colmena.lib.makeHive self.colmena;
  };
}
