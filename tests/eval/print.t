# How values are printed.

# Scalars

1
= 1
(-1)
= -1
9223372036854775807
= 9223372036854775807
(-9223372036854775807 - 1)
= -9223372036854775808
4611686018427387904
= 4611686018427387904
[ 1.0 1.5 0.1 (-1.5) (-0.0) 100000.0 1000000.0 123456.7 1234567.8 1.0e10 1.5e300 1.0e-5 0.0001 1.0e-300 (1.0e308 * 10) (-1.0e308 * 10) (1.0 / 3) ]
= [ 1 1.5 0.1 -1.5 0 100000 1e+06 123457 1.23457e+06 1e+10 1.5e+300 1e-05 0.0001 1e-300 inf -inf 0.333333 ]
[ true false null ]
= [ true false null ]
"plain"
= "plain"
""
= ""
"a\n\t\r\"\\"
= "a\n\t\r\"\\"
"$ $a $$ \${ $\${ {x} ${"$"}{"
= "$ $a $$ \${ $\${ {x} \${"
"é→😀"
= "é→😀"
"\\n"
= "\\n"
"''"
= "''"
[ /a /a/b-c.d_e+f ]
= [ /a /a/b-c.d_e+f ]

# Functions

[ (x: x) ({ a, b }: a) (x: y: x) ((x: y: x) 1) ]
= [ <LAMBDA> <LAMBDA> <LAMBDA> <LAMBDA> ]
[ map builtins.add (builtins.add 1) (builtins.foldl' 1) (builtins.foldl' 1 2) ]
= [ <PRIMOP> <PRIMOP> <PRIMOP-APP> <PRIMOP-APP> <PRIMOP-APP> ]
[ { __functor = self: x: x; } { __toString = self: "x"; } ]
= [ { __functor = <LAMBDA>; } { __toString = <LAMBDA>; } ]

# Lists and sets

[ ]
= [ ]
{ }
= { }
[ 1 [ 2 ] { } [ ] "x" ]
= [ 1 [ 2 ] { } [ ] "x" ]
{ a = 1; b = { c = 2; d = [ ]; }; }
= { a = 1; b = { c = 2; d = [ ]; }; }
{ b = 1; a = 2; "10" = 3; "9" = 4; B = 5; _ = 6; }
= { "10" = 3; "9" = 4; B = 5; _ = 6; a = 2; b = 1; }
{ "a b" = 1; "1a" = 2; a' = 3; "if" = 4; "or" = 5; a-b = 6; "" = 7; "\n" = 8; "é" = 9; _a = 10; "-a" = 11; "a.b" = 12; "\${" = 13; "inherit" = 14; "then" = 15; "'a" = 16; "a\"" = 17; }
=+ { "" = 7; "\n" = 8; "\${" = 13; "'a" = 16; "-a" = 11; "1a" = 2; _a = 10; "a b" = 1; "a\"" = 17; a' = 3; a-b = 6; "a.b" = 12; "if" = 4; "inherit" = 14; or = 5; "then" = 15; "é" = 9; }
{ type = "derivation"; drvPath = "/nix/store/x.drv"; outPath = "x"; }
= { drvPath = "/nix/store/x.drv"; outPath = "x"; type = "derivation"; }
{ x = { type = "derivation"; }; }
= { x = { type = "derivation"; }; }
map (x: x + 1) [ 1 2 ]
= [ 2 3 ]
builtins.mapAttrs (n: v: n + v) { a = "b"; }
= { a = "ab"; }
rec { a = 1; b = a; }
= { a = 1; b = 1; }

# What was printed before

let x = [ 1 ]; in [ x x ]
= [ [ 1 ] «repeated» ]
let x = [ 1 2 3 ]; in [ x x ]
= [ [ 1 2 3 ] «repeated» ]
let x = { a = 1; }; in { y = x; z = x; }
= { y = { a = 1; }; z = «repeated»; }
let x = { a = 1; }; in [ x { inherit x; } x ]
= [ { a = 1; } { x = «repeated»; } «repeated» ]
let x = [ ]; y = { }; in [ x x y y ]
= [ [ ] [ ] { } { } ]
[ [ 1 ] [ 1 ] { a = 1; } { a = 1; } ]
= [ [ 1 ] [ 1 ] { a = 1; } { a = 1; } ]
let x = { y = x; }; in x
= { y = «repeated»; }
let x = { y = { z = x; }; }; in x
= { y = { z = «repeated»; }; }
let x = [ x ]; in x
= [ [ «repeated» ] ]
let x = [ x 1 2 ]; in x
= [ «repeated» 1 2 ]
let x = { a = [ x ]; }; in x
= { a = [ «repeated» ]; }
[ (let x = [ x ]; in x) ]
= [ [ [ «repeated» ] ] ]
let x = [ 1 2 3 ]; f = y: y; in [ (f x) x ]
= [ [ 1 2 3 ] «repeated» ]
let x = [ 1 ]; f = y: y; in [ (f x) x ]
= [ [ 1 ] [ 1 ] ]
let x = { a = 1; }; f = y: y; in [ (f x) x ]
= [ { a = 1; } «repeated» ]
let x = { a = 1; }; in [ (x // { }) x ({ } // x) ]
= [ { a = 1; } «repeated» «repeated» ]
let x = [ 1 2 3 ]; in [ (x ++ [ ]) x ]
= [ [ 1 2 3 ] «repeated» ]
let a = { b = 1; }; in { c = a; inherit a; d = { inherit a; }; }
= { a = { b = 1; }; c = «repeated»; d = { a = «repeated»; }; }
let f = x: [ x x ]; in f { a = f [ 1 ]; }
= [ { a = [ [ 1 ] «repeated» ]; } «repeated» ]
builtins.genList (i: [ i ]) 3
= [ [ 0 ] [ 1 ] [ 2 ] ]
let xs = [ { a = 1; } { a = 2; } ]; in xs ++ xs
= [ { a = 1; } { a = 2; } «repeated» «repeated» ]
builtins.attrValues rec { a = { x = 1; }; b = a; }
= [ { x = 1; } «repeated» ]

# Cycles, forced

builtins.deepSeq (let x = { a = 1; y = x; }; in x) 456
= 456
let x = [ x 1 2 ]; in builtins.deepSeq x 1
= 1
let x = { a = [ y ]; }; y = { b = x; }; in builtins.deepSeq [ x y ] 2
= 2

# Failures inside

[ 1 (throw "cause") ]
! cause
{ a = { b = throw "cause"; }; }
! cause
{ a = 1; b = assert false; 1; }
! assertion 'false' failed
