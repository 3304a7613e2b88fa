# What an option's value is and why, and what a line of a build comes from.

$ cat >containers.spec <<'END'
> { lib, ... }:
> {
>   imports = [ ./common.spec ];
>   containers.web = {
>     root = "/srv/web";
>     privateNetwork = true;
>     hostAddress = "10.0.0.1";
>     localAddress = lib.mkForce "10.0.0.2";
>     bindMounts."/srv" = { hostPath = "/srv/data"; isReadOnly = false; };
>     forwardPorts = [ { hostPort = 80; containerPort = 8080; } ];
>     autoStart = lib.mkIf false true;
>   };
>   environment.etc."x\ty".text = "\${HOME} \"1\"";
> }
> END
$ cat >common.spec <<'END'
> { lib, ... }:
> {
>   containers.web.hostAddress = lib.mkDefault "10.9.9.9";
>   containers.web.localAddress = "10.1.1.1";
>   containers.web.additionalCapabilities = [ "CAP_NET_ADMIN" ];
>   containers.web.extraFlags = lib.mkMerge [ (lib.mkAfter [ "-q" ]) [ "--keep-unit" ] ];
> }
> END

# All that is set.
$ ctrc show
| containers.web.root = "/srv/web"  # containers.spec:5:12
| containers.web.privateNetwork = true  # containers.spec:6:22
| containers.web.hostAddress = "10.0.0.1"  # containers.spec:7:19
| containers.web.localAddress = "10.0.0.2"  # containers.spec:8:32
| containers.web.bindMounts."/srv".hostPath = "/srv/data"  # containers.spec:9:38
| containers.web.bindMounts."/srv".isReadOnly = false  # containers.spec:9:64
| containers.web.forwardPorts = [ { containerPort = 8080; hostPort = 80; … } ]  # containers.spec:10:20
| containers.web.autoStart = false  # containers.spec:11:17
| containers.web.additionalCapabilities = [ "CAP_NET_ADMIN" ]  # common.spec:5:43
| containers.web.extraFlags = [ "--keep-unit" "-q" ]  # common.spec:6:68
| environment.etc."x\ty".text = "\${HOME} \"1\""  # containers.spec:13:33
$ ctrc show containers.web.bindMounts
| containers.web.bindMounts."/srv".hostPath = "/srv/data"  # containers.spec:9:38
| containers.web.bindMounts."/srv".isReadOnly = false  # containers.spec:9:64

# One option: who won, and why.
$ ctrc show containers.web.hostAddress
| containers.web.hostAddress = "10.0.0.1"
|   type         null or string
|   default      null
|   defined at   containers.spec:7:19: "10.0.0.1", counts: a plain definition, priority 100
|                common.spec:3:46: "10.9.9.9", is outweighed: mkDefault, priority 1000, is weaker than 100
$ ctrc show containers.web.localAddress
| containers.web.localAddress = "10.0.0.2"
|   type         null or string
|   default      null
|   defined at   containers.spec:8:32: "10.0.0.2", counts: mkForce, priority 50
|                common.spec:4:33: "10.1.1.1", is outweighed: a plain definition, priority 100, is weaker than 50
$ ctrc show containers.web.autoStart
| containers.web.autoStart = false
|   type         boolean
|   default      false
|   defined at   containers.spec:11:17: is left out: its condition does not hold
|                the default counts
$ ctrc show containers.web.ephemeral
| containers.web.ephemeral = false
|   type         boolean
|   default      false
|   defined at   no place: the default counts
$ ctrc show containers.web.extraFlags
| containers.web.extraFlags = [ "--keep-unit" "-q" ]
|   type         list of string
|   default      [ ]
|   defined at   common.spec:6:68: [ "--keep-unit" ]
|                common.spec:6:58: [ "-q" ], mkAfter
$ ctrc show 'containers.web.bindMounts."/srv".hostPath'
| containers.web.bindMounts."/srv".hostPath = "/srv/data"
|   type         null or string
|   default      null
|   defined at   containers.spec:9:38: "/srv/data"
$ ctrc show 'containers.web.forwardPorts[0].hostPort'
| containers.web.forwardPorts[0].hostPort = 80
|   part of      containers.web.forwardPorts
|   type         list of (submodule)
|   default      [ ]
|   defined at   containers.spec:10:35
$ ctrc show 'environment.etc."x\ty".text'
| environment.etc."x\ty".text = "\${HOME} \"1\""
|   type         null or strings concatenated with "\n"
|   default      null
|   defined at   containers.spec:13:33: "\${HOME} \"1\""
$ ctrc show 'systemd.services."container@web"'
| the spec sets nothing there

# A line of a build, the same by its path on the host, and a whole file.
$ ctrc show etc/containers/web.conf:3
| etc/containers/web.conf:3: HOST_ADDRESS=10.0.0.1
|     containers.web.hostAddress: containers.spec:7:19
$ ctrc show /etc/containers/web.conf:4 containers.web.root
| containers.web.root = "/srv/web"
|   type         null or absolute path
|   default      null
|   defined at   containers.spec:5:12: "/srv/web"
| etc/containers/web.conf:4: LOCAL_ADDRESS=10.0.0.2
|     containers.web.localAddress: containers.spec:8:32
$ ctrc show etc/containers/web.conf
| etc/containers/web.conf:1: PRIVATE_NETWORK=1
|     containers.web.privateNetwork: containers.spec:6:22
| etc/containers/web.conf:2: HOST_PORT=tcp:80:8080
|     containers.web.forwardPorts: containers.spec:10:20
| etc/containers/web.conf:3: HOST_ADDRESS=10.0.0.1
|     containers.web.hostAddress: containers.spec:7:19
| etc/containers/web.conf:4: LOCAL_ADDRESS=10.0.0.2
|     containers.web.localAddress: containers.spec:8:32
| etc/containers/web.conf:5: INTERFACES=""
|     containers.web.interfaces: its default
| etc/containers/web.conf:6: MACVLANS=""
|     containers.web.macvlans: its default
| etc/containers/web.conf:7: EXTRA_NSPAWN_FLAGS=" --bind=/srv/data:/srv --keep-unit -q"
|     containers.web.bindMounts: containers.spec:9:16
|     containers.web.extraFlags: common.spec:6:68, common.spec:6:58

# For programs.
$ ctrc show --json containers.web.hostAddress etc/containers/web.conf:3
| {
|   "options": [
|     {
|       "name": "containers.web.hostAddress",
|       "value": "10.0.0.1",
|       "type": "null or string",
|       "default": "null",
|       "description": "IPv4 address of the host's end of the veth pair. Without a prefix. The container's default route goes there. Not used with hostBridge.",
|       "definitions": [
|         {
|           "file": "containers.spec",
|           "line": 7,
|           "column": 19,
|           "valueText": "\"10.0.0.1\"",
|           "priority": 100,
|           "order": 1000,
|           "fate": "counts"
|         },
|         {
|           "file": "common.spec",
|           "line": 3,
|           "column": 46,
|           "valueText": "\"10.9.9.9\"",
|           "priority": 1000,
|           "order": 1000,
|           "fate": "outweighed"
|         }
|       ]
|     }
|   ],
|   "lines": [
|     {
|       "file": "etc/containers/web.conf",
|       "line": 3,
|       "text": "HOST_ADDRESS=10.0.0.1",
|       "origins": [
|         {
|           "option": "containers.web.hostAddress",
|           "places": [
|             {
|               "file": "containers.spec",
|               "line": 7,
|               "column": 19
|             }
|           ]
|         }
|       ]
|     }
|   ]
| }

# Nothing is there.
$ ctrc show containers.web.hostAdress
! error[C01]: nothing is at 'containers.web.hostAdress'
! help: did you mean 'hostAddress'?
= 2
$ ctrc show containers.wbe.root
! error[C01]: nothing is at 'containers.wbe'
! help: did you mean 'web'?
= 2
$ ctrc show containers.web.forwardPorts[1]
! error[C01]: nothing is at 'containers.web.forwardPorts[1]'
= 2
$ ctrc show containers.web.root.x
! error[C01]: nothing is at 'containers.web.root.x'
= 2
$ ctrc show etc/containers/wbe.conf
! error[C01]: the build has no file 'etc/containers/wbe.conf'
! help: did you mean 'etc/containers/web.conf'?
= 2
$ ctrc show etc/containers/web.conf:99
! error[C01]: etc/containers/web.conf has no line 99
! help: it has 7
= 2
$ ctrc show etc/containers/web.conf:0
! error[C01]: lines are counted from 1
= 2
$ ctrc show containers..web
! error[C01]: the path 'containers..web' has an empty name
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show 'containers."web'
! error[C01]: the path 'containers."web' lacks a closing quote
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show 'containers."web"x'
! error[C01]: the path 'containers."web"x' has a name that goes on behind its quote
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show containers.
! error[C01]: the path 'containers.' ends with a dot
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show 'containers[x]'
! error[C01]: the path 'containers[x]' has a bracket without a position, as in '[0]'
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show 'containers[99999999999]'
! error[C01]: the path 'containers[99999999999]' has a position that no list has
! help: write it as in a spec: containers.web.bindMounts."/srv".hostPath
= 2
$ ctrc show --yaml containers
! error[C01]: --yaml is given without --resolved
! help: it changes what that option does
= 2
$ ctrc show --json --yaml --resolved
! error[C01]: both --json and --yaml are given
! help: they do not go together: leave one of them out
= 2

# The whole spec: options that no text holds are named.
$ cat >guest.spec <<'END'
> { lib, ... }:
> {
>   options.shop.port = lib.mkOption { type = lib.types.port; default = 80; };
>   config.containers.web = { path = "/nix/x"; config = { pkgs, ... }: { }; };
>   config.containers.web.tmpfs = [ "/tmp" ];
> }
> END
$ ctrc show --spec guest.spec --resolved | grep -E '[{}]|path|config|tmpfs|auto'
| {
|   boot = {
|   };
|   containers = {
|     web = {
|       autoStart = false;
|       bindMounts = { };
|       extraVeths = { };
|       path = "/nix/x";
|       specialArgs = { };
|       tmpfs = [ "/tmp" ];
|     };
|   };
|   networking = {
|     networkmanager = {
|     };
|   };
|   nixpkgs = {
|     localSystem = {
|     };
|   };
|   services = {
|     udev = {
|     };
|   };
|   systemd = {
|   };
| }
! warning[V17]: the value is left out: it is a function, or holds one
!  --> guest.spec:4:55
!   |
! 4 |   config.containers.web = { path = "/nix/x"; config = { pkgs, ... }: { }; };
!   |                                                       ^^^^^^^^^^^^^^^^^^
!   = option containers.web.config
! help: write this option as it stands in the spec
$ ctrc show --spec guest.spec --resolved --yaml | grep -A2 tmpfs
|     tmpfs:
|     - /tmp
| lints: []
! warning[V17]: the value is left out: it is a function, or holds one
!  --> guest.spec:4:55
!   |
! 4 |   config.containers.web = { path = "/nix/x"; config = { pkgs, ... }: { }; };
!   |                                                       ^^^^^^^^^^^^^^^^^^
!   = option containers.web.config
! help: write this option as it stands in the spec
$ ctrc show --spec guest.spec --resolved --json | grep -A2 tmpfs
|       "tmpfs": [
|         "/tmp"
|       ]
! warning[V17]: the value is left out: it is a function, or holds one
!  --> guest.spec:4:55
!   |
! 4 |   config.containers.web = { path = "/nix/x"; config = { pkgs, ... }: { }; };
!   |                                                       ^^^^^^^^^^^^^^^^^^
!   = option containers.web.config
! help: write this option as it stands in the spec
$ ctrc show --spec guest.spec shop.port
| shop.port = 80
|   type         16 bit unsigned integer; between 0 and 65535 (both inclusive)
|   default      80
|   declared at  guest.spec:3:16
|   defined at   no place: the default counts
$ ctrc show --spec guest.spec containers.web.config
| containers.web.config = { imports = [ { _file = "guest.spec, …"; … } ]; }
|   type         null or module
|   default      null
|   defined at   guest.spec:4:55: <LAMBDA>

# A spec at fault shows its faults.
$ echo '{ containers.web.rot = 1; }' >bad.spec
$ ctrc show --spec bad.spec containers.web
! error[O03]: the option 'containers.web.path' has no value
!  --> bad.spec:1:14
!   |
! 1 | { containers.web.rot = 1; }
!   |              ^^^
!   = option containers.web.path
! help: it has no default: set 'path' here, a NixOS system that is built, 'root', a folder with one, or 'config', with a nixpkgs
!
! error[O01]: the option 'containers.web.rot' does not exist
!  --> bad.spec:1:18
!   |
! 1 | { containers.web.rot = 1; }
!   |                  ^^^
!   = option containers.web.rot
! help: did you mean 'root'?
= 1
$ ctrc show --spec nothing.spec
! error[F04]: there is no 'nothing.spec'
= 3

# A host of a flake.
$ mkdir flake; cat >flake/flake.nix <<'END'
> { outputs = { self, nixpkgs }: { nixosConfigurations.h = nixpkgs.lib.nixosSystem { modules = [ { containers.a = { path = "/x"; autoStart = true; }; } ]; }; }; }
> END
$ ctrc show --spec flake#h containers.a.autoStart
| containers.a.autoStart = true
|   type         boolean
|   default      false
|   defined at   flake/flake.nix:1:140: true
$ cd flake; ctrc show --spec .#h etc/containers/a.conf
| etc/containers/a.conf:1: SYSTEM_PATH=/x
|     containers.a.path: flake.nix:1:122
| etc/containers/a.conf:2: INTERFACES=""
|     containers.a.interfaces: its default
| etc/containers/a.conf:3: MACVLANS=""
|     containers.a.macvlans: its default
| etc/containers/a.conf:4: AUTO_START=1
|     containers.a.autoStart: flake.nix:1:140
| etc/containers/a.conf:5: EXTRA_NSPAWN_FLAGS=""
|     containers.a.bindMounts: its default

# Nothing of a spec moves the cursor of whoever reads it.
$ cat >odd.spec <<'END'
> let escape = builtins.fromJSON "\"\\u001b[31m\\u202e\""; in
> { environment.etc."a".text = escape; }
> END
$ ctrc show --spec odd.spec
| environment.etc.a.text = "\x1b[31m\u202e"
|   type         null or strings concatenated with "\n"
|   default      null
|   defined at   odd.spec:2:30: "\x1b[31m\u202e"
$ ctrc show --spec odd.spec environment.etc.a.text
| environment.etc.a.text = "\x1b[31m\u202e"
|   type         null or strings concatenated with "\n"
|   default      null
|   defined at   odd.spec:2:30: "\x1b[31m\u202e"
$ ctrc show --spec odd.spec etc/a
| etc/a:1: \x1b[31m\u202e
|     environment.etc.a.text: odd.spec:2:30
$ ctrc show --spec odd.spec environment.etc.a.text --json | grep value
|       "value": "\u001b[31m‮",
|           "valueText": "\"\u001b[31m\u202e\"",
$ script -qec 'ctrc show --spec odd.spec --resolved' /dev/null | grep '31m' | cat -v
|         text = "\x1b[31m\u202e";^M
