{ lib, ... }: {
  containers = lib.mapAttrs (name: { path = "/srv/${name}"; }) { web = 1; };
  systemd.services.a.environment =
    lib.genAttrs [ "A" ] (name: name.x);
  systemd.services.b.environment =
    lib.mapAttrs' (name: lib.nameValuePair name) { B = throw "no"; };
  systemd.services.c.path =
    map 1 [ "/x" ];
  systemd.services.d.path =
    map (lib.concatStringsSep ":" "x") [ "/x" ];
  systemd.services.e.environment =
    builtins.zipAttrsWith (name: lib.head) [ { A = [ ]; } { B = { }; } ];
  systemd.services.f.after =
    builtins.foldl' (all: name: all name) [ ] [ "x" ];
  systemd.services.g.environment =
    lib.genAttrs [ "A" ] (lib.getAttr "x");
}
