# Functions of old.
[ (lib.maybeAttr "a" 1 { }) (lib.maybeAttrNullable "a" 1 { a = 2; }) (lib.ifEnable false [ 1 ]) (lib.ifEnable false { a = 1; }) (lib.ifEnable false true) (lib.ifEnable false "x") (lib.ifEnable true 5) ]
= [ 1 2 [ ] { } false null 5 ]

lib.maybeEnv "CTRC_NO_SUCH" "default"
!+ environment

[ (lib.checkFlag { flags = [ "a" ]; } "a") (lib.checkFlag { a = true; } "a") (lib.checkFlag { } "true") (lib.checkFlag { } "false") (lib.getValue { } [ [ "a" 1 ] ] "a") (lib.getValue { a = 3; } [ ] "a") (lib.getValue { } [ ] "a") (lib.checkReqs { flags = [ "x" ]; a = 1; } [ ] [ [ "x" "a" ] ]) (lib.checkReqs { flags = [ "x" ]; } [ ] [ [ "x" "a" ] ]) ]
= [ true true true false 1 3 null true false ]

[ (lib.defaultMergeArg { a = 1; } (x: { b = x.a; })) (lib.defaultMerge { a = 1; } { b = 2; }) (lib.uniqList { inputList = [ 1 1 2 ]; acc = [ 2 ]; }) (lib.uniqListExt { inputList = [ 1 2 3 ]; compare = a: b: lib.mod a 2 == lib.mod b 2; }) (lib.condConcat "n" [ true "-a" false "-b" ] (x: x)) ]
= [ { b = 1; } { a = 1; b = 2; } [ 1 ] [ 1 2 ] "n-a" ]

let f = lib.foldArgs (a: b: a // b) (x: { sum = x.a + (x.b or 0); }) { a = 1; }; in [ (f { b = 2; }).sum (f { b = 2; }).passthru.args ((f { b = 2; }).override { b = 5; }).sum ]
= [ 3 { b = 2; } 6 ]

[ (map (x: x.key) (lib.lazyGenericClosure { startSet = [ { key = 1; } ]; operator = x: if x.key < 3 then [ { key = x.key + 1; } ] else [ ]; })) (lib.modifySumArgs (a: b: a) { x = 1; } { y = 2; } null) (lib.innerModifySumArgs (a: b: a) { x = 1; } { y = 2; } null) ]
= [ [ 3 2 1 ] { x = 1; y = 2; } { x = 1; y = 2; } ]

let p = { outPath = "/p"; name = "p"; }; q = { outPath = "/q"; name = "q"; propagatedBuildInputs = [ p ]; }; names = map (x: x.name); in [ (names (lib.closePropagation [ q null ])) (names (lib.misc.closePropagationFast [ q ])) (names (lib.misc.closePropagationSlow [ q ])) (names (lib.innerClosePropagation [ ] [ q 1 ])) ]
= [ [ "q" "p" ] [ "q" "p" ] [ "p" "q" ] [ "p" "q" ] ]

[ (lib.mapAttrsFlatten (n: v: v) { a = 1; }) (lib.nvs "a" 1) (lib.setAttr { a = 1; } "b" 2) (lib.setAttrMerge "a" [ ] { a = [ 2 ]; } (x: x ++ [ 3 ])) (lib.imap (i: x: i) [ "a" ]) ]
= [ [ 1 ] { a = 1; } { a = 1; b = 2; } { a = [ 2 3 ]; } [ 1 ] ]

[ (lib.mergeAttrsWithFunc (a: b: a + b) { a = 1; b = 1; } { a = 2; c = 3; }) (lib.mergeAttrsConcatenateValues { a = 7; } { a = [ 2 3 ]; }) (lib.mergeAttrsNoOverride { } { buildInputs = [ 1 ]; buildPhase = "x"; } { buildInputs = [ 2 ]; buildPhase = "y"; z = 1; }) ]
= [ { a = 3; b = 1; c = 3; } { a = [ 7 2 3 ]; } { buildInputs = [ 2 1 ]; buildPhase = "x"; z = 1; } ]

lib.mergeAttrsNoOverride { } { a = 1; } { a = 2; }
! error mergeAttrsNoOverride, attribute a given in both attributes - no merge func defined

let r = lib.mergeAttrByFunc { inherit (lib) mergeAttrBy; buildInputs = [ 1 ]; meta.a = 1; } { buildInputs = [ 2 ]; meta.b = 2; }; in [ r.buildInputs r.meta (lib.mergeAttrsByFuncDefaultsClean [ { patches = [ 1 ]; } { patches = [ 2 ]; preConfigure = "a"; } { preConfigure = "b"; } ]) ((lib.mergeAttrsByFuncDefaults [ { a = 1; } ]) ? mergeAttrBy) ]
= [ [ 1 2 ] { a = 1; b = 2; } { patches = [ 1 2 ]; preConfigure = "a\nb"; } true ]

[ (map lib.nixType [ { } { outPath = 1; } (x: x) [ ] true null 1 "x" ]) (builtins.substring 0 10 lib.fakeHash) (builtins.stringLength lib.fakeSha256) (builtins.stringLength lib.fakeSha512) ]
= [ [ "attrs" "derivation" "function" "list" "bool" "null" "int" "string" ] "sha256-AAA" 64 128 ]
