# A set that grows by // in a fold, with look-ups; mapAttrs chains.
let
  inherit (builtins) foldl' genList toString attrNames length mapAttrs attrValues bitAnd hasAttr;
  grown = foldl' (acc: i: acc // { "key${toString (bitAnd (i * 7919) 4095)}" = (acc."key${toString (bitAnd i 1023)}" or 0) + i; }) { } (genList (i: i) 4000);
  chain = foldl' (s: k: mapAttrs (n: v: v + k) s) grown (genList (k: k) 20);
in [ (length (attrNames grown)) (foldl' (a: b: a + b) 0 (attrValues chain)) ]
