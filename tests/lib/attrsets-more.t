[ (lib.getAttr "a" { a = 1; }) (lib.hasAttr "b" { a = 1; }) (lib.attrValues { b = 2; a = 1; }) (lib.isAttrs { }) (lib.isAttrs [ ]) ]
= [ 1 false [ 1 2 ] true false ]

[ (lib.removeAttrs { a = 1; b = 2; } [ "a" ]) (lib.intersectAttrs { a = 1; } { a = 2; b = 3; }) (lib.listToAttrs [ { name = "x"; value = 1; } ]) ]
= [ { b = 2; } { a = 2; } { x = 1; } ]

lib.genAttrs' [ 1 2 ] (n: lib.nameValuePair "n${toString n}" (n * 10))
= { n1 = 10; n2 = 20; }

lib.cartesianProductOfSets { a = [ 1 2 ]; b = [ 3 ]; }
= [ { a = 1; b = 3; } { a = 2; b = 3; } ]

[ (lib.zipAttrs [ { a = 1; } { a = 2; b = 3; } ]) (lib.zip (n: vs: n) [ { a = 1; } ]) (lib.zipWithNames [ "a" ] (n: vs: vs) [ { a = 1; } ]) ]
= [ { a = [ 1 2 ]; b = [ 3 ]; } { a = "a"; } { a = [ 1 ]; } ]

lib.mapAttrsToListRecursive (path: value: "${lib.concatStringsSep "." path}=${toString value}") { a.b = 1; c = 2; }
= [ "a.b=1" "c=2" ]

lib.mapAttrsToListRecursiveCond (path: set: !(set ? stop)) (path: value: path) { a = { stop = 1; x = 2; }; b.c = 3; }
= [ [ "a" ] [ "b" "c" ] ]

[ (lib.recurseIntoAttrs { a = 1; }) (lib.dontRecurseIntoAttrs { a = 1; }) ]
= [ { a = 1; recurseForDerivations = true; } { a = 1; recurseForDerivations = false; } ]

let p = { outputSpecified = false; out = "out"; dev = "dev"; bin = "bin"; lib = "lib"; man = "man"; static = "static"; include = "include"; }; in [ (lib.getOutput "dev" p) (lib.getOutput "none" p) (lib.getBin p) (lib.getLib p) (lib.getDev p) (lib.getMan p) (lib.getStatic p) (lib.getInclude p) (lib.getFirstOutput [ "none" "man" ] p) ]
= [ "dev" "out" "bin" "lib" "dev" "man" "static" "include" "man" ]

[ (lib.getOutput "dev" { outputSpecified = true; dev = 1; n = 2; }).n (lib.getBin { a = 1; }) (lib.getFirstOutput [ "x" ] { a = 1; }) (lib.chooseDevOutputs [ { dev = 1; } { out = 2; } ]) ]
= [ 2 { a = 1; } { a = 1; } [ 1 2 ] ]

(lib.toDerivation "/nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-python-2.7.11").outPath
=+ "/nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-python-2.7.11"

(lib.toDerivation "/nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-python-2.7.11").name
= "python-2.7.11"

# Laziness: values that nothing needs are not computed.
builtins.attrNames (lib.filterAttrs (n: v: n == "a") { a = throw "unused"; b = throw "unused"; })
= [ "a" ]

[ (lib.attrByPath [ "a" ] 1 { a = 2; b = throw "unused"; }) (lib.hasAttrByPath [ "a" "b" ] { a.b = throw "unused"; }) (lib.foldAttrs (item: so: so + 1) 0 [ { a = throw "unused"; } { a = 1; } ]) ]
= [ 2 true { a = 2; } ]

(lib.recursiveUpdate { a.b = 1; c = throw "unused"; } { a.d = 2; }).a
= { b = 1; d = 2; }

lib.mapAttrsRecursiveCond (set: !(set ? _type)) (path: value: if builtins.isAttrs value then value._type else value) { a._type = "x"; b.c = 1; }
= { a = "x"; b = { c = 1; }; }

lib.updateManyAttrsByPath [ { path = [ ]; update = old: old // { c = old.b + 1; }; } { path = [ "b" ]; update = old: old + 1; } ] { a = 0; b = 1; }
= { a = 0; b = 2; c = 3; }

(lib.updateManyAttrsByPath [ { path = [ "a" "b" ]; update = old: old + 1; } ] { a = { }; }).a.b
! updateManyAttrsByPath: Path 'a.b' does not exist in the given value

[ (lib.showAttrPath [ ]) (lib.showAttrPath [ "a.b" "c" ]) (lib.longestValidPathPrefix [ "x" ] { a = 1; }) (lib.collect builtins.isInt { a = 1; b.c = 2; d = "x"; }) ]
= [ "<root attribute path>" "\"a.b\".c" [ ] [ 1 2 ] ]
