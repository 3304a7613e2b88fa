lib.foldr (a: b: a + b) "z" [ "a" "b" ]
= "abz"

lib.foldl (a: b: a + b) "z" [ "a" "b" ]
= "zab"

lib.foldl' (a: b: a * 2 + b) 0 [ 1 0 1 ]
= 5

lib.foldr (a: b: a) 0 [ 1 (throw "never") ]
= 1

lib.imap0 (i: v: "${toString i}${v}") [ "a" "b" ]
= [ "0a" "1b" ]

lib.imap1 (i: v: i + v) [ 10 20 ]
= [ 11 22 ]

lib.ifilter0 (i: v: i == 0 || v > 2) [ 1 2 3 ]
= [ 1 3 ]

lib.flatten [ 1 [ 2 [ 3 ] [ ] ] "x" ]
= [ 1 2 3 "x" ]

lib.flatten 1
= [ 1 ]

lib.remove 3 [ 1 3 4 3 ]
= [ 1 4 ]

lib.findSingle (x: x == 3) "none" "many" [ 1 3 ]
= 3

lib.findSingle (x: x == 3) "none" "many" [ 3 3 ]
= "many"

lib.findSingle (x: x == 3) "none" "many" [ ]
= "none"

lib.findFirst (x: x > 3) 7 [ 1 6 4 ]
= 6

lib.findFirst (x: x > 9) 7 [ 1 6 4 ]
= 7

lib.lists.findFirstIndex (x: x > 3) null [ 1 6 4 ]
= 1

lib.count (x: x == 3) [ 3 2 3 4 6 ]
= 2

lib.optional true "a" ++ lib.optional false "b" ++ lib.optionals true [ 1 2 ] ++ lib.optionals false [ 3 ]
= [ "a" 1 2 ]

lib.toList [ 1 ] ++ lib.toList 2
= [ 1 2 ]

lib.range 2 4 ++ lib.range 3 2
= [ 2 3 4 ]

lib.replicate 2 "a"
= [ "a" "a" ]

lib.partition (x: x > 2) [ 5 1 2 3 4 ]
= { right = [ 5 3 4 ]; wrong = [ 1 2 ]; }

lib.groupBy' builtins.add 0 (x: lib.boolToString (x > 2)) [ 5 1 2 3 4 ]
= { false = 3; true = 12; }

lib.groupBy (x: builtins.substring 0 1 x) [ "ab" "ba" "ac" ]
= { a = [ "ab" "ac" ]; b = [ "ba" ]; }

lib.zipListsWith (a: b: a + b) [ "h" "l" ] [ "e" "o" "x" ]
= [ "he" "lo" ]

lib.zipLists [ 1 2 ] [ "a" "b" ]
= [ { fst = 1; snd = "a"; } { fst = 2; snd = "b"; } ]

lib.reverseList [ "b" "o" "j" ]
= [ "j" "o" "b" ]

lib.listDfs true lib.hasPrefix [ "/home/user" "other" "/" "/home" ]
= { minimal = "/"; rest = [ "/home" "other" ]; visited = [ "/home/user" ]; }

lib.toposort (a: b: a < b) [ 3 2 1 ]
= { result = [ 1 2 3 ]; }

lib.toposort lib.hasPrefix [ "/home/user" "other" "/" "/home" ]
= { result = [ "/" "/home" "/home/user" "other" ]; }

(lib.toposort (a: b: true) [ 1 2 ]) ? cycle
= true

lib.sort (a: b: a < b) [ 5 3 7 ]
= [ 3 5 7 ]

lib.sortOn builtins.stringLength [ "aaa" "b" "cc" ]
= [ "b" "cc" "aaa" ]

lib.compareLists lib.compare [ 1 2 ] [ 1 3 ]
= -1

lib.compareLists lib.compare [ 1 2 3 ] [ 1 2 ]
= 1

lib.naturalSort [ "disk11" "disk8" "disk100" "disk9" ]
= [ "disk8" "disk9" "disk11" "disk100" ]

lib.naturalSort [ "10.46.133.149" "10.5.16.62" "10.54.16.25" ]
= [ "10.5.16.62" "10.46.133.149" "10.54.16.25" ]

[ (lib.take 2 [ 1 2 3 ]) (lib.take 9 [ 1 ]) (lib.take 0 [ 1 ]) ]
= [ [ 1 2 ] [ 1 ] [ ] ]

[ (lib.drop 2 [ 1 2 3 ]) (lib.drop 9 [ 1 ]) ]
= [ [ 3 ] [ ] ]

[ (lib.takeEnd 2 [ 1 2 3 ]) (lib.dropEnd 2 [ 1 2 3 ]) ]
= [ [ 2 3 ] [ 1 ] ]

lib.sublist 1 3 [ "a" "b" "c" "d" "e" ]
= [ "b" "c" "d" ]

lib.sublist 1 3 [ ]
= [ ]

lib.lists.hasPrefix [ 1 2 ] [ 1 2 3 ]
= true

lib.lists.removePrefix [ 1 2 ] [ 1 2 3 ]
= [ 3 ]

lib.lists.removePrefix [ 1 2 ] [ ]
! not a list prefix

lib.commonPrefix [ 1 2 3 ] [ 1 2 4 ]
= [ 1 2 ]

[ (lib.last [ 1 2 ]) (lib.init [ 1 2 3 ]) (lib.head [ 1 ]) ]
= [ 2 [ 1 2 ] 1 ]

lib.last [ ]
! empty

lib.crossLists (x: y: "${toString x}${toString y}") [ [ 1 2 ] [ 3 4 ] ]
= [ "13" "14" "23" "24" ]

lib.unique [ 3 2 3 4 2 ]
= [ 3 2 4 ]

lib.uniqueStrings [ "foo" "bar" "foo" ]
= [ "bar" "foo" ]

[ (lib.allUnique [ 3 2 3 ]) (lib.allUnique [ 3 2 ]) ]
= [ false true ]

lib.intersectLists [ 1 2 3 ] [ 6 3 2 ]
= [ 3 2 ]

lib.subtractLists [ 3 2 ] [ 1 2 3 4 5 3 ]
= [ 1 4 5 ]

[ (lib.mutuallyExclusive [ 1 2 ] [ 3 ]) (lib.mutuallyExclusive [ 1 2 ] [ 2 ]) ]
= [ true false ]

lib.forEach [ 1 2 ] toString
= [ "1" "2" ]

[ (lib.any lib.id [ false true ]) (lib.all lib.id [ ]) (lib.elem 1 [ 2 ]) ]
= [ true true false ]
