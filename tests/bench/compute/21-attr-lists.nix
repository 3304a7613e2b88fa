# catAttrs, intersectAttrs, removeAttrs, zipAttrsWith, unique by elem, flatten, partition.
let
  inherit (builtins) genList catAttrs intersectAttrs removeAttrs zipAttrsWith elem foldl' isList concatMap partition length listToAttrs toString attrNames bitAnd concatLists attrValues;
  flatten = x: if isList x then concatMap flatten x else [ x ];
  unique = foldl' (acc: e: if elem e acc then acc else acc ++ [ e ]) [ ];
  sets = genList (i: { id = i; ${if bitAnd i 1 == 0 then "even" else "odd"} = i; x = { y = i; }; }) 40000;
  big = listToAttrs (genList (i: { name = "n${toString i}"; value = i; }) 20000);
  some = listToAttrs (genList (i: { name = "n${toString (i * 3)}"; value = null; }) 5000);
  zip = zipAttrsWith (n: vs: foldl' (a: b: a + b) 0 vs) (genList (k: intersectAttrs some big) 10);
in [ (length (catAttrs "even" sets)) (length (unique (genList (i: bitAnd (i * 7) 511) 5000))) (length (flatten (genList (i: [ i [ (i + 1) [ i ] ] ]) 30000)))
     (length (attrNames (removeAttrs big (attrNames some)))) (foldl' (a: b: a + b) 0 (attrValues zip)) (length (partition (s: s.x.y > 100) sets).right) ]
