# The repl at a pipe: no prompts. (At a terminal: tests/repl/run.)

$ printf '%s\n' '1 + 1' 'x = 5' 'x * 2' 'y = x + 1;' 'x = 10' y | ctrc repl
| 2
| 10
| 6

$ echo '{ a = 1; b = { c = 2; }; e = { }; l = [ 1 2 ]; t = throw "no"; f = z: z; g = builtins.map; }' | ctrc repl
| { a = 1; b = { ... }; e = { }; f = «function f at <repl>:1:68»; g = «builtin map»; l = [ ... ]; t = «error: no»; }

$ echo ':p { a = { b = [ 1 { c = 1 + 1; } ]; }; }' | ctrc repl
| { a = { b = [ 1 { c = 2; } ]; }; }

$ printf '%s\n' ':t [ ]' ':t x: x' ':t' ':nonsense' ':q now' ':doc map' | ctrc repl
| a list
| a function
| builtins.map, of 2 arguments: what a function gives for each element
! error[C01]: ':t' needs something behind it: EXPR
! help: ':?' lists the commands
! error[C01]: there is no command ':nonsense'
! help: ':?' lists the commands
! error[C01]: ':q' takes nothing behind it
! help: ':?' lists the commands

$ printf '%s\n' '{ a =' ' 3;' '}' '"a' 'b"' '1 +' | ctrc repl
| { a = 3; }
| "a\nb"
! error[S01]: expected a value after '+', found the end of the text
!  --> <repl>:1:4
!   |
! 1 | 1 +
!   |    ^

$ printf '%s\n' 'f = n:' '  n + undefined' 'f' '1' | ctrc repl
| 1
! error[B01]: undefined variable 'undefined'
!  --> <repl>:2:7
!   |
! 2 |   n + undefined
!   |       ^^^^^^^^^
! error[B01]: undefined variable 'f'
!  --> <repl>:1:1
!   |
! 1 | f
!   | ^

$ printf '%s\n' ':a { q = 1; r = 2; }' 'q + r' ':a 1' | ctrc repl
| added 2 names
| 3
! error[V01]: expected a set, whose attributes come into scope, found an integer: 1

$ echo '{ x ? 1 }: { first = x; bad = throw "oh"; }' >a.nix
> printf '%s\n' first bad bad ':r' 'first' | ctrc repl a.nix --arg x 7
| added 2 names
| 7
| 7
! error[V06]: oh
!  --> a.nix:1:31
!   |
! 1 | { x ? 1 }: { first = x; bad = throw "oh"; }
!   |                               ^^^^^^^^^^
! error[V06]: oh
!  --> a.nix:1:31
!   |
! 1 | { x ? 1 }: { first = x; bad = throw "oh"; }
!   |                               ^^^^^^^^^^

$ printf '%s\n' ':l nothing.nix' ':l a.nix' 'first' 'lib.toUpper "a"' | ctrc repl
| added 2 names
| 1
| "A"
! error[F04]: there is no 'nothing.nix'

$ printf '%s\n' 'import ./b.nix' 'x = 1' | ctrc repl
! error[F04]: cannot read 'b.nix': there is no such file
!  --> <repl>:1:1
!   |
! 1 | import ./b.nix
!   | ^^^^^^^^^^^^^^

$ printf '%s\n' 'x = [ 1 ]' "builtins.foldl' (a: b: a ++ [ b ]) [ ] (builtins.genList (x: x) 100000)" x | ctrc repl --max-memory 100M
| [ 1 ]
! error[V10]: the spec needs more than 100 MiB of memory
! help: a value without end, perhaps; '--max-memory' allows more

$ echo 1 | ctrc repl --max-memory 1K
! error[V10]: the spec needs more than 0 MiB of memory
! help: a value without end, perhaps; '--max-memory' allows more
= 1

$ printf '%s\n' 'builtins.trace "seen" 1' 'builtins.warn "careful" 2' ':q' '3' | ctrc repl
| 1
| 2
! trace: seen
! warning[V16]: careful
!  --> <repl>:1:1
!   |
! 1 | builtins.warn "careful" 2
!   | ^^^^^^^^^^^^^^^^^^^^^^^^^

$ echo ':?' | ctrc repl
|   EXPR           print the value of an expression
|   NAME = EXPR    define a name for what follows
|   :?             list the commands
|   :a EXPR        bring the attributes of a set into scope
|   :doc EXPR      say what a builtin does
|   :l FILE        bring what a file holds into scope
|   :p EXPR        print all of a value, however deep
|   :q             leave
|   :r             begin anew with the same definitions: files are read again
|   :t EXPR        say of what type a value is
| Tab completes, the arrow keys bring back what was entered, Ctrl-C ends what takes too long.

# What stands in a set can be entered, too.

$ printf '%s\n' 'a = 1; b = 2;' 'a + b' 'inherit ({ q = 3; r = 4; }) q r' 'q + r' 'foo.bar.baz = 5' 'foo.bar' '"x" = 6' ':r' 'x' 'a = ;' | ctrc repl
| 3
| 7
| { baz = 5; }
| 6
! error[S01]: expected a value, found the end of the text
!  --> <repl>:1:4
!   |
! 1 | a =
!   |    ^
! help: '{ }' sets nothing

$ printf '%s\n' ':t map' ':t map 1' ':t x: x' ':t null' ':t 1.5' | ctrc repl
| the built-in function 'map'
| the partially applied built-in function 'map'
| a function
| null
| a float
