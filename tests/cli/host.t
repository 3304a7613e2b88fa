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
$ ctrc check --host-options=ignore host.nix
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
= 1

# A condition on an option of the host does not make a spec recurse.
$ echo '{ config, lib, ... }: { config = lib.mkIf config.services.x.enable { containers.web.path = "/x"; services.x.port = 1; }; }' >if.nix
$ ctrc check --host-options=ignore if.nix

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
= 1
$ ctrc check --module-arg pkgs '{ web = "/nix/web"; }' pkgs.nix
$ echo '{ pkgs, ... }: { containers.web.path = with pkgs; "/x"; }' >with.nix
$ ctrc check with.nix

# Modules in larger expressions.
$ echo '{ root, size }: { nodes.host = { lib, ... }: { containers.web.path = "${root}/${toString size}"; }; }' >flake.nix
$ ctrc check --attr nodes.host --argstr root /srv --arg size '1 + 1' flake.nix
$ ctrc check --attr nodes.hots --argstr root /srv --arg size 2 flake.nix
! error[V02]: attribute 'hots' in selection path 'nodes.hots' not found
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
