# Where the spec comes from.

$ ctrc check
! error[F04]: there is no 'containers.spec'
! help: name the spec, or go to the folder that has one
!
! 1 error
= 3

$ ctrc check nothing.spec
! error[F04]: there is no 'nothing.spec'
!
! 1 error
= 3

$ ctrc check nowhere/nothing.spec
! error[F04]: there is no 'nowhere/nothing.spec'
!
! 1 error
= 3

$ echo '{ containers.web.path = "/web"; }' >containers.spec && ctrc check
! 1 container checked

$ ctrc check .
! 1 container checked

$ mkdir site && echo '{ imports = [ ../containers.spec ]; }' >site/default.nix && ctrc check site/
! 1 container checked

$ mkdir empty && ctrc check empty
! error[F04]: there is no 'empty/containers.spec'
!
! 1 error
= 3

$ echo '{ containers.web.autoStart = 1; containers.web.path = "/web"; }' | ctrc check -
! error[O02]: expected a boolean (true or false), found an integer: 1
!  --> <stdin>:1:30
!   |
! 1 | { containers.web.autoStart = 1; containers.web.path = "/web"; }
!   |                              ^
!   = option containers.web.autoStart
!
! 1 error
! 1 container checked
= 1

$ echo '{ imports = [ ./containers.spec ]; }' | ctrc check -
! 1 container checked

$ ctrc check <(echo '{ containers.web.path = "/web"; }')
! error[F01]: cannot read '/dev/fd/63': it is no regular file
! help: '-' in place of a file reads standard input
!
! 1 error
= 3

$ ln -s ../containers.spec site/linked.spec && ctrc check site/linked.spec
! 1 container checked

$ ctrc check -- -odd.spec
! error[F04]: there is no '-odd.spec'
!
! 1 error
= 3

$ : >none.spec && ctrc check none.spec
! error[S01]: expected a value, found the end of the text
!  --> none.spec:1:1
!   |
! 1 |
!   | ^
! help: '{ }' sets nothing
!
! 1 error
= 1

$ ctrc check /proc/self/mem
! error[V13]: cannot read '/proc/self/mem': the kernel makes it up when it is read, so that it differs between hosts
! help: write the value into the spec, or allow this with '--impure'
!
! 1 error
= 3

# Names of files in messages are as they were given.

$ echo '{ containers.web.pathh = "/web"; }' >site/bad.nix && ctrc check site/bad.nix
! error[O03]: the option 'containers.web.path' has no value
!  --> site/bad.nix:1:14
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web.pathh' does not exist
!  --> site/bad.nix:1:18
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |                  ^^^^^
!   = option containers.web.pathh
! help: did you mean 'path'?
!
! 2 errors
! 1 container checked
= 1

$ cd site && ctrc check ./bad.nix
! error[O03]: the option 'containers.web.path' has no value
!  --> ./bad.nix:1:14
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web.pathh' does not exist
!  --> ./bad.nix:1:18
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |                  ^^^^^
!   = option containers.web.pathh
! help: did you mean 'path'?
!
! 2 errors
! 1 container checked
= 1

$ echo '{ imports = [ ./site/bad.nix ]; }' >imports.spec && ctrc check imports.spec
! error[O03]: the option 'containers.web.path' has no value
!  --> site/bad.nix:1:14
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web.pathh' does not exist
!  --> site/bad.nix:1:18
!   |
! 1 | { containers.web.pathh = "/web"; }
!   |                  ^^^^^
!   = option containers.web.pathh
! help: did you mean 'path'?
!
! 2 errors
! 1 container checked
= 1

# The search path.

$ mkdir lib && echo '"/web"' >lib/root.nix && echo '{ containers.web.path = import <site/root.nix>; }' >search.spec && ctrc check -I site=lib search.spec
! 1 container checked

$ ctrc check search.spec
! error[V06]: file 'site/root.nix' was not found in the Nix search path
!  --> search.spec:1:32
!   |
! 1 | { containers.web.path = import <site/root.nix>; }
!   |                                ^^^^^^^^^^^^^^^
!   = option containers.web.path
! help: give its place with -I site/root.nix=PATH
!
! 1 error
! 1 container checked
= 1

# Warnings are failures where one asks for it.

$ echo '{ containers.web.path = "/web"; warnings = [ "soon to move" ]; }' >warned.spec && ctrc check warned.spec
! warning[O10]: soon to move
!  --> warned.spec:1:46
!   |
! 1 | { containers.web.path = "/web"; warnings = [ "soon to move" ]; }
!   |                                              ^^^^^^^^^^^^^^
!
! 1 warning
! 1 container checked

$ ctrc check --strict warned.spec
! warning[O10]: soon to move
!  --> warned.spec:1:46
!   |
! 1 | { containers.web.path = "/web"; warnings = [ "soon to move" ]; }
!   |                                              ^^^^^^^^^^^^^^
!
! 1 warning
! 1 container checked
= 1

$ ctrc build --strict warned.spec; ls result
! warning[O10]: soon to move
!  --> warned.spec:1:46
!   |
! 1 | { containers.web.path = "/web"; warnings = [ "soon to move" ]; }
!   |                                              ^^^^^^^^^^^^^^
!
! 1 warning
! 1 container checked
! ls: cannot access 'result': No such file or directory
= 2

$ ctrc check --format json warned.spec
| {"version": 1, "diagnostics": [
|   {"severity": "warning", "code": "O10", "name": "warning", "message": "soon to move", "file": "warned.spec", "line": 1, "column": 46, "endLine": 1, "endColumn": 60, "path": null, "notes": [], "help": null, "fix": null}
| ], "checked": {"containers": 1, "leftOut": []}}

$ ctrc check --format json containers.spec
| {"version": 1, "diagnostics": [], "checked": {"containers": 1, "leftOut": []}}

# Limits.

$ echo '{ containers.web.path = toString (builtins.genList (i: i) 100000000); }' >long.spec && ctrc check --max-memory 20M long.spec
! error[V10]: cannot create list of size 100000000: out of memory
!  --> long.spec:1:35
!   |
! 1 | { containers.web.path = toString (builtins.genList (i: i) 100000000); }
!   |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web.path
!
! 1 error
! 1 container checked
= 1

$ echo '{ containers.web.path = builtins.deepSeq (builtins.genList (i: { a = i; }) 1000000) "/web"; bad = 1; }' >large.spec && ctrc check --max-memory 20M large.spec
! error[O01]: the option 'bad' does not exist
!  --> large.spec:1:93
!   |
! 1 | { containers.web.path = builtins.deepSeq (builtins.genList (i: { a = i; }) 1000000) "/web"; bad = 1;...
!   |                                                                                             ^^^
!   = option bad
!
! error[V10]: the spec needs more than 20 MiB of memory
! help: a value without end, perhaps; '--max-memory' allows more
!
! 2 errors
= 1

$ echo 'let f = n: 1 + f n; in { containers.web.path = toString (f 1); }' >deep.spec && ctrc check --max-depth 1000 deep.spec
! error[V09]: stack overflow: computations are nested too deep (more than 1000 levels)
!  --> deep.spec:1:16
!   |
! 1 | let f = n: 1 + f n; in { containers.web.path = toString (f 1); }
!   |                ^^^
!   = option containers.web.path
! note: in this call of 'f'
!  --> deep.spec:1:58
!   |
! 1 | let f = n: 1 + f n; in { containers.web.path = toString (f 1); }
!   |                                                          ---
! help: a function may call itself without end; '--max-depth' sets how deep is too deep
!
! 1 error
! 1 container checked
= 1

$ { printf '{ boot.kernelModules = '; printf '[%.0s' $(seq 60000); } >nested.spec && ctrc check nested.spec
! error[S05]: the text is nested too deep here (more than 10000 levels)
!  --> nested.spec:1:10023
!   |
! 1 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
!   |                                  ^
!
! 1 error
= 1

# Colour is for terminals, and never with NO_COLOR.

$ export TERM=xterm; script -qec 'ctrc check site/bad.nix' /dev/null </dev/null | head -1 | tr -d '\r' | cat -v
| ^[[1;31merror[O03]^[[0m^[[1m: the option 'containers.web.path' has no value^[[0m

$ export TERM=xterm NO_COLOR=1; script -qec 'ctrc check site/bad.nix' /dev/null </dev/null | head -1 | tr -d '\r' | cat -v
| error[O03]: the option 'containers.web.path' has no value
