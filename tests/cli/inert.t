# What a spec says reaches no terminal and no log as anything but text: no escapes, no commands of CI runners.
$ printf '{ containers.web.path = "/x"; warnings = builtins.trace "x\\n::stop-commands::tok\\n::set-output name=ok::true\\n##[set-output name=a]b" [ ]; }\n' > trace.spec
$ ctrc check trace.spec
! trace: x
! \x3a:stop-commands::tok
! \x3a:set-output name=ok::true
! \x23#[set-output name=a]b
! 1 container checked
$ printf '{ containers.web.path = throw "::error::x\\n \302\240::set-output\\n\033[31m##vso[a] ##[b] section_start:1:a\\r\033[0K\342\200\256\302\233m"; }\n' > throw.spec
$ ctrc check throw.spec
! error[V06]: \x3a:error::x
!     \x3a:set-output
!   \x1b[31m\x23#vso[a] \x23#[b] \x73ection_start:1:a\x0d\x1b[0K\u202e\u009bm
!  --> throw.spec:1:25
!   |
! 1 | { containers.web.path = throw "::error::x\n  ::set-output\n\x1b[31m\x23#vso[a] \x23#[b] \x73ection_s...
!   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web.path
!
! 1 error
! 1 container checked
= 1
$ ctrc check --format github throw.spec
| ::error file=throw.spec,line=1,endLine=1,col=25,endColumn=106,title=V06 thrown::\x3a:error::x%0A  \x3a:set-output%0A\x1b[31m\x23#vso[a] \x23#[b] \x73ection_start:1:a\x0d\x1b[0K\u202e\u009bm
= 1
$ ctrc check --format json throw.spec
| {"version": 1, "diagnostics": [
|   {"severity": "error", "code": "V06", "name": "thrown", "message": "::error::x\n  ::set-output\n\u001b[31m\u0023#vso[a] \u0023#[b] \u0073ection_start:1:a\r\u001b[0K\u202e\u009bm", "file": "throw.spec", "line": 1, "column": 25, "endLine": 1, "endColumn": 107, "path": "containers.web.path", "notes": [], "help": null, "fix": null}
| ], "checked": {"containers": 1, "leftOut": []}}
= 1
$ ctrc check --format junit throw.spec
| <?xml version="1.0" encoding="UTF-8"?>
| <testsuites name="ctrc">
|   <testsuite name="throw.spec" tests="1" failures="1" errors="0" skipped="0">
|     <testcase classname="throw.spec" name="V06 containers.web.path"><failure type="error" message="::error::x&#10;  ::set-output&#10;�[31m&#35;#vso[a] &#35;#[b] &#115;ection_start:1:a&#13;�[0K&#8238;&#155;m">throw.spec:1:25: ::error::x&#10;  ::set-output&#10;�[31m&#35;#vso[a] &#35;#[b] &#115;ection_start:1:a&#13;�[0K&#8238;&#155;m</failure></testcase>
|   </testsuite>
| </testsuites>
= 1
$ ctrc check --format sarif throw.spec | grep -c '##\[\|##vso\|section_start'
| 0
= 1
$ ctrc check --format gitlab throw.spec | grep -c '##\[\|##vso\|section_start'
| 0
= 1
# Of traced values, warnings, assertions and lints, too.
$ printf '{ containers.web.path = "/x"; warnings = [ "a\033[2J\\n\\t::error::w" ]; assertions = [ { assertion = builtins.trace { "\033[1m" = "##[x]"; } false; message = "##vso[y]\\n::z::"; } ]; }\n' > warn.spec
$ ctrc check warn.spec
! trace: { "\x1b[1m" = "\x23#[x]"; }
! warning[O10]: a\x1b[2J
!   	\x3a:error::w
!  --> warn.spec:1:44
!   |
! 1 | { containers.web.path = "/x"; warnings = [ "a\x1b[2J\n\t::error::w" ]; assertions = [ { assertion = ...
!   |                                            ^^^^^^^^^^^^^^^^^^^^^^^^
!
! error[O09]: \x23#vso[y]
!   \x3a:z::
!  --> warn.spec:1:98
!   |
! 1 | ... assertions = [ { assertion = builtins.trace { "\x1b[1m" = "\x23#[x]"; } false; message = "\x23#vso[...
!   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!
! 1 error and 1 warning
! 1 container checked
= 1
# Names of files and of options.
$ name="$(printf 'a\n::error::b \033[31m.spec')"; printf '{ containers.web."\033[0m##[c]" = 1; }\n' > "$name"; ctrc check "$name"; ctrc check "$(printf 'no\n##[x]')"
! error[O03]: the option 'containers.web.path' has no value
!  --> a\x0a::error::b \x1b[31m.spec:1:14
!   |
! 1 | { containers.web."\x1b[0m\x23#[c]" = 1; }
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web."\x1b[0m\x23#[c]"' does not exist
!  --> a\x0a::error::b \x1b[31m.spec:1:18
!   |
! 1 | { containers.web."\x1b[0m\x23#[c]" = 1; }
!   |                  ^^^^^^^^^^^^^^^^^
!   = option containers.web."\x1b[0m\x23#[c]"
!
! 2 errors
! 1 container checked
! error[F04]: there is no 'no\x0a\x23#[x]'
!
! 1 error
= 3
$ printf '{ containers."w\\n::error::x".path = "/x"; systemd.services."u\\n##[y]".script = ""; systemd.targets.t.unitConfig."A\\n\033[mB" = 1; }\n' > names.spec; ctrc check names.spec 2>&1 | grep '^error'
| error[E01]: 'w\x0a::error::x' cannot be the name of a container
| error[E01]: 'u\x0a\x23#[y]' cannot be the name of a unit
| error[E01]: 'A\x0a\x1b[mB' cannot be the name of a directive
# The difference of --fix: what is no command stays, so that patch takes it.
$ printf '{\n  # ##[x]\033[1m\n  #  ::error::y\n  containers.web.autoStrat = true;\n}\n' > fix.spec; ctrc lint --fix --dry-run fix.spec
| --- fix.spec
| +++ fix.spec
| @@ -1,5 +1,5 @@
|  {
|    # \x23#[x]\x1b[1m
|    #  ::error::y
| -  containers.web.autoStrat = true;
| +  containers.web.autoStart = true;
|  }
! warning[W04]: a control character: \x1b
!  --> fix.spec:2:10
!   |
! 2 |   # \x23#[x]\x1b[1m
!   |             ^^^^
! help: take it out, or write it as an escape where it is meant
!
! error[O03]: the option 'containers.web.path' has no value
!  --> fix.spec:4:14
!   |
! 4 |   containers.web.autoStrat = true;
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web.autoStrat' does not exist
!  --> fix.spec:4:18
!   |
! 4 |   containers.web.autoStrat = true;
!   |                  ^^^^^^^^^
!   = option containers.web.autoStrat
! help: did you mean 'autoStart'?
!
! 2 errors and 1 warning
! 1 container checked
= 1
# The formatter: names, differences, faults, what programs read.
$ name="$(printf 'f\n+++ ::x ##[y]\033[m.nix')"; printf '{a="\342\200\256"; # ##[x]\033[1m\n # ::error::y\n}' > "$name"; ctrc fmt --diff "$name"; ctrc fmt --check "$name"; ctrc fmt --check --format github "$name"; cp "$name" out; mkdir -p in; ln -s ../out "in/$name"; ctrc fmt "in/$name"; printf '{ a = ##[x]\033;\n::error::y }' > "$name"; ctrc fmt "$name"; ctrc fmt --filename "$name" --check - < out
| --- f\x0a+++ ::x \x23#[y]\x1b[m.nix
| +++ f\x0a+++ ::x \x23#[y]\x1b[m.nix
| @@ -1,3 +1,4 @@
| -{a="\u202e"; # \x23#[x]\x1b[1m
| - # ::error::y
| -}
| \ No newline at end of file
| +{
| +  a = "\u202e"; # \x23#[x]\x1b[1m
| +  # ::error::y
| +}
| f\x0a+++ ::x \x23#[y]\x1b[m.nix
| ::error file=f%0A+++ %3A%3Ax \x23#[y]\x1b[m.nix,line=1,endLine=1,col=1,endColumn=1,title=F08 not-formatted::this is not in the standard format%0Ahelp: 'ctrc fmt' brings it there
| f\x0a+++ ::x \x23#[y]\x1b[m.nix
! error[F02]: cannot format 'in/f\x0a+++ ::x \x23#[y]\x1b[m.nix': it is a link that leads out of its folder
! help: name the file that it leads to
! error[S01]: a text without quotes
!  --> f\x0a+++ ::x \x23#[y]\x1b[m.nix:2:1
!   |
! 2 | ::error::y }
!   | ^^^
! help: write "::e"
= 1
# A preflight: what stands in the way.
$ printf '{ containers.web = { root = "/x\342\200\256"; bindMounts."/y".hostPath = "/x\342\200\256/##vso"; }; }\n' > flight.spec; ctrc preflight flight.spec 2>&1 | grep '^warning'
| warning[H11]: the host has no '/x\u202e', which container 'web' starts from
| warning[H11]: the host has no '/x\u202e/##vso', which is bound into container 'web'
# The option reference, in every format: texts of a spec's own options, and what they lead to.
$ cat > options.spec <<'END'
> { lib, ... }: { options."a\n::b" = lib.mkOption { type = lib.types.strMatching "x\n::error::##[y]"; default = "\n ::d"; example = "‮"; description = "Prose of ::error::words.\n\n::warning::line ##vso[z]"; }; }
> END
> for format in '' --markdown --man --json; do ctrc options --spec options.spec $format Prose | head -n 40 | grep -v '^\.[DS]'; done; ctrc options --spec options.spec --json-schema | grep -A 5 -F 'a\n::b'
| "a\n::b"
|     type:
|       string matching the pattern x
|       \x3a:error::\x23#[y]
|     default: "\n ::d"
|     example: "\u202e"
|     declared in: options.spec:1
|     Prose of ::error::words.
|
|     \x3a:warning::line \x23#vso[z]
| # Options of ctrc
|
| ## "a\\n::b"
|
| Prose of ::error::words.
|
| \x3a:warning::line \x23#vso[z]
|
| Type:
|
| ```nix
| string matching the pattern x
| \x3a:error::\x23#[y]
| ```
|
| Default: `"\n ::d"`
|
| Example: `"\u202e"`
|
| Declared in options.spec, line 1.
| .Os
| .Nm ctrc-options
| .Nd options of container specs
| These are the options that a spec of
| .Xr ctrc 1
| may set.
| In their names,
| .Li <name>
| stands for any name of a set, and
| .Li *
| for any item of a list.
| .Pp
| How a spec is written is told in
| .Xr ctrc-spec 5 .
| .Bl -tag -width Ds
| .It Ic "\(dqa\en::b\(dq"
| Prose of ::error::words.
| .Pp
| \ex3a:warning::line \ex23#vso[z]
| .Pp
| .Em Type :
| .Bd -literal -offset indent
| string matching the pattern x
| \ex3a:error::\ex23#[y]
| .Ed
| .Pp
| .Em Default :
| .Li "\(dq\en ::d\(dq"
| .Pp
| .Em Example :
| .Li "\(dq\eu202e\(dq"
| .El
| .Xr ctrc 1 ,
| .Xr systemd-nspawn 1 ,
| {
|   "\"a\\n::b\"": {
|     "declarations": [
|       "options.spec"
|     ],
|     "default": {
|       "_type": "literalExpression",
|       "text": "\"\\n ::d\""
|     },
|     "description": "Prose of ::error::words.\n\n::warning::line \u0023#vso[z]",
|     "example": {
|       "_type": "literalExpression",
|       "text": "\"\u202e\""
|     },
|     "loc": [
|       "a\n::b"
|     ],
|     "readOnly": false,
|     "type": "string matching the pattern x\n::error::\u0023#[y]"
|   }
| }
|     "a\n::b": {
|       "description": "Prose of ::error::words.\n\n::warning::line \u0023#vso[z]",
|       "type": "string",
|       "pattern": "^(?:x\n::error::\u0023#[y])$",
|       "default": "\n ::d"
|     },
# Values: where people read them.
$ printf '%s\n' '"\u001b ##[x] ‮"' '/a + "\n::b"' ':t 1' '{ "" = throw "::error::"; }' | sed 's/\\u001b/\x1b/' | ctrc repl
| "\x1b \x23#[x] \u202e"
| /a
| \x3a:b
| an integer
| { "" = «error: ::error::»; }
$ printf '"\033 \342\200\256 ##[x]"' > value.nix; script -qec 'ctrc eval value.nix' /dev/null < /dev/null | tr -d '\r'; ctrc eval value.nix | od -An -c
| "\x1b \u202e \x23#[x]"
|    " 033     342 200 256       #   #   [   x   ]   "  \n
