# Interpolation in loops, toString, numbers and floats.
let
  inherit (builtins) foldl' genList toString stringLength floor ceil;
  words = foldl' (n: i: n + stringLength "item ${toString i} of ${toString (i * 2)} is ${if i / 2 * 2 == i then "even" else "odd"}") 0 (genList (i: i) 200000);
  pi = foldl' (s: k: let d = 2.0 * k + 1; in s + (if k / 2 * 2 == k then 4.0 / d else 0.0 - 4.0 / d)) 0.0 (genList (k: k) 300000);
in [ words (floor (pi * 100000)) ]
