{ lib, ... }: {
  containers.a = { path = "/srv/a"; tmpfs = [ "/a" (lib.mkIf false "/b") (lib.mkForce "/c") ]; };
  containers.b.path = "/srv/b";
  containers.b.additionalCapabilities = [ "CAP_SYS_TIME" ] ++ lib.mkIf true [ "CAP_NET_ADMIN" ];
  containers.b.bindMounts = lib.mkMerge [ { "/x".hostPath = "/y"; } ] // { "/z".hostPath = "/z"; };
  containers.b.extraVeths.v =
    lib.mkForce { hostAddress = "10.0.0.1"; } // { localAddress = "10.0.0.2"; };
  systemd.services.x.environment = { A = "1"; } // lib.mkIf false { B = "2"; };
  containers.o1 = lib.mkIf false { path = "/o"; } // { condition = true; };
  containers.o2 = lib.mkForce { } // { content.path = "/o"; };
  containers.fine = lib.mkIf true { path = "/f"; } // { };
  imports = [
    ({ containers.z.path = "/z"; } // lib.mkIf true { containers.y.path = "/y"; })
  ];
}
