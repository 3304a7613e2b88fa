# genericClosure, elem, large sets: reachability in a graph.
let
  inherit (builtins) genericClosure genList bitAnd length map attrNames listToAttrs toString foldl';
  graph = listToAttrs (genList (i: { name = toString i; value = [ (bitAnd (i * 5 + 1) 32767) (bitAnd (i * 3 + 7) 32767) ]; }) 32768);
  reached = genericClosure { startSet = [ { key = 1; } ]; operator = x: map (k: { key = k; }) graph.${toString x.key}; };
in length reached + foldl' (a: x: a + x.key) 0 reached
