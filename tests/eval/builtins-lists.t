# Builtins on lists.

builtins.length [ ]
= 0
builtins.length [ 1 (throw "not needed") ]
= 2
builtins.length { }
! expected a list
builtins.head [ 1 2 ]
= 1
builtins.head [ 1 (throw "not needed") ]
= 1
builtins.head [ ]
! list index 0 is out of bounds
builtins.head 1
! expected a list
builtins.tail [ 1 ]
= [ ]
builtins.tail [ 1 2 3 ]
= [ 2 3 ]
builtins.tail (builtins.tail [ 1 2 3 ])
= [ 3 ]
builtins.length (builtins.tail [ (throw "not needed") (throw "not needed") ])
= 1
builtins.tail [ ]
! 'tail' called on an empty list
builtins.elemAt [ 1 2 3 ] 0
= 1
builtins.elemAt [ 1 2 3 ] 2
= 3
builtins.elemAt [ (throw "not needed") 2 ] 1
= 2
builtins.elemAt [ 1 2 3 ] 3
! list index 3 is out of bounds
builtins.elemAt [ 1 2 3 ] (-1)
! list index -1 is out of bounds
builtins.elemAt [ 1 ] 0.0
! expected an integer
builtins.elemAt { } 0
! expected a list
builtins.elemAt [ (throw "cause") ] 0
! cause

# elem
builtins.elem 1 [ ]
= false
builtins.elem (throw "not needed") [ ]
= false
builtins.elem 2 [ 1 2 3 ]
= true
builtins.elem 4 [ 1 2 3 ]
= false
builtins.elem 1 [ 1.0 ]
= true
builtins.elem 1.0 [ 2 1 ]
= true
builtins.elem "a" [ "b" "a" ]
= true
builtins.elem [ 1 ] [ [ ] [ 1 ] ]
= true
builtins.elem { a = 1; } [ { a = 2; } { a = 1; } ]
= true
builtins.elem null [ false null ]
= true
builtins.elem 1 [ 1 (throw "not needed") ]
= true
builtins.elem 1 [ (throw "cause") 1 ]
! cause
builtins.elem (throw "cause") [ 1 ]
! cause
builtins.elem (x: x) [ (x: x) ]
= false
let f = x: x; in builtins.elem f [ f ]
= true
builtins.elem 4611686018427387904 [ 4611686018427387904 ]
= true
builtins.elem 1 1
! expected a list

# map, genList
map (x: x * 2) [ 1 2 3 ]
= [ 2 4 6 ]
map (throw "not needed") [ ]
= [ ]
map 1 [ ]
= [ ]
map 1 [ 1 ]
! not a function
builtins.length (map (x: throw "not needed") [ 1 2 ])
= 2
map (x: x + y) [ 1 ]
! undefined variable 'y'
map { __functor = self: x: x + self.n; n = 10; } [ 1 2 ]
= [ 11 12 ]
map (x: x) { }
! expected a list
map (x: y: x) [ 1 ] == [ ]
= false
builtins.elemAt (map (x: if x == 0 then throw "not needed" else x) [ 0 5 ]) 1
= 5
let xs = [ 1 ] ++ map (x: x * 2) xs; in builtins.elemAt xs 0
! infinite recursion
builtins.genList (i: i * i) 5
= [ 0 1 4 9 16 ]
builtins.genList (throw "cause") 0
! cause
builtins.genList (i: i) 0
= [ ]
builtins.length (builtins.genList (i: throw "not needed") 3)
= 3
builtins.genList (i: i) (-1)
! cannot create list of size -1
builtins.genList (i: i) "1"
! expected an integer
builtins.genList (i: i) 9223372036854775807
! cannot create list of size 9223372036854775807
builtins.genList 1 1
! expected a function

# filter, partition, all, any
builtins.filter (x: x > 1) [ 1 2 3 ]
= [ 2 3 ]
builtins.filter (x: false) [ 1 2 3 ]
= [ ]
builtins.filter (x: true) [ 1 2 3 ]
= [ 1 2 3 ]
builtins.filter (x: true) [ ]
= [ ]
builtins.length (builtins.filter (x: true) [ (throw "not needed") ])
= 1
builtins.filter (x: x == 70 || x == 5) (builtins.genList (x: x) 200)
= [ 5 70 ]
builtins.length (builtins.filter (x: x / 2 * 2 == x) (builtins.genList (x: x) 1001))
= 501
builtins.filter 1 [ ]
= [ ]
builtins.filter 1 [ 1 ]
! expected a function
builtins.filter (x: 1) [ 1 ]
! result of the function given to 'filter': expected a Boolean but found an integer: 1
builtins.filter (x: null) [ 1 ]
! result of the function given to 'filter': expected a Boolean but found null
builtins.filter (x: throw "cause") [ 1 ]
! cause
builtins.filter (x: true) 1
! expected a list
builtins.partition (x: x > 10) [ 1 23 9 3 42 ]
= { right = [ 23 42 ]; wrong = [ 1 9 3 ]; }
builtins.partition (x: true) [ 1 2 ]
= { right = [ 1 2 ]; wrong = [ ]; }
builtins.partition (x: false) [ 1 2 ]
= { right = [ ]; wrong = [ 1 2 ]; }
builtins.partition (x: true) [ ]
= { right = [ ]; wrong = [ ]; }
builtins.length (builtins.partition (x: true) [ (throw "cause") ]).right
! cause
builtins.partition (x: 1) [ 1 ]
! result of the function given to 'partition': expected a Boolean but found an integer: 1
builtins.partition 1 [ ]
! expected a function
builtins.all (x: x > 0) [ 1 2 ]
= true
builtins.all (x: x > 1) [ 1 2 ]
= false
builtins.all (x: false) [ ]
= true
builtins.all (x: x) [ false (throw "not needed") ]
= false
builtins.all (x: 1) [ 1 ]
! result of the function given to 'all': expected a Boolean but found an integer: 1
builtins.all 1 [ ]
! expected a function
builtins.any (x: x > 1) [ 1 2 ]
= true
builtins.any (x: x > 2) [ 1 2 ]
= false
builtins.any (x: true) [ ]
= false
builtins.any (x: x) [ true (throw "not needed") ]
= true
builtins.any (x: x) [ false (throw "cause") ]
! cause
builtins.any (x: "") [ 1 ]
! result of the function given to 'any': expected a Boolean but found a string: ""
builtins.any (throw "cause") [ ]
! cause

# concatLists, concatMap, foldl'
builtins.concatLists [ ]
= [ ]
builtins.concatLists [ [ ] [ ] ]
= [ ]
builtins.concatLists [ [ 1 ] [ ] [ 2 3 ] ]
= [ 1 2 3 ]
builtins.concatLists [ [ ] [ 1 2 ] ]
= [ 1 2 ]
builtins.concatLists [ [ [ 1 ] ] [ 2 ] ]
= [ [ 1 ] 2 ]
builtins.length (builtins.concatLists [ [ (throw "not needed") ] [ 1 ] ])
= 2
builtins.concatLists [ [ 1 ] 2 ]
! expected a list
builtins.concatLists [ [ 1 ] (throw "cause") ]
! cause
builtins.concatLists 1
! expected a list
builtins.concatMap (x: [ x (x + 1) ]) [ 1 5 ]
= [ 1 2 5 6 ]
builtins.concatMap (x: [ ]) [ 1 5 ]
= [ ]
builtins.concatMap (x: if x > 1 then [ x ] else [ ]) [ 1 2 3 ]
= [ 2 3 ]
builtins.concatMap (x: [ x ]) [ ]
= [ ]
builtins.length (builtins.concatMap (x: [ (throw "not needed") ]) [ 1 2 ])
= 2
builtins.concatMap (x: x) [ 1 ]
! expected a list
builtins.concatMap 1 [ ]
! expected a function
builtins.concatMap (x: [ x ]) { }
! expected a list
builtins.foldl' (a: x: a + x) 0 [ 1 2 3 ]
= 6
builtins.foldl' (a: x: [ x ] ++ a) [ ] [ 1 2 3 ]
= [ 3 2 1 ]
builtins.foldl' (a: x: "${a}${x}") "" [ "a" "b" "c" ]
= "abc"
builtins.foldl' (a: x: a) 7 [ ]
= 7
builtins.foldl' (a: x: x) (throw "not needed") [ 1 ]
= 1
builtins.foldl' (a: x: a) 1 [ (throw "not needed") ]
= 1
builtins.foldl' (a: x: throw "cause") 1 [ 1 2 ]
! cause
builtins.foldl' (a: x: if x == 1 then throw "cause" else 5) 1 [ 1 2 ]
! cause
builtins.foldl' (a: x: x) (throw "cause") [ ]
! cause
builtins.foldl' 1 2 [ ]
! expected a function
builtins.foldl' 1 2 [ 3 ]
! function
builtins.foldl' builtins.lessThan 2 [ 3 ]
= true
builtins.foldl' (a: x: a + x) 0 (builtins.genList (x: x) 100000)
= 4999950000

# sort
builtins.sort builtins.lessThan [ ]
= [ ]
builtins.sort builtins.lessThan [ 1 ]
= [ 1 ]
builtins.sort builtins.lessThan [ 3 1 2 ]
= [ 1 2 3 ]
builtins.sort builtins.lessThan [ "b" "a" "B" "" "aa" ]
= [ "" "B" "a" "aa" "b" ]
builtins.sort builtins.lessThan [ 2 1.5 1 ]
= [ 1 1.5 2 ]
builtins.sort builtins.lessThan [ [ 2 ] [ 1 2 ] [ 1 ] [ ] ]
= [ [ ] [ 1 ] [ 1 2 ] [ 2 ] ]
builtins.sort builtins.lessThan [ /b /a ]
= [ /a /b ]
builtins.sort (a: b: a > b) [ 1 3 2 ]
= [ 3 2 1 ]
builtins.sort (a: b: false) [ 3 1 2 ]
= [ 3 1 2 ]
builtins.sort (a: b: true) [ 3 1 2 ]
= [ 2 1 3 ]
builtins.sort (a: b: a.k < b.k) [ { k = 2; v = 1; } { k = 1; v = 2; } { k = 2; v = 3; } { k = 1; v = 4; } ]
= [ { k = 1; v = 2; } { k = 1; v = 4; } { k = 2; v = 1; } { k = 2; v = 3; } ]
builtins.sort (a: b: a / 10 < b / 10) [ 15 22 11 5 29 18 1 13 24 9 12 27 3 17 21 8 ]
= [ 5 1 9 3 8 15 11 18 13 12 17 22 29 24 27 21 ]
builtins.sort builtins.lessThan (builtins.genList (i: builtins.bitAnd (i * 7919) 63) 64) == builtins.genList (i: i) 64
= true
builtins.sort (a: b: a > b) (builtins.genList (i: i) 100) == builtins.genList (i: 99 - i) 100
= true
let xs = builtins.genList (i: { k = builtins.bitAnd (i * 31) 7; n = i; }) 200; ys = builtins.sort (a: b: a.k < b.k) xs; in builtins.all (i: let a = builtins.elemAt ys i; b = builtins.elemAt ys (i + 1); in a.k < b.k || a.k == b.k && a.n < b.n) (builtins.genList (i: i) 199)
= true
builtins.sort __lessThan [ 2 1 ]
= [ 1 2 ]
builtins.sort builtins.lessThan [ 1 "a" ]
! cannot compare
builtins.sort builtins.lessThan [ null null ]
! cannot compare
builtins.sort (a: b: 1) [ 1 2 ]
! result of the function given to 'sort': expected a Boolean but found an integer: 1
builtins.sort (a: 1) [ 1 2 ]
! not a function
builtins.sort (a: b: throw "not needed") [ 1 ]
= [ 1 ]
builtins.sort (a: b: throw "cause") [ 1 2 ]
! cause
builtins.length (builtins.sort (a: b: false) [ (throw "cause") ])
! cause
builtins.sort 1 [ ]
= [ ]
builtins.sort 1 [ 1 ]
! expected a function
builtins.sort builtins.lessThan { }
! expected a list

# genericClosure
builtins.genericClosure { startSet = [ ]; operator = x: [ ]; }
= [ ]
builtins.genericClosure { startSet = [ { key = 1; } ]; operator = x: [ ]; }
= [ { key = 1; } ]
map (x: x.key) (builtins.genericClosure { startSet = [ { key = 5; } ]; operator = x: if x.key > 0 then [ { key = x.key - 1; } { key = x.key - 2; } ] else [ ]; })
= [ 5 4 3 2 1 0 -1 ]
map (x: x.key) (builtins.genericClosure { startSet = [ { key = 1; } ]; operator = x: if x.key < 40 then [ { key = x.key * 2; } { key = x.key + 3; } ] else [ ]; })
= [ 1 2 4 5 8 7 10 16 11 14 20 13 32 19 22 28 17 40 23 26 64 35 38 44 25 56 31 34 46 52 29 70 76 41 50 62 68 37 58 74 ]
map (x: x.key) (builtins.genericClosure { startSet = [ { key = "b"; } { key = "a"; } { key = "b"; } ]; operator = x: [ ]; })
= [ "b" "a" ]
builtins.genericClosure { startSet = [ { key = 1; a = 1; } { key = 1.0; a = 2; } ]; operator = x: [ ]; }
= [ { a = 1; key = 1; } ]
builtins.genericClosure { startSet = [ { key = [ 1 ]; } { key = [ 2 ]; } { key = [ 1 ]; } ]; operator = x: [ ]; }
= [ { key = [ 1 ]; } { key = [ 2 ]; } ]
builtins.genericClosure { startSet = [ { key = { }; } ]; operator = x: [ ]; }
= [ { key = { }; } ]
builtins.length (builtins.genericClosure { startSet = [ { key = 0; } ]; operator = x: if x.key < 3000 then [ { key = x.key + 1; } ] else [ ]; })
= 3001
(builtins.head (builtins.genericClosure { startSet = [ { key = 1; other = throw "not needed"; } ]; operator = x: [ ]; })).key
= 1
builtins.genericClosure { startSet = [ { key = { }; } { key = 1; } ]; operator = x: [ ]; }
! cannot compare
builtins.genericClosure { startSet = [ { key = 1; } ]; operator = x: [ { key = "a"; } ]; }
! cannot compare
builtins.genericClosure { startSet = [ ]; }
= [ ]
builtins.genericClosure { startSet = [ { key = 1; } ]; }
! attribute 'operator' missing
builtins.genericClosure { operator = x: [ ]; }
! attribute 'startSet' missing
builtins.genericClosure { startSet = [ { a = 1; } ]; operator = x: [ ]; }
! attribute 'key'
builtins.genericClosure { startSet = [ 1 ]; operator = x: [ ]; }
! expected a set
builtins.genericClosure { startSet = [ { key = 1; } ]; operator = x: 1; }
! expected a list
builtins.genericClosure { startSet = [ { key = throw "cause"; } ]; operator = x: [ ]; }
! cause
builtins.genericClosure { startSet = [ ]; operator = throw "not needed"; }
= [ ]
builtins.genericClosure { startSet = [ { key = 1; } ]; operator = throw "cause"; }
! cause
builtins.genericClosure { startSet = 1; operator = x: [ ]; }
! expected a list
builtins.genericClosure [ ]
! expected a set

# Lists that share
let xs = [ 1 2 3 ]; in [ (builtins.tail xs) xs (builtins.filter (x: true) xs) (builtins.concatLists [ xs ]) ]
= [ [ 2 3 ] [ 1 2 3 ] «repeated» «repeated» ]
[ 1 ] ++ [ ] ++ [ 2 (1 + 2) ]
= [ 1 2 3 ]
[ 1 2 ] == [ 1 2 ] && [ 1 ] != [ 2 ] && [ ] == [ ]
= true
