# Lints and their control: severities, suppressions, the project file.

$ printf '%s\n' '{' '  containers.web = {' '    path = "/web";' '    hostAddress = "10.0.0.1";' '  };' '}' >containers.spec
$ ctrc lint
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning
! 1 container checked
$ ctrc check
! 1 container checked
$ ctrc lint --strict
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning
! 1 container checked
= 1
$ ctrc lint -W N01=error
! error[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 error
! 1 container checked
= 1
$ ctrc lint -W network-without-private-network=off --strict
! 1 container checked
$ ctrc lint -WN01=error --severity N01=info
! info[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
! 1 container checked
$ ctrc lint -W all -W L11=off -W L15=off
! info[L02]: a container that does not start by itself is not restarted either when its spec changes
!  --> containers.spec:2:14
!   |
! 2 |   containers.web = {
!   |              ^^^
!   = option containers.web.autoStart
! help: set 'autoStart = true;', or restart it by hand: systemctl restart container@web
!
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning and 1 remark
! 1 container checked

# Calls that are at fault.
$ ctrc lint -W N01
! error[C01]: 'N01' says no severity
! help: -W takes CODE=error, CODE=warning, CODE=info or CODE=off, or 'all'
= 2
$ ctrc lint -W N01=fatal
! error[C01]: 'fatal' is no severity
! help: severities are: error, warning, info, off
= 2
$ ctrc lint -W N99=off
! error[C01]: unknown code 'N99'
! help: did you mean 'N09'?
= 2
$ ctrc lint -W loopback-onyl=off
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! warning[P02]: there is no lint 'loopback-onyl'
! help: did you mean 'loopback-only'?
!
! 2 warnings
! 1 container checked
$ ctrc lint -W O01=off
! error[C01]: 'O01' is an error whatever one calls it
! help: lints and warnings have severities of your choice, errors of a spec do not
= 2
$ ctrc lint -W E01=warning
! error[C01]: 'E01' is an error whatever one calls it
! help: lints and warnings have severities of your choice, errors of a spec do not
= 2
$ ctrc check -W O10=off
! 1 container checked

# Suppressions: behind the line, above it, at the file's head.
$ cat >behind.spec <<'X'
> {
>   containers.web = {
>     path = "/web";
>     hostAddress = "10.0.0.1"; # ctrc: allow N01 -- it is documentation
>   };
> }
> X
$ ctrc lint behind.spec
! 1 container checked
$ ctrc lint --no-suppress --strict behind.spec
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> behind.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1"; # ctrc: allow N01 -- it is documentation
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning
! 1 container checked
= 1
$ cat >above.spec <<'X'
> {
>   containers.web = {
>     path = "/web";
>     # ctrc: allow N01, never-restarted -- it is documentation
>     # and more of it
> 
>     hostAddress = "10.0.0.1";
>   };
> }
> X
$ ctrc lint above.spec
! warning[P04]: nothing here needs 'never-restarted' to be allowed
!  --> above.spec:4:24
!   |
! 4 |     # ctrc: allow N01, never-restarted -- it is documentation
!   |                        ^^^^^^^^^^^^^^^
! help: leave this suppression out
!
! 1 warning
! 1 container checked
$ cat >head.spec <<'X'
> # A spec.
> /* ctrc: allow network-without-private-network -- all of it is documentation */
> {
>   containers.web = { path = "/web"; hostAddress = "10.0.0.1"; };
>   containers.db = { path = "/db"; hostAddress = "10.0.0.1"; };
> }
> X
$ ctrc lint head.spec
! 2 containers checked
$ cat >wrong.spec <<'X'
> {
>   # ctrc: allow N01
>   # ctrc: allow -- for no reason
>   # ctrc: alow N01 -- because
>   # ctrc: allow N77 -- because
>   # ctrc: allow O01 -- because
>   # ctrc: allow N02 --   
>   # ctrc: allow N03 -- because
>   containers.web.path = "/web";
> }
> X
$ ctrc lint wrong.spec
! warning[P03]: this suppression gives no reason, and does not count
!  --> wrong.spec:2:5
!   |
! 2 |   # ctrc: allow N01
!   |     ^^^^^^^^^^^^^^^
! help: write '# ctrc: allow CODE -- REASON'; several codes are separated by commas
!
! warning[P03]: this suppression names no code
!  --> wrong.spec:3:5
!   |
! 3 |   # ctrc: allow -- for no reason
!   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: write '# ctrc: allow CODE -- REASON'; several codes are separated by commas
!
! warning[P03]: this comment speaks to ctrc, and says nothing that ctrc understands
!  --> wrong.spec:4:5
!   |
! 4 |   # ctrc: alow N01 -- because
!   |     ^^^^^^^^^^^^^^^^^^^^^^^^^
! help: write '# ctrc: allow CODE -- REASON'; several codes are separated by commas
!
! warning[P02]: there is no lint 'N77'
!  --> wrong.spec:5:17
!   |
! 5 |   # ctrc: allow N77 -- because
!   |                 ^^^
! help: did you mean 'N07'?
!
! warning[P03]: 'O01' cannot be suppressed: it is an error
!  --> wrong.spec:6:17
!   |
! 6 |   # ctrc: allow O01 -- because
!   |                 ^^^
!
! warning[P03]: this suppression gives no reason, and does not count
!  --> wrong.spec:7:5
!   |
! 7 |   # ctrc: allow N02 --
!   |     ^^^^^^^^^^^^^^^^^^
! help: write '# ctrc: allow CODE -- REASON'; several codes are separated by commas
!
! warning[P04]: nothing here needs 'N03' to be allowed
!  --> wrong.spec:8:17
!   |
! 8 |   # ctrc: allow N03 -- because
!   |                 ^^^
! help: leave this suppression out
!
! 7 warnings
! 1 container checked
$ ctrc lint -W unused-suppression=error -W bad-suppression=off -W P02=off wrong.spec
! error[P04]: nothing here needs 'N03' to be allowed
!  --> wrong.spec:8:17
!   |
! 8 |   # ctrc: allow N03 -- because
!   |                 ^^^
! help: leave this suppression out
!
! 1 error
! 1 container checked
= 1
$ ctrc check wrong.spec -W P03=off
! 1 container checked

# Warnings of a spec can be allowed; its errors cannot.
$ cat >warned.spec <<'X'
> {
>   warnings = [
>     "one" # ctrc: allow O10 -- known
>   ];
>   # ctrc: allow site-rule -- known
>   assertions = [ { assertion = false; message = "two"; code = "site-rule"; } ];
> }
> X
$ ctrc check --strict warned.spec
! 0 containers checked
$ printf '{\n  # ctrc: allow O01 -- please\n  contaners = { };\n}\n' >error.spec
$ ctrc lint error.spec
! error[O01]: the option 'contaners' does not exist
!  --> error.spec:3:3
!   |
! 3 |   contaners = { };
!   |   ^^^^^^^^^
!   = option contaners
! help: did you mean 'containers'?
!
! 1 error
! 0 containers checked
= 1

# Lints of the spec's own are known by their names, those that hold too.
$ cat >own.spec <<'X'
> {
>   lints = [
>     { name = "site-name"; assertion = true; message = "holds"; }
>     { name = "site-other"; assertion = false; message = "does not"; severity = "info"; }
>     { name = "site-bad"; assertion = false; message = "does not"; severity = "fatal"; }
>   ];
> }
> X
$ ctrc lint own.spec
! error[V12]: expected a severity: "error", "warning" or "info", found "fatal"
!  --> own.spec:5:38
!   |
! 5 |     { name = "site-bad"; assertion = false; message = "does not"; severity = "fatal"; }
!   |                                      ^^^^^
!
! 1 error
! 0 containers checked
= 1
$ sed -i '/site-bad/d' own.spec
$ ctrc lint -W site-name=error -W site-other=warning own.spec
! warning[site-other]: does not
!  --> own.spec:4:40
!   |
! 4 |     { name = "site-other"; assertion = false; message = "does not"; severity = "info"; }
!   |                                        ^^^^^
!
! 1 warning
! 0 containers checked
$ ctrc lint -W site-nam=error own.spec
! warning[P02]: there is no lint 'site-nam'
!
! 1 warning
! 0 containers checked

# A lint that cannot be worked out because of a fault of the spec is quiet.
$ printf '{ containers.web = { path = "/web"; hostAddress = 1; localAddress = "10.0.0.2"; }; containers.db = { path = "/db"; timeoutStartSec = "soon"; }; containers.part.localAddress = "10.0.0.3"; }' >fault.spec
$ ctrc lint fault.spec
! error[O02]: expected null or a string, found an integer: 1
!  --> fault.spec:1:51
!   |
! 1 | { containers.web = { path = "/web"; hostAddress = 1; localAddress = "10.0.0.2"; }; containers.db = {...
!   |                                                   ^
!   = option containers.web.hostAddress
!
! warning[L03]: 'soon' is no time span: systemd ignores it
!  --> fault.spec:1:134
!   |
! 1 | ...th = "/db"; timeoutStartSec = "soon"; }; containers.part.localAddress = "10.0.0.3"; }
!   |                                  ^^^^^^
!   = option containers.db.timeoutStartSec
! help: write one as in '90', '1min 30s' or 'infinity'
!
! error[O03]: the option 'containers.part.path' has no value
!  --> fault.spec:1:156
!   |
! 1 | ...rtSec = "soon"; }; containers.part.localAddress = "10.0.0.3"; }
!   |                                  ^^^^
!   = option containers.part.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! 2 errors and 1 warning
! 3 containers checked
= 1

# What is written once is found once.
$ printf '{ containers = builtins.mapAttrs (name: v: { path = "/p"; hostAddress = v; }) { a = "10.0.0.1"; b = "10.0.0.2"; c = "10.0.0.3"; }; }' >made.spec
$ ctrc lint made.spec
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> made.spec:1:73
!   |
! 1 | { containers = builtins.mapAttrs (name: v: { path = "/p"; hostAddress = v; }) { a = "10.0.0.1"; b = ...
!   |                                                                         ^
!   = option containers.a.hostAddress
! note: in this call of 'mapAttrs'
!  --> made.spec:1:16
!   |
! 1 | { containers = builtins.mapAttrs (name: v: { path = "/p"; hostAddress = v; }) { a = "10.0.0.1"; b = ...
!   |                -------------------------------------------------------------------------------------
! note: the same holds for 2 more that are made here
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning
! 3 containers checked

# The project file: found upwards from the spec; the call counts more.
$ mkdir -p project/deep && cp containers.spec project/deep/
$ cat >project/.ctrc.yaml <<'X'
> severities:
>   N01: error
>   L02: warning
> strict: false
> X
$ ctrc lint project/deep
! warning[L02]: a container that does not start by itself is not restarted either when its spec changes
!  --> project/deep/containers.spec:2:14
!   |
! 2 |   containers.web = {
!   |              ^^^
!   = option containers.web.autoStart
! help: set 'autoStart = true;', or restart it by hand: systemctl restart container@web
!
! error[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> project/deep/containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 error and 1 warning
! 1 container checked
= 1
$ ctrc lint -W N01=off -W L02=off project/deep
! 1 container checked
$ cat >project/.ctrc.yaml <<'X'
> strict: true
> suppress:
>   - code: N01
>     reason: a laboratory
>     path: containers.web
> format: json
> X
$ ctrc lint project/deep
| {"version": 1, "diagnostics": [], "checked": {"containers": 1, "leftOut": []}}
$ ctrc lint --no-suppress --format human project/deep
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> project/deep/containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! 1 warning
! 1 container checked
= 1
$ cat >project/.ctrc.yaml <<'X'
> strict: maybe
> strcit: true
> severities:
>   N01: fatal
>   O01: off
>   N999: off
>   no-such: off
> suppress:
>   - code: N01
>   - reason: because
>   - N01
>   - code: N77
>     reason: because
>     pth: x
> format: xml
> X
$ ctrc lint project/deep
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> project/deep/containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! error[P01]: expected true or false
!  --> project/.ctrc.yaml:1:9
!
! error[P01]: unknown setting 'strcit'
!  --> project/.ctrc.yaml:2:1
! help: did you mean 'strict'?
!
! error[P01]: 'fatal' is no severity
!  --> project/.ctrc.yaml:4:3
! help: severities are: error, warning, info, off
!
! error[P01]: 'O01' is an error whatever one calls it
!  --> project/.ctrc.yaml:5:3
! help: lints and warnings have severities of your choice, errors of a spec do not
!
! error[P01]: unknown code 'N999'
!  --> project/.ctrc.yaml:6:3
! help: did you mean 'N09'?
!
! error[P01]: this suppression gives no reason, and does not count
!  --> project/.ctrc.yaml:9:11
! help: say why in 'reason: ...'
!
! error[P01]: this suppression names no code
!   --> project/.ctrc.yaml:10:5
!
! error[P01]: expected a suppression
!   --> project/.ctrc.yaml:11:5
! help: it is a mapping with the keys code, reason and perhaps path
!
! warning[P02]: there is no lint 'N77'
!   --> project/.ctrc.yaml:12:11
! help: did you mean 'N07'?
!
! error[P01]: unknown key 'pth'
!   --> project/.ctrc.yaml:14:5
! help: a suppression has the keys code, reason and path
!
! error[P01]: unknown format 'xml'
!   --> project/.ctrc.yaml:15:9
!
! 10 errors and 2 warnings
! 1 container checked
= 1
$ printf 'a: [\n' >project/.ctrc.yaml
$ ctrc lint project/deep
! warning[N01]: 'hostAddress' does nothing without 'privateNetwork'
!  --> project/deep/containers.spec:4:19
!   |
! 4 |     hostAddress = "10.0.0.1";
!   |                   ^^^^^^^^^^
!   = option containers.web.hostAddress
! help: the container shares the host's network; set 'privateNetwork = true;', or leave it out
!
! error[Y01]: this is no YAML: did not find expected node content
!  --> project/.ctrc.yaml:2:1
!
! 1 error and 1 warning
! 1 container checked
= 1
$ : >project/.ctrc.yaml
$ ctrc lint -W N01=off project/deep
! 1 container checked
