[ (lib.length [ 1 2 ]) (lib.elemAt [ 1 2 ] 1) (lib.tail [ 1 2 ]) (lib.map (x: x + 1) [ 1 ]) (lib.filter (x: x > 1) [ 1 2 ]) (lib.genList (i: i * i) 3) (lib.concatLists [ [ 1 ] [ 2 ] ]) (lib.concatMap (x: [ x x ]) [ 1 ]) (lib.singleton 1) ]
= [ 2 2 [ 2 ] [ 2 ] [ 2 ] [ 0 1 4 ] [ 1 2 ] [ 1 1 ] [ 1 ] ]

[ (lib.fold (a: b: a - b) 1 [ 5 3 ]) (lib.lists.concatAttrValues { b = [ 2 ]; a = [ 1 ]; }) ]
= [ 3 [ 1 2 ] ]

# Folds from the right stop where the function does not look on.
lib.foldr (item: so: item == 2 || so) false ([ 1 2 ] ++ lib.genList (_: throw "unused") 1)
= true

(lib.toposort (a: b: a == 1 && b == 2 || a == 2 && b == 1) [ 1 2 ])
= { cycle = [ 1 2 ]; loops = [ 1 ]; }

let d = lib.listDfs true lib.hasPrefix [ "/a" "/a" ]; in [ d.cycle d.rest ]
= [ "/a" [ ] ]

[ (lib.take (-1) [ 1 ]) (lib.drop 1 [ ]) (lib.sublist 3 2 [ 1 ]) (lib.takeEnd 5 [ 1 2 ]) (lib.dropEnd 5 [ 1 2 ]) (lib.range 1 1) (lib.zipListsWith (a: b: a) [ ] [ 1 ]) ]
= [ [ ] [ ] [ ] [ 1 2 ] [ ] [ 1 ] [ ] ]

[ (lib.compareLists lib.compare [ ] [ ]) (lib.compareLists lib.compare [ ] [ 1 ]) (lib.naturalSort [ "v0.2" "v0.15" "v0.0.9" ]) (lib.naturalSort [ "b" "a" ]) ]
= [ 0 -1 [ "v0.0.9" "v0.2" "v0.15" ] [ "a" "b" ] ]

lib.init [ ]
! lists.init: list must not be empty!

[ (lib.findFirst (x: x == 1) null [ 1 (throw "unused") ]) (lib.any (x: x == 1) [ 1 (throw "unused") ]) (lib.elem 1 [ 1 ]) ]
= [ 1 true true ]
