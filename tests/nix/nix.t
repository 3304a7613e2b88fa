# The guests' modules are those of the spec and its imports; the systems are kept beside the tree.
$ cat >containers.spec <<'END'
> { lib, ... }:
> {
>   imports = [ ./more.yaml ./guest.spec ];
>   containers.web = {
>     config = { pkgs, ... }: { greeting = "hello from ${pkgs.htop.name}"; source = ./deep.spec; };
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
| nixos-system-post: from yaml, container: 1
| nixos-system-www: hello from htop, container: 1
$ cut -d= -f1 result/etc/containers/db.conf | head -1; grep -h SYSTEM_PATH result/etc/containers/*.conf | sed 's,/[^ ]*/store/[a-z0-9]*-,STORE/,'
| SYSTEM_PATH
| SYSTEM_PATH=/srv/db
| SYSTEM_PATH=STORE/nixos-system-post
| SYSTEM_PATH=STORE/nixos-system-www
$ [ SYSTEM_PATH=$(readlink result-systems/web) = $(head -1 result/etc/containers/web.conf) ] && echo yes
| yes
$ ls $TMPDIR | grep -c ctrc-nix
| 0
= 1

# They are roots; those of containers that are gone are taken away, and so are their systems.
$ cp containers.spec all.spec; echo '{ imports = [ ./deep.spec ./more.yaml ]; }' >containers.spec; web=$(readlink result-systems/web)
> NIX_PATH=nixpkgs=$NIXPKGS ctrc build --nix && ls result-systems && nix-store --gc >/dev/null 2>&1; ls $web 2>&1 | sed 's,/[^ ]*/store/[a-z0-9]*-,STORE/,'; cat result-systems/mail
| mail
| ls: cannot access 'STORE/nixos-system-www': No such file or directory
| nixos-system-post: from yaml, container: 1
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
>   containers.d.config = { broken = "exit 4"; };
> }
> END
$ ctrc build --nix -I nixpkgs=$NIXPKGS bad.spec; sed -i 2d bad.spec
! error[V06]: no greeting
!  --> bad.spec:2:52
!   |
! 2 |   containers.a.config = { lib, ... }: { greeting = throw "no greeting"; };
!   |                                                    ^^^^^^^^^^^^^^^^^^^
!   = option containers.a.config
!
! 1 error
$ ctrc build --nix -I nixpkgs=$NIXPKGS bad.spec 2>&1 | sed "s,/[^ ]*/store/[a-z0-9]*-,STORE/,g"
| error[F06]: Nix cannot build the system of container 'c'
|  --> bad.spec:3:25
|   |
| 3 |   containers.c.config = { broken = "echo building; exit 3"; };
|   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
| note: this derivation will be built:
| note: STORE/nixos-system-c.drv
| note: building 'STORE/nixos-system-c.drv'...
| note: building
| note: error: builder for 'STORE/nixos-system-c.drv' failed with exit code 3
|
| error[F06]: Nix cannot build the system of container 'd'
|  --> bad.spec:4:25
|   |
| 4 |   containers.d.config = { broken = "exit 4"; };
|   |                         ^^^^^^^^^^^^^^^^^^^^^^
| note: this derivation will be built:
| note: STORE/nixos-system-d.drv
| note: building 'STORE/nixos-system-d.drv'...
| note: error: builder for 'STORE/nixos-system-d.drv' failed with exit code 4
|
| 2 errors
$ ls -d result-systems; ls $TMPDIR | grep ctrc-nix
! ls: cannot access 'result-systems': No such file or directory
= 1
$ ctrc build --nix bad.spec 2>&1 | grep -E 'error|help'
| error[F06]: the system of container 'b' cannot be evaluated: there is no nixpkgs
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
| error[F06]: the system of container 'c' cannot be evaluated: there is no nixpkgs
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
| error[F06]: the system of container 'd' cannot be evaluated: there is no nixpkgs
| help: name it with -I nixpkgs=PATH, or in the container's option 'nixpkgs'
| 3 errors
$ echo "{ containers.a = { nixpkgs = $NIXPKGS; config.greeting = \"its own\"; }; }" >own.spec && ctrc build --nix own.spec -o own/ && cat own-systems/a
| nixos-system-a: its own, container: 1
! 1 container checked

# Names are text, whatever is in them, before they are refused.
$ echo '{ containers."x\"\${y}" = { config.greeting = "hello"; }; }' >name.spec && ctrc build --nix -I nixpkgs=$NIXPKGS name.spec 2>&1 | grep error | sed "s,'[a-z0-9]*-,'HASH-,"; ls -d name-systems result-systems
| error[V12]: store path name 'HASH-system-x"${y}' contains illegal character '"'
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
$ echo '{ containers.a.config = { }; }' >a.spec && PATH=$(dirname $(which ctrc)) ctrc build --nix -I nixpkgs=$NIXPKGS a.spec
! error[F05]: cannot run 'nix-store': there is no such program
!  --> a.spec:1:1
!   |
! 1 | { containers.a.config = { }; }
!   | ^
! help: install Nix, or write the derivations with '--derivations DIR', and build them elsewhere
!
! 1 error
= 3
$ ctrc build --nix -I nixpkgs=$NIXPKGS - <own.spec
! 1 container checked
$ echo '{ x }: { containers.a.config.greeting = x; }' >function.spec; ctrc build --nix -I nixpkgs=$NIXPKGS --argstr x "by argument" function.spec && cat result-systems/a; rm -r result*
| nixos-system-a: by argument, container: 1
! 1 container checked
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
!  --> slow.spec:1:1
!   |
! 1 | { containers.a.config.broken = "while :; do :; done"; }
!   | ^
!
! 1 error
! ls: cannot access 'slow-systems': No such file or directory
! ls: cannot access 'result-systems': No such file or directory
= 2

# What Nix has then is what it makes itself of the same modules, path by path: derivations, sources and texts.
$ mkdir same && cd same && echo source >source && cat >web.spec <<'END'
> {
>   containers.web.config = { pkgs, ... }: {
>     environment.systemPackages = [ pkgs.nginx ];
>     source = [ ./source (builtins.toFile "note" "see ${./source}") (builtins.filterSource (path: type: baseNameOf path == "source") ./.) ];
>   };
> }
> END
$ cd same && ctrc build -q --nix -I nixpkgs=$NIXPKGS web.spec && ls $NIX_STORE_DIR >../before && nix-instantiate -E "
>   let pkgs = import $NIXPKGS { system = \"x86_64-linux\"; }; in
>   (import $NIXPKGS/nixos/lib/eval-config.nix {
>     system = \"x86_64-linux\"; inherit pkgs; inherit (pkgs) lib; baseModules = import $NIXPKGS/nixos/modules/module-list.nix;
>     modules = [ { boot.isContainer = true; networking.hostName = \"web\"; networking.useDHCP = false; } (import ./web.spec).containers.web.config ];
>   }).config.system.build.toplevel" 2>/dev/null | xargs nix-store -q --outputs | cmp - <(readlink result-systems/web) && ls $NIX_STORE_DIR | diff ../before - && nix-store --verify --check-contents 2>&1 | grep error; echo same
| same

# Without Nix: a folder that another Nix takes. What is there already is kept.
$ cd same && PATH=$(dirname $(which ctrc)):/bin ctrc build --derivations export -I nixpkgs=$NIXPKGS web.spec && cut -d' ' -f1 export/systems && head -1 export/nix-cache-info && ls export/*.narinfo | wc -l
| web
| StoreDir: /nix/store
| 5
! 1 container checked
$ cd same && touch -d @0 export/*.narinfo && ctrc build --derivations export -I nixpkgs=$NIXPKGS web.spec && find export -name '*.narinfo' -newermt @1 | wc -l
| 0
! 1 container checked
$ cd same && mkdir store && env -u NIX_STORE_DIR -u NIX_STATE_DIR nix --extra-experimental-features nix-command copy --from file://$PWD/export --to $PWD/store --derivation $(cut -d' ' -f2 export/systems) 2>/dev/null; ls store/nix/store | wc -l; [ -e store$(cut -d' ' -f2 export/systems) ] && echo there
| 5
| there
$ cd same && ctrc build --derivations /proc/export -I nixpkgs=$NIXPKGS web.spec
! error[F02]: cannot write '/proc/export': No such file or directory
!  --> web.spec:1:1
!   |
! 1 | {
!   | ^
!
! 1 error
= 3
$ ctrc build --derivations x --nix own.spec 2>&1 | head -1
| error[C01]: both --derivations and --nix are given
