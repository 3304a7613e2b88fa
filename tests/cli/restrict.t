# With --restrict, nothing is read outside of the folders, wherever links lead, and whatever reads.
$ mkdir -p p/sub out/sub; echo secret > out/secret; echo '{ containers.x.path = "/x"; }' > out/m.nix; echo hi > p/in; echo 1 > p/one.nix
$ cd p; ln -s in inlink; ln -s ../out/secret link; ln -s ../out outdir; ln -s ../out/none dangling; ln -s sub/none inside; ln -s ../out/m.nix m.nix; ln -s loop loop; ln -s ../out/sub import
$ cd p; ctrc eval --restrict . --strict -E '[ (builtins.readFile ./in) (builtins.readFile ./inlink) (import ./one.nix) (builtins.pathExists ./none) (builtins.pathExists ./inside) (builtins.pathExists ./sub) (builtins.isString "${./.}") (builtins.readFileType ./.) (builtins.filterSource (p: t: true) ./. != "") ]'
| [ "hi\n" "hi\n" 1 false true true true "directory" true ]
$ try() { for e; do printf '%s: ' "$e"; (cd p; ctrc eval --restrict . --strict -E "$e" 2>&1) | head -n 1 | sed "s|'$PWD|'...|"; done; }
> try 'builtins.readFile ../out/secret' 'builtins.readFile ./link' 'builtins.readFile ./outdir/secret' 'builtins.readFile ./sub/../../out/secret' 'builtins.readFile "/etc/passwd"' 'builtins.readFile ./dangling' 'builtins.readFile ./outdir/none' 'builtins.readFile ./loop'
> try 'import ../out/m.nix' 'import ./m.nix' 'import ./import' 'builtins.scopedImport { } ./m.nix' 'builtins.readDir ../out' 'builtins.readDir ./outdir' 'builtins.pathExists ../out/secret' 'builtins.pathExists ./outdir/none' 'builtins.readFileType ../out/secret' 'builtins.hashFile "sha256" ./link'
> try '"${../out/secret}"' 'builtins.path { path = ../out; }' 'builtins.filterSource (p: t: true) ./outdir' 'builtins.fetchTree { type = "path"; path = "/etc"; }' 'builtins.findFile [ { prefix = "x"; path = "/etc"; } ] "x/passwd"' '<x/passwd>' 'builtins.readFile "/dev/stdin"' 'builtins.readFile "/proc/self/environ"'
| builtins.readFile ../out/secret: error[F01]: cannot read '../out/secret': it lies outside of what '--restrict' allows
| builtins.readFile ./link: error[F01]: cannot read 'link': it lies outside of what '--restrict' allows
| builtins.readFile ./outdir/secret: error[F01]: cannot read 'outdir/secret': it lies outside of what '--restrict' allows
| builtins.readFile ./sub/../../out/secret: error[F01]: cannot read '../out/secret': it lies outside of what '--restrict' allows
| builtins.readFile "/etc/passwd": error[F01]: cannot read '/etc/passwd': it lies outside of what '--restrict' allows
| builtins.readFile ./dangling: error[F01]: cannot read 'dangling': it lies outside of what '--restrict' allows
| builtins.readFile ./outdir/none: error[F01]: cannot read 'outdir/none': it lies outside of what '--restrict' allows
| builtins.readFile ./loop: error[F01]: cannot read 'loop': it lies outside of what '--restrict' allows
| import ../out/m.nix: error[F01]: cannot read '../out/m.nix': it lies outside of what '--restrict' allows
| import ./m.nix: error[F01]: cannot read '../out/m.nix': it lies outside of what '--restrict' allows
| import ./import: error[F01]: cannot read '../out/sub': it lies outside of what '--restrict' allows
| builtins.scopedImport { } ./m.nix: error[F01]: cannot read '../out/m.nix': it lies outside of what '--restrict' allows
| builtins.readDir ../out: error[F01]: cannot read '../out': it lies outside of what '--restrict' allows
| builtins.readDir ./outdir: error[F01]: cannot read 'outdir': it lies outside of what '--restrict' allows
| builtins.pathExists ../out/secret: error[F01]: cannot read '../out/secret': it lies outside of what '--restrict' allows
| builtins.pathExists ./outdir/none: error[F01]: cannot read 'outdir/none': it lies outside of what '--restrict' allows
| builtins.readFileType ../out/secret: error[F01]: cannot read '../out/secret': it lies outside of what '--restrict' allows
| builtins.hashFile "sha256" ./link: error[F01]: cannot read 'link': it lies outside of what '--restrict' allows
| "${../out/secret}": error[F01]: cannot read '../out/secret': it lies outside of what '--restrict' allows
| builtins.path { path = ../out; }: error[F01]: cannot read '../out': it lies outside of what '--restrict' allows
| builtins.filterSource (p: t: true) ./outdir: error[F01]: cannot read '../out': it lies outside of what '--restrict' allows
| builtins.fetchTree { type = "path"; path = "/etc"; }: error[V14]: 'fetchTree' fetches a tree of files into the store; ctrc works without the network and flakes
| builtins.findFile [ { prefix = "x"; path = "/etc"; } ] "x/passwd": error[V06]: file 'x/passwd' was not found in the Nix search path
| <x/passwd>: error[V06]: file 'x/passwd' was not found in the Nix search path
| builtins.readFile "/dev/stdin": error[F01]: cannot read '/dev/stdin': it lies outside of what '--restrict' allows
| builtins.readFile "/proc/self/environ": error[F01]: cannot read '/proc/self/environ': it lies outside of what '--restrict' allows
# The same for specs, their modules, and the file itself; a named input may be read.
$ cd p; echo '{ imports = [ ./m.nix ]; }' > import.spec; ctrc check --restrict . import.spec 2>&1
| error[F01]: cannot read '../out/m.nix': it lies outside of what '--restrict' allows
|  --> import.spec:1:15
|   |
| 1 | { imports = [ ./m.nix ]; }
|   |               ^^^^^^^
| help: links are followed to where they lead; '--restrict DIR' allows a further folder
|
| 1 error
| 0 containers checked
= 1
$ cd p; ctrc check --restrict . --restrict ../out import.spec
! 1 container checked
$ cd p; ctrc check --restrict . m.nix
! error[F01]: cannot read 'm.nix': it lies outside of what '--restrict' allows
! help: links are followed to where they lead; '--restrict DIR' allows a further folder
!
! 1 error
= 3
$ cd p; ctrc check --restrict . ../out/m.nix
! error[F01]: cannot read '../out/m.nix': it lies outside of what '--restrict' allows
! help: links are followed to where they lead; '--restrict DIR' allows a further folder
!
! 1 error
= 3
$ cd p; ctrc eval --restrict . -I x=../out -E 'builtins.readFile <x/secret>'
| "secret\n"
# A build writes its output.
$ cd p; echo '{ containers.a.path = "/a"; }' > a.spec; ctrc build --restrict . a.spec -o ../built && ctrc build --restrict . a.spec -o ../built && ls ../built/etc/containers
| a.conf
! 1 container checked
! 1 container checked
# Calls that do not fit.
$ ctrc eval --restrict none -E 1
! error[C01]: there is no folder 'none'
! help: --restrict takes the folder that holds all that the spec may read
= 2
$ ctrc build --restrict . --nix p/a.spec
! error[C01]: both --restrict and --nix are given
! help: they do not go together: leave one of them out
= 2
# Only regular files are read, restricted or not; what the kernel makes up is impure.
$ mkfifo fifo; ln -s /dev/zero zero; mkdir sub
$ try() { for e; do printf '%s: ' "$e"; timeout 10 ctrc eval "${flags[@]}" --strict -E "$e" 2>&1 | head -n 1; done; }
> try 'builtins.readFile ./fifo' 'import ./fifo' 'builtins.hashFile "md5" ./fifo' 'builtins.readFile ./zero' 'import "/dev/stdin"' 'builtins.readFile "/dev/fd/0"' 'builtins.readFile ./sub'
> try 'builtins.readFile "/proc/self/status"' 'builtins.readDir "/sys/class"' 'builtins.pathExists "/proc/1"' 'import "/proc/self/environ"'
> flags=(--impure); try 'builtins.readFile "/proc/self/comm"' 'builtins.pathExists "/proc/self"'
| builtins.readFile ./fifo: error[F01]: cannot read 'fifo': it is no regular file
| import ./fifo: error[F01]: cannot read 'fifo': it is no regular file
| builtins.hashFile "md5" ./fifo: error[F01]: cannot read 'fifo': it is no regular file
| builtins.readFile ./zero: error[F01]: cannot read 'zero': it is no regular file
| import "/dev/stdin": error[F01]: cannot read '/proc/self/fd/0': it is no regular file
| builtins.readFile "/dev/fd/0": error[F01]: cannot read '/dev/fd/0': it is no regular file
| builtins.readFile ./sub: error[F01]: cannot read 'sub': Is a directory
| builtins.readFile "/proc/self/status": error[V13]: cannot read '/proc/self/status': the kernel makes it up when it is read, so that it differs between hosts
| builtins.readDir "/sys/class": error[V13]: cannot read '/sys/class': the kernel makes it up when it is read, so that it differs between hosts
| builtins.pathExists "/proc/1": error[V13]: cannot read '/proc/1': the kernel makes it up when it is read, so that it differs between hosts
| import "/proc/self/environ": error[V13]: cannot read '/proc/self/environ': the kernel makes it up when it is read, so that it differs between hosts
| builtins.readFile "/proc/self/comm": "ctrc\n"
| builtins.pathExists "/proc/self": true
$ timeout 10 ctrc check fifo
! error[F01]: cannot read 'fifo': it is no regular file
! help: '-' in place of a file reads standard input
!
! 1 error
= 3
$ timeout 10 ctrc check zero
! error[F01]: cannot read 'zero': it is no regular file
! help: '-' in place of a file reads standard input
!
! 1 error
= 3
# The project file is a regular file, and its faults show nothing of another one.
$ mkdir project; cd project; echo '{ containers.a.path = "/a"; }' > a.spec; printf 'root:secret\n' > ../shadow; ln -s ../shadow .ctrc.yaml; ctrc check a.spec
! error[P01]: the project file is no regular file: a link to one, or anything else, is not followed
!  --> .ctrc.yaml:1:1
! help: put the settings into the file itself
!
! 1 error
! 1 container checked
= 1
$ cd project; rm .ctrc.yaml; mkfifo .ctrc.yaml; timeout 10 ctrc check a.spec
! error[P01]: the project file is no regular file: a link to one, or anything else, is not followed
!  --> .ctrc.yaml:1:1
! help: put the settings into the file itself
!
! 1 error
! 1 container checked
= 1
$ cd project; rm .ctrc.yaml; ln -s /dev/stdin .ctrc.yaml; timeout 10 ctrc check a.spec
! error[P01]: the project file is no regular file: a link to one, or anything else, is not followed
!  --> .ctrc.yaml:1:1
! help: put the settings into the file itself
!
! 1 error
! 1 container checked
= 1
# Nobody else decides: in a folder that all may write to, the file is root's, the caller's, or that of the owner of the spec.
$ mkdir -p public/mine; cp project/a.spec public/mine; echo 'strict: true' > public/.ctrc.yaml; chmod 1777 public; ctrc check public/mine/a.spec
! 1 container checked
$ if chown 65534 public/.ctrc.yaml 2>/dev/null; then ctrc check public/mine/a.spec; else echo 'error[P01]: the project file may be another user'"'s: neither you, root nor the owner of the spec decides on it" >&2; exit 1; fi 2>&1 | grep '^error'; chown 65534 public/mine/a.spec; ctrc check public/mine/a.spec
| error[P01]: the project file may be another user's: neither you, root nor the owner of the spec decides on it
! 1 container checked
