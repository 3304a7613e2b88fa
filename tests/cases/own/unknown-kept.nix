# What is known beside what is not is checked; one line each.
{ config, lib, pkgs, ... }: {
  containers.a = { path = "/srv/${config.networking.hostName}"; autoStart = 1; };
  containers.b.bindMounts = { "${config.dir}".hostPath = "/a"; "/b".isReadOnly = 2; };
  containers.c.extraFlags = [ "--x" ] ++ lib.optional config.flag 3;
  containers.d = { path = "/d"; } // lib.optionalAttrs config.more { hostAddress = 4; };
  containers.e = if config.some ? thing then { path = "/e"; autoStart = 5; } else throw "never";
  containers.f = lib.mkIf (config.x == 1 && lib.elem "y" config.list) { path = "/f"; autoStart = 6; };
}
