# References in files of NixOS hosts: only what looks like a slip of the pen is one, as a host may have further containers.
{ lib, config, ... }: {
  containers.database = { path = "/d"; };
  containers.web1.path = "/w";
  systemd.services."container@databse".serviceConfig.MemoryMax = "1G"; # warning
  systemd.services."container@web2".serviceConfig.MemoryMax = "1G";
  systemd.services."container@other" = { };
  systemd.services.container-web1.script = "echo of my own";
  systemd.services.app = {
    requires = [ "container@database.service" "container@nowhere.service" "container-web1.service" ];
    after = [ "container-database.service" ]; # warning
    wants = lib.mkIf config.z.z [ "container@dtabase.service" ]; # warning
    bindsTo = config.x.y;
  };
}
