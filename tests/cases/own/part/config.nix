{ lib, config, ... }: {
  options.my.modules = lib.mkOption { type = lib.types.listOf lib.types.str; default = [ ]; };
  config.flake.nixosModules = lib.genAttrs [ "a" "b" ] (name: {
    containers.${name} = { path = "/srv/${name}"; autoStart = "yes"; };
  });
}
