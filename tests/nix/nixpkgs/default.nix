# The package set of a stand-in for nixpkgs.
{ }: { path = ./.; hello = "hello from pkgs"; }
