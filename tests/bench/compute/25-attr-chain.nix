# mapAttrs / filterAttrs / mapAttrsToList / recursiveUpdate over a config many times.
let
  inherit (builtins) mapAttrs attrNames listToAttrs filter map concatMap foldl' genList toString isAttrs length attrValues concatStringsSep stringLength;
  filterAttrs = p: s: listToAttrs (concatMap (n: let v = s.${n}; in if p n v then [ { name = n; value = v; } ] else [ ]) (attrNames s));
  mapAttrsToList = f: s: map (n: f n s.${n}) (attrNames s);
  recursive = l: r: l // mapAttrs (n: v: if l ? ${n} && isAttrs l.${n} && isAttrs v then recursive l.${n} v else v) r;
  hosts = listToAttrs (genList (i: { name = "host${toString i}"; value = { ip = "10.0.0.${toString i}"; ports = genList (j: 1000 + i + j) 5; opts = { a = i; b.c = { d = i; }; }; }; }) 400);
  round = k: let a = recursive hosts (mapAttrs (n: v: { opts.b.c.e = k; }) hosts); b = filterAttrs (n: v: v.opts.a / 3 * 3 != v.opts.a) a; in stringLength (concatStringsSep "," (mapAttrsToList (n: v: "${n}=${v.ip}:${toString v.opts.b.c.e}") b));
in foldl' (acc: k: acc + round k) 0 (genList (k: k) 60)
