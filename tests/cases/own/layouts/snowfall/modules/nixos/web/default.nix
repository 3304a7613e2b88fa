{ lib, config, namespace, ... }: {
  options.${namespace}.web.enable = lib.mkEnableOption "web";
  config = lib.mkIf config.${namespace}.web.enable {
    containers.web = { path = "/srv/web"; privateNetwork = true; localAddress = lib.${namespace}.addressOf 300; };
  };
}
