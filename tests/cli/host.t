# Files that are made for a NixOS host: its options, its modules' arguments, modules within larger expressions.

$ cat >host.nix <<'END'
> { config, pkgs, inputs, modulesPath, ... }:
> {
>   imports = [ ];
>   services.nginx = throw "not evaluated";
>   networking.firewall.allowedTCPPorts = [ 80 ];
>   users.users.alice.packages = with pkgs; [ git ];
>   containers.web = { path = "/x"; config = { pkgs, ... }: { environment.systemPackages = [ pkgs.hello ]; }; };
> }
> END
$ ctrc check host.nix
! error[O01]: the option 'services.nginx' does not exist
!  --> host.nix:4:12
!   |
! 4 |   services.nginx = throw "not evaluated";
!   |            ^^^^^
!   = option services.nginx
! help: if it is an option of the NixOS host, '--host-options=ignore' leaves it out
!
! error[O01]: the option 'networking.firewall' does not exist
!  --> host.nix:5:14
!   |
! 5 |   networking.firewall.allowedTCPPorts = [ 80 ];
!   |              ^^^^^^^^
!   = option networking.firewall
! help: if it is an option of the NixOS host, '--host-options=ignore' leaves it out
!
! error[O01]: the option 'users' does not exist
!  --> host.nix:6:3
!   |
! 6 |   users.users.alice.packages = with pkgs; [ git ];
!   |   ^^^^^
!   = option users
! help: if it is an option of the NixOS host, '--host-options=ignore' leaves it out
!
! 3 errors
! left out: host.nix:7:44: the system of container 'web': there is no nixpkgs to evaluate it with; name one: '-I nixpkgs=DIR'
! 1 container checked, 1 part left out
= 1
$ ctrc check --host-options=warn host.nix
! warning[O01]: the option 'services.nginx' does not exist
!  --> host.nix:4:12
!   |
! 4 |   services.nginx = throw "not evaluated";
!   |            ^^^^^
!   = option services.nginx
!
! warning[O01]: the option 'networking.firewall' does not exist
!  --> host.nix:5:14
!   |
! 5 |   networking.firewall.allowedTCPPorts = [ 80 ];
!   |              ^^^^^^^^
!   = option networking.firewall
!
! warning[O01]: the option 'users' does not exist
!  --> host.nix:6:3
!   |
! 6 |   users.users.alice.packages = with pkgs; [ git ];
!   |   ^^^^^
!   = option users
!
! 3 warnings
! left out: host.nix:7:44: the system of container 'web': there is no nixpkgs to evaluate it with; name one: '-I nixpkgs=DIR'
! 1 container checked, 1 part left out
$ ctrc check --host-options=ignore host.nix
! left out: host.nix:7:44: the system of container 'web': there is no nixpkgs to evaluate it with; name one: '-I nixpkgs=DIR'
! 1 container checked, 1 part left out
$ ctrc check --host-options=never host.nix
! error[C01]: --host-options does not take 'never'
! help: it takes ignore, warn or error
= 2

# What looks like a slip of the pen is an error.
$ echo '{ contaners.web.path = "/x"; boot.kernelModule = [ ]; }' >slip.nix
$ ctrc check --host-options=ignore slip.nix
! error[O01]: the option 'contaners' does not exist
!  --> slip.nix:1:3
!   |
! 1 | { contaners.web.path = "/x"; boot.kernelModule = [ ]; }
!   |   ^^^^^^^^^
!   = option contaners
! help: did you mean 'containers'?
!
! error[O01]: the option 'boot.kernelModule' does not exist
!  --> slip.nix:1:35
!   |
! 1 | { contaners.web.path = "/x"; boot.kernelModule = [ ]; }
!   |                                   ^^^^^^^^^^^^
!   = option boot.kernelModule
! help: did you mean 'kernelModules'?
!
! 2 errors
! 0 containers checked
= 1

# A condition on an option of the host does not make a spec recurse.
$ echo '{ config, lib, ... }: { config = lib.mkIf config.services.x.enable { containers.web.path = "/x"; services.x.port = 1; }; }' >if.nix
$ ctrc check --host-options=ignore if.nix
! left out: if.nix:1:34: what stands below a condition: 'services.x.enable' is an option of the host that is not known here; it was checked as if the condition held; '--set services.x.enable=EXPR' gives it a value; or import the module that does
! 1 container checked, 1 part left out

# Arguments: named, and used.
$ echo '{ pkgs, lib, ... }: { containers.web.path = "${pkgs.web}"; }' >pkgs.nix
$ ctrc check pkgs.nix
! error[O08]: nothing provides the module argument 'pkgs'
!  --> pkgs.nix:1:3
!   |
! 1 | { pkgs, lib, ... }: { containers.web.path = "${pkgs.web}"; }
!   |   ^^^^
!   = option containers.web.path
! help: give it with --module-arg pkgs EXPR, or in a module: _module.args.pkgs = ...;
!
! 1 error
! 1 container checked
= 1
$ ctrc check --module-arg pkgs '{ web = "/nix/web"; }' pkgs.nix
! 1 container checked
$ echo '{ pkgs, ... }: { containers.web.path = with pkgs; "/x"; }' >with.nix
$ ctrc check with.nix
! 1 container checked

# Modules in larger expressions.
$ echo '{ root, size }: { nodes.host = { lib, ... }: { containers.web.path = "${root}/${toString size}"; }; }' >flake.nix
$ ctrc check --attr nodes.host --argstr root /srv --arg size '1 + 1' flake.nix
! 1 container checked
$ ctrc check --attr nodes.hots --argstr root /srv --arg size 2 flake.nix
! error[V02]: attribute 'hots' in selection path 'nodes.hots' not found
!  --> flake.nix:1:1
!   |
! 1 | { root, size }: { nodes.host = { lib, ... }: { containers.web.path = "${root}/${toString size}"; }; ...
!   | ^
! help: did you mean 'host'?
!
! 1 error
= 1
$ ctrc check --attr nodes.host --argstr root /srv flake.nix
! error[V04]: the function needs an argument 'size'
!  --> flake.nix:1:9
!   |
! 1 | { root, size }: { nodes.host = { lib, ... }: { containers.web.path = "${root}/${toString size}"; }; ...
!   |         ^^^^
! help: give it with --arg size EXPR or --argstr size TEXT
!
! 1 error
= 1
$ echo '{ root }: { containers.web.path = "${root}/web"; }' >function.nix
$ ctrc build --argstr root /srv function.nix -o out && grep -h SYSTEM_PATH out/etc/containers/web.conf
| SYSTEM_PATH=/srv/web
! 1 container checked

# What only the host knows: left out by check and lint, an error for a build. The project file may say that specs are a host's.
$ mkdir host && echo '{ config, ... }: { networking.domain = "example.org"; containers.web = { path = "/srv/${config.networking.domain}/${config.networking.hostName}"; timeoutStartSec = "soon"; }; }' >host/spec.nix
$ echo 'host-options: ignore' >host/.ctrc.yaml; ctrc lint host/spec.nix
! warning[L03]: 'soon' is no time span: systemd ignores it
!  --> host/spec.nix:1:165
!   |
! 1 | ...hostName}"; timeoutStartSec = "soon"; }; }
!   |                                  ^^^^^^
!   = option containers.web.timeoutStartSec
! help: write one as in '90', '1min 30s' or 'infinity'
!
! 1 warning
! 1 container checked
$ ctrc lint --host-options=warn host/spec.nix
! warning[O01]: the option 'networking.domain' does not exist
!  --> host/spec.nix:1:31
!   |
! 1 | { config, ... }: { networking.domain = "example.org"; containers.web = { path = "/srv/${config.netwo...
!   |                               ^^^^^^
!   = option networking.domain
!
! warning[O16]: this needs 'networking.hostName', an option of the host that is not known here
!  --> host/spec.nix:1:81
!   |
! 1 | ...g"; containers.web = { path = "/srv/${config.networking.domain}/${config.networking.hostName}"; time...
!   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web.path
! help: '--set networking.hostName=EXPR' gives it a value; or import the module that does
!
! warning[L03]: 'soon' is no time span: systemd ignores it
!  --> host/spec.nix:1:165
!   |
! 1 | ...hostName}"; timeoutStartSec = "soon"; }; }
!   |                                  ^^^^^^
!   = option containers.web.timeoutStartSec
! help: write one as in '90', '1min 30s' or 'infinity'
!
! 3 warnings
! 1 container checked
$ ctrc build host/spec.nix -o host/result; ls -A host
| .ctrc.yaml
| spec.nix
! error[E03]: this needs 'networking.hostName', an option of the host that is not known here
!  --> host/spec.nix:1:72
!   |
! 1 | ...xample.org"; containers.web = { path = "/srv/${config.networking.domain}/${config.networking.hostNam...
!   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: '--set networking.hostName=EXPR' gives it a value; or import the module that does
!
! error[O16]: this needs 'networking.hostName', an option of the host that is not known here
!  --> host/spec.nix:1:81
!   |
! 1 | ...g"; containers.web = { path = "/srv/${config.networking.domain}/${config.networking.hostName}"; time...
!   |                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web.path
! help: '--set networking.hostName=EXPR' gives it a value; or import the module that does
!
! 2 errors
! 1 container checked
$ echo 'host-options: never' >host/.ctrc.yaml; ctrc check host/spec.nix
! error[O01]: the option 'networking.domain' does not exist
!  --> host/spec.nix:1:31
!   |
! 1 | { config, ... }: { networking.domain = "example.org"; containers.web = { path = "/srv/${config.netwo...
!   |                               ^^^^^^
!   = option networking.domain
! help: if it is an option of the NixOS host, '--host-options=ignore' leaves it out
!
! error[V02]: attribute 'domain' missing
!  --> host/spec.nix:1:107
!   |
! 1 | ...h = "/srv/${config.networking.domain}/${config.networking.hostName}"; timeoutStartSec = "soon"; }; }
!   |                                  ^^^^^^
!   = option containers.web.path
!
! error[P01]: expected ignore, warn or error
!  --> host/.ctrc.yaml:1:15
!
! 3 errors
! 1 container checked
= 1
$ echo '{ imports = [ ./spec.nix { networking.hostName = "alpha"; containers.web.timeoutStartSec = (import <ctrc/lib>).mkForce "1min"; } ]; }' >host/all.nix
$ rm host/.ctrc.yaml; ctrc build --host-options=ignore host/all.nix -o host/result && grep -h SYSTEM_PATH host/result/etc/containers/web.conf
| SYSTEM_PATH=/srv/example.org/alpha
! 1 container checked

# Arguments that a host gives: they matter in containers, and for builds.
$ echo '{ pkgs, inputs, ... }: { imports = [ inputs.x.nixosModules.y ]; systemd.services.a.script = "${pkgs.curl}/bin/curl"; containers.web.path = "${pkgs.web}"; }' >arguments.nix
$ ctrc lint --host-options=ignore arguments.nix
! warning[O30]: the module 'inputs.x.nixosModules.y' is left out: 'inputs.x.nixosModules.y' is not known: nothing provides the module argument 'inputs'
!  --> arguments.nix:1:38
!   |
! 1 | { pkgs, inputs, ... }: { imports = [ inputs.x.nixosModules.y ]; systemd.services.a.script = "${pkgs....
!   |                                      ^^^^^^^^^^^^^^^^^^^^^^^
! help: give it with --module-arg inputs EXPR, or in a module: _module.args.inputs = ...;
!
! 1 warning
! left out: arguments.nix:1:38: the module 'inputs.x.nixosModules.y': 'inputs.x.nixosModules.y' is not known: nothing provides the module argument 'inputs'; give it with --module-arg inputs EXPR, or in a module: _module.args.inputs = ...;
! 1 container checked, 1 part left out
$ ctrc check arguments.nix
! error[O08]: nothing provides the module argument 'inputs'
!  --> arguments.nix:1:9
!   |
! 1 | { pkgs, inputs, ... }: { imports = [ inputs.x.nixosModules.y ]; systemd.services.a.script = "${pkgs....
!   |         ^^^^^^
! help: imports, and the names of options and definitions, need it before any module is asked: give it with --module-arg inputs EXPR
!
! 1 error
! 1 container checked
= 1

# Flakes: a module is at an output.
$ mkdir flake && cat >flake/flake.nix <<'X'
> {
>   inputs.nixpkgs.url = "github:NixOS/nixpkgs";
>   outputs = { self, nixpkgs, tools }: {
>     nixosConfigurations.host = nixpkgs.lib.nixosSystem {
>       specialArgs.root = "/srv";
>       modules = [ tools.nixosModules.default ({ root, ... }: { containers.web = { path = root; privateNetwork = true; }; }) ];
>     };
>     packages.x86_64-linux.default = nixpkgs.legacyPackages.x86_64-linux.hello;
>   };
> }
> X
$ ctrc lint flake/flake.nix
! warning[O30]: the module 'inputs.tools.nixosModules.default' is left out: nothing gives 'inputs.tools.nixosModules.default'
!  --> flake/flake.nix:6:19
!   |
! 6 |       modules = [ tools.nixosModules.default ({ root, ... }: { containers.web = { path = root; priva...
!   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: give it with --input tools=DIR
!
! warning[N02]: the container has a network of its own with nothing in it but the loopback interface
!  --> flake/flake.nix:6:113
!   |
! 6 | ...path = root; privateNetwork = true; }; }) ];
!   |                                  ^^^^
!   = option containers.web.privateNetwork
! help: give it 'hostAddress' and 'localAddress', a 'hostBridge', 'interfaces' or 'macvlans'
!
! 2 warnings
! left out: flake/flake.nix:6:19: the module 'inputs.tools.nixosModules.default': nothing gives 'inputs.tools.nixosModules.default'; give it with --input tools=DIR
! 1 container checked, 1 part left out
$ ctrc lint --attr nixosConfigurations.host flake/flake.nix
! warning[O30]: the module 'inputs.tools.nixosModules.default' is left out: nothing gives 'inputs.tools.nixosModules.default'
!  --> flake/flake.nix:6:19
!   |
! 6 |       modules = [ tools.nixosModules.default ({ root, ... }: { containers.web = { path = root; priva...
!   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: give it with --input tools=DIR
!
! warning[N02]: the container has a network of its own with nothing in it but the loopback interface
!  --> flake/flake.nix:6:113
!   |
! 6 | ...path = root; privateNetwork = true; }; }) ];
!   |                                  ^^^^
!   = option containers.web.privateNetwork
! help: give it 'hostAddress' and 'localAddress', a 'hostBridge', 'interfaces' or 'macvlans'
!
! 2 warnings
! left out: flake/flake.nix:6:19: the module 'inputs.tools.nixosModules.default': nothing gives 'inputs.tools.nixosModules.default'; give it with --input tools=DIR
! 1 container checked, 1 part left out
$ ctrc lint --attr nixosConfigurations.host --host-options=ignore flake/flake.nix
! warning[O30]: the module 'inputs.tools.nixosModules.default' is left out: nothing gives 'inputs.tools.nixosModules.default'
!  --> flake/flake.nix:6:19
!   |
! 6 |       modules = [ tools.nixosModules.default ({ root, ... }: { containers.web = { path = root; priva...
!   |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
! help: give it with --input tools=DIR
!
! warning[N02]: the container has a network of its own with nothing in it but the loopback interface
!  --> flake/flake.nix:6:113
!   |
! 6 | ...path = root; privateNetwork = true; }; }) ];
!   |                                  ^^^^
!   = option containers.web.privateNetwork
! help: give it 'hostAddress' and 'localAddress', a 'hostBridge', 'interfaces' or 'macvlans'
!
! 2 warnings
! left out: flake/flake.nix:6:19: the module 'inputs.tools.nixosModules.default': nothing gives 'inputs.tools.nixosModules.default'; give it with --input tools=DIR
! 1 container checked, 1 part left out
$ ctrc lint --attr nixosConfigurations.host --arg tools '{ nixosModules.default = { containers.web.hostAddress = "10.0.0.1"; }; }' flake/flake.nix
! 1 container checked
