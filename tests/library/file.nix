{ config, lib, ... }: {
  options.fromFile = lib.mkOption { type = lib.types.str; default = "in a file"; };
  config.list = [ config.fromFile ];
}
