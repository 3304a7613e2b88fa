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
|     <attr name="a">
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
! error[V02]: attribute 'x' missing
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
! error[S01]: expected a value, found the end of the text
!  --> <expression>:1:4
!   |
! 1 | 1 +
!   |    ^
= 1

$ ctrc eval --parse -E '{ a = 1 }'
! error[S01]: expected ';' after this value
!  --> <expression>:1:7
!   |
! 1 | { a = 1 }
!   |       ^
! help: every definition ends with ';'
= 1

$ ctrc eval --format json -E '1 + "a"'
| {"version": 1, "diagnostics": [
|   {"severity": "error", "code": "V01", "name": "type-mismatch", "message": "cannot add a string to an integer", "file": "<expression>", "line": 1, "column": 1, "endLine": 1, "endColumn": 8, "path": null, "notes": [], "help": "numbers become text with 'toString'"}
| ]}
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
