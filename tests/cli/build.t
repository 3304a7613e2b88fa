# The build tree: made, made again, and kept when something is wrong.

$ echo '{ containers.web.path = "/web"; containers.web.autoStart = true; }' >containers.spec && ctrc build
! 1 container checked

$ find result -type f -o -type l | LC_ALL=C sort
| result/etc/NetworkManager/conf.d/00-ctrc.conf
| result/etc/containers/web.conf
| result/etc/ctrc/dhcpcd.conf
| result/etc/ctrc/manifest.json
| result/etc/ctrc/scripts/container@/container-init
| result/etc/ctrc/scripts/container@/post-start
| result/etc/ctrc/scripts/container@/pre-start
| result/etc/ctrc/scripts/container@/pre-stop
| result/etc/ctrc/scripts/container@/reload
| result/etc/ctrc/scripts/container@/start
| result/etc/ctrc/scripts/container@web/container-init
| result/etc/ctrc/scripts/container@web/post-start
| result/etc/ctrc/scripts/container@web/pre-start
| result/etc/ctrc/scripts/container@web/pre-stop
| result/etc/ctrc/scripts/container@web/reload
| result/etc/ctrc/scripts/container@web/start
| result/etc/modules-load.d/ctrc.conf
| result/etc/systemd/network/00-ctrc.network
| result/etc/systemd/system/container@.service
| result/etc/systemd/system/container@web.service
| result/etc/systemd/system/machines.target.wants/container@web.service
| result/etc/systemd/system/multi-user.target.wants/machines.target

$ find result -printf '%m %P\n' | LC_ALL=C sort -k 2 | head -4
| 755
| 755 etc
| 755 etc/NetworkManager
| 755 etc/NetworkManager/conf.d

$ (umask 077; ctrc build -o private && find private -printf '%m %P\n' | sort -k 2 | diff - <(find result -printf '%m %P\n' | sort -k 2) && diff -r result private && echo same)
| same
! 1 container checked

$ touch -d 2001-01-01 result/etc/containers/web.conf && ctrc build && date -r result/etc/containers/web.conf +%Y
| 2001
! 1 container checked

$ echo '{ containers.web.path = 1; }' >bad.spec && ctrc build bad.spec 2>/dev/null; echo $?; ls result
| 1
| etc

$ ctrc build bad.spec -o other 2>/dev/null; ls
| bad.spec
| containers.spec
| private
| result

# Paths of the build do not reach into the tree.

$ mkdir -p deep/er && cp containers.spec deep/er && ctrc build deep/er -o here && diff -r result here && echo same
| same
! 1 container checked

$ cat here/etc/ctrc/manifest.json | sed 's/"sha256": "[0-9a-f]*"/"sha256": "..."/'
| {"manifest": 1, "files": [
|   {"path": "etc/NetworkManager/conf.d/00-ctrc.conf", "type": "file", "mode": "0644", "sha256": "...", "lines": "3", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/containers/web.conf", "type": "file", "mode": "0644", "sha256": "...", "lines": "1:0 1:1 1:2 1:3 1:4", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/dhcpcd.conf", "type": "file", "mode": "0644", "sha256": "...", "lines": "2", "origin": {"option": "networking.dhcpcd.denyInterfaces"}},
|   {"path": "etc/ctrc/scripts/container@/container-init", "type": "file", "mode": "0755", "sha256": "...", "lines": "48", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@/post-start", "type": "file", "mode": "0755", "sha256": "...", "lines": "35", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@/pre-start", "type": "file", "mode": "0755", "sha256": "...", "lines": "20", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@/pre-stop", "type": "file", "mode": "0755", "sha256": "...", "lines": "6", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@/reload", "type": "file", "mode": "0755", "sha256": "...", "lines": "12", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@/start", "type": "file", "mode": "0755", "sha256": "...", "lines": "110 6:5 62", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/ctrc/scripts/container@web/container-init", "type": "file", "mode": "0755", "sha256": "...", "lines": "48", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/scripts/container@web/post-start", "type": "file", "mode": "0755", "sha256": "...", "lines": "35", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/scripts/container@web/pre-start", "type": "file", "mode": "0755", "sha256": "...", "lines": "26", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/scripts/container@web/pre-stop", "type": "file", "mode": "0755", "sha256": "...", "lines": "6", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/scripts/container@web/reload", "type": "file", "mode": "0755", "sha256": "...", "lines": "12", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/ctrc/scripts/container@web/start", "type": "file", "mode": "0755", "sha256": "...", "lines": "110 6:5 62", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/modules-load.d/ctrc.conf", "type": "file", "mode": "0644", "sha256": "...", "lines": "5", "origin": {"option": "boot.kernelModules"}},
|   {"path": "etc/systemd/network/00-ctrc.network", "type": "file", "mode": "0644", "sha256": "...", "lines": "6", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/systemd/system/container@.service", "type": "file", "mode": "0644", "sha256": "...", "lines": "33", "origin": {"option": "boot.enableContainers"}},
|   {"path": "etc/systemd/system/container@web.service", "type": "file", "mode": "0644", "sha256": "...", "lines": "3 1:3 1 1:4 2 1:3 1:0,3 3 2:6 17 1:7 2", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/systemd/system/machines.target.wants/container@web.service", "type": "link", "target": "../container@web.service", "lines": "1:3", "origin": {"option": "containers.web", "file": "containers.spec", "line": 1}},
|   {"path": "etc/systemd/system/multi-user.target.wants/machines.target", "type": "link", "target": "/usr/lib/systemd/system/machines.target", "lines": "1", "origin": {"option": "systemd.targets.multi-user"}}
| ], "origins": [
|   ["containers.web.path", "containers.spec:1"],
|   ["containers.web.interfaces"],
|   ["containers.web.macvlans"],
|   ["containers.web.autoStart", "containers.spec:1"],
|   ["containers.web.bindMounts"],
|   ["nixpkgs.localSystem.system"],
|   ["containers.web.root"],
|   ["containers.web.timeoutStartSec"]
| ]}

# What is not ctrc's is not touched.

$ mkdir mine && touch mine/file && ctrc build -o mine; ls mine
| file
! error[F03]: 'mine' is not a build tree of ctrc: it has no manifest that ctrc wrote
! help: name another folder with -o DIR, or remove this one
!
! 1 error
! 1 container checked

$ touch plain && ctrc build -o plain
! error[F03]: 'plain' is not a build tree of ctrc: it is not a folder
! help: name another folder with -o DIR, or remove it
!
! 1 error
! 1 container checked
= 3

$ ln -s result link && ctrc build -o link
! error[F03]: 'link' is not a build tree of ctrc: it is a symbolic link
! help: name another folder with -o DIR, or remove it
!
! 1 error
! 1 container checked
= 3

$ ctrc build -o nowhere/tree
! error[F02]: cannot write 'nowhere/tree': No such file or directory
! help: make the folder that is to hold the build first
!
! 1 error
! 1 container checked
= 3

$ ctrc build -o .
! error[F02]: cannot write '.': the tree needs a folder with a name of its own
! help: name one with -o DIR
!
! 1 error
! 1 container checked
= 3

$ touch result/etc/mine && ctrc build; rm result/etc/mine
! error[F03]: 'result' is not a build tree of ctrc: ctrc did not put 'etc/mine' there
! help: name another folder with -o DIR, or remove this one
!
! 1 error
! 1 container checked

$ mkdir empty && ctrc build -o empty && ls empty
| etc
! 1 container checked

$ ctrc build -o /proc/tree
! error[F02]: cannot write '/proc/tree': No such file or directory
! help: make the folder that is to hold the build first
!
! 1 error
! 1 container checked
= 3

# Litter of a killed build is removed, and nothing else.

$ mkdir -p .result.ctrc-abc123/etc .result.ctrc-other && ctrc build && ls -A | grep ctrc-
| .result.ctrc-other
! 1 container checked

# A container's scripts, which a check does not make: a spec can take one away, add to one and read one all the same.

$ cat >scripts.spec <<'END'
> { lib, config, ... }: {
>   containers.web.path = "/web";
>   systemd.services."container@web" = { preStop = lib.mkForce ""; preStart = "echo mine"; };
>   environment.etc."copy".text = config.systemd.services."container@web".reload;
> }
> END

$ ctrc check scripts.spec && ctrc build scripts.spec -o scripts
! 1 container checked
! 1 container checked

$ ls scripts/etc/ctrc/scripts/container@web
| container-init
| post-start
| pre-start
| reload
| start

$ grep '^ExecStop=' scripts/etc/systemd/system/container@web.service
= 1

$ tail -n 1 scripts/etc/ctrc/scripts/container@web/pre-start
| echo mine

$ head -n 1 scripts/etc/copy
| # Activates the system that the container's profile names by now.

# What is added to a container's service is checked like that of any other.

$ echo '{ containers.web.path = "/web"; systemd.services."container@web".unitConfig.X = "a\nb"; }' | ctrc check -
! error[E01]: line break or final backslash in 'container@web.service': 'X='
!  --> <stdin>:1:81
!   |
! 1 | { containers.web.path = "/web"; systemd.services."container@web".unitConfig.X = "a\nb"; }
!   |                                                                                 ^^^^^^
!   = option systemd.services."container@web".unitConfig.X
! help: a directive is one line; a list makes a line for each item
!
! 1 error
! 1 container checked
= 1

$ echo '{ containers.web.path = "/web"; systemd.services."container@web".own = 1; }' | ctrc check -
! error[O05]: the option 'systemd.services."container@web".own' is ctrc's own: a spec cannot define it
!  --> <stdin>:1:72
!   |
! 1 | { containers.web.path = "/web"; systemd.services."container@web".own = 1; }
!   |                                                                        ^
!   = option systemd.services."container@web".own
!
! 1 error
! 1 container checked
= 1
