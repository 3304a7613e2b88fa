{ inputs, self, ... }:
{
  flake = {
    nixosModule = { config, pkgs, ... }: { environment.systemPackages = [ pkgs.hello ]; containers.output.autoStart = 1; };
    homeModules.nested = { pkgs, ... }: { environment.systemPackages = [ pkgs.hello ]; containers.nested.autoStart = 2; };
    nixosModules.text = "${self}/modules/web/text.nix";
    nixosConfigurations.web = inputs.nixpkgs.lib.nixosSystem {
      modules = [
        inputs.self.nixosModule
        inputs.self.homeModules.nested
        inputs.self.nixosModules.text
        (import ./curried.nix inputs)
        ({ pkgs, ... }: { imports = [ (import ./curried-all.nix { name = "all"; }) ]; })
      ];
    };
  };
}
