lib.attrByPath [ "a" "b" ] 6 { a.b = 3; }
= 3

lib.attrByPath [ "z" "z" ] 6 { a.b = 3; }
= 6

lib.attrByPath [ "a" "b" "c" ] 6 { a.b = 3; }
= 6

[ (lib.hasAttrByPath [ "a" "b" ] { a.b = 3; }) (lib.hasAttrByPath [ "a" "c" ] { a.b = 3; }) (lib.hasAttrByPath [ ] { }) ]
= [ true false true ]

lib.longestValidPathPrefix [ "a" "b" "c" ] { a.b = 3; }
= [ "a" "b" ]

lib.setAttrByPath [ "a" "b" ] 3
= { a = { b = 3; }; }

lib.getAttrFromPath [ "a" "b" ] { a.b = 3; }
= 3

lib.getAttrFromPath [ "z" "z" ] { a.b = 3; }
! cannot find attribute 'z.z'

lib.updateManyAttrsByPath [ { path = [ "a" "b" ]; update = old: { d = old.c; }; } { path = [ "a" "b" "c" ]; update = old: old + 1; } { path = [ "x" "y" ]; update = old: "xy"; } ] { a.b.c = 0; x.y = 1; }
= { a = { b = { d = 1; }; }; x = { y = "xy"; }; }

lib.attrVals [ "a" "c" ] { a = 1; b = 2; c = 3; }
= [ 1 3 ]

lib.getAttrs [ "a" ] { a = 1; b = 2; }
= { a = 1; }

lib.catAttrs "a" [ { a = 1; } { b = 0; } { a = 2; } ]
= [ 1 2 ]

lib.filterAttrs (n: v: n == "foo" || v > 2) { foo = 1; bar = 2; baz = 3; }
= { baz = 3; foo = 1; }

lib.filterAttrsRecursive (n: v: v != null) { foo = { bar = null; x = 1; }; y = null; }
= { foo = { x = 1; }; }

lib.foldlAttrs (acc: name: value: { sum = acc.sum + value; names = acc.names ++ [ name ]; }) { sum = 0; names = [ ]; } { foo = 1; bar = 10; }
= { names = [ "bar" "foo" ]; sum = 11; }

lib.foldAttrs (item: acc: [ item ] ++ acc) [ ] [ { a = 2; } { a = 3; } { b = 1; } ]
= { a = [ 2 3 ]; b = [ 1 ]; }

lib.collect lib.isList { a = { b = [ "b" ]; }; c = [ 1 ]; }
= [ [ "b" ] [ 1 ] ]

lib.cartesianProduct { a = [ 1 2 ]; b = [ 10 20 ]; }
= [ { a = 1; b = 10; } { a = 1; b = 20; } { a = 2; b = 10; } { a = 2; b = 20; } ]

lib.mapCartesianProduct ({ a, b }: "${a}-${b}") { a = [ "1" "2" ]; b = [ "3" ]; }
= [ "1-3" "2-3" ]

lib.nameValuePair "some" 6
= { name = "some"; value = 6; }

lib.mapAttrs (name: value: name + "-" + value) { x = "foo"; y = "bar"; }
= { x = "x-foo"; y = "y-bar"; }

lib.mapAttrs' (name: value: lib.nameValuePair ("foo_" + name) ("bar-" + value)) { x = "a"; y = "b"; }
= { foo_x = "bar-a"; foo_y = "bar-b"; }

lib.mapAttrsToList (name: value: name + value) { x = "a"; y = "b"; }
= [ "xa" "yb" ]

lib.attrsToList { foo = 1; bar = "x"; }
= [ { name = "bar"; value = "x"; } { name = "foo"; value = 1; } ]

lib.concatMapAttrs (name: value: { ${name} = value; ${name + value} = value; }) { x = "a"; y = "b"; }
= { x = "a"; xa = "a"; y = "b"; yb = "b"; }

lib.mapAttrsRecursive (path: value: lib.concatStringsSep "-" (path ++ [ value ])) { n = { a = "A"; m = { b = "B"; }; }; d = "D"; }
= { d = "d-D"; n = { a = "n-a-A"; m = { b = "n-m-b-B"; }; }; }

lib.mapAttrsRecursiveCond (as: !(as ? "stop")) (path: value: 1) { a = { stop = true; x = 2; }; b.c = 3; }
= { a = 1; b = { c = 1; }; }

lib.genAttrs [ "foo" "bar" ] (name: "x_" + name)
= { bar = "x_bar"; foo = "x_foo"; }

lib.optionalAttrs true { a = 1; } // lib.optionalAttrs false { b = 1; }
= { a = 1; }

lib.zipAttrsWith (name: values: values) [ { a = "x"; } { a = "y"; b = "z"; } ]
= { a = [ "x" "y" ]; b = [ "z" ]; }

lib.zipAttrsWithNames [ "a" ] (name: vs: "${name} ${toString vs}") [ { a = 1; b = 1; } { a = 2; } ]
= { a = "a 1 2"; }

lib.mergeAttrsList [ { a = 0; b = 1; } { c = 2; d = 3; } { a = 4; } ]
= { a = 4; b = 1; c = 2; d = 3; }

lib.recursiveUpdateUntil (path: l: r: path == [ "foo" ]) { foo.bar = 1; foo.baz = 2; bar = 3; } { foo.bar = 1; foo.quz = 2; baz = 4; }
= { bar = 3; baz = 4; foo = { bar = 1; quz = 2; }; }

lib.recursiveUpdate { boot.loader.grub.enable = true; boot.loader.grub.device = "/dev/hda"; } { boot.loader.grub.device = ""; }
= { boot = { loader = { grub = { device = ""; enable = true; }; }; }; }

lib.recursiveUpdate { a = [ 1 ]; } { a = { b = 1; }; }
= { a = { b = 1; }; }

[ (lib.matchAttrs { cpu = { }; } { cpu = { bits = 64; }; }) (lib.matchAttrs { a = 1; } { a = 2; }) ]
= [ true false ]

lib.overrideExisting { a = 1; } { a = 2; b = 3; }
= { a = 2; }

lib.unionOfDisjoint { a = 1; } { b = 2; }
= { a = 1; b = 2; }

(lib.unionOfDisjoint { a = 1; } { a = 2; }).a
! collision on a

lib.showAttrPath [ "foo" "10" "bar-x" ]
= "foo.\"10\".bar-x"

lib.isDerivation { type = "derivation"; }
= true
