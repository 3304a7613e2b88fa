# What ctrc keeps about a host: damaged, lost, hostile, and in the hands of others. (Killed at every system call: tests/soak.)

$ for n in x y z; do echo "{ containers.web = { path = \"/$n\"; autoStart = true; }; }" >$n.spec; done
$ mkdir -p empty/etc && cp -a empty host && for n in x y; do ctrc apply --yes --root host $n.spec | tail -n 1; done; cp -a host fresh
| generation 1 is the current one
| generation 2 is the current one
$ stat -c '%a %n' host/var/lib/ctrc host/var/lib/ctrc/generations
| 711 host/var/lib/ctrc
| 711 host/var/lib/ctrc/generations

# A generation that is not whole is refused by its name: contents, modes, links, kinds, the manifest and what is known about it.

$ damage() { rm -rf d; cp -a fresh d; (cd d/var/lib/ctrc/generations/1 && eval "$1"); ctrc rollback --yes --root d 1 2>&1 | head -n 1; readlink d/var/lib/ctrc/current; }; declare -f damage >damage
$ . ./damage; damage 'rm etc/containers/web.conf'
| error[H04]: generation 1 is damaged: its file 'etc/containers/web.conf' is missing
| generations/2
$ . ./damage; damage 'echo >>etc/containers/web.conf'
| error[H04]: generation 1 is damaged: its file 'etc/containers/web.conf' has another content
| generations/2
$ . ./damage; damage 'chmod 0777 etc/containers/web.conf'
| error[H04]: generation 1 is damaged: its file 'etc/containers/web.conf' has the mode 0777 instead of 0644
| generations/2
$ . ./damage; damage 'ln -sf ../other.service etc/systemd/system/machines.target.wants/container@web.service'
| error[H04]: generation 1 is damaged: its file 'etc/systemd/system/machines.target.wants/container@web.service' leads somewhere else
| generations/2
$ . ./damage; damage 'rm etc/containers/web.conf; mkfifo etc/containers/web.conf'
| error[H04]: generation 1 is damaged: its file 'etc/containers/web.conf' is not a regular file any more
| generations/2
$ . ./damage; damage 'rm -r etc/containers; ln -s / etc/containers'
| error[H04]: generation 1 is damaged: its file 'etc/containers/web.conf' is missing
| generations/2
$ . ./damage; damage 'rm etc/ctrc/manifest.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has no manifest that ctrc wrote
| generations/2
$ . ./damage; damage 'sed -i "/web.conf/d" etc/ctrc/manifest.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has a manifest that was changed
| generations/2
$ . ./damage; damage 'sed -i "s,etc/containers/web.conf,../../../../etc/web.conf," etc/ctrc/manifest.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has a manifest with a path that has a '.' or '..' in it
| generations/2
$ . ./damage; damage 'sed -i "s,\"0644\",\"7777\"," etc/ctrc/manifest.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has a manifest that is damaged at 'etc/NetworkManager/conf.d/00-ctrc.conf'
| generations/2
$ . ./damage; damage 'echo {} >generation.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has no generation.json that ctrc wrote
| generations/2
$ . ./damage; damage 'rm generation.json; mkfifo generation.json'
| error[H04]: generation 1 is damaged: 'd/var/lib/ctrc/generations/1' has no generation.json that ctrc wrote
| generations/2

# Of the current one everybody is told, and the next roll-out makes a whole one.

$ rm -rf d; cp -a fresh d; chmod 0666 d/var/lib/ctrc/current/etc/containers/web.conf; rm d/var/lib/ctrc/current/etc/ctrc/dhcpcd.conf; ctrc status --root d | tail -n +2
|   web  autostart
| not as rolled out:
|   etc/containers/web.conf: has the mode 0666 instead of 0644
|   etc/ctrc/dhcpcd.conf: is missing
$ ctrc apply --yes --root d y.spec | tail -n 1; ctrc status --root d --exit-code >/dev/null && echo fine
| generation 3 is the current one
| fine
! warning[H04]: generation 2, the current one, is damaged: its file 'etc/containers/web.conf' has the mode 0666 instead of 0644

# An edit by hand is seen, named as the cause, and not carried back by a rollback.

$ rm -rf d; cp -a fresh d; echo PRIVATE_NETWORK=1 >>d/var/lib/ctrc/current/etc/containers/web.conf; ctrc diff --root d -u y.spec | sed -n '/^[-+@]/p'
| --- a/etc/containers/web.conf
| +++ b/etc/containers/web.conf
| @@ -3,4 +3,3 @@
| -PRIVATE_NETWORK=1
! warning[H04]: generation 2, the current one, is damaged: its file 'etc/containers/web.conf' has another content
!
! 1 warning
! 1 container checked
$ ctrc apply --yes --root d y.spec 2>/dev/null | tail -n 1; ctrc rollback --yes --root d 2 | tail -n 1; grep -c PRIVATE_NETWORK=1 d/var/lib/ctrc/current/etc/containers/web.conf
| generation 3 is the current one
| generation 2 is the current one
| 0
= 1
$ ctrc build y.spec -o tree >/dev/null; echo PRIVATE_NETWORK=1 >>tree/etc/containers/web.conf; ctrc diff --against tree z.spec; sed -i s/Restart=/Restart=no/ tree/etc/systemd/system/container@web.service; ctrc diff --against tree y.spec
| files:
|   ~ etc/containers/web.conf
|   ~ etc/ctrc/scripts/container@web/pre-start
|   ~ etc/systemd/system/container@web.service
| units:
|   restart container@web.service
|           X-Restart-Triggers changed: containers.web.path, z.spec:1:29
|           /etc/containers/web.conf was edited by hand: it has another content
| 1 to restart
| files:
|   ~ etc/containers/web.conf
|   ~ etc/systemd/system/container@web.service
| units:
|   restart container@web.service
|           /etc/containers/web.conf was edited by hand: it has another content
| 1 to restart
! 1 container checked
! 1 container checked
! 1 container checked
$ echo mine >edit; rm d/etc/containers/web.conf; cp edit d/etc/containers/web.conf; ctrc rollback --yes --root d 1; cat d/etc/containers/web.conf; ctrc status --root d | tail -n 1
| mine
|   etc/containers/web.conf: replaced by a file that is not ctrc's
! error[H01]: 'd/etc/containers/web.conf' was edited by hand: a file is in the place of ctrc's link
! help: 'diff d/var/lib/ctrc/current/etc/containers/web.conf d/etc/containers/web.conf' shows the edit: put it into the spec, and remove the file

# Without its ledger ctrc finds its links by where they lead, and says what it cannot be sure of.

$ rm -rf d; cp -a fresh d; rm d/var/lib/ctrc/ledger.json; ln -s /etc/systemd/system/container@web.service d/etc/systemd/system/mine.service; ctrc status --root d | tail -n +2
|   web  autostart
| not as rolled out:
|   var/lib/ctrc/ledger.json: is missing
$ ctrc apply --yes --root d y.spec; ctrc status --root d --exit-code >/dev/null && echo fine
| files:
|   ! var/lib/ctrc/ledger.json: it is written anew
| generation 2 is the current one
| fine
! warning[H10]: 'd/var/lib/ctrc/ledger.json' is missing: ctrc's links were found by where they lead
$ ctrc remove --yes --root d | sed -n '/^left/,$p'; find d -mindepth 1 ! -type d -printf '%P -> %l\n'; ctrc status --root d
| left: d/etc/NetworkManager/conf.d, which may be somebody else's
| left: d/etc/containers, which may be somebody else's
| left: d/etc/modules-load.d, which may be somebody else's
| left: d/etc/systemd/network, which may be somebody else's
| left: d/etc/systemd/system/machines.target.wants, which may be somebody else's
| left: d/etc/systemd/system/multi-user.target.wants/machines.target, which may be somebody else's
| all that is surely ctrc's is gone from the host
| etc/systemd/system/mine.service -> /etc/systemd/system/container@web.service
| etc/systemd/system/multi-user.target.wants/machines.target -> /usr/lib/systemd/system/machines.target
| nothing is rolled out here
$ rm -rf d; cp -a fresh d; rm d/var/lib/ctrc/ledger.json; ctrc remove --yes --root d | sed -n '/^left/,$p'
| left: d/etc/NetworkManager/conf.d, which may be somebody else's
| left: d/etc/containers, which may be somebody else's
| left: d/etc/modules-load.d, which may be somebody else's
| left: d/etc/systemd/network, which may be somebody else's
| left: d/etc/systemd/system/machines.target.wants, which may be somebody else's
| left: d/etc/systemd/system/multi-user.target.wants/machines.target, which may be somebody else's
| all that is surely ctrc's is gone from the host
! warning[H10]: 'd/var/lib/ctrc/ledger.json' is missing: ctrc's links were found by where they lead
$ rm -rf d; cp -a fresh d; echo '{"ledger": 1, "entries": [{"path": "../precious"}]}' >d/var/lib/ctrc/ledger.json; touch precious; ctrc remove --yes --root d | tail -n 1; ls precious
| all that is surely ctrc's is gone from the host
| precious
! warning[H10]: 'd/var/lib/ctrc/ledger.json' is damaged: ctrc's links were found by where they lead
$ rm -rf d; cp -a fresh d; echo precious >d/etc/precious; echo '{"ledger": 1, "entries": [{"path": "etc/precious"}, {"path": "etc/systemd/system/x.service", "text": "x"}]}' >d/var/lib/ctrc/ledger.json; ctrc remove --yes --root d | tail -n 1; cat d/etc/precious
| all that is surely ctrc's is gone from the host
| precious
! warning[H10]: 'd/var/lib/ctrc/ledger.json' speaks of a file that ctrc does not make: ctrc's links were found by where they lead
$ rm -rf d; cp -a fresh d; echo precious >d/etc/precious; echo '{"ledger": 1, "entries": [{"path": "etc/precious"}]}' >d/var/lib/ctrc/ledger.json; ctrc remove --yes --root d | tail -n 1; cat d/etc/precious
| nothing of ctrc's is left on the host
| precious
$ rm -rf d; cp -a fresh d; rm -r d/var/lib/ctrc; ctrc status --root d --exit-code | head -n 4; ctrc remove --yes --root d | tail -n 1; find d -type l
| nothing is rolled out here
| but there is still:
|   var/lib/ctrc/ledger.json: is missing
|   etc/NetworkManager/conf.d/00-ctrc.conf: is ctrc's, and of no use any more
| all that is surely ctrc's is gone from the host
| d/etc/systemd/system/multi-user.target.wants/machines.target
! warning[H10]: 'd/var/lib/ctrc/ledger.json' is missing: ctrc's links were found by where they lead

# An image is never left: not by what it has instead of folders and files of ctrc's, nor where the kernel does not help.

$ plant() { rm -rf d out; cp -a fresh d; mkdir out; (cd d/var/lib/ctrc && eval "$1"); ctrc apply --yes --root d z.spec 2>&1 >/dev/null; echo "$?"; ctrc remove --yes --root d >/dev/null 2>&1; find out -mindepth 1; }; declare -f plant >plant
$ . ./plant; plant 'rm -r generations; ln -s "$OLDPWD/out" generations'
| error[F02]: cannot use 'd/var/lib/ctrc/generations': it is no folder
| help: ctrc did not make it: remove it
| 3
$ . ./plant; plant 'mv generations ../g; ln -s ../g generations'
| error[F02]: cannot use 'd/var/lib/ctrc/generations': it is no folder
| help: ctrc did not make it: remove it
| 3
$ . ./plant; plant 'rm current; mkdir current'
| error[F02]: cannot use 'd/var/lib/ctrc/current': it is no symbolic link
| help: ctrc did not make it: remove it
| 3
$ . ./plant; plant 'rm ledger.json; ln -s "$OLDPWD/out/ledger" ledger.json'
| warning[H10]: 'd/var/lib/ctrc/ledger.json' is no regular file: ctrc's links were found by where they lead
| 0
$ . ./plant; plant 'ln -s "$OLDPWD/out/pending" pending'
| 0
$ . ./plant; plant 'rm -r ../../../etc/containers; ln -s "$OLDPWD/out" ../../../etc/containers'
| error[F02]: cannot make 'd/etc/containers/web.conf': No such file or directory
| 3
$ . ./plant; plant 'rm -r ../../../etc/containers; ln -s ../../../../../../../../../..$OLDPWD/out ../../../etc/containers'
| error[F02]: cannot make 'd/etc/containers/web.conf': No such file or directory
| 3
$ . ./plant; plant 'mkdir -p ../../../srv; mv ../../../etc/containers ../../../srv; ln -s /srv/containers ../../../etc/containers'
| 0
$ . ./plant; plant 'ln -s "$OLDPWD/out" generations/3.new; mkdir generations/4.gone; ln -s "$OLDPWD/out" generations/5.gone'
| 0
$ ! command -v strace >/dev/null || ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o trace -e inject=openat2:error=ENOSYS ctrc apply --yes --root host z.spec | tail -n 1; ctrc apply --yes --root host z.spec | tail -n 1
| generation 3 is the current one
| nothing to do
$ cp -a empty old && { ! command -v strace >/dev/null || ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o trace -e inject=openat2:error=ENOSYS ctrc apply --yes --root old z.spec >/dev/null; }; ctrc apply --yes --root old z.spec | tail -n 1; diff -r --no-dereference host/etc old/etc && echo the same
| nothing to do
| the same

# Builds keep out of it, and numbers of generations come to an end.

$ for f in var/lib/ctrc/x var/lib/ctrc var/lib var; do echo "{ build.files.\"$f\" = { text = \"x\"; origin = [ ]; }; }" >f.spec; ctrc check f.spec 2>&1 | head -n 1; done
| error[E03]: file 'var/lib/ctrc/x' of the build is in the way of what ctrc keeps about a host, in 'var/lib/ctrc'
| error[E03]: file 'var/lib/ctrc' of the build is in the way of what ctrc keeps about a host, in 'var/lib/ctrc'
| error[E03]: file 'var/lib' of the build is in the way of what ctrc keeps about a host, in 'var/lib/ctrc'
| error[E03]: file 'var' of the build is in the way of what ctrc keeps about a host, in 'var/lib/ctrc'
$ echo '{ build.files."var/lib/ctrcs/x" = { text = "x"; origin = [ ]; }; }' >f.spec; ctrc check f.spec && echo fine
| fine
! 0 containers checked
$ rm -rf d; cp -a fresh d; mkdir d/var/lib/ctrc/generations/999999999; ctrc apply --yes --root d z.spec; readlink d/var/lib/ctrc/current
| generations/2
! error[H04]: generation 999999999 has the last number that there is
! help: if ctrc did not make it, remove 'd/var/lib/ctrc/generations/999999999'
$ rm -rf d; cp -a fresh d; mkdir d/var/lib/ctrc/generations/999999998 d/var/lib/ctrc/generations/1000000000; ctrc apply --yes --root d z.spec | tail -n 1
| generation 999999999 is the current one

# Who cannot open the folder of state cannot hold its lock, and is not told that nothing is rolled out. A folder of an older
# ctrc that everybody can open is closed.

$ rm -rf d; cp -a fresh d; chmod 0755 d/var/lib/ctrc; ctrc apply --yes --root d z.spec | tail -n 1; stat -c %a d/var/lib/ctrc
| generation 3 is the current one
| 711
$ chmod 0755 . ..; if [ "$(id -u)" = 0 ] && setpriv --reuid=65534 --clear-groups test -r d/etc; then setpriv --reuid=65534 --clear-groups flock d/var/lib/ctrc true 2>&1; cp "$(readlink -f "$(command -v ctrc)")" ./bin; setpriv --reuid=65534 --clear-groups ./bin status --root d; else printf '%s\n' "flock: cannot open lock file d/var/lib/ctrc: Permission denied"; echo "error[F01]: cannot read 'd/var/lib/ctrc': Permission denied" >&2; echo "help: what is rolled out on a host is told to root" >&2; exit 3; fi
| flock: cannot open lock file d/var/lib/ctrc: Permission denied
! error[F01]: cannot read 'd/var/lib/ctrc': Permission denied
! help: what is rolled out on a host is told to root
= 3
# What ctrc never makes so large is damaged, and not read; work that is pending, but not told by a file, is unfinished all the same.
$ rm -rf d; cp -a fresh d; truncate -s 90G d/var/lib/ctrc/ledger.json; ctrc status --root d | tail -n 1; ctrc remove --yes --root d | tail -n 1
|   var/lib/ctrc/ledger.json: is damaged
| all that is surely ctrc's is gone from the host
! warning[H10]: 'd/var/lib/ctrc/ledger.json' is damaged: ctrc's links were found by where they lead
$ for make in 'truncate -s 90G' mkfifo mkdir 'ln -s /etc/passwd'; do rm -rf d; cp -a fresh d; $make d/var/lib/ctrc/pending; ctrc status --root d | grep -c interrupted; ctrc apply --yes --root d y.spec | tail -n 1; ls d/var/lib/ctrc | grep pending; ctrc status --root d --exit-code > /dev/null || echo $?; done
| 1
| generation 2 is the current one
| 1
| generation 2 is the current one
| 1
| generation 2 is the current one
| 1
| generation 2 is the current one
