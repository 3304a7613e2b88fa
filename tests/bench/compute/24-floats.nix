# Floats in tail calls.
let
  iter = cr: ci: zr: zi: n: if n == 60 || zr * zr + zi * zi > 4.0 then n else iter cr ci (zr * zr - zi * zi + cr) (2.0 * zr * zi + ci) (n + 1);
  row = y: builtins.foldl' (a: x: a + iter (x * 0.04 - 2.0) (y * 0.08 - 1.2) 0.0 0.0 0) 0 (builtins.genList (x: x) 75);
in builtins.foldl' (a: y: a + row y) 0 (builtins.genList (y: y) 30)
