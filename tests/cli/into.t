# Ways into a container: ctrc becomes the program that does it. Programs of the host that say how they are called.

$ mkdir bin
$ printf '#!/bin/bash\n[ "$1" = login ] && echo "login [$2]" && exit\n[ "$2" = web ] || { echo "No machine known" >&2; exit 1; }\necho 4711\n' >bin/machinectl
$ printf '#!/bin/bash\nprintf "nsenter"; printf " [%%s]" "$@"; echo; env | grep -E "^(PATH|HOME|USER|SECRET)="; exit 42\n' >bin/nsenter
$ chmod +x bin/*

# Words arrive as they were given, the environment does not, and the exit status is the command's.
$ PATH=$PWD/bin:$PATH SECRET=x ctrc run web -- printf '%s %s' '' "a  b" '$HOME;' --help
| nsenter [-t] [4711] [-a] [--] [printf] [%s %s] [] [a  b] [$HOME;] [--help]
| HOME=/root
| USER=root
| PATH=/run/wrappers/bin:/run/current-system/sw/bin:/nix/var/nix/profiles/default/bin:/nix/var/nix/profiles/system/sw/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
= 42
$ PATH=$PWD/bin:$PATH ctrc run web true
| nsenter [-t] [4711] [-a] [--] [true]
| HOME=/root
| USER=root
| PATH=/run/wrappers/bin:/run/current-system/sw/bin:/nix/var/nix/profiles/default/bin:/nix/var/nix/profiles/system/sw/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
= 42
$ PATH=$PWD/bin:$PATH ctrc shell web
| nsenter [-t] [4711] [-a] [--] [sh] [-c] [if command -v bash > /dev/null; then exec bash -l; fi; exec sh -l]
| HOME=/root
| USER=root
| PATH=/run/wrappers/bin:/run/current-system/sw/bin:/nix/var/nix/profiles/default/bin:/nix/var/nix/profiles/system/sw/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
= 42
$ PATH=$PWD/bin:$PATH ctrc login web
| login [web]

# Where NixOS's own tool is.
$ printf '#!/bin/bash\nprintf "nixos-container"; printf " [%%s]" "$@"; echo; exit 3\n' >bin/nixos-container
$ chmod +x bin/nixos-container
$ PATH=$PWD/bin:$PATH ctrc run web -- ls -l ''
| nixos-container [run] [web] [--] [ls] [-l] []
= 3
$ PATH=$PWD/bin:$PATH ctrc shell web
| nixos-container [root-login] [web]
= 3
$ PATH=$PWD/bin:$PATH ctrc login web
| nixos-container [login] [web]
= 3
$ rm bin/nixos-container

# A container that is not there; names that are none; calls that say too little or too much.
$ PATH=$PWD/bin:$PATH ctrc run no-such-container -- ls
! error[H08]: there is no container 'no-such-container'
! help: 'machinectl list' shows those that run
= 2
$ PATH=$PWD/bin:$PATH ctrc shell no-such-container
! error[H08]: there is no container 'no-such-container'
! help: 'machinectl list' shows those that run
= 2
$ ctrc run ../web -- ls
! error[C01]: this cannot be the name of a container
! help: names have letters, digits, '-', '_', '.', ':' and '@', and no '-' in front
= 2
$ ctrc shell ''
! error[C01]: this cannot be the name of a container
! help: names have letters, digits, '-', '_', '.', ':' and '@', and no '-' in front
= 2
$ ctrc login -web
! error[C01]: unknown option '-web'
! help: 'ctrc login --help' lists the options
= 2
$ ctrc run -- -web
! error[C01]: this cannot be the name of a container
! help: names have letters, digits, '-', '_', '.', ':' and '@', and no '-' in front
= 2
$ ctrc run
! error[C01]: no container given
! help: 'machinectl list' shows those that run
= 2
$ ctrc run web
! error[C01]: no command given
! help: as in: ctrc run web -- ip addr; for a shell: ctrc shell web
= 2
$ ctrc login web now
! error[C01]: one argument too many: 'now'
= 2
$ ctrc run web ls -l
! error[C01]: unknown option '-l'
! help: 'ctrc run --help' lists the options
= 2

# Without the programs that do the work.
$ ctrc=$(command -v ctrc); PATH=/nowhere $ctrc run web -- ls
! error[H09]: cannot run 'machinectl': No such file or directory
= 3
$ rm bin/nsenter; ctrc=$(command -v ctrc); ln -s $(command -v bash) bin/; PATH=$PWD/bin $ctrc run web -- ls
! error[H09]: cannot run 'nsenter': No such file or directory
= 3
