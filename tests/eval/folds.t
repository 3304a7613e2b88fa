# Folds that group, which are done at once (builtin/fold.h): what they give is what they give step by step.

let
  inherit (builtins) foldl' mapAttrs attrNames tryEval length unsafeGetAttrPos;
  byName = attr: f: modules:
    foldl' (acc: module:
      acc // (mapAttrs (n: v: (acc.${n} or []) ++ f n module v) module.${attr})) {} modules;
  # The same, step by step: the function is of no known form.
  plain = attr: f: modules:
    foldl' (acc: module:
      (x: acc // x) (mapAttrs (n: v: (acc.${n} or []) ++ f n module v) module.${attr})) {} modules;
  one = n: module: v: [ { inherit n v; inherit (module) file; } ];
  modules = [
    { file = "a"; o = { x = 1; y = 2; }; }
    { file = "b"; o = { }; }
    { file = "c"; o = { x = 3; z = 4; "a b" = 5; }; }
    { file = "d"; o = { z = 6; x = 7; }; }
  ];
  both = attr: f: l: let a = byName attr f l; b = plain attr f l; in assert a == b; a;
  fails = v: ! (tryEval v).success;
in [
  (both "o" one modules)
  (both "o" (n: m: v: if v < 4 then [ ] else [ v v ]) modules)
  (both "o" one [ ]) (both "o" one [ (builtins.head modules) ])
  # lazy
  (attrNames (byName "o" (n: m: v: throw "no") modules))
  (length (byName "o" (n: m: v: [ (throw "no") ]) modules).x)
  (fails (byName "o" (n: m: v: throw "no") modules).x)
  (fails (byName "o" one (modules ++ [ (throw "no") ])))
  (fails (byName "o" one (modules ++ [ { file = "e"; o = throw "no"; } ])))
  (let r = byName "o" (n: m: v: if n == "z" then [ v ] else r.z ++ [ v ]) modules; in r)
  (unsafeGetAttrPos "x" (byName "o" one modules))
  # other builtins in the scope, and other starts
  (let mapAttrs = f: s: { x = [ 9 ]; }; in foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${n} or []) ++ [ v ]) m.o)) {} modules)
  (foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${n} or []) ++ [ v ]) m.o)) { x = [ 0 ]; q = 1; } modules)
  (foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${n} or []) ++ [ acc ]) m.o)) {} [ { o.a = 1; } { o.a = 2; } ])
  (foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${n} or []) ++ [ { inherit acc; } ]) m.o)) {} [ { o.a = 1; } { o.a = 2; } ])
  (foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${n} or [ 1 ]) ++ [ v ]) m.o)) {} [ { o.a = 1; } { o.a = 2; } ])
  (foldl' (acc: m: acc // (mapAttrs (n: v: (acc.${v} or []) ++ [ v ]) m.o)) {} [ { o.a = "a"; } { o.a = "b"; } ])
  (foldl' (acc: m: acc // (mapAttrs (n: v: let acc.z = v; in (acc.${n} or []) ++ [ v ]) m.o)) {} [ { o.a = "a"; } { o.a = "b"; } ])
]
= [ { "a b" = [ { file = "c"; n = "a b"; v = 5; } ]; x = [ { file = "a"; n = "x"; v = 1; } { file = "c"; n = "x"; v = 3; } { file = "d"; n = "x"; v = 7; } ]; y = [ { file = "a"; n = "y"; v = 2; } ]; z = [ { file = "c"; n = "z"; v = 4; } { file = "d"; n = "z"; v = 6; } ]; } { "a b" = [ 5 5 ]; x = [ 7 7 ]; y = [ ]; z = [ 4 4 6 6 ]; } { } { x = [ { file = "a"; n = "x"; v = 1; } ]; y = [ { file = "a"; n = "y"; v = 2; } ]; } [ "a b" "x" "y" "z" ] 3 true true true { "a b" = [ 4 6 5 ]; x = [ 4 6 1 4 6 3 4 6 7 ]; y = [ 4 6 2 ]; z = [ 4 6 ]; } null { x = [ 9 ]; } { "a b" = [ 5 ]; q = 1; x = [ 0 1 3 7 ]; y = [ 2 ]; z = [ 4 6 ]; } { a = [ { } { a = [ { } ]; } ]; } { a = [ { acc = { }; } { acc = { a = [ «repeated» ]; }; } ]; } { a = [ 1 1 2 ]; } { a = [ "b" ]; } { a = [ "b" ]; } ]
builtins.foldl' (acc: m: acc // (builtins.mapAttrs (n: v: (acc.${n} or [ ]) ++ v) m)) { } [ { a = [ 1 ]; } { a = 2; } ]
! expected a list but found an integer: 2
builtins.foldl' (acc: m: acc // (builtins.mapAttrs (n: v: (acc.${n} or [ ]) ++ v) m)) { } [ { a = [ 1 ]; } 3 ]
! the second argument of 'mapAttrs': expected a set but found an integer: 3
builtins.foldl' (acc: m: acc // (builtins.mapAttrs (n: v: (acc.${n} or [ ]) ++ (throw "at ${n}")) m)) { } [ { a = [ 1 ]; } { a = [ 2 ]; } ]
! at a
