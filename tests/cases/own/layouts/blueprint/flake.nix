{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs";
  inputs.blueprint.url = "github:numtide/blueprint";
  outputs = inputs: inputs.blueprint { inherit inputs; prefix = "nix"; };
}
