# Help, version and calls that are at fault.

$ ctrc --version
| ctrc 0.1.0

$ ctrc --help
| ctrc compiles a typed, Nix-like spec of containers into what a host with systemd
| needs to run them.
|
|   ctrc build       [SPEC]      compile a spec and write its build tree
|   ctrc preflight   [SPEC]      hold a spec against this host, before a roll-out
|                                does
|   ctrc diff        [SPEC]      show what a roll-out would change on this host,
|                                and why
|   ctrc apply       [SPEC]      roll a spec out on this host
|   ctrc rollback    [N]         go back to an earlier generation
|   ctrc generations             list what was rolled out on this host
|   ctrc status                  show the containers of this host, and what is not
|                                as rolled out
|   ctrc remove                  take everything off this host that ctrc has put
|                                there
|   ctrc run         NAME -- COMMAND ...
|                                run a command in a container
|   ctrc shell       NAME        open a shell of root in a container
|   ctrc login       NAME        log in to a container
|   ctrc check       [SPEC ...]  report everything that is wrong with a spec
|   ctrc lint        [SPEC ...]  check, and report what will surprise later
|   ctrc fmt         [FILE ...]  bring files into the standard format
|   ctrc show        [WHAT ...]  show why an option, or a line of the build, is as
|                                it is
|   ctrc eval        [FILE ...]  print the value of an expression
|   ctrc repl        [FILE ...]  try expressions, one after the other
|   ctrc options     [WORD ...]  list every option that a spec may set
|   ctrc explain     [CODE ...]  say what a code means, and what to do
|   ctrc completion  SHELL       print what a shell needs to complete calls
|   ctrc help COMMAND            what a command does and takes
|   ctrc version                 which ctrc this is
|
| SPEC is a file (of the language, or NAME.yaml, NAME.json), a folder that has
| one, or '-' for standard input. Where it is not named, it is containers.spec,
| .yaml, .yml, .json or .nix in the current folder, or the only file NAME.spec
| there.
|
| Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is
| (cannot read, cannot write, out of memory, a unit that fails); 4, with
| --exit-code, something would change.

$ ctrc build --help
| usage: ctrc build [SPEC] [OPTION ...]
|
| Compiles SPEC and puts all files that the host needs into DIR, whole or not at
| all. DIR may be new, empty, or an earlier build, which is replaced in one step;
| files that are as they were keep their time. Nothing is written when the spec is
| at fault.
|
|   -o, --out DIR             where the build tree goes (./result)
|       --nix                 have Nix build the systems of containers that have a
|                             'config'
|       --derivations DIR     write the derivations of those systems into this
|                             folder, for Nix elsewhere
|       --restrict DIR        read nothing outside of this folder and of -I; no
|                             network, no programs; may be given several times
|       --strict              warnings are failures, too
|   -W, --severity CODE=SEVERITY
|                             what a lint or warning is: error, warning, info,
|                             off; 'all' shows advice
|       --no-suppress         show what the spec suppresses
|   -A, --attr PATH           what is meant is at this attribute path: a.b.0;
|                             `eval` takes several
|       --arg NAME EXPR       call what is meant, a function, with this argument
|       --argstr NAME TEXT    the same with a string
|       --host-options WHAT   what options of NixOS that ctrc lacks are: ignore,
|                             warn or error (the default)
|       --target-systemd VERSION
|                             the version of the host's systemd, 257 where it is
|                             not given
|       --target-kernel VERSION
|                             the version of the host's kernel, 6.12 where it is
|                             not given
|       --jobs N              how many processes evaluate guests at a time; one
|                             for each processor where it is not given
|       --module-arg NAME EXPR
|                             an argument for all modules: pkgs, inputs
|       --input NAME=DIR      an input of the flake lies in this folder
|       --set OPTION=EXPR     give an option another value:
|                             services.web.enable=true
|   -q, --quiet               do not tell what was looked at
|   -I, --include NAME=PATH   what <NAME> means in the spec; may be given several
|                             times
|       --extra-experimental-features NAMES
|                             allow what Nix holds for experimental:
|                             pipe-operators, blake3-hashes
|       --trace-verbose       builtins.traceVerbose prints its message
|       --impure              allow builtins.getEnv, currentTime and currentSystem
|       --max-depth N         how deep computations may nest
|       --max-memory SIZE     how much memory to use at most: 512M, 4G (the
|                             default)
|       --max-time SECONDS    how much of the processor's time to use at most
|       --max-diagnostics N   how many diagnostics of one spec to show at most
|                             (500)
|   -h, --help                say what the command does and which options it takes
|       --format FORMAT       diagnostics as: human; or, to standard output, json,
|                             sarif, github, gitlab, junit
|       --color WHEN          colours: always, never, or auto (the default): on a
|                             terminal
|
| Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is
| (cannot read, cannot write, out of memory, a unit that fails); 4, with
| --exit-code, something would change.

$ ctrc check -h
| usage: ctrc check [SPEC ...] [OPTION ...]
|
| Compiles each SPEC as `build` does, with every option of every container, and
| writes nothing.
|
|       --json                the same as --format json
|       --restrict DIR        read nothing outside of this folder and of -I; no
|                             network, no programs; may be given several times
|       --all-hosts           look at every host of the flake, and at nothing else
|       --strict              warnings are failures, too
|   -W, --severity CODE=SEVERITY
|                             what a lint or warning is: error, warning, info,
|                             off; 'all' shows advice
|       --no-suppress         show what the spec suppresses
|   -A, --attr PATH           what is meant is at this attribute path: a.b.0;
|                             `eval` takes several
|       --arg NAME EXPR       call what is meant, a function, with this argument
|       --argstr NAME TEXT    the same with a string
|       --host-options WHAT   what options of NixOS that ctrc lacks are: ignore,
|                             warn or error (the default)
|       --target-systemd VERSION
|                             the version of the host's systemd, 257 where it is
|                             not given
|       --target-kernel VERSION
|                             the version of the host's kernel, 6.12 where it is
|                             not given
|       --jobs N              how many processes evaluate guests at a time; one
|                             for each processor where it is not given
|       --module-arg NAME EXPR
|                             an argument for all modules: pkgs, inputs
|       --input NAME=DIR      an input of the flake lies in this folder
|       --set OPTION=EXPR     give an option another value:
|                             services.web.enable=true
|   -q, --quiet               do not tell what was looked at
|   -I, --include NAME=PATH   what <NAME> means in the spec; may be given several
|                             times
|       --extra-experimental-features NAMES
|                             allow what Nix holds for experimental:
|                             pipe-operators, blake3-hashes
|       --trace-verbose       builtins.traceVerbose prints its message
|       --impure              allow builtins.getEnv, currentTime and currentSystem
|       --max-depth N         how deep computations may nest
|       --max-memory SIZE     how much memory to use at most: 512M, 4G (the
|                             default)
|       --max-time SECONDS    how much of the processor's time to use at most
|       --max-diagnostics N   how many diagnostics of one spec to show at most
|                             (500)
|   -h, --help                say what the command does and which options it takes
|       --format FORMAT       diagnostics as: human; or, to standard output, json,
|                             sarif, github, gitlab, junit
|       --color WHEN          colours: always, never, or auto (the default): on a
|                             terminal
|
| Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is
| (cannot read, cannot write, out of memory, a unit that fails); 4, with
| --exit-code, something would change.

$ ctrc eval --help
| usage: ctrc eval [FILE ...] [OPTION ...]
|
| Evaluates the expression in each FILE (./default.nix when none is named, '-' for
| standard input), or each FILE itself with -E, and prints its value as
| `nix-instantiate --eval` does. A function is called with what --arg and --argstr
| give.
|
|   -E, --expr                what is named are expressions, not files
|       --strict              evaluate everything inside, too
|       --json                print as JSON
|       --yaml                print as YAML
|       --xml                 print as XML
|       --no-location         the XML says nothing of files and lines
|       --raw                 print a string as it is, without quotes
|       --parse               only parse, and print what was read
|       --show-trace          accepted for Nix's sake: places are always shown
|   -A, --attr PATH           what is meant is at this attribute path: a.b.0;
|                             `eval` takes several
|       --arg NAME EXPR       call what is meant, a function, with this argument
|       --argstr NAME TEXT    the same with a string
|       --restrict DIR        read nothing outside of this folder and of -I; no
|                             network, no programs; may be given several times
|   -I, --include NAME=PATH   what <NAME> means in the spec; may be given several
|                             times
|       --extra-experimental-features NAMES
|                             allow what Nix holds for experimental:
|                             pipe-operators, blake3-hashes
|       --trace-verbose       builtins.traceVerbose prints its message
|       --impure              allow builtins.getEnv, currentTime and currentSystem
|       --max-depth N         how deep computations may nest
|       --max-memory SIZE     how much memory to use at most: 512M, 4G (the
|                             default)
|       --max-time SECONDS    how much of the processor's time to use at most
|       --max-diagnostics N   how many diagnostics of one spec to show at most
|                             (500)
|   -h, --help                say what the command does and which options it takes
|       --format FORMAT       diagnostics as: human; or, to standard output, json,
|                             sarif, github, gitlab, junit
|       --color WHEN          colours: always, never, or auto (the default): on a
|                             terminal
|
| Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is
| (cannot read, cannot write, out of memory, a unit that fails); 4, with
| --exit-code, something would change.

$ ctrc
! error[C01]: no command given
! help: 'ctrc --help' lists the commands
= 2

$ ctrc biuld
! error[C01]: unknown command 'biuld'
! help: did you mean 'build'?
= 2

$ ctrc --verison
! error[C01]: unknown option '--verison'
! help: did you mean 'version'?
= 2

$ ctrc check --fromat json
! error[C01]: unknown option '--fromat'
! help: did you mean '--format'?
= 2

$ ctrc check --format xml
! error[C01]: unknown format 'xml'
! help: formats are: human, json, sarif, github, gitlab, junit
= 2

$ ctrc check -x
! error[C01]: unknown option '-x'
! help: 'ctrc check --help' lists the options
= 2

$ ctrc build -o
! error[C01]: option '--out' needs DIR
= 2

$ ctrc build --strict=yes
! error[C01]: option '--strict' takes no value
= 2

$ ctrc check one.spec two.spec
! error[F04]: there is no 'one.spec'
!
! error[F04]: there is no 'two.spec'
!
! 2 errors in 2 specs
= 3

$ ctrc check ''
! error[C01]: the name of the file is empty
= 2

$ ctrc eval
! error[C01]: nothing to evaluate
! help: name a file, or give an expression with -E
= 2

$ ctrc check --max-memory lots
! error[C01]: 'lots' is no amount of memory
! help: --max-memory takes a number of bytes, or one with K, M, G or T behind it: 512M
= 2

$ ctrc check --max-depth 0
! error[C01]: '0' is no depth
! help: --max-depth takes a number from 1 to 100000000
= 2

# What cannot be printed is a failure of the system.

$ ctrc --help >/dev/full
! error[F02]: cannot write to standard output
= 3

$ ctrc --version >&-
! error[F02]: cannot write to standard output
= 3

$ ctrc eval -E '"text"' >/dev/full
! error[F02]: cannot write the result to standard output: No space left on device
= 3

$ ctrc eval -E '"text"' >&-
! error[F02]: cannot write the result to standard output: Bad file descriptor
= 3

$ { sleep 0.3; ctrc eval -E '"text"'; echo "status $?" >&2; } | true
! error[F02]: cannot write the result to standard output: Broken pipe
! status 3

# Options that do not go together are named, whichever comes first.
$ ctrc eval --json -E 1 --yaml
! error[C01]: both --json and --yaml are given
! help: they do not go together: leave one of them out
= 2
$ ctrc eval --parse --raw -E 1
! error[C01]: both --parse and --raw are given
! help: they do not go together: leave one of them out
= 2
$ ctrc eval --parse -A x -E '{ x = 1; }'
! error[C01]: both --parse and --attr are given
! help: they do not go together: leave one of them out
= 2
$ ctrc diff -u --json
! error[C01]: both --patch and --json are given
! help: they do not go together: leave one of them out
= 2
$ ctrc build --nix --restrict .
! error[C01]: both --nix and --restrict are given
! help: they do not go together: leave one of them out
= 2
$ ctrc options --man --json-schema
! error[C01]: both --man and --json-schema are given
! help: they do not go together: leave one of them out
= 2
$ ctrc lint --dry-run
! error[C01]: --dry-run is given without --fix
! help: it changes what that option does
= 2
$ ctrc check --arg x
! error[C01]: option '--arg' needs NAME EXPR
= 2
$ ctrc explain --markdown N03
! error[C01]: both --markdown and a code are given
! help: --markdown prints all explanations: leave one out
= 2

# Words of other tools, and what people type.
$ ctrc help fmt
| usage: ctrc fmt [FILE ...] [OPTION ...]
|
| Brings each FILE into the standard format of Nix, that of nixfmt 1.x. A folder,
| or the current one, stands for the files .nix and .spec in it; what git ignores
| is left alone. '-' is standard input, whose text goes to standard output. YAML
| is refused.
|
|   -c, --check               change nothing; name the files that are not
|                             formatted, and fail if there are any
|       --diff                change nothing; show what would change
|   -w, --width N             how many columns lines have, without their
|                             indentation (100)
|       --indent N            how many columns a level of indentation has (2)
|   -s, --strict              let nothing depend on where lines were broken before
|   -f, --filename NAME       what the text of standard input is called
|   -h, --help                say what the command does and which options it takes
|       --format FORMAT       diagnostics as: human; or, to standard output, json,
|                             sarif, github, gitlab, junit
|       --color WHEN          colours: always, never, or auto (the default): on a
|                             terminal
|
| Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is
| (cannot read, cannot write, out of memory, a unit that fails); 4, with
| --exit-code, something would change.
$ ctrc help zebra
! error[C01]: unknown command 'zebra'
! help: 'ctrc --help' lists the commands
= 2
$ ctrc help >one; ctrc --help >two; cmp one two
$ ctrc version
| ctrc 0.1.0
$ ctrc plan
! error[C01]: unknown command 'plan'
! help: did you mean 'diff'?
= 2
$ ctrc validate
! error[C01]: unknown command 'validate'
! help: did you mean 'check'?
= 2
$ ctrc exec
! error[C01]: unknown command 'exec'
! help: did you mean 'run'?
= 2
$ ctrc ps
! error[C01]: unknown command 'ps'
! help: did you mean 'status'?
= 2
$ ctrc up
! error[C01]: unknown command 'up'
! help: did you mean 'apply'?
= 2
$ ctrc explain o08 | head -n 1
| O08 missing-module-argument (error)
$ echo '{ containers.web.root = 1; }' >containers.spec; ctrc check --json | head -n 3
| {"version": 1, "diagnostics": [
|   {"severity": "error", "code": "O02", "name": "option-type", "message": "expected null or an absolute path (a path, or a string that begins with '/'), found an integer: 1", "file": "containers.spec", "line": 1, "column": 25, "endLine": 1, "endColumn": 26, "path": "containers.web.root", "notes": [], "help": null, "fix": null}
| ], "checked": {"containers": 1, "leftOut": []}}
$ ctrc lint --json --format junit
! error[C01]: both --json and --format are given
! help: they do not go together: leave one of them out
= 2
$ ctrc check --color=sometimes
! error[C01]: --color cannot be 'sometimes'
! help: it is auto, always or never
= 2
$ ctrc check --color=always 2>&1 | head -n 1 | cat -v
| ^[[1;31merror[O02]^[[0m^[[1m: expected null or an absolute path (a path, or a string that begins with '/'), found an integer: 1^[[0m
$ FORCE_COLOR=1 ctrc check 2>&1 | head -n 1 | cat -v
| ^[[1;31merror[O02]^[[0m^[[1m: expected null or an absolute path (a path, or a string that begins with '/'), found an integer: 1^[[0m
$ FORCE_COLOR=1 NO_COLOR=1 ctrc check 2>&1 | head -n 1
| error[O02]: expected null or an absolute path (a path, or a string that begins with '/'), found an integer: 1
$ FORCE_COLOR=1 ctrc check --color=never 2>&1 | head -n 1
| error[O02]: expected null or an absolute path (a path, or a string that begins with '/'), found an integer: 1

# No line of help is wider than a terminal of 80 columns.
$ for verb in $(ctrc --help | sed -n 's/^  ctrc \([a-z]*\) .*/\1/p'); do ctrc help $verb; done | awk 'length($0) > 80'
$ ctrc help | awk 'length($0) > 80'

# Which file of a folder is the spec.
$ rm *; echo '{"containers": {"web": {"path": "/nix/x"}}}' >containers.json; ctrc check
! 1 container checked
$ ctrc check . containers.json
! 2 containers checked
$ echo '{ containers = { }; }' >containers.spec; ctrc check
! error[C01]: both 'containers.spec' and 'containers.json' are there
! help: name the spec that is meant
!
! 1 error
= 2
$ rm containers.json; mv containers.spec hosts.spec; ctrc check
! 0 containers checked
$ printf 'Name: tool\nVersion: 1\n' >tool.spec; ctrc check
! 0 containers checked
$ echo '{ }' >more.spec; ctrc check
! error[C01]: both 'hosts.spec' and 'more.spec' are there
! help: name the spec that is meant
!
! 1 error
= 2
$ mkdir sub; mv more.spec sub; ctrc check sub
! 0 containers checked
