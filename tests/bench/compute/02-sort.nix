# sort: numbers with builtins.lessThan, sets with a comparator of their own, strings.
let
  inherit (builtins) sort genList lessThan foldl' bitAnd length elemAt map toString;
  n = 60000;
  noise = i: bitAnd (i * 1103515245 + 12345) 1048575;
  numbers = sort lessThan (genList noise n);
  sets = sort (a: b: a.key < b.key || (a.key == b.key && a.id < b.id)) (genList (i: { id = i; key = bitAnd (noise i) 255; }) n);
  texts = sort (a: b: a < b) (genList (i: "name-${toString (noise i)}") 20000);
in
[ (elemAt numbers 1000) (elemAt sets 30000).id (elemAt texts 77) (foldl' (a: x: bitAnd (a * 31 + x) 1073741823) 0 numbers) ]
