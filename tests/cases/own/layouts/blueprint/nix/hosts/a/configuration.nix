{ flake, hostName, perSystem, ... }: {
  imports = [ flake.nixosModules.web flake.modules.nixos.other ];
  containers.db = { path = "/srv/db"; privateNetwork = true; localAddress = "10.0.0.301"; };
  environment.systemPackages = [ perSystem.self.tool ];
}
