# The guests' modules are those of the spec and its imports; the systems are kept beside the tree.
$ cat >containers.spec <<'END'
> { lib, ... }:
> {
>   imports = [ ./more.yaml ./guest.spec ];
>   containers.web = {
>     config = { pkgs, ... }: { greeting = pkgs.hello; };
>     autoStart = true;
>   };
>   containers.db.path = "/srv/db";
> }
> END
$ printf 'imports: [./deep.spec]\ncontainers:\n  mail:\n    autoStart: !force true\n    config: {greeting: from yaml}\n' >more.yaml
$ echo '{ lib, ... }: { containers.mail.config.networking.hostName = lib.mkForce "post"; }' >deep.spec
$ echo '{ containers.web.config = { lib, ... }: { networking.hostName = lib.mkForce "www"; }; }' >guest.spec
$ ctrc build 2>&1 | grep -E 'error|help'
| error[O03]: container 'web' has a 'config' but no 'path': its system has yet to be built
| help: 'ctrc build --nix' has the host's Nix build it; or build it yourself, and name the result in 'path'
| error[O03]: container 'mail' has a 'config' but no 'path': its system has yet to be built
| help: 'ctrc build --nix' has the host's Nix build it; or build it yourself, and name the result in 'path'
| 2 errors
$ ctrc build --nix -I nixpkgs=$NIXPKGS
! 3 containers checked
$ ls result-systems; cat result-systems/*
| mail
| web
| containers.mail.config: from yaml, container: 1
| containers.web.config: hello from pkgs, container: 1
$ cut -d= -f1 result/etc/containers/db.conf | head -1; grep -h SYSTEM_PATH result/etc/containers/*.conf | sed 's,/[^ ]*/store/[a-z0-9]*-,STORE/,'
| SYSTEM_PATH
| SYSTEM_PATH=/srv/db
| SYSTEM_PATH=STORE/nixos-post
| SYSTEM_PATH=STORE/nixos-www
$ [ SYSTEM_PATH=$(readlink result-systems/web) = $(head -1 result/etc/containers/web.conf) ] && echo yes
| yes
$ ls $TMPDIR | grep -c ctrc-nix
| 0
= 1

# They are roots; those of containers that are gone are taken away, and so are their systems.
$ cp containers.spec all.spec; echo '{ imports = [ ./deep.spec ./more.yaml ]; }' >containers.spec; web=$(readlink result-systems/web)
> NIX_PATH=nixpkgs=$NIXPKGS ctrc build --nix && ls result-systems && nix-store --gc >/dev/null 2>&1; ls $web 2>&1 | sed 's,/[^ ]*/store/[a-z0-9]*-,STORE/,'; cat result-systems/mail
| mail
| ls: cannot access 'STORE/nixos-www': No such file or directory
| containers.mail.config: from yaml, container: 1
! 1 container checked
$ echo '{ containers.mail.path = "/srv/mail"; }' >containers.spec && ctrc build --nix && ls -d result-systems
! 1 container checked
! ls: cannot access 'result-systems': No such file or directory
= 2

# Each container that is at fault is named, with what Nix says of it.
$ cat >bad.spec <<'END'
> {
>   containers.a.config = { greeting = missing; };
> }
> END
$ ctrc build --nix -I nixpkgs=$NIXPKGS bad.spec
! error[B01]: undefined variable 'missing'
!  --> bad.spec:2:38
!   |
! 2 |   containers.a.config = { greeting = missing; };
!   |                                      ^^^^^^^
!
! 1 error
= 1
$ cat >bad.spec <<'END'
> {
>   containers.a.config = { lib, ... }: { greeting = throw "no greeting"; };
>   containers.b.config.greeting = "fine";
>   containers.c.config = { broken = "echo building; exit 3"; };
> }
> END
$ ctrc build --nix -I nixpkgs=$NIXPKGS bad.spec 2>&1 | sed "s,$NIXPKGS/,,; s,/[^ ]*/store/[a-z0-9]*-,STORE/,g; s,at /[^ ]*/work/,at ,"
| error[F06]: Nix cannot build the system of container 'a'
|  --> bad.spec:2:25
|   |
| 2 |   containers.a.config = { lib, ... }: { greeting = throw "no greeting"; };
|   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
| note: error: no greeting
| note: (use '--show-trace' to show detailed location information)
|
| error[F06]: Nix cannot build the system of container 'c'
|  --> bad.spec:4:25
|   |
| 4 |   containers.c.config = { broken = "echo building; exit 3"; };
|   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
| note: this derivation will be built:
| note: STORE/nixos-c.drv
| note: building 'STORE/nixos-c.drv'...
| note: building
| note: error: builder for 'STORE/nixos-c.drv' failed with exit code 3
|
| 2 errors
$ ls -d result-systems; ls $TMPDIR | grep ctrc-nix
! ls: cannot access 'result-systems': No such file or directory
= 1
$ ctrc build --nix bad.spec 2>&1 | grep -E 'error.F06|not found|help'
| error[F06]: Nix cannot build the system of container 'a'
| note: error: file 'nixpkgs' was not found in the Nix search path (add it using $NIX_PATH or -I)
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
| error[F06]: Nix cannot build the system of container 'b'
| note: error: file 'nixpkgs' was not found in the Nix search path (add it using $NIX_PATH or -I)
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
| error[F06]: Nix cannot build the system of container 'c'
| note: error: file 'nixpkgs' was not found in the Nix search path (add it using $NIX_PATH or -I)
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
$ echo "{ containers.a = { nixpkgs = $NIXPKGS; config.greeting = \"its own\"; }; }" >own.spec && ctrc build --nix own.spec -o own/ && cat own-systems/a
| containers.a.config: its own, container: 1
! 1 container checked

# Names are text, whatever is in them, before they are refused.
$ echo '{ containers."x\"\${y}" = { config.greeting = "hello"; }; }' >name.spec && ctrc build --nix -I nixpkgs=$NIXPKGS name.spec 2>&1 | grep error | sed "s,'[a-z0-9]*-,'HASH-,"; ls -d name-systems result-systems
| error[F06]: Nix cannot build the system of container 'x"${y}'
| note: error: store path 'HASH-nixos-x"${y}' contains illegal character '"'
| 1 error
! ls: cannot access 'name-systems': No such file or directory
! ls: cannot access 'result-systems': No such file or directory
= 2

# Nix is not troubled without need, and what cannot be is said.
$ echo '{ containers.a.path = "/srv/a"; }' >path.spec && PATH=$(dirname $(which ctrc)) ctrc build --nix path.spec
! 1 container checked
$ echo '{ containers.a = { config = { }; autoStart = 1; }; }' >type.spec && PATH=$(dirname $(which ctrc)) ctrc build --nix type.spec
! error[O02]: expected a boolean (true or false), found an integer: 1
!  --> type.spec:1:46
!   |
! 1 | { containers.a = { config = { }; autoStart = 1; }; }
!   |                                              ^
!   = option containers.a.autoStart
!
! 1 error
= 1
$ echo '{ containers.a.config = { }; }' >a.spec && PATH=$(dirname $(which ctrc)) ctrc build --nix a.spec
! error[F05]: cannot run 'nix-build': there is no such program
! help: install Nix, or build the systems elsewhere and name them in 'path'
!
! 1 error
= 3
$ ctrc build --nix - <a.spec
! error[C01]: Nix reads the spec from its file, and this one has none
! help: name a file that is a module by itself
!
! 1 error
= 2
$ ctrc build --nix --argstr x y a.spec
! error[C01]: '--nix' takes the file as a module, without --attr, --arg and --module-arg
! help: name a file that is a module by itself
!
! 1 error
= 2
$ mkdir taken && touch taken-systems && ctrc build --nix -I nixpkgs=$NIXPKGS own.spec -o taken 2>&1 | sed 's,/[^ ]*/taken,taken,'; ls taken
| error[F02]: cannot make 'taken-systems/a' a root for Nix
| note: error: 'taken-systems' is not a directory
|
| 1 error
| 1 container checked

# Ctrl-C ends Nix, and nothing is left.
$ echo '{ containers.a.config.broken = "while :; do :; done"; }' >slow.spec && timeout -s INT 3 ctrc build --nix -I nixpkgs=$NIXPKGS slow.spec; echo $?; ls $TMPDIR | grep ctrc-nix; ls -d slow-systems result-systems
| 124
! error[V19]: interrupted while Nix was building
!
! 1 error
! ls: cannot access 'slow-systems': No such file or directory
! ls: cannot access 'result-systems': No such file or directory
= 2

# The expression that Nix is given, with a module system that is nixpkgs' in all that counts: ctrc's own. Options of containers have
# their defaults, those of the spec their values.
$ mkdir -p other/lib other/nixos/lib; echo 'import <ctrc/lib>' >other/lib/default.nix; echo '{ }: { hello = "hello"; }' >other/default.nix
$ cat >other/nixos/lib/eval-config.nix <<'END'
> { modules, prefix }:
> let
>   lib = import ../../lib;
>   guest = lib.evalModules {
>     inherit prefix;
>     modules = modules ++ [ { freeformType = lib.types.lazyAttrsOf lib.types.anything; _module.args.pkgs = import ../.. { }; } ];
>   };
> in
> { config.system.build.toplevel = removeAttrs guest.config [ "_module" ]; }
> END
$ cat >own.spec <<'END'
> { lib, config, ... }:
> {
>   imports = [ ./more.yaml ./guest.spec ];
>   options.port = lib.mkOption { type = lib.types.port; default = 80; };
>   config = {
>     systemd.services."container@web".script = "true";
>     containers.web = {
>       config = { pkgs, ... }: { services.web = { inherit (config) port; address = config.containers.web.hostAddress; text = pkgs.hello; }; };
>       autoStart = lib.mkIf true true;
>     };
>   };
> }
> END
$ cat >call.nix <<'END'
> import <ctrc/nix/systems.spec> {
>   spec = toString ./own.spec;
>   options = <ctrc/modules/container-options.spec>;
>   yaml.${toString ./more.yaml} = builtins.toJSON (import ./more.yaml);
>   containers = [
>     { attribute = "c0"; name = "web"; nixpkgs = null; }
>     { attribute = "c1"; name = "mail"; nixpkgs = toString ./other; }
>   ];
> }
> END
$ ctrc eval --strict -I nixpkgs=other --yaml call.nix
| c0:
|   boot:
|     isContainer: true
|   networking:
|     hostName: www
|     useDHCP: false
|   services:
|     web:
|       address: null
|       port: 80
|       text: hello
| c1:
|   boot:
|     isContainer: true
|   greeting: from yaml
|   networking:
|     hostName: post
|     useDHCP: false
