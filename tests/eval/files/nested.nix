import ./increment.nix (import ./folder).x
