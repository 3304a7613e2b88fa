{ ... }: {
  perSystem = { pkgs, ... }: { packages.default = pkgs.hello; };
}
