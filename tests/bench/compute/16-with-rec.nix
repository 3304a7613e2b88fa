# Names by rec, with and inherit; functions with patterns and defaults.
let
  lib = rec { add = a: b: a + b; twice = f: x: f (f x); inc = add 1; inc4 = twice (twice inc); pick = { a, b ? a * 2, c ? a + b, ... }@args: a + b + c + (args.d or 0); };
  go = i: acc: with lib; if i == 0 then acc else builtins.seq acc (go (i - 1) (builtins.bitAnd (inc4 acc + pick { a = i; d = 1; }) 1073741823));
  r = i: rec { a = i; b = a + 1; c = b * 2; d = { inherit a b; e = c; }; };
in go 30000 0 + builtins.foldl' (s: i: s + (r i).d.e) 0 (builtins.genList (i: i) 150000)
