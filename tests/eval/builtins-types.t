# Builtins on any value: types, text, order of evaluation, failures.

builtins.typeOf 1
= "int"
builtins.typeOf 1.5
= "float"
builtins.typeOf true
= "bool"
builtins.typeOf "x"
= "string"
builtins.typeOf ./x
= "path"
builtins.typeOf null
= "null"
builtins.typeOf { }
= "set"
builtins.typeOf [ ]
= "list"
builtins.typeOf (x: x)
= "lambda"
builtins.typeOf map
= "lambda"
builtins.typeOf (map 1)
= "lambda"
builtins.typeOf { __functor = self: x: x; }
= "set"
builtins.typeOf (throw "cause")
! cause
map builtins.isInt [ 1 1.0 "1" null ]
= [ true false false false ]
map builtins.isFloat [ 1 1.0 "1" null ]
= [ false true false false ]
map builtins.isBool [ true false null 0 "true" ]
= [ true true false false false ]
map builtins.isString [ "" ''x'' /a 1 { __toString = self: ""; } ]
= [ true true false false false ]
map builtins.isPath [ ./x /a "/a" ]
= [ true true false ]
map builtins.isList [ [ ] { } "" ]
= [ true false false ]
map builtins.isAttrs [ [ ] { } { __functor = self: 1; } (x: x) ]
= [ false true true false ]
map builtins.isFunction [ (x: x) ({ a }: a) map (map 1) { __functor = self: x: x; } 1 ]
= [ true true true true false false ]
map isNull [ null false 0 "" [ ] ]
= [ true false false false false ]
isNull (throw "cause")
! cause
[ true false null builtins.true builtins.false builtins.null ]
= [ true false null true false null ]
let true = 1; null = 2; in [ true null ]
= [ 1 2 ]
builtins ? true && builtins ? isNull && builtins ? throw
= true
__isInt 1 && __isAttrs { } && __typeOf 1 == "int"
= true

# functionArgs
builtins.functionArgs (x: x)
= { }
builtins.functionArgs (x: y: x)
= { }
builtins.functionArgs ({ }: 1)
= { }
builtins.functionArgs ({ ... }: 1)
= { }
builtins.functionArgs ({ b, a ? 1, ... }@args: a)
= { a = true; b = false; }
builtins.functionArgs ({ a ? throw "default" }: a)
= { a = true; }
builtins.functionArgs (x: { a }: a)
= { }
builtins.functionArgs ((x: { a, b ? x }: a) 1)
= { a = false; b = true; }
builtins.functionArgs ((x: y: { a, b ? x }: a) 1 2)
= { a = false; b = true; }
builtins.functionArgs map
= { }
builtins.functionArgs (map 1)
= { }
builtins.functionArgs { __functor = self: { a }: a; }
! expected a function
builtins.functionArgs 1
! expected a function

# toString
toString "x"
= "x"
toString 1
= "1"
toString (-1)
= "-1"
toString 9223372036854775807
= "9223372036854775807"
toString 1.5
= "1.500000"
toString 1.0
= "1.000000"
toString 0.1
= "0.100000"
toString 100000000000000.0
= "100000000000000.000000"
toString true
= "1"
toString false
= ""
toString null
= ""
toString /a/b
= "/a/b"
toString /a/../b/.
= "/b"
toString [ ]
= ""
toString [ 1 2 ]
= "1 2"
toString [ [ ] 1 ]
= "1"
toString [ 1 [ 2 [ ] 3 ] "" "x" null true 1.5 /a ]
= "1 2 3  x  1 1.500000 /a"
toString [ [ 1 ] [ [ 2 ] ] ]
= "1 2"
toString { __toString = self: "it is ${self.x}"; x = "X"; }
= "it is X"
toString { outPath = "/o"; }
= "/o"
toString { outPath = 5; }
= "5"
toString { __toString = self: 7; outPath = "/o"; }
= "7"
toString [ { outPath = "a"; } { __toString = self: "b"; } ]
= "a b"
toString { __toString = self: { outPath = "deep"; }; }
= "deep"
toString { }
! cannot coerce a set to a string
toString (x: x)
! cannot coerce a function to a string
toString [ 1 (x: x) ]
! cannot coerce a function to a string
toString [ (throw "cause") ]
! cause
builtins.toString 3 + toString 4
= "34"

# seq, deepSeq, break
builtins.seq 1 2
= 2
builtins.seq [ (throw "cause") ] 2
= 2
builtins.seq { a = throw "cause"; } 2
= 2
builtins.seq (throw "cause") 2
! cause
builtins.seq 1 (throw "cause")
! cause
builtins.deepSeq [ 1 { a = 2; } ] 3
= 3
builtins.deepSeq [ (throw "cause") ] 2
! cause
builtins.deepSeq { a = { b = [ (throw "cause") ]; }; } 2
! cause
builtins.deepSeq (x: throw "not called") 2
= 2
builtins.deepSeq (throw "first") (throw "second")
! first
let x = { a = 1; b = x.a; }; in builtins.deepSeq x x.b
= 1
break 1
=+ 1
break (throw "cause")
! cause

# throw, abort, assert, tryEval
throw "cause"
! cause
throw "two words"
! two words
throw { __toString = self: "spoken"; }
! spoken
throw { outPath = "a path"; }
! a path
throw 1
! cannot coerce an integer to a string
throw [ ]
! cannot coerce a list to a string
abort "the end"
! evaluation aborted with the following error message: 'the end'
abort (throw "cause")
! cause
if true then 1 else throw "not needed"
= 1
builtins.tryEval 1
= { success = true; value = 1; }
builtins.tryEval "x"
= { success = true; value = "x"; }
builtins.tryEval (throw "x")
= { success = false; value = false; }
builtins.tryEval (assert false; 1)
= { success = false; value = false; }
builtins.tryEval (assert true; 1)
= { success = true; value = 1; }
builtins.tryEval (builtins.head [ (throw "x") ])
= { success = false; value = false; }
(builtins.tryEval [ (throw "x") ]).success
= true
(builtins.tryEval { a = throw "x"; }).success
= true
builtins.tryEval (builtins.deepSeq [ (throw "x") ] 1)
= { success = false; value = false; }
builtins.tryEval (throw (throw "y"))
= { success = false; value = false; }
builtins.tryEval (builtins.seq (throw "x") (abort "y"))
= { success = false; value = false; }
builtins.tryEval (import ./no-such-file.nix)
! no-such-file.nix
builtins.tryEval (abort "the end")
! the end
builtins.tryEval ({ }.a)
! attribute 'a' missing
builtins.tryEval (1 + "a")
! cannot add
builtins.tryEval (1 1)
! not a function
builtins.tryEval (1 / 0)
! division by zero
builtins.tryEval (builtins.elemAt [ ] 0)
! list index 0 is out of bounds
builtins.tryEval (if 1 then 2 else 3)
! expected a Boolean but found an integer: 1
builtins.tryEval (({ a }: a) { })
! argument 'a'
builtins.tryEval (builtins.fromJSON "{")
! 
(builtins.tryEval (builtins.tryEval (throw "x"))).value.success
= false
let x = throw "x"; in [ (builtins.tryEval x) (builtins.tryEval x).success ]
= [ { success = false; value = false; } false ]
let f = x: if x > 2 then throw "big" else x; in map (x: (builtins.tryEval (f x)).value) [ 1 2 3 ]
= [ 1 2 false ]
(builtins.tryEval (let x = x; in x)).success
! infinite recursion

# addErrorContext, trace, warn
builtins.addErrorContext "while trying" 1
= 1
builtins.addErrorContext (throw "not needed") 1
= 1
builtins.addErrorContext "while trying" (throw "cause")
! cause
builtins.tryEval (builtins.addErrorContext "while trying" (throw "cause"))
= { success = false; value = false; }
builtins.addErrorContext 1 (throw "cause")
! cannot coerce an integer to a string
builtins.addErrorContext "outer" (builtins.addErrorContext "inner" (abort "cause"))
! cause
builtins.trace "said" 1
= 1
builtins.trace [ 1 { a = throw "not forced"; } ] 1
= 1
builtins.trace (throw "cause") 1
! cause
builtins.trace 1 (throw "cause")
! cause
builtins.traceVerbose (throw "not needed") 1
=+ 1
builtins.warn "careful" 1
=+ 1
builtins.warn 1 1
!+ expected a string
builtins.warn "careful" (throw "cause")
! cause
