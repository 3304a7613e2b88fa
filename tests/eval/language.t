# The constructs of the language.

# Precedence and association

1 + 2 * 3
= 7
a == b == c
! comparisons cannot be chained
1 < 2 < 3
! comparisons cannot be chained
1 < 2 == true
= true
1 == 2 != true
! comparisons cannot be chained
true -> false -> true
= true
false || true && false
= false
!true && false
= false
 -1 + 2
= 1
 - 1 - - 2
= 1
 -(-1)
= 1
 --1
= 1
!!true
= true
[ -1 ]
! a negative number or difference in a list needs parentheses
[ 1 - 1 ]
! a negative number or difference in a list needs parentheses
[ 1 -1 ]
! a negative number or difference in a list needs parentheses
{ a = 1; } // { a = 2; } // { a = 3; b = 1; }
= { a = 3; b = 1; }
[1] ++ [2] ++ [3]
= [ 1 2 3 ]
1 + 1 ++ [ ]
! expected a list but found an integer: 1
"a" + "b" + "c"
= "abc"
1 - 1 - 1
= -1
8 / 2 / 2
= 2
# Selection, `or`

a.b or 1
! undefined variable 'a'
{ a = 1; }.a or 2
= 1
{ a = 1; }.b or 2
= 2
{ a.b = 1; }.a.b.c or 3
= 3
{ a = 1; } ? a.b
= false
{ a = 1; } ? "a"
= true
{ a.b = 1; } ? a.b
= true
{ a = 1; } ? ${"a"}
= true
{ } ? a || true
= true
! { } ? a
= true
let or = 1; in or
! expected a value after 'in', found 'or'
let or = x: x; in [ or ]
! expected a value, found 'or'
(x: x) or 1
! undefined variable 'or'
let or = 2; f = x: y: x + y; in f or 3
= 5
{ or = 1; }.or
= 1
{ or = 1; } ? or
= true
with { or = 3; }; or
! expected a value, found 'or'
rec { or = 1; b = or; }
! expected a value after '=', found 'or'
{ inherit ({ or = 1; }) or; }
= { or = 1; }
let inherit ({ or = 1; }) or; in [ or ]
! expected a value, found 'or'
x: x or 1
! undefined variable 'or'
# let { }

let { body = 1; }
= 1
let { a = 2; body = a; }
= 2
let { }
! attribute 'body' missing
let { body = b; b = c; c = 3; }
= 3
let { a = 1; }.a
! attribute 'body' missing
# rec, __overrides

rec { a = b; b = 1; }.a
= 1
rec { a = 1; b = a; __overrides = { a = 5; }; }
= { __overrides = { a = 5; }; a = 5; b = 5; }
rec { a = 1; b = a; __overrides = { a = 5; c = 7; }; }
= { __overrides = { a = 5; c = 7; }; a = 5; b = 5; c = 7; }
rec { a = 1; b = a; "__overrides" = { a = 5; }; }
= { __overrides = { a = 5; }; a = 5; b = 5; }
rec { __overrides = { a = 1; }; b = a; }
! undefined variable 'a'
{ __overrides = { a = 1; }; b = 2; }
= { __overrides = { a = 1; }; b = 2; }
let __overrides = { a = 2; }; a = 1; in a
= 1
rec { a = 1; __overrides = { a = a; }; }
= { __overrides = { a = 1; }; a = 1; }
rec { a = 1; b = a; inherit __overrides; }
! undefined variable '__overrides'
rec { inherit ({ __overrides = { a = 9; }; }) __overrides; a = 1; b = a; }
= { __overrides = { a = 9; }; a = 9; b = 9; }
rec { a = 1; ${"__overrides"} = { a = 2; }; b = a; }
= { __overrides = { a = 2; }; a = 2; b = 2; }
rec { a = 1; __overrides = { ${"b"} = 2; }; c = b; }
! undefined variable 'b'
rec { a.b = 1; __overrides.a = 3; c = a; }
= { __overrides = { a = 3; }; a = 3; c = 3; }
rec { a = [ b ]; b = 2; __overrides = { b = 5; }; }
= { __overrides = { b = 5; }; a = [ 5 ]; b = 5; }
rec { a = 1; ${"c" + ""} = a; __overrides = { a = 5; }; }
= { __overrides = { a = 5; }; a = 5; c = 5; }
rec { a = 1; ${"a" + ""} = 2; __overrides = { }; }
! dynamic attribute 'a' already defined
rec { a = 1; ${"d" + ""} = 2; __overrides = { d = 2; }; }
! dynamic attribute 'd' already defined
let a = 3; in rec { inherit a; b = a; __overrides = { a = 5; }; }
= { __overrides = { a = 5; }; a = 5; b = 5; }
let x = { a = 3; }; in rec { inherit (x) a; b = a; __overrides = { a = 5; }; }
= { __overrides = { a = 5; }; a = 5; b = 5; }
rec { x = { a = 3; }; inherit (x) a; b = a; __overrides = { x = { a = 9; }; }; }
= { __overrides = { x = { a = 9; }; }; a = 9; b = 9; x = «repeated»; }
let { a = 1; body = a; __overrides = { a = 2; }; }
= 2
rec { __overrides = 1; a = 2; }
! __overrides: expected a set but found an integer: 1
rec { a = 1; b = a; __overrides = rec { a = 7; c = a; }; }
= { __overrides = { a = 7; c = 7; }; a = 7; b = 7; c = 7; }
rec { f = x: a + x; a = 1; __overrides = { a = 10; }; r = f 1; }
= { __overrides = { a = 10; }; a = 10; f = <LAMBDA>; r = 11; }
(rec { a = 1; __overrides = { a = b; }; b = 4; }).a
= 4
rec { __overrides = __overrides; }
! infinite recursion encountered: this value needs itself
{ inherit (rec { a = 1; b = a; __overrides = { a = 2; }; }) b; }
= { b = 2; }
rec { a = 1; b = a; } // { __overrides = { a = 2; }; }
= { __overrides = { a = 2; }; a = 1; b = 1; }
# assert, with

assert true; assert false; 1
! assertion 'false' failed
assert 1; 2
! expected a Boolean but found an integer: 1
with 1; 2
= 2
with 1; a
! the set of a 'with': expected a set but found an integer: 1
with { a = 1; }; with { a = 2; }; a
= 2
let a = 0; in with { a = 1; }; a
= 0
with { a = 1; }; let a = 2; in a
= 2
(a: with { a = 1; }; a) 3
= 3
with { }; builtins.length [ ]
= 0
with { true = 1; }; true
= true
let true = false; in true
= false
let null = 1; in null
= 1
with { x = 1; }; with { y = 2; }; x + y
= 3
with { x = 1; }; with { y = 2; }; z
! undefined variable 'z'
with throw "a"; 1
= 1
with throw "a"; b
! a
with { a = 1; b = throw "x"; }; a
= 1
# Definitions that meet

{ a = 1; a = 2; }
! attribute 'a' already defined
{ a.b = 1; a.b = 2; }
! attribute 'a.b' already defined
{ a.b = 1; a = { c = 1; }; }
= { a = { b = 1; c = 1; }; }
{ a = { c = 1; }; a.b = 1; }
= { a = { b = 1; c = 1; }; }
{ a = { c = 1; }; a = { b = 1; }; }
= { a = { b = 1; c = 1; }; }
{ a = { c = 1; }; a = { c = 1; }; }
! attribute 'c' already defined
{ a = rec { c = 1; }; a.b = 1; }
= { a = { b = 1; c = 1; }; }
{ a.b = 1; a = rec { c = b; }; }
! undefined variable 'b'
{ a = rec { c = 1; d = c; }; a.b = c; }
= { a = { b = 1; c = 1; d = 1; }; }
rec { a.b = 1; a.c = a.b; }
= { a = { b = 1; c = 1; }; }
{ a = { }; a.b.c = 1; a.b.d = 2; }
= { a = { b = { c = 1; d = 2; }; }; }
{ a = 1; a.b = 1; }
! attribute 'a' already defined
{ a.b = 1; a = 1; }
! attribute 'a' already defined
{ a = { b = 1; }; a.b.c = 1; }
! attribute 'a.b' already defined
{ ${"a"} = 1; ${"a"} = 2; }
! attribute '${"a"}' already defined
{ ${"a"} = 1; a = 2; }
! attribute 'a' already defined
{ a = 2; ${"a" + ""} = 1; }
! dynamic attribute 'a' already defined
{ ${"a" + ""} = 1; ${"a" + ""} = 2; }
! dynamic attribute 'a' already defined
{ a.${"b"} = 1; a.c = 2; }
= { a = { b = 1; c = 2; }; }
{ a.${"b" + ""} = 1; a.c = 2; }
= { a = { b = 1; c = 2; }; }
{ a.${"b" + ""} = 1; a.${"c" + ""} = 2; }
= { a = { b = 1; c = 2; }; }
{ a = { x = 1; }; a.${"c" + ""} = 2; }
= { a = { c = 2; x = 1; }; }
# Dynamic names

{ ${null} = 1; }
= { }
{ ${null}.a = 1; b = 2; }
= { b = 2; }
{ a.${null} = 1; }
= { a = { }; }
{ a.${null}.c = 1; }
= { a = { }; }
{ ${1} = 1; }
! the name of an attribute: expected a string but found an integer: 1
{ ${"a" + 1} = 1; }
! cannot coerce an integer to a string: 1
{ }.${null}
! the name of an attribute: expected a string but found null
{ } ? ${null}
! the name of an attribute: expected a string but found null
{ a = 1; }.${null} or 5
! the name of an attribute: expected a string but found null
let ${"a"} = 1; in a
= 1
let ${"a" + ""} = 1; in a
! dynamic attributes not allowed in let: it needs names that are known
let "a" = 1; in a
= 1
let "a b" = 1; in 1
= 1
let a."b" = 1; in a
= { b = 1; }
let a.${"b" + ""} = 1; in a
= { b = 1; }
rec { ${"a" + ""} = 1; b = 2; }
= { a = 1; b = 2; }
rec { ${"a" + ""} = 1; b = a; }
! undefined variable 'a'
rec { ${b} = 1; b = "c"; }
= { b = "c"; c = 1; }
# inherit

{ inherit ({ a = 1; }) "a"; }
= { a = 1; }
{ inherit ({ a = 1; }) ${"a"}; }
= { a = 1; }
{ inherit ({ a = 1; }) ${"a" + ""}; }
! dynamic attributes not allowed in inherit: it needs names that are known
let a = 1; in { inherit "a"; }
= { a = 1; }
let a = 1; in { inherit ${"a"}; }
= { a = 1; }
{ inherit; }
= { }
{ inherit ({ }); }
= { }
{ inherit (throw "x"); }
= { }
let inherit; in 1
= 1
{ inherit a; }
! undefined variable 'a'
{ inherit ({ }) a; }
! attribute 'a' missing
{ inherit ({ }) a; }.a
! attribute 'a' missing
{ inherit ({ a = 1; }) a a; }
! attribute 'a' already defined
{ a = 1; inherit ({ a = 1; }) a; }
! attribute 'a' already defined
let a = 1; in rec { inherit a; b = a; }
= { a = 1; b = 1; }
let a = 1; in rec { inherit (a) b; a = { b = 3; }; }
= { a = { b = 3; }; b = 3; }
let x = 1; in let x = 2; y = x; in y
= 2
# Recursion

let x = x; in x
! infinite recursion encountered: this value needs itself
let x = y; y = x; in x
! infinite recursion encountered: this value needs itself
rec { x = x; }.x
! infinite recursion encountered: this value needs itself
let f = x: f x; in f 1
! stack overflow: computations are nested too deep (more than 200000 levels)
# Functions

({ a, b ? a }: b) { a = 1; }
= 1
({ a ? b, b ? a }: a) { b = 1; }
= 1
({ a ? b, b ? a }: a) { }
! infinite recursion encountered: this value needs itself
({ a }: a) { }
! anonymous function called without required argument 'a'
({ a }: a) { a = 1; b = 2; }
! anonymous function called with unexpected argument 'b'
({ a, ... }: a) { a = 1; b = 2; }
= 1
({ ... }: 1) { a = 1; }
= 1
({ }: 1) { }
= 1
({ }: 1) { a = 1; }
! anonymous function called with unexpected argument 'a'
({ a, }: a) { a = 1; }
= 1
({ a, b, }@x: x) { a = 1; b = 1; }
= { a = 1; b = 1; }
(x@{ a, b ? 2 }: x) { a = 1; }
= { a = 1; }
(x@{ a ? x.b, ... }: a) { b = 3; }
= 3
({ x }@x: x) { x = 1; }
! duplicate formal function argument 'x'
({ x, x }: x) { x = 1; }
! duplicate formal function argument 'x'
(x@{ x }: x) { x = 1; }
! duplicate formal function argument 'x'
({ a, ..., b }: a) { }
! '...' comes last among the arguments
({ ..., a }: a) { }
! '...' comes last among the arguments
({ , a }: a) { }
! expected a name or '}', found ','
({ a ? 1, b ? a + 1, ... }@args: [ a b args ]) { c = 1; }
= [ 1 2 { c = 1; } ]
(a: b: c: a + b + c) 1 2 3
= 6
(a: { b, c ? a }: b + c) 1 { b = 2; }
= 3
({ a }: a) 1
! expected a set but found an integer: 1
({ a }: a) [ ]
! expected a set but found a list: [ ]
(x: x x) (x: x)
= <LAMBDA>
# Calls

1 2
! attempt to call something which is not a function but an integer: 1
"a" 1
! attempt to call something which is not a function but a string: "a"
{ } 1
! attempt to call something which is not a function but a set: { }
{ __functor = self: x: self.y + x; y = 1; } 2
= 3
{ __functor = self: self; } 1
! stack overflow: computations are nested too deep (more than 200000 levels)
{ __functor = 1; } 1
! attempt to call something which is not a function but an integer: 1
{ __functor = self: x: x; } { __functor = 2; }
= { __functor = 2; }
{ __functor = { __functor = a: b: c: [ c ]; }; } 5
= [ 5 ]
builtins.map { __functor = s: x: x + 1; } [ 1 2 ]
= [ 2 3 ]
builtins.isFunction { __functor = s: x: x; }
= false
builtins.typeOf { __functor = s: x: x; }
= "set"
builtins.functionArgs { __functor = s: { a, b ? 1 }: a; }
! the argument of 'functionArgs': expected a function but found a set: { __functor = <LAMBDA>; }
builtins.functionArgs ({ a, b ? 1 }: a)
= { a = false; b = true; }
builtins.functionArgs ({ a, b ? 1, ... }@x: a)
= { a = false; b = true; }
builtins.functionArgs builtins.map
= { }
builtins.functionArgs (builtins.map (x: x))
= { }
# if, ?

if true then 1 else 2
= 1
if 1 then 1 else 2
! expected a Boolean but found an integer: 1
if null then 1 else 2
! expected a Boolean but found null
if true then 1
! expected 'else': every 'if' has a value for both cases
1 ? a
= false
[ ] ? a
= false
null ? a.b
= false
1.a
! undefined variable 'a'
1 .a
! expected a set but found an integer: 1
1.0.a
! expected a set but found a float: 1
{ a = { }; }.a.b.c
! attribute 'b' missing
{ a = 1; }.a.b
! expected a set but found an integer: 1
(throw "x").a or 1
! x
({ a = throw "x"; }).a or 1
! x
({ a = throw "x"; }).a.b or 1
! x
null.a or 1
= 1
[ ].a or 1
= 1
{ a = 1; }."a"
= 1
{ a = 1; }."${"a"}"
= 1
{ "a.b" = 1; }."a.b"
= 1
{ a = { b = 1; }; }.a."b"
= 1
{ "" = 1; }
= { "" = 1; }
{ "" = 1; }.""
= 1
{ "a b" = 1; "1" = 2; "if" = 3; "then" = 4; "or" = 5; "rec" = 6; "a-b" = 1; "-a" = 1; "a'" = 1; "'a" = 1; "_" = 1; "ü" = 1; "${"$"}{" = 1; "true" = 1; "null" = 1; "inherit" = 1; }
=+ { "\${" = 1; "'a" = 1; "-a" = 1; "1" = 2; _ = 1; "a b" = 1; a' = 1; a-b = 1; "if" = 3; "inherit" = 1; null = 1; or = 5; "rec" = 6; "then" = 4; true = 1; "ü" = 1; }
{ nested = { foo = 1; }; nested = { ${"ba" + "r"} = 2; }; }
=+ { nested = { bar = 2; foo = 1; }; }
