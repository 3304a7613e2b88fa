# A spec may be YAML: found by its name when none is named, beside others, and in a folder.
$ printf 'containers:\n  web: {path: /srv/web}\n' >containers.yml && ctrc check
! 1 container checked
$ rm containers.yml; printf 'containers:\n  web: {path: /srv/web, oops: 1}\n' >containers.yaml && ctrc check
! error[O01]: the option 'containers.web.oops' does not exist
!  --> containers.yaml:2:25
!   |
! 2 |   web: {path: /srv/web, oops: 1}
!   |                         ^^^^
!   = option containers.web.oops
!
! 1 error
! 1 container checked
= 1
$ ctrc check . 2>&1 | head -2
| error[O01]: the option 'containers.web.oops' does not exist
|  --> containers.yaml:2:25
$ echo "{ }" >containers.spec; ctrc check; rm containers.yaml; ctrc check
! error[C01]: both 'containers.spec' and 'containers.yaml' are there
! help: name the spec that is meant
!
! 1 error
! 0 containers checked
$ mkdir folder; printf "containers:\n  web: {path: /srv/web, oops: 1}\n" >folder/containers.yaml; ctrc check folder
! error[O01]: the option 'containers.web.oops' does not exist
!  --> folder/containers.yaml:2:25
!   |
! 2 |   web: {path: /srv/web, oops: 1}
!   |                         ^^^^
!   = option containers.web.oops
!
! 1 error
! 1 container checked
= 1

# YAML and the language import each other; relative names start from the file that they stand in.
$ mkdir net && printf 'imports: [deeper.spec, ../two.yaml]\n' >net/one.yaml
$ echo '{ lib, ... }: { containers.web.privateNetwork = true; containers.web.localAddress = lib.mkDefault "10.0.0.3"; }' >net/deeper.spec
$ printf 'containers: {web: {localAddress: 10.0.0.2, forwardPorts: [{hostPort: 80}]}}\n' >two.yaml
$ echo '{ imports = [ ./net/one.yaml ]; containers.web.path = "/srv/web"; }' >spec.spec
$ ctrc build spec.spec && grep -h ADDRESS result/etc/containers/web.conf
| LOCAL_ADDRESS=10.0.0.2
! 1 container checked
$ grep -c two.yaml result/etc/ctrc/manifest.json
| 10
$ printf 'imports: [net]\n' >folder.yaml && ctrc check folder.yaml
! error[F04]: cannot read 'net/default.nix': there is no such file
!  --> folder.yaml:1:11
!   |
! 1 | imports: [net]
!   |           ^^^
!
! 1 error
! 0 containers checked
= 1
$ printf 'imports: /etc\n' >imports.yaml && ctrc check imports.yaml
! error[O07]: imports: expected a list but found a string: "/etc"
!  --> imports.yaml:1:10
!   |
! 1 | imports: /etc
!   |          ^^^^
!
! 1 error
! 0 containers checked
= 1
$ echo '[ "net/one.yaml" ]' >list.spec && echo '{ imports = import ./list.spec; }' >strings.spec && ctrc check strings.spec
! error[O07]: expected a module (a set, a function or the path of a file), found a string: "net/one.yaml"
!  --> list.spec:1:3
!   |
! 1 | [ "net/one.yaml" ]
!   |   ^^^^^^^^^^^^^^
! help: a file is imported by its path, without quotes: ./module.nix
!
! 1 error
! 0 containers checked
= 1

# What the language says with functions is said with tags.
$ printf 'imports: [tags-2.yaml]\ncontainers: {web: {path: !default /a, timeoutStartSec: !force 2min, extraFlags: [--b]}}\n' >tags.yaml
$ printf 'containers: {web: {path: /b, timeoutStartSec: 1min, extraFlags: !before [--a]}}\nenvironment: {etc: {motd: {source: !path ./motd}}}\n' >tags-2.yaml
$ echo hello >motd; ctrc build tags.yaml -o tags && grep -E 'PATH|FLAGS' tags/etc/containers/web.conf; grep Timeout tags/etc/systemd/system/container@web.service
| SYSTEM_PATH=/b
| EXTRA_NSPAWN_FLAGS=" --a --b"
| TimeoutAbortSec=10s
| TimeoutStartFailureMode=abort
| TimeoutStartSec=2min
! 1 container checked
$ ctrc eval -E '(import ./tags-2.yaml).environment.etc.motd.source == ./motd'
| true

# A module of its own, with the names that modules have.
$ printf 'config:\n  containers: {web: {path: /a}}\n  warnings: [mind the gap]\ncontainers: {}\n' >module.yaml && ctrc check module.yaml
! warning[O10]: mind the gap
!  --> module.yaml:3:14
!   |
! 3 |   warnings: [mind the gap]
!   |              ^^^^^^^^^^^^
!
! error[O14]: a module with 'config' cannot set 'containers' beside it
!  --> module.yaml:4:1
!   |
! 4 | containers: {}
!   | ^^^^^^^^^^
!   = option containers
! help: move it into config: config.containers = ...;
!
! 1 error and 1 warning
! 1 container checked
= 1

# Suppressions count in YAML, for a line, for the next, and for the file; unused ones are found.
$ printf 'containers:\n  web:\n    path: /a\n    privateNetwork: true # ctrc: allow N02 -- by hand\n' >a.yaml && ctrc lint a.yaml
! 1 container checked
$ printf 'containers:\n  web:\n    path: /a\n    # ctrc: allow N02 -- by hand\n    privateNetwork: true\n' >a.yaml && ctrc lint a.yaml
! 1 container checked
$ printf '# ctrc: allow N02 -- by hand\ncontainers: {web: {path: /a, privateNetwork: true}}\n' >a.yaml && ctrc lint a.yaml
! 1 container checked
$ printf 'containers:\n  web:\n    path: | # ctrc: allow N02 -- not here\n      "# ctrc: allow N02 -- a text"\n    privateNetwork: true\n' >a.yaml && ctrc lint a.yaml
! error[O02]: expected an absolute path (a path, or a string that begins with '/'), found a string: "\"# ctrc: allow N02 -- a text\"\n"
!  --> a.yaml:3:11
!   |
! 3 |     path: | # ctrc: allow N02 -- not here
!   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
! 4 |       "# ctrc: allow N02 -- a text"
!   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web.path
!
! 1 error
! 1 container checked
= 1

# What is certain is mended: names, quotes, words of YAML 1.1; the rest of the file stays as it is.
$ printf 'containers:\n  web:   # ours\n    path: /a\n    autoStrat: true\n    privateNetwork: yes\n    hostBridge: &x off\n    forwardPorts: [{hostPort: "80"}]\n    localAddress: 17 # !\n' >fix.yaml
$ ctrc lint --fix fix.yaml >/dev/null 2>&1; cat fix.yaml
| containers:
|   web:   # ours
|     path: /a
|     autoStart: true
|     privateNetwork: true
|     hostBridge: &x "off"
|     forwardPorts: [{hostPort: 80}]
|     localAddress: "17" # !

# Advice speaks of tags, not of functions.
$ printf 'containers: {web: {path: /a, timeoutStartSec: !force 1min}}\n' >needless.yaml && ctrc lint -W W03=warning needless.yaml
! warning[W03]: 'containers.web.timeoutStartSec' is forced, and nothing else sets it
!  --> needless.yaml:1:30
!   |
! 1 | containers: {web: {path: /a, timeoutStartSec: !force 1min}}
!   |                              ^^^^^^^^^^^^^^^
!   = option containers.web.timeoutStartSec
! help: leave '!force' out: a plain definition wins over a default
!
! 1 warning
! 1 container checked

# As data: values are those of the core schema, whatever reads them.
$ printf '%s\n' '- [~, null, Null, "", true, False, 12, -1, 0o17, 0xfF, 1.5, .5, 1., 1e3, no, 12:30, 2001-12-14, 1_0, 0b1, 0o8, +1]' >data.yaml
$ ctrc eval --strict data.yaml
| [ [ null null null "" true false 12 -1 15 255 1.5 0.5 1 1000 "no" "12:30" "2001-12-14" "1_0" "0b1" "0o8" 1 ] ]
$ printf '%s\n' 'a: !!str 12' 'b: ! 13' 'c: !!int "14"' 'd: !!float 1' 'e: "\x41\u00fc\n"' "f: 'it''s'" 'g: |' '  one' '   two' 'h: >-' '  one' '  two' 'i: &i {x: 1, y: 2}' 'j: {<<: *i, y: 3}' 'k: {<<: [{x: 5}, *i]}' '1: 2' 'true: 3' '"<<": 4' 'l:' >data.yaml
$ ctrc eval --json data.yaml
| {"1":2,"<<":4,"a":"12","b":"13","c":14,"d":1.0,"e":"Aü\n","f":"it's","g":"one\n two\n","h":"one two","i":{"x":1,"y":2},"j":{"x":1,"y":3},"k":{"x":5,"y":2},"l":null,"true":3}
$ ctrc eval --strict -E 'let lib = import <ctrc/lib>; in [ (lib.fromYAML "a: [1, b]") (lib.importYAML ./data.yaml == import ./data.yaml) ]'
| [ { a = [ 1 "b" ]; } true ]
$ cp data.yaml data.txt && ctrc eval -E 'with import <ctrc/lib>; importYAML ./data.txt == importYAML ./data.yaml'
| true
$ ctrc eval -E '(import <ctrc/lib>).fromYAML "a: [1,\nb: 2"'
! error[Y01]: this is no YAML: did not find expected ',' or ']'
!  --> <YAML>:2:5
!   |
! 2 | b: 2
!   |     ^
! note: while parsing a flow sequence that begins here
!  --> <YAML>:1:4
!   |
! 1 | a: [1,
!   |    -
! note: the YAML text is read here
!  --> <expression>:1:1
!   |
! 1 | (import <ctrc/lib>).fromYAML "a: [1,\nb: 2"
!   | -------------------------------------------
! help: items between '[' and ']' are separated by commas
= 1

# Written as YAML, a value can be read back.
$ ctrc eval --yaml -E '{ a = [ 1 2.5 1.0e300 (-0.1) true null [ ] { } [ [ "x" ] { y = 1; z = { }; } ] ]; "b c" = "plain text"; }'
| a:
| - 1
| - 2.5
| - 1.0e+300
| - -0.1
| - true
| - null
| - []
| - {}
| - - - x
|   - "y": 1
|     z: {}
| b c: plain text
$ ctrc eval --yaml -E '{ a = [ "no" "12:30" "017" "1e3" "" " " "- a" "a: b" "#" "<<" "=" "~" "2001-12-14" "a\nb\n" "\n" "\ta\n" "ü\r" "*a" "'"'"'" ]; on = 1; }' | tee back.yaml
| a:
| - "no"
| - "12:30"
| - "017"
| - "1e3"
| - ""
| - ' '
| - '- a'
| - 'a: b'
| - '#'
| - "<<"
| - "="
| - "~"
| - "2001-12-14"
| - |
|   a
|   b
| - |2+
|
| - "\ta\n"
| - "ü\r"
| - '*a'
| - ''''
| "on": 1
| ...
$ ctrc eval --strict back.yaml
| { a = [ "no" "12:30" "017" "1e3" "" " " "- a" "a: b" "#" "<<" "=" "~" "2001-12-14" "a\nb\n" "\n" "\ta\n" "ü\r" "*a" "'" ]; on = 1; }
$ ctrc eval --yaml -E '{ f = [ (x: x) ]; }'
! error[V17]: cannot convert a function to YAML, at f[0]
= 1
$ ctrc eval --yaml -E './x'
! error[V17]: cannot convert a path to YAML
! help: 'toString' gives the path as a string
= 1
$ ctrc eval --yaml -E '1.0e308 * 10'
! error[V17]: cannot convert a number that is infinite, or none, to YAML
= 1
$ ctrc eval --yaml -E '{ a = "\n"; b = throw "later"; }'
! error[V06]: later
!  --> <expression>:1:17
!   |
! 1 | { a = "\n"; b = throw "later"; }
!   |                 ^^^^^^^^^^^^^
= 1

# Depth and size are bounded.
$ head -c 1000000 /dev/zero | tr '\0' '[' >deep.yaml && ctrc check deep.yaml 2>&1 | head -1
| error[S05]: the text is nested too deep here (more than 10000 levels)
$ { echo 'a0: &a0 [1]'; for i in $(seq 1000); do echo "a$i: &a$i [*a$((i - 1))]"; done; } >deep.yaml && ctrc check deep.yaml 2>&1 | head -1
| error[Y02]: the aliases up to here stand for more than 100000 values
