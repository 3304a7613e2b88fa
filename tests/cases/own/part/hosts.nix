# A module of flake-parts by itself: what it says of hosts is looked at.
{ config, inputs, self, ... }: {
  perSystem = { pkgs, ... }: { packages.default = pkgs.hello; };
  flake.nixosModules.web = { pkgs, ... }: {
    imports = [ self.nixosModules.other inputs.disko.nixosModules.disko ];
    containers.web = {
      privateNetwork = true;
      hostAddress = "10.0.0.300";
      config = { };
    };
  };
  flake.modules.nixos.db.containers.db = {
    path = "/srv/db";
    hostBridge = "br_0_of_this_host"; # too long for an interface
    privateNetwork = true;
  };
  flake.nixosConfigurations.h = inputs.nixpkgs.lib.nixosSystem {
    modules = config.my.modules ++ [ { containers.sql = { path = "/srv/sql"; localAddress = "10.0.0.301"; privateNetwork = true; }; } ];
  };
}
