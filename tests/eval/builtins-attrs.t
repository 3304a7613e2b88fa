# Builtins on sets.

builtins.attrNames { }
= [ ]
builtins.attrNames { b = 1; a = 2; "c-d" = 3; B = 4; "" = 5; _x = 6; "ä" = 7; a1 = 8; }
= [ "" "B" "_x" "a" "a1" "b" "c-d" "ä" ]
builtins.attrNames { z = throw "not needed"; }
= [ "z" ]
builtins.attrNames (builtins.listToAttrs (map (n: { name = toString n; value = n; }) [ 10 9 1 100 2 ]))
= [ "1" "10" "100" "2" "9" ]
builtins.attrNames [ ]
! expected a set
builtins.attrValues { }
= [ ]
builtins.attrValues { b = 1; a = 2; "c-d" = 3; B = 4; }
= [ 4 2 1 3 ]
builtins.length (builtins.attrValues { z = throw "not needed"; })
= 1
builtins.attrValues 1
! expected a set
builtins.getAttr "a" { a = 1; }
= 1
builtins.getAttr "x y" { "x y" = 1; }
= 1
builtins.getAttr "x" { a = 1; }
! attribute 'x' missing
builtins.getAttr 1 { a = 1; }
! expected a string
builtins.getAttr "a" [ ]
! expected a set
builtins.getAttr "a" { a = throw "cause"; }
! cause
builtins.hasAttr "a" { a = throw "not needed"; }
= true
builtins.hasAttr "never-named-before" { a = 1; }
= false
builtins.hasAttr "a" 1
! expected a set
builtins.hasAttr null { }
! expected a string

# removeAttrs, intersectAttrs
removeAttrs { a = 1; b = 2; c = 3; } [ "a" "c" ]
= { b = 2; }
removeAttrs { a = 1; b = 2; } [ ]
= { a = 1; b = 2; }
removeAttrs { a = 1; b = 2; } [ "x" "y" "never-named-either" ]
= { a = 1; b = 2; }
removeAttrs { a = 1; b = 2; } [ "a" "a" "b" "b" ]
= { }
removeAttrs { } [ "a" ]
= { }
builtins.attrNames (removeAttrs { a = throw "not needed"; b = throw "not needed"; } [ "a" ])
= [ "b" ]
removeAttrs { a = 1; } [ 1 ]
! expected a string
removeAttrs { a = 1; } [ "a" (throw "cause") ]
! cause
removeAttrs { a = 1; } "a"
! expected a list
removeAttrs [ ] [ ]
! expected a set
builtins.intersectAttrs { a = 1; b = 2; } { b = 3; c = 4; }
= { b = 3; }
builtins.intersectAttrs { } { b = 3; }
= { }
builtins.intersectAttrs { b = 3; } { }
= { }
builtins.intersectAttrs { a = 1; b = 2; } { a = 3; b = 4; }
= { a = 3; b = 4; }
let s = { a = 1; b = 2; }; in builtins.intersectAttrs s s
= { a = 1; b = 2; }
builtins.intersectAttrs { a = 1; c = 1; e = 1; } { a = 2; b = 2; c = 2; d = 2; e = 2; f = 2; }
= { a = 2; c = 2; e = 2; }
builtins.attrNames (builtins.intersectAttrs { a = throw "not needed"; } { a = throw "not needed"; })
= [ "a" ]
let n = i: "k${toString i}"; many = builtins.listToAttrs (builtins.genList (i: { name = n i; value = i; }) 500); few = { k7 = "few"; k499 = "few"; other = 1; }; in [ (builtins.intersectAttrs few many) (builtins.intersectAttrs many few) ]
= [ { k499 = 499; k7 = 7; } { k499 = "few"; k7 = "few"; } ]
builtins.intersectAttrs 1 { }
! expected a set
builtins.intersectAttrs { } 1
! expected a set

# mapAttrs
builtins.mapAttrs (n: v: "${n}=${toString v}") { b = 1; a = 2; }
= { a = "a=2"; b = "b=1"; }
builtins.mapAttrs 1 { }
= { }
builtins.mapAttrs (throw "not needed") { }
= { }
builtins.attrNames (builtins.mapAttrs (n: v: throw "not needed") { a = 1; })
= [ "a" ]
builtins.mapAttrs (n: v: n) { a = throw "not needed"; }
= { a = "a"; }
(builtins.mapAttrs (n: v: if n == "a" then throw "not needed" else v) { a = 1; b = 2; }).b
= 2
builtins.mapAttrs (n: v: v) [ ]
! expected a set
builtins.mapAttrs (n: 1) { a = 1; }
! not a function
builtins.mapAttrs (n: { x }: x) { a = { x = 1; }; b = { x = 2; }; }
= { a = 1; b = 2; }
let s = builtins.mapAttrs (n: v: if n == "b" then s.a + 1 else v) { a = 1; b = 0; }; in s
= { a = 1; b = 2; }

# listToAttrs
builtins.listToAttrs [ ]
= { }
builtins.listToAttrs [ { name = "b"; value = 1; } { name = "a"; value = 2; } ]
= { a = 2; b = 1; }
builtins.listToAttrs [ { name = "a"; value = 1; } { name = "a"; value = 2; } ]
= { a = 1; }
builtins.listToAttrs [ { name = "a"; value = 1; } { name = "a"; } ]
= { a = 1; }
builtins.listToAttrs [ { name = "a"; value = 1; more = 2; } { value = 3; name = "b"; } ]
= { a = 1; b = 3; }
builtins.listToAttrs [ { name = ""; value = 1; } ]
= { "" = 1; }
builtins.attrNames (builtins.listToAttrs [ { name = "a"; value = throw "not needed"; } ])
= [ "a" ]
builtins.length (builtins.attrNames (builtins.listToAttrs (builtins.genList (i: { name = toString (builtins.bitAnd (i * 7) 127); value = i; }) 1000)))
= 128
builtins.listToAttrs [ { name = "a"; } ]
! attribute 'value' missing
builtins.listToAttrs [ { name = "a"; } { name = "a"; value = 1; } ]
! attribute 'value' missing
builtins.listToAttrs [ { value = 1; } ]
! attribute 'name' missing
builtins.listToAttrs [ { name = 1; value = 1; } ]
! expected a string
builtins.listToAttrs [ { name = throw "cause"; value = 1; } ]
! cause
builtins.listToAttrs [ 1 ]
! expected a set
builtins.listToAttrs { }
! expected a list

# catAttrs, groupBy, zipAttrsWith
builtins.catAttrs "a" [ { a = 1; } { b = 0; } { a = 2; } ]
= [ 1 2 ]
builtins.catAttrs "a" [ ]
= [ ]
builtins.catAttrs "a" [ { a = 1; } { a = 2; b = 1; } { a = 3; } { } { a = 4; } ]
= [ 1 2 3 4 ]
builtins.catAttrs "never-named-at-all" [ { a = 1; } { } ]
= [ ]
builtins.length (builtins.catAttrs "a" [ { a = throw "not needed"; } ])
= 1
builtins.catAttrs "a" [ { a = 1; } 1 ]
! expected a set
builtins.catAttrs "never-named-again" [ 1 ]
! expected a set
builtins.catAttrs 1 [ ]
! expected a string
builtins.catAttrs "a" { }
! expected a list
builtins.groupBy (x: if x > 1 then "big" else "small") [ 0 1 2 3 ]
= { big = [ 2 3 ]; small = [ 0 1 ]; }
builtins.groupBy (x: x) [ ]
= { }
builtins.groupBy (x: builtins.substring 0 1 x) [ "foo" "bar" "baz" "foo" "qux" ]
= { b = [ "bar" "baz" ]; f = [ "foo" "foo" ]; q = [ "qux" ]; }
builtins.attrNames (builtins.groupBy (x: toString (builtins.bitAnd x 31)) (builtins.genList (i: i) 200))
= [ "0" "1" "10" "11" "12" "13" "14" "15" "16" "17" "18" "19" "2" "20" "21" "22" "23" "24" "25" "26" "27" "28" "29" "3" "30" "31" "4" "5" "6" "7" "8" "9" ]
(builtins.groupBy (x: toString (builtins.bitAnd x 31)) (builtins.genList (i: i) 200))."7"
= [ 7 39 71 103 135 167 199 ]
builtins.length (builtins.groupBy (x: "a") [ (throw "not needed") ]).a
= 1
builtins.groupBy (x: 1) [ 1 ]
! expected a string
builtins.groupBy 1 [ ]
! expected a function
builtins.groupBy (x: throw "cause") [ 1 ]
! cause
builtins.groupBy (x: x) "a"
! expected a list
builtins.zipAttrsWith (n: vs: { inherit n vs; }) [ { a = 1; b = 2; } { } { b = 3; c = 4; } ]
= { a = { n = "a"; vs = [ 1 ]; }; b = { n = "b"; vs = [ 2 3 ]; }; c = { n = "c"; vs = [ 4 ]; }; }
builtins.zipAttrsWith (n: vs: vs) [ ]
= { }
builtins.zipAttrsWith (n: vs: n) [ { a = throw "not needed"; } ]
= { a = "a"; }
builtins.attrNames (builtins.zipAttrsWith (n: vs: throw "not needed") [ { a = 1; } { b = 1; } ])
= [ "a" "b" ]
builtins.zipAttrsWith (n: builtins.foldl' builtins.add 0) (builtins.genList (i: { all = i; "k${toString (builtins.bitAnd i 3)}" = i; }) 50)
= { all = 1225; k0 = 312; k1 = 325; k2 = 288; k3 = 300; }
builtins.zipAttrsWith (n: vs: 1) [ 1 ]
! expected a set
builtins.zipAttrsWith 1 [ ]
! expected a function
builtins.zipAttrsWith (n: vs: 1) { }
! expected a list

# unsafeGetAttrPos: line and column (the file's name depends on how the expression is given)
removeAttrs (builtins.unsafeGetAttrPos "a" { a = 1; }) [ "file" ]
= { column = 46; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "b" { a = 1; b = 2; }) [ "file" ]
= { column = 53; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" (removeAttrs { a = 1; b = 2; } [ "b" ])) [ "file" ]
= { column = 59; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" (builtins.intersectAttrs { a = 1; } { b = 2; a = 2; })) [ "file" ]
= { column = 89; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" (builtins.functionArgs ({ b, a ? 1 }: a))) [ "file" ]
= { column = 73; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" (builtins.listToAttrs [ { name = "a"; value = 1; } ])) [ "file" ]
= { column = 82; line = 1; }
builtins.unsafeGetAttrPos "a" (builtins.mapAttrs (n: v: v) { a = 1; })
= null
removeAttrs (builtins.unsafeGetAttrPos "a" ({ a = 1; } // { b = 2; })) [ "file" ]
= { column = 47; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" ({ a = 1; } // { a = 2; })) [ "file" ]
= { column = 61; line = 1; }
let a = 1; in removeAttrs (builtins.unsafeGetAttrPos "a" { inherit a; }) [ "file" ]
=+ { column = 68; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "a" { ${"a"} = 1; }) [ "file" ]
= { column = 46; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "b" { a.b = 1; a.c = 2; }.a) [ "file" ]
= { column = 46; line = 1; }
removeAttrs (builtins.unsafeGetAttrPos "d" { a = { b = 1; }; a.c.d = 2; }.a.c) [ "file" ]
= { column = 62; line = 1; }
builtins.unsafeGetAttrPos "b" { a = 1; }
= null
builtins.unsafeGetAttrPos "a" (builtins.groupBy (x: x) [ "a" ])
= null
builtins.unsafeGetAttrPos "a" { a = throw "not needed"; } != null
= true
builtins.unsafeGetAttrPos "a" 1
! expected a set
