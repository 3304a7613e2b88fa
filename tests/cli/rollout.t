# Roll-outs into an image: plans, generations, links, blocks, and what is refused. (On a host with systemd: tests/rollout.)

$ mkdir -p host/etc host/var/lib && echo '127.0.0.1 localhost' >host/etc/hosts && cp -a host untouched
$ echo '{ containers.web = { path = "/web"; autoStart = true; privateNetwork = true; hostAddress = "10.0.0.1"; localAddress = "10.0.0.2"; }; }' >web.spec

$ ctrc diff --root host web.spec
| files:
|   + etc/NetworkManager/conf.d/00-ctrc.conf
|   + etc/containers/web.conf
|   + etc/ctrc/dhcpcd.conf
|   + etc/ctrc/hosts
|   + etc/ctrc/scripts/container@/ (6 files)
|   + etc/ctrc/scripts/container@web/ (6 files)
|   + etc/modules-load.d/ctrc.conf
|   + etc/systemd/network/00-ctrc.network
|   + etc/systemd/system/container@.service
|   + etc/systemd/system/container@web.service
|   + etc/systemd/system/machines.target.wants/container@web.service
|   + etc/systemd/system/multi-user.target.wants/machines.target
|   ~ etc/hosts: the block of ctrc's
! 1 container checked
$ ctrc diff --root host --exit-code web.spec >/dev/null
! 1 container checked
= 4
$ ctrc apply --root host web.spec </dev/null >/dev/null
! error[C01]: nobody is there to agree to this
! help: --yes does it without asking, --dry-run only shows it
= 2
$ ctrc apply --root host --dry-run web.spec | head -n 3; diff -r host untouched && echo untouched
| files:
|   + etc/NetworkManager/conf.d/00-ctrc.conf
|   + etc/containers/web.conf
| untouched
$ ctrc apply --root host --yes web.spec | tail -n 1
| generation 1 is the current one
$ cat host/etc/hosts; readlink host/etc/ctrc host/etc/containers/web.conf host/etc/systemd/system/*.service host/etc/systemd/system/*/*; readlink host/var/lib/ctrc/current
| 127.0.0.1 localhost
| # ctrc: begin. Changes up to the end mark are lost.
| # ctrc made this file from networking.extraHosts.
| 10.0.0.2 web.containers
| # ctrc: end
| /var/lib/ctrc/current/etc/ctrc
| /var/lib/ctrc/current/etc/containers/web.conf
| /var/lib/ctrc/current/etc/systemd/system/container@.service
| /var/lib/ctrc/current/etc/systemd/system/container@web.service
| ../container@web.service
| /usr/lib/systemd/system/machines.target
| generations/1
$ ctrc apply --root host --yes web.spec
| nothing to do

# A saved plan is done as it was seen, or not at all.

$ cp -a host saved && sed 's/0.2"/0.7"/' web.spec >later.spec && ctrc diff --root saved --out plan later.spec | tail -n 1; stat -c %a plan; sed 's/[0-9a-f]\{64\}/SUM/' plan | grep -v '^file\|^spec'
|   ~ etc/hosts: the block of ctrc's
| 600
| ctrc-plan 1
| generation 1
| end SUM
! 1 container checked
$ cp plan copy && sed -i 's/0.7"/0.8"/' later.spec && ctrc apply --root saved --yes plan
! error[H15]: the plan 'plan' does not hold any more, as host or spec have changed since: etc/containers/web.conf, etc/ctrc/hosts, etc/ctrc/scripts/container@web/post-start, etc/ctrc/scripts/container@web/pre-start
! help: look at 'ctrc diff', and save the plan again: 'ctrc diff --out'
= 3
$ sed -i 's/0.8"/0.7"/' later.spec && ctrc apply --root saved --yes plan | tail -n 1
| generation 2 is the current one
$ ctrc apply --root saved --yes plan
! error[H15]: the plan 'plan' does not hold any more, as host or spec have changed since: generation 1, generation 2
! help: look at 'ctrc diff', and save the plan again: 'ctrc diff --out'
= 3
$ sed -i s/etc/ect/ copy && ctrc apply --root saved --yes copy; sed 's/plan 1/plan 2/' plan >copy; ctrc apply --root saved --yes copy; head -c 200 plan >copy; ctrc apply --root saved --yes copy
! error[H15]: the plan 'copy' is damaged
! help: 'ctrc diff --out' writes it anew
! error[H15]: the plan 'copy' was written by another version of ctrc
! help: 'ctrc diff --out' writes it anew
! error[H15]: the plan 'copy' is damaged
! help: 'ctrc diff --out' writes it anew
= 3
$ cp plan copy && chmod g+w copy && ctrc apply --root saved --yes copy; ln -s plan link && ctrc apply --root saved --yes link
! error[H15]: the plan 'copy' may be written to by others
! help: 'ctrc diff --out' writes it anew
! error[H15]: the plan 'link' is a link
! help: name the file itself
= 3
$ ctrc diff --root saved --out later.spec later.spec; ctrc diff --root saved --out no/plan later.spec; ctrc diff --root saved --out - - <later.spec; rm -r saved
! error[H15]: the plan 'later.spec' would replace a file that is no plan of ctrc's
! help: name another file
!
! 1 error
! 1 container checked
! error[F02]: cannot write 'no/plan': No such file or directory
!
! 1 error
! 1 container checked
! error[H15]: a plan can be saved only of a spec that is a file
! help: put it into a file, and name that
!
! 1 error
! 1 container checked

# The reasons for a change are options and places of the spec.

$ ctrc build web.spec -o before && sed 's/0.1"/0.9"/; s/autoStart/additionalCapabilities = [ "CAP_MKNOD" ]; autoStart/' web.spec >web2.spec && mv web2.spec web.spec
! 1 container checked
$ ctrc diff --against before web.spec
| files:
|   ~ etc/containers/web.conf
|   ~ etc/ctrc/scripts/container@web/ (3 files)
| units:
|   restart container@web.service
|           HOST_ADDRESS changed: containers.web.hostAddress, web.spec:1:134
|           additionalCapabilities changed: containers.web.additionalCapabilities, web.spec:1:62
| 1 to restart
! 1 container checked
$ ctrc apply --root host --json --dry-run web.spec | python3 -c 'import json, sys
> for line in sys.stdin: print(*sorted(json.loads(line)))'
| blocks changes files generation links totals units version
$ ctrc apply --root host --json web.spec | wc -l
| 1
! error[C01]: nobody is there to agree to this
! help: --yes does it without asking, --dry-run only shows it
$ ctrc diff --against before --json web.spec | grep -A 99 '"units"'
|   "units": [
|     {
|       "unit": "container@web.service",
|       "container": "web",
|       "action": "restart",
|       "changed": true,
|       "state": "active",
|       "reasons": [
|         {
|           "message": "HOST_ADDRESS changed",
|           "option": "containers.web.hostAddress",
|           "place": "web.spec:1:134"
|         },
|         {
|           "message": "additionalCapabilities changed",
|           "option": "containers.web.additionalCapabilities",
|           "place": "web.spec:1:62"
|         }
|       ]
|     },
|     {
|       "unit": "machines.target",
|       "action": "none",
|       "changed": false,
|       "state": "active",
|       "reasons": []
|     }
|   ],
|   "totals": {
|     "start": 0,
|     "restart": 1,
|     "reload": 0,
|     "stop": 0,
|     "leave": 0,
|     "keep": 0,
|     "unchanged": 0
|   }
| }
! 1 container checked
$ ctrc diff --against before --patch web.spec | grep '^[-+@]'
| --- a/etc/containers/web.conf
| +++ b/etc/containers/web.conf
| @@ -1,6 +1,6 @@
| -HOST_ADDRESS=10.0.0.1
| +HOST_ADDRESS=10.0.0.9
| --- a/etc/ctrc/scripts/container@web/post-start
| +++ b/etc/ctrc/scripts/container@web/post-start
| @@ -18,7 +18,7 @@
| -    add "$ve" "10.0.0.1" ip addr # hostAddress
| +    add "$ve" "10.0.0.9" ip addr # hostAddress
| --- a/etc/ctrc/scripts/container@web/pre-start
| +++ b/etc/ctrc/scripts/container@web/pre-start
| @@ -4,7 +4,7 @@
| -if ! sha256sum --status --check <<< "d2dffc4c4c4856c96835c0d43a077ebe114e3d527ea04ae80404c014c5b3ff9c  /etc/containers/web.conf"; then
| +if ! sha256sum --status --check <<< "f5ca192a9badfba600aa1cf205aec5b9c4127e6c92884469d920d034fc0377cd  /etc/containers/web.conf"; then
| --- a/etc/ctrc/scripts/container@web/start
| +++ b/etc/ctrc/scripts/container@web/start
| @@ -66,6 +66,8 @@
| +  # additionalCapabilities
| +  "--capability=CAP_MKNOD"
! 1 container checked
$ ctrc diff --against before --exit-code web.spec >/dev/null
! 1 container checked
= 4
$ ctrc build web.spec -o same && ctrc diff --against same --exit-code web.spec
| nothing to do
! 1 container checked
! 1 container checked
$ ctrc diff --against nowhere web.spec
! error[F04]: cannot open 'nowhere': No such file or directory
!
! 1 error
! 1 container checked
= 3
$ ctrc diff --against host web.spec
! error[F03]: 'host' is not a build tree of ctrc: it has no manifest that ctrc wrote
! help: 'ctrc build' makes one
!
! 1 error
! 1 container checked
= 3

# Where lines come from is told by the manifest, never by comments: these say anything, and nothing of it is a reason.

$ digest() { sha256sum "$1" | cut -d ' ' -f 1; }
> reword() { sed -i "$3" "reworded/$1" && sed -i "s/$2/$(digest "reworded/$1")/" reworded/etc/ctrc/manifest.json; }
> cp -a before reworded; for file in start post-start pre-start container-init; do
> path=etc/ctrc/scripts/container@web/$file; reword $path $(digest before/$path) 's/^\( *\)#[^!].*/\1# forwardPorts, hostBridge/'; done
$ units() { ctrc diff --against "$1" web.spec | sed 1,/units/d; }; units before >told; units reworded | diff told - && cat told
|   restart container@web.service
|           HOST_ADDRESS changed: containers.web.hostAddress, web.spec:1:134
|           additionalCapabilities changed: containers.web.additionalCapabilities, web.spec:1:62
| 1 to restart
! 1 container checked
! 1 container checked
$ echo '{ imports = [ ./web.spec ]; systemd.services."container@web".preStart = "# forwardPorts, hostBridge\ntrue"; }' >said.spec
> ctrc build web.spec -o now 2>/dev/null; ctrc diff --against now said.spec | grep changed
|           preStart changed: systemd.services."container@web".preStart, said.spec:1:73
! 1 container checked

# What is gone is told by the manifest of the build that had it; the place is that of the container now.

$ sed 's/additionalCapabilities = [^;]*;//; s/privateNetwork = true; hostAddress[^;]*;/privateNetwork = true;/' web.spec >gone.spec
> ctrc diff --against now gone.spec
| files:
|   ~ etc/containers/web.conf
|   ~ etc/ctrc/scripts/container@web/ (3 files)
| units:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web.hostAddress, gone.spec:1
|           additionalCapabilities changed: containers.web.additionalCapabilities, gone.spec:1
| 1 to restart
! 1 container checked

# Builds of earlier versions tell nothing of lines, damaged ones nothing that is true: no more is known then than the file's option.

$ while read -r name change; do echo "$name:"; cp -a now "$name" && sed -i "$change" "$name/etc/ctrc/manifest.json"
> ctrc diff --against "$name" gone.spec | sed 1,/units/d; done <<'END'
> earlier s/ "lines": "[^"]*",//; s/^\], "origins": .*/]}/; /^  \[/d; ${/^\]}/d}
> numbers s/"lines": "[^"]*"/"lines": "99999999999999999999:1 1:4"/
> beyond s/"lines": "[^"]*"/"lines": "1:0 9:99999999999999999999999,7"/
> longer s/"lines": "[^"]*"/"lines": "4294967295:1"/
> texts s/"lines": "[^"]*"/"lines": ":,: 1:-1,+2 x"/; s/^  \["[^"]*"/  [7/
> lists s/^  \[.*\]/  {}/
> END
| earlier:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
| numbers:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
| beyond:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
| longer:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
| texts:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
| lists:
|   restart container@web.service
|           HOST_ADDRESS removed: containers.web, gone.spec:1
| 1 to restart
! 1 container checked
! 1 container checked
! 1 container checked
! 1 container checked
! 1 container checked
! 1 container checked

# Directives, scripts, triggers: what restarts, reloads, or does nothing to a unit.

$ unit() { echo "{ systemd.services.job = { script = \"true\"; reload = \"true\"; wantedBy = [ \"multi-user.target\" ]; $1 }; }" >job.spec; }
> unit '' && ctrc build job.spec -o job
> for change in 'description = "A job";' 'serviceConfig.MemoryMax = "1G";' 'reloadTriggers = [ "/a" ];' 'restartTriggers = [ "/a" ];' \
>   'preStop = "true";' 'restartIfChanged = false; serviceConfig.MemoryMax = "1G";' 'reloadIfChanged = true; serviceConfig.MemoryMax = "1G";' \
>   'environment.A = "1";' 'enable = false;'; do
> unit "$change"; echo "$change"; ctrc diff --against job job.spec | grep -v '^files:\|^  [-+~]'; done
| description = "A job";
| units:
|   keep    job.service
|           Description added: systemd.services.job.description, job.spec:1:112
| 1 to keep
| serviceConfig.MemoryMax = "1G";
| units:
|   restart job.service
|           MemoryMax added: systemd.services.job.serviceConfig.MemoryMax, job.spec:1:124
| 1 to restart
| reloadTriggers = [ "/a" ];
| units:
|   reload  job.service
|           X-Reload-Triggers added: systemd.services.job.reloadTriggers, job.spec:1:115
| 1 to reload
| restartTriggers = [ "/a" ];
| units:
|   restart job.service
|           X-Restart-Triggers added: systemd.services.job.restartTriggers, job.spec:1:116
| 1 to restart
| preStop = "true";
| units:
|   keep    job.service
|           ExecStop added: systemd.services.job.preStop, job.spec:1:108
| 1 to keep
| restartIfChanged = false; serviceConfig.MemoryMax = "1G";
| units:
|   leave   job.service
|           MemoryMax added: systemd.services.job.serviceConfig.MemoryMax, job.spec:1:150
|           it is not restarted, as its unit says: 'systemctl restart job.service' does it
| 1 to leave
| reloadIfChanged = true; serviceConfig.MemoryMax = "1G";
| units:
|   reload  job.service
|           MemoryMax added: systemd.services.job.serviceConfig.MemoryMax, job.spec:1:148
| 1 to reload
| environment.A = "1";
| units:
|   restart job.service
|           Environment changed: systemd.services.job.environment.A, job.spec:1:114
| 1 to restart
| enable = false;
| units:
|   stop    job.service
|           it is masked
| 1 to stop
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked
! 0 containers checked

# Generations.

$ ctrc apply --root host --yes web.spec | tail -n 1
| generation 2 is the current one
$ ctrc generations --root host | sed 's/20..-..-..T..:..:..Z/TIME/; s,/[^ ]*/,.../,'
|      1  TIME    1 container   .../web.spec
| *    2  TIME    1 container   .../web.spec
$ ctrc rollback --root host --yes | tail -n 1; grep HOST_ADDRESS host/var/lib/ctrc/current/etc/containers/web.conf
| generation 1 is the current one
| HOST_ADDRESS=10.0.0.1
$ ctrc rollback --root host --yes 2 | tail -n 1; ctrc rollback --root host --yes 2
| generation 2 is the current one
| nothing to do
$ ctrc rollback --root host --yes 7
! error[H04]: there is no generation 7 on this host
! help: 'ctrc generations' lists them
= 3
$ ctrc rollback --root host --yes seven
! error[C01]: 'seven' is no number of a generation
! help: 'ctrc generations' lists them
= 2
$ ctrc generations --root host --json | sed 's/"20.*Z"/"TIME"/; s,"/.*/,".../,'
| {
|   "version": 1,
|   "generations": [
|     {
|       "generation": 1,
|       "current": false,
|       "time": "TIME",
|       "spec": ".../web.spec",
|       "containers": 1
|     },
|     {
|       "generation": 2,
|       "current": true,
|       "time": "TIME",
|       "spec": ".../web.spec",
|       "containers": 1
|     }
|   ]
| }
$ for n in 3 4 5 6; do sed -i "s/0.2\"/0.$n\"/; s/0\.[0-9]*\"; };/0.$n\"; };/" web.spec; ctrc apply --root host --yes --keep 3 web.spec >/dev/null; done; ls host/var/lib/ctrc/generations
| 4
| 5
| 6
$ echo 'keep: 2' >.ctrc.yaml && sed -i 's/0\.[0-9]*"; };/0.77"; };/' web.spec && ctrc apply --root host --yes web.spec | tail -n 1; ls host/var/lib/ctrc/generations
| generation 7 is the current one
| 6
| 7
$ echo 'keep: none' >.ctrc.yaml; ctrc diff --root host web.spec; rm .ctrc.yaml
! error[P01]: expected a number from 1 on
!  --> .ctrc.yaml:1:7
!
! 1 error
! 1 container checked
$ ctrc apply --keep 0 web.spec
! error[C01]: '0' is no number of generations
! help: --keep takes a number from 1 on
= 2

# What is not as it was rolled out is seen, and mended.

$ ctrc status --root host | sed 's/20..-..-..T..:..:..Z/TIME/; s, /[^ ]*/, .../,'
| generation 7 of TIME, from .../web.spec
|   web  autostart   10.0.0.77
$ rm host/etc/containers/web.conf && sed -i '/web.containers/d' host/etc/hosts && ctrc status --root host --exit-code | tail -n +2
|   web  autostart   10.0.0.77
| not as rolled out:
|   etc/containers/web.conf: the link to it is missing
|   etc/hosts: the block of ctrc's is changed
$ ctrc diff --root host web.spec
| files:
|   ! etc/containers/web.conf: the link to it is put back
|   ~ etc/hosts: the block of ctrc's
! 1 container checked
$ ctrc apply --root host --yes web.spec | tail -n 1; ctrc status --root host --exit-code >/dev/null && echo fine
| generation 7 is the current one
| fine
$ echo 'PRIVATE_NETWORK=0' >>host/var/lib/ctrc/current/etc/containers/web.conf; ctrc status --root host | tail -n 1; ctrc apply --root host --yes web.spec | tail -n 2; ctrc status --root host --exit-code >/dev/null && echo fine
|   etc/containers/web.conf: has another content
|   ~ etc/containers/web.conf
| generation 8 is the current one
| fine
! warning[H04]: generation 7, the current one, is damaged: its file 'etc/containers/web.conf' has another content

# Files that are not ctrc's stay as they are.

$ echo mine >host/etc/containers/db.conf && echo '{ containers.db.path = "/db"; }' >db.spec && ctrc apply --root host --yes db.spec; cat host/etc/containers/db.conf
| mine
! error[H01]: 'host/etc/containers/db.conf' is in the way, and is not ctrc's
!  --> db.spec:1:17
!   |
! 1 | { containers.db.path = "/db"; }
!   |                 ^^^^^^^^^^^^
!   = option containers.db
! help: move it away, or have the spec make something else; ctrc never overwrites it
$ rm host/etc/containers/db.conf && rm host/etc/ctrc && mkdir host/etc/ctrc && touch host/etc/ctrc/mine && ctrc apply --root host --yes web.spec; ls host/etc/ctrc
| mine
! error[H01]: 'host/etc/ctrc' is in the way, and is not ctrc's
!   = option networking.dhcpcd.denyInterfaces
! help: move it away, or have the spec make something else; ctrc never overwrites it
$ rm -r host/etc/ctrc && ctrc apply --root host --yes web.spec | tail -n 1
| generation 8 is the current one
$ sed -i '/ctrc: end/d' host/etc/hosts && ctrc apply --root host --yes web.spec
! error[H06]: the block of ctrc in 'host/etc/hosts' is damaged
! help: it begins with the line '# ctrc: begin. Changes up to the end mark are lost.' and ends with '# ctrc: end', once: mend or remove these lines
= 3
$ sed -i '/^# ctrc/,$d' host/etc/hosts && ctrc apply --root host --yes web.spec | tail -n 1
| generation 8 is the current one
$ echo '10.9.9.9 mine' >>host/etc/hosts && sed -i '1i # first' host/etc/hosts && ctrc apply --root host --yes web.spec
| nothing to do
$ cp -a before/. copied && ctrc apply --root copied --yes web.spec
! error[H01]: 'copied/etc/containers/web.conf' is in the way, and is not ctrc's
!  --> web.spec:1:20
!   |
! 1 | { containers.web = { path = "/web"; additionalCapabilities = [ "CAP_MKNOD" ]; autoStart = true; priv...
!   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/systemd/system/container@web.service' is in the way, and is not ctrc's
!  --> web.spec:1:20
!   |
! 1 | { containers.web = { path = "/web"; additionalCapabilities = [ "CAP_MKNOD" ]; autoStart = true; priv...
!   |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
!   = option containers.web
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/NetworkManager/conf.d/00-ctrc.conf' is in the way, and is not ctrc's
!   = option boot.enableContainers
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/ctrc' is in the way, and is not ctrc's
!   = option networking.dhcpcd.denyInterfaces
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/modules-load.d/ctrc.conf' is in the way, and is not ctrc's
!   = option boot.kernelModules
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/systemd/network/00-ctrc.network' is in the way, and is not ctrc's
!   = option boot.enableContainers
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
!
! error[H01]: 'copied/etc/systemd/system/container@.service' is in the way, and is not ctrc's
!   = option boot.enableContainers
! help: a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists
= 3
$ mkdir -p sneaky/var/lib outside && ln -s "$PWD/outside" sneaky/var/lib/ctrc && ctrc apply --root sneaky --yes web.spec | tail -n 1; ls outside
! error[F02]: cannot open 'sneaky/var/lib/ctrc': Not a directory
$ ctrc apply --root nowhere --yes web.spec
! error[F01]: cannot open the image 'nowhere': No such file or directory
! help: --root names the folder that holds an image's etc and var
= 3

# Modes and owners of files with blocks stay; dhcpcd.conf gets one where it is there.

$ mkdir -p two/etc && echo 'hostname' >two/etc/dhcpcd.conf && chmod 600 two/etc/dhcpcd.conf && ctrc apply --root two --yes web.spec >/dev/null; stat -c %a two/etc/dhcpcd.conf; cat two/etc/dhcpcd.conf; stat -c %a two/etc/hosts
| 600
| hostname
| # ctrc: begin. Changes up to the end mark are lost.
| # ctrc made this file from networking.dhcpcd.denyInterfaces.
| denyinterfaces ve-* vb-*
| # ctrc: end
| 644
$ ctrc remove --root two --yes | tail -n 1; find two -type f; cat two/etc/dhcpcd.conf
| nothing of ctrc's is left on the host
| two/etc/dhcpcd.conf
| hostname

# Off again, with nothing left.

$ ctrc remove --root host </dev/null >/dev/null
! error[C01]: nobody is there to agree to this
! help: --yes does it without asking, --dry-run only shows it
= 2
$ ctrc remove --root host --yes | tail -n 1
| nothing of ctrc's is left on the host
$ sed -i '/# first/d; /mine/d' host/etc/hosts; diff -r --no-dereference host untouched && echo untouched
| untouched
$ ctrc status --root host; ctrc generations --root host; ctrc remove --root host --yes
| nothing is rolled out here
| nothing has been rolled out here
| nothing to do
