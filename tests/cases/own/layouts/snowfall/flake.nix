{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs";
  inputs.snowfall-lib.url = "github:snowfallorg/lib";
  outputs = inputs: inputs.snowfall-lib.mkFlake {
    inherit inputs;
    src = ./.;
    snowfall.namespace = "ours";
    systems.modules.nixos = [ { containers.all = { path = "/srv/all"; autoStart = 1; }; } ];
  };
}
