# What is certain is mended: names one letter off, a forgotten ';'. A second pass finds what the first fault hid.
$ printf '{\n  containers.web = {\n    path = "/web"\n    autoStrat = true;\n    privateNetwrok = false;\n  };\n}\n' > a.spec
$ chmod 640 a.spec; ln -s a.spec link.spec; cp a.spec b.spec
$ ctrc lint --fix --dry-run a.spec
| --- a.spec
| +++ a.spec
| @@ -1,7 +1,7 @@
|  {
|    containers.web = {
| -    path = "/web"
| +    path = "/web";
| -    autoStrat = true;
| +    autoStart = true;
| -    privateNetwrok = false;
| +    privateNetwork = false;
|    };
|  }
! error[S01]: expected ';' after this value
!  --> a.spec:3:18
!   |
! 3 |     path = "/web"
!   |                  ^
!
! error[O01]: the option 'containers.web.autoStrat' does not exist
!  --> a.spec:4:5
!   |
! 4 |     autoStrat = true;
!   |     ^^^^^^^^^
!   = option containers.web.autoStrat
! help: did you mean 'autoStart'?
!
! error[O01]: the option 'containers.web.privateNetwrok' does not exist
!  --> a.spec:5:5
!   |
! 5 |     privateNetwrok = false;
!   |     ^^^^^^^^^^^^^^
!   = option containers.web.privateNetwrok
! help: did you mean 'privateNetwork'?
!
! 3 errors
! 1 container checked
= 1
$ cmp a.spec b.spec
$ ctrc lint --fix link.spec
| --- link.spec
| +++ link.spec
| @@ -1,7 +1,7 @@
|  {
|    containers.web = {
| -    path = "/web"
| +    path = "/web";
| -    autoStrat = true;
| +    autoStart = true;
| -    privateNetwrok = false;
| +    privateNetwork = false;
|    };
|  }
! 1 container checked
$ cat a.spec; stat -c '%a %F' a.spec; readlink link.spec; ls -A
| {
|   containers.web = {
|     path = "/web";
|     autoStart = true;
|     privateNetwork = false;
|   };
| }
| 640 regular file
| a.spec
| a.spec
| b.spec
| link.spec
# Nothing is left to do.
$ ctrc lint --fix a.spec
! 1 container checked
# The difference is one that patch takes; lines that are not ended stay so.
$ printf '{\n  # 1\n  # 2\n  # 3\n  # 4\n  # 5\n  # 6\n  # 7\n  containers.web.path = "/web";\n  containers.web.autoStat = true; }' > c.spec
$ printf '%s\n' '{' '  contaners.a.path = "/a";' '# 1' '# 2' '# 3' '# 4' '# 5' '# 6' '# 7' '# 8' '  containers.a.epehmeral = false;' '}' > d.spec
$ ctrc lint --fix --dry-run c.spec 2>&1 | sed '/^error/,$d'
| --- c.spec
| +++ c.spec
| @@ -7,4 +7,4 @@
|    # 6
|    # 7
|    containers.web.path = "/web";
| -  containers.web.autoStat = true; }
| \ No newline at end of file
| +  containers.web.autoStart = true; }
| \ No newline at end of file
$ cp d.spec e.spec
$  ctrc lint --fix --dry-run d.spec 2>/dev/null > d.diff; cat d.diff; patch -s -p0 < d.diff && ctrc lint --fix e.spec > /dev/null; cmp d.spec e.spec
| --- d.spec
| +++ d.spec
| @@ -1,5 +1,5 @@
|  {
| -  contaners.a.path = "/a";
| +  containers.a.path = "/a";
|  # 1
|  # 2
|  # 3
| @@ -8,5 +8,5 @@
|  # 6
|  # 7
|  # 8
| -  containers.a.epehmeral = false;
| +  containers.a.ephemeral = false;
|  }
! 1 container checked
# Names that might mean two things are left alone, and so is standard input.
$ printf '{ containers.web = { path = "/web"; localAddress7 = "10.0.0.2"; ephmral = true; }; }\n' > f.spec
$ ctrc lint --fix f.spec
! error[O01]: the option 'containers.web.localAddress7' does not exist
!  --> f.spec:1:37
!   |
! 1 | { containers.web = { path = "/web"; localAddress7 = "10.0.0.2"; ephmral = true; }; }
!   |                                     ^^^^^^^^^^^^^
!   = option containers.web.localAddress7
! help: did you mean 'localAddress'?
!
! error[O01]: the option 'containers.web.ephmral' does not exist
!  --> f.spec:1:65
!   |
! 1 | { containers.web = { path = "/web"; localAddress7 = "10.0.0.2"; ephmral = true; }; }
!   |                                                                 ^^^^^^^
!   = option containers.web.ephmral
! help: did you mean 'ephemeral'?
!
! 2 errors
! 1 container checked
= 1
$ printf '{ contaners = { }; }\n' | ctrc lint --fix -
! error[O01]: the option 'contaners' does not exist
!  --> <stdin>:1:3
!   |
! 1 | { contaners = { }; }
!   |   ^^^^^^^^^
!   = option contaners
! help: did you mean 'containers'?
!
! 1 error
! 0 containers checked
= 1
# Programs get their diagnostics alone.
$ ctrc lint --fix --format github c.spec 2>/dev/null
# What cannot be written stays as it was.
$ printf '{ contaners = { }; }\n' > g.spec; (ulimit -f 0; ctrc lint --fix g.spec); cat g.spec; ls -A
| --- g.spec
| +++ g.spec
| @@ -1,1 +1,1 @@
| -{ contaners = { }; }
| +{ containers = { }; }
| { contaners = { }; }
| a.spec
| b.spec
| c.spec
| d.diff
| d.spec
| e.spec
| f.spec
| g.spec
| link.spec
! error[O01]: the option 'contaners' does not exist
!  --> g.spec:1:3
!   |
! 1 | { contaners = { }; }
!   |   ^^^^^^^^^
!   = option contaners
! help: did you mean 'containers'?
!
! error[F02]: cannot fix 'g.spec': File too large
!
! 2 errors
! 0 containers checked

# Names in quotes keep them, in the language and in YAML.
$ echo '{ containers.web = { path = "/a"; "autoStrat" = true; }; }' >quoted.spec; echo '{"containers": {"web": {"path": "/a", "autoStrat": true}}}' >quoted.yaml
$ ctrc lint --fix quoted.spec >/dev/null 2>&1; ctrc lint --fix quoted.yaml >/dev/null 2>&1; cat quoted.*
| { containers.web = { path = "/a"; "autoStart" = true; }; }
| {"containers": {"web": {"path": "/a", "autoStart": true}}}
# Lints mend what is certain, too: prefixes that others in a bridge have, or that have no place; a lint of the spec's own.
$ cat > lints.spec <<'X'
> {
>   containers.a = { path = "/a"; privateNetwork = true; hostBridge = "br0"; localAddress = "10.0.0.5/24"; };
>   containers.b = { path = "/b"; privateNetwork = true; hostBridge = "br0"; localAddress = "10.0.0.6"; };
>   containers.c = {
>     path = "/c";
>     privateNetwork = true;
>     hostAddress = "10.9.0.1/24";
>     localAddress = "10.9.0.${toString 2}/24"; # no string that stands as it is
>     additionalCapabilities = [ "NET_ADMIN" "NET_ADMN" ];
>     tmpfs = [ "var" ];
>   };
>   lints = [
>     { name = "site-path"; assertion = false; message = "not here"; path = [ "containers" "c" "path" ]; fix = { old = "/c"; new = "/srv/c"; }; }
>   ];
> }
> X
$ ctrc lint --fix -W N36=off -W N07=off lints.spec 2>/dev/null
| --- lints.spec
| +++ lints.spec
| @@ -1,13 +1,13 @@
|  {
|    containers.a = { path = "/a"; privateNetwork = true; hostBridge = "br0"; localAddress = "10.0.0.5/24"; };
| -  containers.b = { path = "/b"; privateNetwork = true; hostBridge = "br0"; localAddress = "10.0.0.6"; };
| +  containers.b = { path = "/b"; privateNetwork = true; hostBridge = "br0"; localAddress = "10.0.0.6/24"; };
|    containers.c = {
| -    path = "/c";
| +    path = "/srv/c";
|      privateNetwork = true;
| -    hostAddress = "10.9.0.1/24";
| +    hostAddress = "10.9.0.1";
|      localAddress = "10.9.0.${toString 2}/24"; # no string that stands as it is
| -    additionalCapabilities = [ "NET_ADMIN" "NET_ADMN" ];
| +    additionalCapabilities = [ "CAP_NET_ADMIN" "NET_ADMN" ];
| -    tmpfs = [ "var" ];
| +    tmpfs = [ "/var" ];
|    };
|    lints = [
|      { name = "site-path"; assertion = false; message = "not here"; path = [ "containers" "c" "path" ]; fix = { old = "/c"; new = "/srv/c"; }; }
= 1
# Only files that the call names, and those in their folders, are changed; of others the difference is shown.
$ mkdir -p site/below; printf '{ imports = [ ../common.nix ./below/b.nix ]; containers.a = { path = "/a"; autoStrat = true; }; }\n' > site/c.spec; printf '{ containers.b = { path = "/b"; autoStrat = true; }; }\n' > common.nix; sed s/b/d/g common.nix > site/below/b.nix; cp common.nix common.old
$ ctrc lint --fix site/c.spec 2>&1 | sed "s|$PWD|...|"
| --- site/c.spec
| +++ site/c.spec
| @@ -1,1 +1,1 @@
| -{ imports = [ ../common.nix ./below/b.nix ]; containers.a = { path = "/a"; autoStrat = true; }; }
| +{ imports = [ ../common.nix ./below/b.nix ]; containers.a = { path = "/a"; autoStart = true; }; }
| --- site/below/b.nix
| +++ site/below/b.nix
| @@ -1,1 +1,1 @@
| -{ containers.d = { path = "/d"; autoStrat = true; }; }
| +{ containers.d = { path = "/d"; autoStart = true; }; }
| --- common.nix
| +++ common.nix
| @@ -1,1 +1,1 @@
| -{ containers.b = { path = "/b"; autoStrat = true; }; }
| +{ containers.b = { path = "/b"; autoStart = true; }; }
| error[O01]: the option 'containers.b.autoStrat' does not exist
|  --> common.nix:1:33
|   |
| 1 | { containers.b = { path = "/b"; autoStrat = true; }; }
|   |                                 ^^^^^^^^^
|   = option containers.b.autoStrat
| help: did you mean 'autoStart'?
|
| info[F07]: the fix of 'common.nix' is shown, not made: links followed, it lies in no folder of a file that the call names
|  --> common.nix:1:33
|   |
| 1 | { containers.b = { path = "/b"; autoStrat = true; }; }
|   |                                 ^^^^^^^^^
|
| 1 error and 1 remark
| 3 containers checked
$ cmp common.nix common.old; ctrc lint --fix site/c.spec common.nix | sed "s|$PWD|...|"; cmp -s common.nix common.old || echo changed
| --- common.nix
| +++ common.nix
| @@ -1,1 +1,1 @@
| -{ containers.b = { path = "/b"; autoStrat = true; }; }
| +{ containers.b = { path = "/b"; autoStart = true; }; }
| changed
! 4 containers checked
# A link out of the folder is not followed.
$ mkdir out; cp common.old out/x.spec; ln -s ../out/x.spec site/x.spec; ctrc lint --fix site/x.spec; cmp out/x.spec common.old
| --- site/x.spec
| +++ site/x.spec
| @@ -1,1 +1,1 @@
| -{ containers.b = { path = "/b"; autoStrat = true; }; }
| +{ containers.b = { path = "/b"; autoStart = true; }; }
! error[O01]: the option 'containers.b.autoStrat' does not exist
!  --> site/x.spec:1:33
!   |
! 1 | { containers.b = { path = "/b"; autoStrat = true; }; }
!   |                                 ^^^^^^^^^
!   = option containers.b.autoStrat
! help: did you mean 'autoStart'?
!
! info[F07]: the fix of 'site/x.spec' is shown, not made: links followed, it lies in no folder of a file that the call names
!  --> site/x.spec:1:33
!   |
! 1 | { containers.b = { path = "/b"; autoStrat = true; }; }
!   |                                 ^^^^^^^^^
!
! 1 error and 1 remark
! 1 container checked
# A lint of a spec proposes a fix for the file that declares it only.
$ printf '{ ... }@all: { imports = [ ./mine.nix ]; containers.a.path = "/a"; lints = [ { assertion = false; message = "theirs"; definition = [ "containers" "b" "path" ]; path = [ "containers" "b" "path" ]; fix = { old = "/b"; new = "/evil"; }; } { assertion = false; message = "own"; path = [ "containers" "a" "path" ]; fix = { old = "/a"; new = "/mended"; }; } ]; }\n' > own.spec; printf '{ containers.b.path = "/b"; }\n' > mine.nix
$ ctrc lint --fix own.spec; cat mine.nix
| --- own.spec
| +++ own.spec
| @@ -1,1 +1,1 @@
| -{ ... }@all: { imports = [ ./mine.nix ]; containers.a.path = "/a"; lints = [ { assertion = false; message = "theirs"; definition = [ "containers" "b" "path" ]; path = [ "containers" "b" "path" ]; fix = { old = "/b"; new = "/evil"; }; } { assertion = false; message = "own"; path = [ "containers" "a" "path" ]; fix = { old = "/a"; new = "/mended"; }; } ]; }
| +{ ... }@all: { imports = [ ./mine.nix ]; containers.a.path = "/mended"; lints = [ { assertion = false; message = "theirs"; definition = [ "containers" "b" "path" ]; path = [ "containers" "b" "path" ]; fix = { old = "/b"; new = "/evil"; }; } { assertion = false; message = "own"; path = [ "containers" "a" "path" ]; fix = { old = "/a"; new = "/mended"; }; } ]; }
| --- mine.nix
| +++ mine.nix
| @@ -1,1 +1,1 @@
| -{ containers.b.path = "/b"; }
| +{ containers.b.path = "/evil"; }
| { containers.b.path = "/b"; }
! warning[X01]: own
!  --> own.spec:1:62
!   |
! 1 | { ... }@all: { imports = [ ./mine.nix ]; containers.a.path = "/mended"; lints = [ { assertion = fals...
!   |                                                              ^^^^^^^^^
!   = option containers.a.path
!
! warning[X01]: theirs
!  --> mine.nix:1:23
!   |
! 1 | { containers.b.path = "/b"; }
!   |                       ^^^^
!   = option containers.b.path
!
! info[F07]: the fix of 'mine.nix' is shown, not made: another file proposes it
!  --> mine.nix:1:23
!   |
! 1 | { containers.b.path = "/b"; }
!   |                       ^^^^
!
! 2 warnings and 1 remark
! 2 containers checked
# An address without quotes is a path, or a call of a number.
$ printf '{ containers.a = { path = "/a"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = 10.0.0.2/24; }; }\n' > address.spec; ctrc lint --fix address.spec 2>/dev/null | grep '^[+]'; ctrc check address.spec
| +++ address.spec
| +{ containers.a = { path = "/a"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2/24"; }; }
| +++ address.spec
| +{ containers.a = { path = "/a"; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; }; }
! 1 container checked
