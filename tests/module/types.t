# Scalars: the value itself, and what is refused.
[ (merged types.bool [ true ]) (merged types.int [ 3 ]) (merged types.str [ "x" ]) (merged types.float [ 1.5 ]) ]
= [ true 3 "x" 1.5 ]

map fails [ (merged types.bool [ 1 ]) (merged types.int [ "3" ]) (merged types.str [ 3 ]) (merged types.float [ 1 ]) ]
= [ true true true true ]

[ (merged types.int [ 3 3 ]) (merged types.str [ "a" "a" ]) ]
= [ 3 "a" ]

merged types.int [ 3 4 ]
! the option 'x' has conflicting definitions

map fails [ (merged types.port [ (-1) ]) (merged types.port [ 65536 ]) (merged types.port [ 65535 ]) ]
= [ true true false ]

with types.ints; map (v: fails (merged v.t [ v.v ])) [ { t = u8; v = 256; } { t = s8; v = -128; } { t = s8; v = 128; } { t = positive; v = 0; } { t = unsigned; v = 0; } { t = u32; v = 4294967295; } { t = between 2 4; v = 5; } { t = between 2 4; v = 2; } ]
= [ true false true true false false true false ]

merged (types.ints.between 1 10) [ 11 ]
! expected an integer from 1 to 10, found an integer: 11

map (t: t.description) (with types; [ int str bool float path port attrs raw anything unspecified (listOf str) (attrsOf int) (nullOr str) (listOf (nullOr str)) (nullOr (listOf str)) ])
= [ "signed integer" "string" "boolean" "floating point number" "absolute path" "16 bit unsigned integer; between 0 and 65535 (both inclusive)" "attribute set" "raw value" "anything" "unspecified value" "list of string" "attribute set of signed integer" "null or string" "list of (null or string)" "null or (list of string)" ]

map (t: t.description) (with types; [ (enum [ "a" "b" ]) (enum [ "a" ]) (enum [ ]) (enum [ 1 true null ]) (either int str) (oneOf [ int str bool ]) (ints.between 1 3) lines commas (strMatching "[a-z]+") (functionTo int) (coercedTo int toString str) (lazyAttrsOf str) (nonEmptyListOf str) (uniq str) ])
= [ "one of \"a\", \"b\"" "value \"a\" (singular enum)" "impossible (empty enum)" "one of 1, true, <null>" "signed integer or string" "signed integer or string or boolean" "integer between 1 and 3 (both inclusive)" "strings concatenated with \"\\n\"" "strings concatenated with \",\"" "string matching the pattern [a-z]+" "function that evaluates to a(n) signed integer" "string or signed integer convertible to it" "lazy attribute set of string" "non-empty (list of string)" "string" ]

map (t: t.name) (with types; [ int str bool port (listOf str) (attrsOf int) (nullOr str) (enum [ ]) (either int str) (submodule { }) (functionTo str) ])
= [ "int" "str" "bool" "unsignedInt16" "listOf" "attrsOf" "nullOr" "enum" "either" "submodule" "functionTo" ]

[ (merged types.lines [ "b" "a" ]) (merged types.commas [ "b" "a" ]) (merged types.envVar [ "b" "a" ]) (merged (types.separatedString "--") [ "b" "a" ]) ]
= [ "a\nb" "a,b" "a:b" "a--b" ]

[ (merged types.singleLineStr [ "one\n" ]) (fails (merged types.singleLineStr [ "a\nb" ])) (fails (merged types.nonEmptyStr [ " " ])) (merged types.nonEmptyStr [ "a" ]) ]
= [ "one" true true "a" ]

[ (merged (types.strMatching "[a-z]+") [ "abc" ]) (fails (merged (types.strMatching "[a-z]+") [ "ABC" ])) ]
= [ "abc" true ]

[ (merged types.path [ "/a" ]) (merged types.path [ /a/b ]) (fails (merged types.path [ "a" ])) (merged types.path [ { outPath = "/o"; } ]) ]
= [ "/a" /a/b true { outPath = "/o"; } ]

[ (merged (types.enum [ "a" 1 ]) [ 1 ]) (fails (merged (types.enum [ "a" 1 ]) [ 2 ])) ]
= [ 1 true ]

merged (types.enum [ "tcp" "udp" ]) [ "tpc" ]
! did you mean "tcp"?

# Around other types.
[ (merged (types.nullOr types.int) [ null ]) (merged (types.nullOr types.int) [ 1 ]) (merged (types.nullOr types.int) [ null null ]) (fails (merged (types.nullOr types.int) [ "a" ])) ]
= [ null 1 null true ]

merged (types.nullOr types.int) [ null 1 ]
! is defined both as null and as something else

[ (merged (types.either types.int types.str) [ 1 ]) (merged (types.either types.int types.str) [ "s" ]) (merged (types.either (types.listOf types.int) types.str) [ [ 1 ] [ 2 ] ]) (fails (merged (types.either types.int types.str) [ 1 "s" ])) ]
= [ 1 "s" [ 2 1 ] true ]

[ (merged (types.coercedTo types.int toString types.str) [ 5 ]) (merged (types.coercedTo types.str (s: [ s ]) (types.listOf types.str)) [ "a" [ "b" ] ]) ]
= [ "5" [ "b" "a" ] ]

[ (merged (types.addCheck types.int (i: i > 2)) [ 3 ]) (fails (merged (types.addCheck types.int (i: i > 2)) [ 1 ])) ]
= [ 3 true ]

[ (merged (types.functionTo types.int) [ (x: x + 1) ] 2) (fails (merged (types.functionTo types.int) [ (x: "s") ] 2)) (merged (types.functionTo (types.listOf types.int)) [ (x: [ x ]) (x: [ 0 ]) ] 2) ]
= [ 3 true [ 0 2 ] ]

[ (merged (types.uniq types.int) [ 1 ]) (fails (merged (types.uniq types.int) [ 1 1 ])) ]
= [ 1 true ]

merged (types.unique { message = "Only the host sets it."; } types.int) [ 1 1 ]
! Only the host sets it.

# Lists and sets.
[ (merged (types.listOf types.int) [ [ 1 2 ] [ 3 ] ]) (merged (types.listOf types.int) [ (mkAfter [ 1 ]) (mkBefore [ 2 ]) [ 3 ] (mkOrder 10 [ 4 ]) ]) ]
= [ [ 3 1 2 ] [ 4 2 3 1 ] ]

[ (merged (types.listOf types.int) [ [ 1 (mkIf false 2) (mkMerge [ 3 3 ]) (mkIf true 4) (mkForce 5) ] ]) ]
= [ [ 1 3 4 5 ] ]

[ (merged (types.nonEmptyListOf types.int) [ [ 1 ] ]) (fails (merged (types.nonEmptyListOf types.int) [ [ ] ])) ]
= [ [ 1 ] true ]

merged (types.attrsOf types.int) [ { a = 1; b = mkIf false 2; c = mkDefault 3; } { c = 4; d = 5; } ]
= { a = 1; c = 4; d = 5; }

builtins.attrNames (merged (types.lazyAttrsOf types.int) [ { a = 1; b = mkIf false 2; } ])
= [ "a" "b" ]

(merged (types.lazyAttrsOf types.int) [ { a = 1; b = mkIf false 2; } ]).b
! the option 'x.b' has no value

[ (merged (types.lazyAttrsOf (types.nullOr types.int)) [ { b = mkIf false 2; } ]) (merged (types.lazyAttrsOf (types.attrsOf types.int)) [ { b = mkIf false { }; } ]) (merged (types.lazyAttrsOf (types.listOf types.int)) [ { b = mkIf false [ ]; } ]) ]
= [ { b = null; } { b = { }; } { b = [ ]; } ]

merged types.attrs [ { a = 1; } { b = 2; } { a = 3; } ]
= { a = 1; b = 2; }

# Anything, raw, unspecified.
merged types.anything [ { a.b = 1; l = [ 1 ]; } { a.c = mkIf true 2; a.d = mkIf false 3; } ]
= { a = { b = 1; c = 2; }; l = [ 1 ]; }

[ (fails (merged types.anything [ { a = 1; } { a = 2; } ])) (merged types.anything [ (x: { a = x; }) (x: { b = x; }) ] 1) (merged types.anything [ 1 1 ]) (fails (merged types.anything [ [ 1 ] [ 2 ] ])) ]
= [ true { a = 1; b = 1; } 1 true ]

[ (merged types.unspecified [ [ 1 ] [ 2 ] ]) (merged types.unspecified [ { a = 1; } { b = 2; } ]) (merged types.unspecified [ "a" "b" ]) (merged types.unspecified [ true false ]) (fails (merged types.unspecified [ 1 "s" ])) ]
= [ [ 2 1 ] { a = 1; b = 2; } "ba" true true ]

[ (merged types.raw [ { a = throw "unread"; } ] ? a) (fails (merged types.raw [ 1 1 ])) ]
= [ true true ]

[ (merged types.boolByOr [ true false ]) (merged types.boolByOr [ false false ]) (merged types.number [ 1.5 ]) (fails (merged types.numbers.positive [ 0 ])) (merged (types.numbers.between 0 1) [ 0.5 ]) ]
= [ true false 1.5 true 0.5 ]

# Types of one's own.
let even = lib.mkOptionType { name = "even"; description = "even number"; check = v: builtins.isInt v && lib.mod v 2 == 0; merge = loc: defs: builtins.foldl' (sum: d: sum + d.value) 0 defs; }; in [ (merged even [ 2 4 ]) (merged (types.listOf even) [ [ 2 ] ]) even.description (even.check 3) (fails (merged even [ 3 ])) ]
= [ 6 [ 2 ] "even number" false true ]

merged (lib.mkOptionType { name = "even"; check = v: false; }) [ 3 ]
! expected a value of the type 'even', found an integer: 3

let short = types.str // { description = "short text"; check = v: types.str.check v && builtins.stringLength v < 3; }; in [ (merged short [ "ab" ]) (fails (merged short [ "abc" ])) short.description (merged (types.nullOr short) [ null ]) (types.listOf short).description ]
= [ "ab" true "short text" null "list of short text" ]

let t = types.listOf types.str // { merge = loc: defs: map (d: d.value) defs; }; in merged t [ [ "a" ] [ "b" ] ]
= [ [ "b" ] [ "a" ] ]

(types.listOf types.int).merge [ "a" "b" ] [ { file = "f"; value = [ 1 ]; } { file = "g"; value = [ 2 ]; } ]
= [ 1 2 ]

types.int.merge [ "a" "b" ] [ { file = "f"; value = 1; } { file = "g"; value = 2; } ]
! the option 'a.b' has conflicting definitions

[ (types.int.check 1) (types.int.check "1") (types.nullOr types.int).nestedTypes.elemType.name types.int._type (lib.isOptionType types.int) (lib.isOptionType { }) ]
= [ true false "int" "option-type" true false ]

# A type may contain itself.
let json = types.nullOr (types.oneOf [ types.bool types.int types.str (types.attrsOf json) (types.listOf json) ]) // { description = "JSON"; }; in [ (merged json [ { a = [ 1 { b = null; } ]; } ]) (fails (merged json [ { a = x: x; } ])) ]
= [ { a = [ 1 { b = null; } ]; } true ]

merged types.listOf [ 1 ]
! expected an option type (one of lib.types), found a function

merged "str" [ "x" ]
! expected an option type (one of lib.types), found a string: "str"

let shape = types.attrTag { circle = mkOption { type = types.int; }; square = mkOption { type = types.str; }; }; in [ (merged shape [ { circle = 3; } ]) (fails (merged shape [ { circle = "3"; } ])) (fails (merged shape [ { disc = 3; } ])) ]
= [ { circle = 3; } true true ]

merged types.deferredModule [ { a = 1; } ] ? imports
= true

(config [ { options.m = option types.deferredModule; options.n = mkOption { default = 1; }; m = { lib, ... }: { options.deep = lib.mkOption { default = 7; }; }; } ]).m.imports != [ ]
! cannot set 'm' beside it

let base = config [ { options.m = option types.deferredModule; } { m = { options.deep = mkOption { default = 7; }; }; } { m = { deep = 8; }; } ]; in (config [ base.m ]).deep
= 8
