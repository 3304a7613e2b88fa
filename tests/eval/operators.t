# Operators.

# Equality

[ 1 2 ] == [ 1 2 ]
= true
[ 1 ] == [ 1.0 ]
= true
{ a = 1; } == { a = 1.0; }
= true
"a" == /a
= false
/a == /a
= true
null == false
= false
(x: x) == (x: x)
= false
let f = x: x; in f == f
= false
let f = x: x; in [ f ] == [ f ]
= true
let f = x: x; in { a = f; } == { a = f; }
= true
let f = x: x; g = f; in [ f ] == [ g ]
= true
let s = { f = x: x; }; in s == s
= true
let s = { f = x: x; }; in s.f == s.f
= false
let s = { f = x: x; }; t = s; in { inherit s; } == { s = t; }
= true
let l = [ (x: x) ]; in l == l
= true
builtins.map == builtins.map
= false
[ builtins.map ] == [ builtins.map ]
= false
[ builtins ] == [ builtins ]
= true
let a = [ (throw "x") ]; in a == a
! x
let a = { x = throw "y"; }; in a == a
! y
[ (throw "a") ] == [ ]
= false
[ 1 (throw "a") ] == [ 2 (throw "b") ]
= false
{ a = throw "x"; } == { b = 1; }
= false
{ a = 1; b = throw "x"; } == { a = 2; b = 3; }
= false
{ type = "derivation"; outPath = "a"; x = 1; } == { type = "derivation"; outPath = "a"; x = 2; }
= true
{ type = "derivation"; outPath = "a"; } == { type = "derivation"; outPath = "b"; }
= false
{ type = "derivation"; outPath = "a"; } == { outPath = "a"; }
= false
# Order

[ 1 2 ] < [ 1 3 ]
= true
[ 1 ] < [ 1 0 ]
= true
[ ] < [ ]
= false
[ ] <= [ ]
= true
[ 1 ] < [ "a" ]
! cannot compare an integer with a string
[ 1 ] < [ 1.5 ]
= true
[ [ 1 ] ] < [ [ 2 ] ]
= true
[ 2 ] < [ 1 (throw "x") ]
= false
[ 1 (throw "x") ] < [ 2 ]
= true
[ { } ] < [ { } ]
= false
[ { } 1 ] < [ { } 2 ]
= true
[ null ] < [ null ]
= false
[ null 1 ] < [ null 2 ]
= true
[ (x: x) ] < [ (x: x) ]
! cannot compare a function with a function: values of that type have no order
"a" < "b"
= true
"" < "a"
= true
"a" < "B"
= false
"é" < "z"
= false
/a < /b
= true
/a < "b"
! cannot compare a path with a string
{ } < { }
! cannot compare a set with a set: values of that type have no order
null < null
! cannot compare null with null: values of that type have no order
true < false
! cannot compare a Boolean with a Boolean: values of that type have no order
1 < "a"
! cannot compare an integer with a string
(x: x) < (x: x)
! cannot compare a function with a function: values of that type have no order
1 < null
! cannot compare an integer with null
builtins.lessThan [ 1 ] [ 2 ]
= true
# Operands of other types

!1
! expected a Boolean but found an integer: 1
-"a"
! expected a number but found a string: "a"
-null
! expected a number but found null
-[ ]
! expected a number but found a list: [ ]
1 && true
! expected a Boolean but found an integer: 1
true && 1
! expected a Boolean but found an integer: 1
false && 1
= false
true || 1
= true
false || 1
! expected a Boolean but found an integer: 1
true -> 1
! expected a Boolean but found an integer: 1
false -> 1
= true
1 -> true
! expected a Boolean but found an integer: 1
{ } // 1
! expected a set but found an integer: 1
1 // { }
! expected a set but found an integer: 1
[ ] ++ 1
! expected a list but found an integer: 1
1 ++ [ ]
! expected a list but found an integer: 1
[ ] ++ { }
! expected a list but found a set: { }
1 - "a"
! expected a number but found a string: "a"
"a" - 1
! expected a number but found a string: "a"
1 * null
! expected a number but found null
"a" * 2
! expected a number but found a string: "a"
1 / "a"
! expected a number but found a string: "a"
[ ] / 2
! expected a number but found a list: [ ]
