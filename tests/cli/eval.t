# Values, as nix-instantiate --eval prints them.

$ ctrc eval -E '1 + 2'
| 3

$ ctrc eval -E '{ a = 1; b = [ 1 (2 + 3) "x" ]; f = x: x; }'
| { a = 1; b = <CODE>; f = <CODE>; }

$ ctrc eval --strict -E '{ a = 1; b = [ 1 (2 + 3) "x" ]; f = x: x; }'
| { a = 1; b = [ 1 5 "x" ]; f = <LAMBDA>; }

$ ctrc eval --json -E '{ a = 1; b = [ 1 (2 + 3) "x\n" null ]; }'
| {"a":1,"b":[1,5,"x\n",null]}

$ ctrc eval --xml -E '{ a = 1; }'
| <?xml version='1.0' encoding='utf-8'?>
| <expr>
|   <attrs>
|     <attr column="3" line="1" name="a" path="&lt;expression&gt;">
|       <int value="1" />
|     </attr>
|   </attrs>
| </expr>

$ ctrc eval --raw -E '"a\nb"'
| a
| (the last line is not ended)

$ ctrc eval -A a.b.1 -E '{ a.b = [ 1 2 3 ]; }'
| 2

$ ctrc eval -A 'a."b.c"' -E '{ a."b.c" = 4; }'
| 4

$ ctrc eval -A a.x -E '{ a.b = 1; }'
! error[V02]: attribute 'x' in selection path 'a.x' not found
= 1

$ ctrc eval --arg x 2 --argstr y text -E '{ x, y, z ? 3 }: [ x y z ]' --strict
| [ 2 "text" 3 ]

$ ctrc eval --arg x 2 -E '{ x, y }: x'
! error[V04]: the function needs an argument 'y'
!  --> <expression>:1:6
!   |
! 1 | { x, y }: x
!   |      ^
! help: give it with --arg y EXPR or --argstr y TEXT
= 1

$ ctrc eval -E '{ x }: x'
| <LAMBDA>

$ echo '{ x ? 5 }: x' >f.nix && ctrc eval f.nix --arg x 'throw "unused"' --argstr x 7
| "7"

$ ctrc eval -E 'builtins.trace "seen" 1'
| 1
! trace: seen

$ ctrc eval -E 'undefined'
! error[B01]: undefined variable 'undefined'
!  --> <expression>:1:1
!   |
! 1 | undefined
!   | ^^^^^^^^^
= 1

$ ctrc eval -E '1 +'
! error[S01]: expected a value after '+', found the end of the text
!  --> <expression>:1:4
!   |
! 1 | 1 +
!   |    ^
= 1

$ ctrc eval --parse -E '{ a = 1 }'
! error[S01]: expected ';' after this value
!  --> <expression>:1:8
!   |
! 1 | { a = 1 }
!   |        ^
= 1

$ ctrc eval --format json -E '1 + "a"'
| {"version": 1, "diagnostics": [
|   {"severity": "error", "code": "V01", "name": "type-mismatch", "message": "cannot add a string to an integer", "file": "<expression>", "line": 1, "column": 1, "endLine": 1, "endColumn": 8, "path": null, "notes": [], "help": "numbers become text with 'toString'", "fix": null}
| ], "checked": {"containers": 0, "leftOut": []}}
= 1

$ ctrc eval -E '[ (throw "no") ]' --strict
! error[V06]: no
!  --> <expression>:1:4
!   |
! 1 | [ (throw "no") ]
!   |    ^^^^^^^^^^
= 1

$ ctrc eval nothing.nix
! error[F04]: there is no 'nothing.nix'
= 3

$ ctrc eval -E 'let f = n: f (n + 1) + 1; in f 0' 2>&1 | head -1
| error[V09]: stack overflow: computations are nested too deep (more than 200000 levels)

$ ctrc eval --impure -E 'builtins.getEnv "HOME" != ""'
| true

$ ctrc eval --parse -E 'x: with x; a.b or c + 1'
| (x: (with x; ((a).b or (c) + 1)))

# As a stand-in for nix-instantiate --eval: several files or expressions, several paths, no file at all.

$ echo '{ a = 1 + 2; }' >default.nix && ctrc eval && ctrc eval --strict && ctrc eval . -A a
| { a = <CODE>; }
| { a = 3; }
| 3

$ echo '[ 1 2 ]' >list.nix && ctrc eval list.nix default.nix --strict
| [ 1 2 ]
| { a = 3; }

$ echo '1 + 1' | ctrc eval -
| 2

$ ctrc eval -E '1 + 1' '"x"' -E -1
| 2
| "x"
| -1

$ ctrc eval -E --strict '[ (1 + 1) ]'
| [ 2 ]

$ ctrc eval list.nix -A 0 -A 1
| 1
| 2

$ ctrc eval -I lib=. '<lib>' --strict && ctrc eval -I . '<list.nix>' && ctrc eval -I . -E 'import <list.nix>'
| { a = 3; }
| [ 1 2 ]
| [ 1 2 ]

$ ctrc eval '<nothing>'
! error[V06]: file 'nothing' was not found in the Nix search path
! help: give its place with -I nothing=PATH
= 1

$ ctrc eval -E ''
! error[S01]: expected a value, found the end of the text
!  --> <expression>:1:1
!   |
! 1 |
!   | ^
! help: '{ }' sets nothing
= 1

$ ctrc eval -E
! error[C01]: nothing to evaluate
! help: name a file, or give an expression with -E
= 2

# Functions are called on the way, and at its end where there are arguments.

$ cat >f.nix <<'END'
> { x ? 1 }: { a = x; f = { y ? 2 }: y; g = { ... }@all: all; h = z: z; s = { __functor = self: { k ? 3 }: k; }; }
> END
> ctrc eval f.nix && ctrc eval f.nix -A a && ctrc eval f.nix -A a --arg x 5 && ctrc eval f.nix -A f
| <LAMBDA>
| 1
| 5
| <LAMBDA>

$ ctrc eval f.nix -A f --arg y 7 && ctrc eval f.nix -A g --arg y 7 --argstr x X --strict && ctrc eval f.nix -A h --arg y 7
| 7
| { x = "X"; y = 7; }
| <LAMBDA>

$ ctrc eval f.nix -A s --arg y 7 && ctrc eval f.nix -A s --arg k 7
| 3
| 7

$ ctrc eval -E '{ __functor = self: self; }' --arg x 1 2>&1 | head -1
| error[V09]: stack overflow: computations are nested too deep (more than 200000 levels)

$ ctrc eval -E '{ x }: x' --arg x '1 +'
! error[S01]: expected a value after '+', found the end of the text
!  --> <argument x>:1:4
!   |
! 1 | 1 +
!   |    ^
= 1

$ ctrc eval -E '{ name = 1; }' -A nmae
! error[V02]: attribute 'nmae' in selection path 'nmae' not found
! help: did you mean 'name'?
= 1

$ ctrc eval -E '1' -A a
! error[V01]: expected a set with 'a', found an integer: 1
= 1

$ ctrc eval -E '{ a = 1; }' -A a..b
! error[C01]: the attribute path 'a..b' has an empty name
= 1

$ ctrc eval -E '{ a = 1; }' -A '"a'
! error[C01]: the attribute path '"a' lacks a closing quote
= 1

$ ctrc eval -E '{ a = 1; b = x: x; }' --xml --strict
| <?xml version='1.0' encoding='utf-8'?>
| <expr>
|   <attrs>
|     <attr column="3" line="1" name="a" path="&lt;expression&gt;">
|       <int value="1" />
|     </attr>
|     <attr column="10" line="1" name="b" path="&lt;expression&gt;">
|       <function column="14" line="1" path="&lt;expression&gt;">
|         <varpat name="x" />
|       </function>
|     </attr>
|   </attrs>
| </expr>

$ ctrc eval -E '{ a = 1; b = 1 + 1; }' --xml --no-location
| <?xml version='1.0' encoding='utf-8'?>
| <expr>
|   <attrs>
|     <attr name="a">
|       <int value="1" />
|     </attr>
|     <attr name="b">
|       <unevaluated />
|     </attr>
|   </attrs>
| </expr>

$ ctrc eval --parse -E '{ a.b = x: x + 1; inherit (builtins) c; }' '[ 1 2 ]'
| { a = { b = (x: (x + 1)); }; c = (builtins).c; }
| [ (1) (2) ]

$ ctrc eval --parse -E 'undefined'
! error[B01]: undefined variable 'undefined'
!  --> <expression>:1:1
!   |
! 1 | undefined
!   | ^^^^^^^^^
= 1

$ ctrc eval --json -E 'x: x'
! error[V17]: cannot convert a function to JSON
= 1

# What comes after Nix 2.8, and what stands in for Nix's environment.

$ ctrc eval -E '1 |> builtins.add 2'
! error[S03]: the experimental feature 'pipe-operators' is disabled
!  --> <expression>:1:3
!   |
! 1 | 1 |> builtins.add 2
!   |   ^^
! help: call the function: f x; or allow the operator with '--extra-experimental-features pipe-operators'
= 1

$ ctrc eval --extra-experimental-features pipe-operators -E '1 |> builtins.add 2 |> builtins.mul 3'
| 9

$ ctrc eval --extra-experimental-features pipe-operators -E 'builtins.add 1 <| builtins.mul 2 <| 3'
| 7

# BLAKE3: a chunk, a tree of two and of four chunks, as b3sum has them.
$ ctrc eval --extra-experimental-features blake3-hashes --json --strict -E 'let x = n: builtins.concatStringsSep "" (builtins.genList (_: "x") n); in map (n: builtins.hashString "blake3" (x n)) [ 1 1025 3073 ]'
| ["3ae7d805f6789a6402acb70ad4096a85a56bf6804eaf25c0493ac697548d30b5","71b7ce25ca2144dcf4d7ed561d8a526bb7f7adaf8d10a124540d82bf113678c9","724929ecfcb49cfd713c5dd839ab7f950e00de7b91dce0c2a054de99e8e3b534"]

$ ctrc eval --extra-experimental-features 'pipe-operators blake3-hashes' -E 'builtins.convertHash { hash = "blake3-rxNJufX5oaagQE3qNtzJSZvLJcmtwRK3zJqTyuQfMmI="; toHashFormat = "base16"; }'
| "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"

$ ctrc eval -E 'builtins.hashString "blake3" ""'
! error[V12]: unknown hash algorithm 'blake3'
!  --> <expression>:1:1
!   |
! 1 | builtins.hashString "blake3" ""
!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: Nix holds it for experimental: allow it with '--extra-experimental-features blake3-hashes'
= 1

$ ctrc eval --extra-experimental-features pipe-operators --parse -E 'x: x + 1 |> x 2 -> 3'
| (x: (((x 2) -> 3) (x + 1)))

$ ctrc eval --extra-experimental-features pipe-operators -E '1 |> (x: x) <| 3'
! error[S01]: unexpected '<|' behind the end of the expression
!  --> <expression>:1:13
!   |
! 1 | 1 |> (x: x) <| 3
!   |             ^^
! help: a text is one expression
= 1

$ ctrc eval --extra-experimental-features flakes -E 1
! error[C01]: unknown experimental feature 'flakes'
! help: there are pipe-operators and blake3-hashes
= 2

$ mkdir -p d && echo 1 >d/x.nix && NIX_PATH=foo=d:http://a.b/c:d:bar=d/x.nix ctrc eval -E '[ (import <foo/x.nix>) (import <x.nix>) (import <bar>) ]' --strict
| [ 1 1 1 ]

$ NIX_PATH=foo=d ctrc eval -E 'import <foo>' -I foo=d/x.nix
| 1

$ echo '{ assertions = [ { assertion = import <bar>; message = ""; } ]; }' >n.spec && NIX_PATH=bar=d/x.nix ctrc check n.spec 2>&1 | head -n 1
| error[V06]: file 'bar' was not found in the Nix search path

$ ctrc eval -E 'builtins.functionArgs (import <nix/fetchurl.nix>)'
| { executable = true; hash = true; impure = true; md5 = true; name = true; outputHash = true; outputHashAlgo = true; sha1 = true; sha256 = true; sha512 = true; system = true; unpack = true; url = false; }

$ ctrc eval -E '(import <nix/fetchurl.nix> { url = "http://a.b/c"; }).drvPath'
| "/nix/store/c4v87s6rkhhad29hsr1d1k130cb3x50f-c.drv"

$ ctrc eval --trace-verbose -E 'builtins.traceVerbose "seen" 1'
| 1
! trace: seen

$ ctrc eval --arg x nope -E '{ x ? 1 }: 2'
! error[B01]: undefined variable 'nope'
!  --> <argument x>:1:1
!   |
! 1 | nope
!   | ^^^^
= 1

# Names of the Nix store are told without one, as nix-instantiate --eval does; in a spec they would be names of nothing.

$ echo hello >f && ctrc eval -E '[ "${./f}" (builtins.toFile "x" "hello") ]' --strict
| [ "/nix/store/xp0dpr9yz5h0fk5c5lpj7zzqjbdh3w8c-f" "/nix/store/4g4g9i669dl63abpww0djbl2jxl6bwiz-x" ]

$ echo '{ warnings = [ "${./f}" ]; }' >s.spec && ctrc check s.spec 2>&1 | head -n 1
| error[V14]: a path in a string would be copied to the Nix store, and ctrc has none

$ echo '{ warnings = [ (builtins.toFile "x" "hello") ]; }' >s.spec && ctrc check s.spec 2>&1 | head -n 1
| error[V14]: 'toFile' writes a file into the Nix store, and a spec has none

# What Nix would not have computed yet is not shown, as text and as XML.

$ ctrc eval -E '{ a = 1; b = [ 1 ]; c = x: x; d = { }; e = "x"; f = 1 + 1; }'
| { a = 1; b = <CODE>; c = <CODE>; d = <CODE>; e = "x"; f = <CODE>; }

$ ctrc eval -E '[ 1 [ 2 ] { } (x: x) ]' --xml --no-location
| <?xml version='1.0' encoding='utf-8'?>
| <expr>
|   <list>
|     <int value="1" />
|     <unevaluated />
|     <unevaluated />
|     <unevaluated />
|   </list>
| </expr>
