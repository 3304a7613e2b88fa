{ inputs, flake, hostName }: {
  class = "nixos";
  value = inputs.nixpkgs.lib.nixosSystem {
    modules = [ { containers.${hostName} = { path = "/srv/b"; autoStart = "yes"; }; } ];
  };
}
