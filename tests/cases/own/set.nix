# --set turns on what a false condition hides.
{ config, lib, ... }: { options.my.enable = lib.mkEnableOption "x";
  config = lib.mkIf config.my.enable { containers.a = { path = "/a"; autoStart = 5; }; }; }
