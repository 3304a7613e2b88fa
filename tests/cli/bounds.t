# What is printed has an end: diagnostics of one spec, the length of one, the notes of one.
$ python3 -c 'print("{ containers.a = { path = \"/a\"; " + "".join(f"o{i} = 1; " for i in range(20000)) + "}; }")' > many.spec
$ ctrc check many.spec 2>&1 | tail -n 3; ctrc check many.spec 2>&1 | grep -c '^error'; ctrc check --max-diagnostics 3 many.spec 2>&1 | grep -c '^error'
|
| 20000 errors; 19500 of them not shown: '--max-diagnostics N' shows more
| 1 container checked
| 500
| 3
$ ctrc check --format json --max-diagnostics 1 many.spec | tail -n 3
| ], "checked": {"containers": 1, "leftOut": [
|   {"file": null, "line": null, "column": null, "endLine": null, "endColumn": null, "what": "19999 diagnostics", "why": "1 of one spec are shown", "help": "'--max-diagnostics N' shows more"}
| ]}}
$ ctrc check --format junit --max-diagnostics 1 many.spec | grep -c '<failure'
| 1
$ ctrc check --max-diagnostics none many.spec
! error[C01]: 'none' is no number of diagnostics
! help: --max-diagnostics takes a number from 1 on
= 2
# Errors come before warnings, and warnings before remarks; all of them count.
$ printf '{ containers.a.path = "/a"; warnings = [ "one" "two" "three" ]; containers.b.pth = "/b"; }\n' > some.spec; ctrc check --max-diagnostics 2 some.spec
! error[O03]: the option 'containers.b.path' has no value
!  --> some.spec:1:76
!   |
! 1 | { containers.a.path = "/a"; warnings = [ "one" "two" "three" ]; containers.b.pth = "/b"; }
!   |                                                                            ^
!   = option containers.b.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.b.pth' does not exist
!  --> some.spec:1:78
!   |
! 1 | { containers.a.path = "/a"; warnings = [ "one" "two" "three" ]; containers.b.pth = "/b"; }
!   |                                                                              ^^^
!   = option containers.b.pth
! help: did you mean 'path'?
!
! 2 errors and 3 warnings; 3 of them not shown: '--max-diagnostics N' shows more
! 2 containers checked
= 1
$ for n in 10 24; do ctrc eval -E "throw (builtins.foldl' (a: b: a + a) \"x\" (builtins.genList (x: x) $n))" 2>&1 | wc -c; done
| 1213
| 4214
# Depth counts against --max-memory: the stack gets a quarter of it.
$ ctrc eval --max-memory 40M -E 'let f = n: 1 + f (n + 1); in f 0' 2>&1 | sed -n '1p;$p'
| error[V09]: stack overflow: computations are nested too deep for the memory that there is
| help: a function may call itself without end; '--max-memory' sets how much there is, a quarter of it for this

# A text has at most 2 GiB, as its scanner counts bytes in an int; it is not read before that is known.
$ truncate -s 3G big.spec && cp --sparse=always big.spec big.yaml
$ ctrc check big.spec
! error[F01]: cannot read 'big.spec': File too large
!
! 1 error
= 3
$ ctrc check big.yaml
! error[F01]: cannot read 'big.yaml': File too large
!
! 1 error
= 3
$ ctrc eval -E 'import ./big.spec'
! error[F01]: cannot read 'big.spec': File too large
!  --> <expression>:1:1
!   |
! 1 | import ./big.spec
!   | ^^^^^^^^^^^^^^^^^
= 1
$ ctrc eval -E 'builtins.readFile ./big.spec'
! error[F01]: cannot read 'big.spec': File too large
!  --> <expression>:1:1
!   |
! 1 | builtins.readFile ./big.spec
!   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
= 1
$ truncate -s 2G big.spec; ctrc eval big.spec
! error[F01]: cannot read 'big.spec': File too large
= 3
$ rm big.*
