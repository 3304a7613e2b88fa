{
  inputs.flakelight.url = "github:nix-community/flakelight";
  outputs = { flakelight, ... }@inputs: flakelight ./. ({ lib, ... }: {
    inherit inputs;
    nixosConfigurations.h = {
      system = "x86_64-linux";
      modules = [ { containers.web = { path = "/srv/web"; privateNetwork = true; localAddress = "10.0.0.300"; }; } ];
    };
  });
}
