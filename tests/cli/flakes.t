# A folder with a flake means its hosts: each of them, or the one behind `#`. Options of NixOS are left alone.
$ cat >flake.nix <<'X'
> {
>   inputs.nixpkgs.url = "github:NixOS/nixpkgs";
>   outputs = { self, nixpkgs, tools, ... }: {
>     nixosConfigurations = {
>       a = nixpkgs.lib.nixosSystem { modules = [ ./common.nix { containers.x.hostBridg = "br0"; } ]; };
>       "b.example" = nixpkgs.lib.nixosSystem { modules = [ ./common.nix { services.nginx.enable = true; } ]; };
>       c = tools.lib.mkHost ./c;
>     };
>     nixosModules.common = ./common.nix;
>   };
> }
> X
$ echo '{ containers.common = { autoStart = "yes"; path = "/a"; }; }' >common.nix
$ ctrc lint .
! error[O01]: the option 'containers.x.hostBridg' does not exist
!  --> flake.nix:5:77
!   |
! 5 |       a = nixpkgs.lib.nixosSystem { modules = [ ./common.nix { containers.x.hostBridg = "br0"; } ]; ...
!   |                                                                             ^^^^^^^^^
!   = option containers.x.hostBridg
! help: did you mean 'hostBridge'?
!
! warning[O30]: the host 'nixosConfigurations.c' is left out: nothing gives 'inputs.tools.lib.mkHost'
!  --> flake.nix:7:7
!   |
! 7 |       c = tools.lib.mkHost ./c;
!   |       ^
! help: give it with --input tools=DIR
!
! error[O02]: expected a boolean (true or false), found a string: "yes"
!  --> common.nix:1:37
!   |
! 1 | { containers.common = { autoStart = "yes"; path = "/a"; }; }
!   |                                     ^^^^^
!   = option containers.common.autoStart
!
! 2 errors and 1 warning
! left out: flake.nix:7:7: the host 'nixosConfigurations.c': nothing gives 'inputs.tools.lib.mkHost'; give it with --input tools=DIR
! 3 containers checked, 1 part left out
= 1
$ ctrc check --all-hosts --quiet flake.nix 2>&1 | grep -v '^ '
| error[O01]: the option 'containers.x.hostBridg' does not exist
| 5 |       a = nixpkgs.lib.nixosSystem { modules = [ ./common.nix { containers.x.hostBridg = "br0"; } ]; ...
| help: did you mean 'hostBridge'?
|
| warning[O30]: the host 'nixosConfigurations.c' is left out: nothing gives 'inputs.tools.lib.mkHost'
| 7 |       c = tools.lib.mkHost ./c;
| help: give it with --input tools=DIR
|
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 1 | { containers.common = { autoStart = "yes"; path = "/a"; }; }
|
| 2 errors and 1 warning
$ ctrc lint .#b.example
! error[O02]: expected a boolean (true or false), found a string: "yes"
!  --> common.nix:1:37
!   |
! 1 | { containers.common = { autoStart = "yes"; path = "/a"; }; }
!   |                                     ^^^^^
!   = option containers.common.autoStart
!
! 1 error
! 1 container checked
= 1
$ ctrc check '#"b.example"'
! error[O02]: expected a boolean (true or false), found a string: "yes"
!  --> common.nix:1:37
!   |
! 1 | { containers.common = { autoStart = "yes"; path = "/a"; }; }
!   |                                     ^^^^^
!   = option containers.common.autoStart
!
! 1 error
! 1 container checked
= 1
$ ctrc lint .#nixosConfigurations.a 2>&1 | grep error
| error[O01]: the option 'containers.x.hostBridg' does not exist
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 2 errors
$ ctrc lint .#nixosModules.common 2>&1 | grep error
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 1 error
$ ctrc lint .#c
! error[O07]: nothing is known of what stands at 'nixosConfigurations.c': nothing gives 'inputs.tools.lib.mkHost'
!  --> flake.nix:7:7
!   |
! 7 |       c = tools.lib.mkHost ./c;
!   |       ^
! help: give it with --input tools=DIR; there are: nixosConfigurations.a, nixosConfigurations."b.example", nixosConfigurations.c, nixosModules.common
!
! 1 error
= 1
$ ctrc lint .#d
! error[V02]: attribute 'd' in selection path 'nixosConfigurations.d' not found
!  --> flake.nix:4:5
!   |
! 4 |     nixosConfigurations = {
!   |     ^^^^^^^^^^^^^^^^^^^
! help: there are: nixosConfigurations.a, nixosConfigurations."b.example", nixosConfigurations.c, nixosModules.common
!
! 1 error
= 1
$ ctrc build . -o out
! error[O07]: the flake has 3 hosts, and one is meant
!  --> flake.nix:1:1
!   |
! 1 | {
!   | ^
! help: name it: --attr PATH, where PATH is one of: nixosConfigurations.a, nixosConfigurations."b.example", nixosConfigurations.c
!
! 1 error
= 1
$ ctrc build .#b.example -o out 2>&1 | grep error
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 1 error
$ ctrc diff .#d 2>&1 | grep error
| error[V02]: attribute 'd' in selection path 'nixosConfigurations.d' not found
| 1 error
# One host is the one that is meant. What is behind `#` has no other name beside it.
$ mkdir one && cp common.nix one
$ echo '{ outputs = { nixpkgs, ... }: { nixosConfigurations.a = nixpkgs.lib.nixosSystem { modules = [ ./common.nix ]; }; }; }' >one/flake.nix
$ ctrc build one -o out 2>&1 | grep error
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 1 error
$ ctrc lint .#a --attr a
! error[C01]: '#a' and --attr do not go together
! help: both say what of the flake is meant
= 2
$ ctrc lint --all-hosts .#a
! error[C01]: '#a' and --all-hosts do not go together
! help: both say what of the flake is meant
= 2
$ ctrc lint --all-hosts common.nix
! error[O07]: this is no flake, and has no hosts
!  --> common.nix:1:1
!   |
! 1 | { containers.common = { autoStart = "yes"; path = "/a"; }; }
!   | ^
! help: leave out --all-hosts: the file is one module
!
! 1 error
= 1
# A folder's spec is read rather than its flake, but not behind `#`.
$ echo '{ }' >one/containers.spec && ctrc check one && ctrc check one#a 2>&1 | grep error
| error[O02]: expected a boolean (true or false), found a string: "yes"
| 1 error
! 0 containers checked
# A flake without hosts has modules, or nothing.
$ mkdir none && echo '{ outputs = _: { nixosModules.m = { }; }; }' >none/flake.nix && ctrc lint none
! error[O07]: this is a flake, which may have modules among its outputs, and is none itself
!  --> none/flake.nix:1:1
!   |
! 1 | { outputs = _: { nixosModules.m = { }; }; }
!   | ^
! help: name one of them: --attr nixosModules.m
!
! 1 error
= 1
$ ctrc lint none#m
! error[V02]: attribute 'nixosConfigurations' in selection path 'nixosConfigurations.m' not found
!  --> none/flake.nix:1:1
!   |
! 1 | { outputs = _: { nixosModules.m = { }; }; }
!   | ^
! help: there are: nixosModules.m
!
! 1 error
= 1
$ echo '{ outputs = { x, ... }: { nixosConfigurations = x.hosts; }; }' >none/flake.nix && ctrc lint none
! error[O07]: nothing is known of what stands at 'nixosConfigurations': nothing gives 'inputs.x.hosts'
!  --> none/flake.nix:1:27
!   |
! 1 | { outputs = { x, ... }: { nixosConfigurations = x.hosts; }; }
!   |                           ^^^^^^^^^^^^^^^^^^^
! help: give it with --input x=DIR
!
! 1 error
= 1
