# Roll-outs on a host with a real systemd (see ../lab/README.md): what is restarted and what is not, by main PIDs; additions,
# removals, failures; going back; being killed at any point and finishing all the same; two at once; and leaving no trace.

o() { "$lab/outer-in.sh" "$st" "$@"; }
on_host() { timeout 60 "$lab/outer-in.sh" "$st" /opt/ctrc "$@"; }
apply() { on_host apply --yes /root/containers.spec; }

make_host() {
	"$lab/stub-root.sh" "$root"
	local system=$root/nix/store/stand-in a
	mkdir -p "$system/sw/bin" "$root"/nix/var/nix/{db,daemon-socket,profiles,gcroots} "$root/var/lib/containers" "$root/opt" "$root/srv"
	cc -O2 -static -o "$system/init" "$lab/tinyinit.c"
	printf x86_64-linux >"$system/system"
	cp /bin/bash-static "$system/sw/bin/bash"
	cp /usr/bin/busybox "$system/sw/bin/busybox"
	for a in sh ip ping cat; do ln -s busybox "$system/sw/bin/$a"; done
	touch "$root/etc/resolv.conf"
	printf '127.0.0.1 localhost\n# a line that is not ended' >"$root/etc/hosts"
	cp "$ctrc" "$root/opt/ctrc"
}

pid() { o systemctl show -P MainPID "container@$1"; }
is() { [ "$(o systemctl show -P ActiveState "container@$1")" = "$2" ]; }
reach() { o ping -c1 -W2 "10.231.$1.2"; }

life() {
	spec <<<$'web 1\ndb 2' >"$root/root/containers.spec"
	status "nobody to ask" 2 on_host apply /root/containers.spec
	says "the plan starts both" 'start +container@web.service' on_host diff /root/containers.spec
	status "something would change" 4 on_host diff --exit-code /root/containers.spec
	says "apply" 'started container@web.service' apply
	ok "web is reached" reach 1
	ok "db is reached" reach 2
	says "hosts" '10.231.1.2 web.containers' cat "$root/etc/hosts"
	says "again: nothing to do" '^nothing to do$' apply
	status "nothing would change" 0 on_host diff --exit-code /root/containers.spec
	local web db
	web=$(pid web) db=$(pid db)

	spec <<<$'web 3\ndb 2' >"$root/root/containers.spec"
	says "the plan says why" 'HOST_ADDRESS changed: containers.web.hostAddress, /root/containers.spec:3:19' on_host diff /root/containers.spec
	says "the plan counts" '^1 to restart, 1 unchanged$' on_host diff /root/containers.spec
	says "one option changed" 'restarted container@web.service' apply
	ok "db runs on" [ "$(pid db)" = "$db" ]
	ok "web was restarted" [ "$(pid web)" != "$web" ]
	ok "web is reached at its new address" reach 3

	web=$(pid web)
	spec <<<$'web 3\ndb 2\nnew 4 dependsOn = [ "slow" ];\nslow 5' >"$root/root/containers.spec"
	sed -i '$s/}/systemd.services."container@slow".preStart = "sleep 1.2"; }/' "$root/root/containers.spec"
	says "what takes time is shown with its seconds, on a terminal" '^  starting container@slow.service \([0-9]+ s\); 0 of 2 done$' \
		sh -c '"$1" "$2" env TERM=xterm script -qec "/opt/ctrc apply --yes /root/containers.spec" /dev/null | tr "\r" "\n" | sed "s/^.\[K//"' sh "$lab/outer-in.sh" "$st"
	first() { [ "$(o systemctl show -P "$1" "container@$2")" -le "$(o systemctl show -P "$3" "container@$4")" ]; }
	ok "what others depend on is ready before they start" first ActiveEnterTimestampMonotonic slow InactiveExitTimestampMonotonic new
	spec <<<$'web 3\ndb 2\nnew 4' >"$root/root/containers.spec"
	says "as JSON, an object a line" '^\{"event": "end","unit": "container@slow.service","action": "stop","ok": true,"seconds": [0-9.]+\}$' \
		on_host apply --yes --json /root/containers.spec
	ok "the new one is reached" reach 4
	ok "web runs on" [ "$(pid web)" = "$web" ]
	spec <<<$'web 3\nshop 2' >"$root/root/containers.spec"
	ok "one renamed, one removed" apply
	ok "new is stopped" is new inactive
	ok "db is stopped" is db inactive
	ok "shop is reached" reach 2
	ok "web runs on still" [ "$(pid web)" = "$web" ]
	ok "no link is left" test ! -e "$root/etc/systemd/system/container@new.service" -a ! -L "$root/etc/systemd/system/container@new.service"
	says "status" 'web +active +10.231.3.2' on_host status
	ok "all is as rolled out" on_host status --exit-code

	spec <<<$'web 3 extraFlags = [ "--no-such-flag" ];\nshop 5' >"$root/root/containers.spec"
	status "a broken one" 3 apply
	ok "the other is served" reach 5
	says "it shows in the status" 'web +(failed|activating)' on_host status
	says "going back" 'restarted|started container@web.service' on_host rollback --yes
	ok "web is back" reach 3
	ok "shop is back at its old address" reach 2
	ok "all is fine again" on_host status --exit-code
	says "generations" '^\* +5 ' on_host generations

	o systemctl stop container@shop
	spec <<<$'web 3\nshop 2' >"$root/root/containers.spec"
	says "one that ought to run" 'it is not running' on_host diff /root/containers.spec
}

# A health check, and the way back from a roll-out that fails.
health() {
	local check='healthCheck = { command = [ "/nix/store/stand-in/sw/bin/busybox" "test" "-e" "/ok" ]; interval = "1s"; retries = 1; startPeriod = "1s"; };'
	local ok=$root/var/lib/containers/web/ok shop before
	spec <<<$'web 3\nshop 2' >"$root/root/containers.spec"
	ok "before the checks" apply
	before=$(o readlink /var/lib/ctrc/current) shop=$(pid shop)
	spec <<<"web 4 $check"$'\nnew 5 dependsOn = [ "web" ];\nshop 2' >"$root/root/containers.spec"
	rm -f "$ok"
	status "one that is not healthy takes all back" 3 on_host apply --yes --rollback-on-failure /root/containers.spec
	ok "the generation before is the current one" [ "$(o readlink /var/lib/ctrc/current)" = "$before" ]
	ok "web is reached where it was" reach 3
	ok "new is gone" is new inactive
	ok "shop runs on" [ "$(pid shop)" = "$shop" ]
	ok "nothing half is left" on_host status --exit-code
	touch "$ok"
	says "one that is, before those that depend on it" 'found healthy container@web.service .* started container@new.service' \
		sh -c '"$@" | tr "\n" " "' sh "$lab/outer-in.sh" "$st" /opt/ctrc apply --yes --rollback-on-failure --keep 1 /root/containers.spec
	says "its health is in the status" 'web +active +healthy +10.231.4.2' on_host status
	rm "$ok"
	sick() { for _ in $(seq 40); do on_host status | grep -q ' unhealthy ' && return; sleep 0.2; done; return 1; }
	ok "found again and again" sick
	status "and is a fault" 4 on_host status --exit-code
	says "in JSON" '"health": "unhealthy"' on_host status --json
	spec <<<$'web 3\nshop 2' >"$root/root/containers.spec"
	ok "without a check" apply
	ok "nothing of it runs on" sh -c '! "$1" "$2" systemctl list-units --plain --no-legend "container-health@*.timer" | grep -q .' sh "$lab/outer-in.sh" "$st"
}

# Killed at any of its system calls that change something, or while it waits for a unit: the current generation is whole,
# what is not concerned runs on, and the next roll-out finishes the work.
calls=symlinkat,renameat,renameat2,unlinkat,mkdirat,write,fsync,openat,wait4,fchmod,flock

whole() { # the current generation is one that was written completely
	o sh -c 'cd -P /var/lib/ctrc/current && test -s generation.json && test -e etc/systemd/system/container@rock.service &&
		sed -n "s/.*\"path\": \"\([^\"]*\)\".*/\1/p" etc/ctrc/manifest.json | while read -r f; do test -e "$f" -o -L "$f" || exit 1; done'
}
traced() { o strace -f -qq -o /root/trace -e trace=$calls "$@" /opt/ctrc apply --yes /root/containers.spec; }
killed() {
	local rock n i total before said
	spec <<<$'rock 9\nweb 3\nshop 2' >"$root/root/containers.spec"
	ok "before the kills" apply
	rock=$(pid rock)
	spec <<<$'rock 9\nweb 1\nnew 4' >"$root/root/containers.spec"
	traced >/dev/null 2>&1
	total=$(awk 'NR == 1 { first = $1 } $1 == first' "$root/root/trace" | wc -l) # those of the main thread
	for ((i = 1; i <= 20; i++)); do
		# By turns there and back: one container changes, one comes, one goes.
		if [ $((i % 2)) = 1 ]; then spec <<<$'rock 9\nweb 3\nshop 2'; else spec <<<$'rock 9\nweb 1\nnew 4'; fi >"$root/root/containers.spec"
		n=$((total * (i - 1) / 20 + 1 + RANDOM % (total / 20)))
		traced -e inject=$calls:signal=KILL:when=$n >/dev/null 2>&1
		name="killed at call $n"
		ok "$name: the current generation is whole" whole
		ok "$name: the next finishes" apply
		ok "$name: all is as rolled out" on_host status --exit-code
		if [ $((i % 2)) = 1 ]; then ok "$name: web" reach 3; ok "$name: shop" reach 2; else ok "$name: web" reach 1; ok "$name: new" reach 4; fi
		ok "$name: rock runs on" [ "$(pid rock)" = "$rock" ]
	done
}

together() {
	local rc1 rc2
	spec <<<$'rock 9\nweb 5' >"$root/root/containers.spec"
	apply >"$st/one" 2>&1 &
	apply >"$st/two" 2>&1
	rc2=$?
	wait $!
	rc1=$?
	ok "two at once: one is refused, one goes through" [ "$rc1$rc2" = 03 -o "$rc1$rc2" = 30 ]
	says "two at once: why" 'another ctrc is at work' cat "$st/one" "$st/two"
	ok "all is as rolled out" on_host status --exit-code
	spec <<<$'rock 9\nweb 6' >"$root/root/containers.spec"
	apply >"$st/one" 2>&1 &
	ok "two at once: one waits" on_host apply --yes --wait /root/containers.spec
	wait
	ok "web is reached" reach 6
}

foreign() {
	echo mine >"$root/etc/containers/other.conf"
	spec <<<$'rock 9\nweb 6\nother 7' >"$root/root/containers.spec"
	says "a file in the way" "error\[H01\]: '/etc/containers/other.conf' is in the way" apply
	ok "it is as it was" [ "$(cat "$root/etc/containers/other.conf")" = mine ]
	ok "nothing was begun" test ! -L "$root/etc/systemd/system/container@other.service"
	rm "$root/etc/containers/other.conf"
	spec <<<$'rock 9\nweb 6' >"$root/root/containers.spec"
}

# Off and on again: with /var in a file system of its own, mounted when systemd has read its units long since.
boots() {
	off
	on
	await rock && pass || fail "containers start with the host" "$(on_host status)"
	off
	mv "$root/var" "$root/srv/var" && mkdir "$root/var" "$root/etc/systemd/system/local-fs.target.wants"
	printf '[Unit]\nDefaultDependencies=no\nBefore=local-fs.target\n[Mount]\nWhat=/srv/var\nWhere=/var\nType=none\nOptions=bind\n' \
		>"$root/etc/systemd/system/var.mount"
	ln -s ../var.mount "$root/etc/systemd/system/local-fs.target.wants/var.mount"
	on
	says "that /var hides units from systemd is seen" 'ctrc-boot.service' on_host diff /root/containers.spec
	ok "and mended" apply
	spec <<<$'rock 9\nnew 4' >"$root/root/containers.spec"
	ok "a change with a /var of its own" apply
	ok "what starts at boot is of the new generation alone" grep -q 'start -- container@new.service container@rock.service' "$root/etc/systemd/system/ctrc-boot.service"
	says "again: nothing to do" '^nothing to do$' apply
	ok "all is as rolled out with a /var of its own" on_host status --exit-code
	off
	on
	await rock && pass || fail "containers start with a host that has a /var of its own" "$(on_host status; o journalctl -b --no-pager | tail -n 20)"
	rm -r "$root/etc/systemd/system/var.mount" "$root/etc/systemd/system/local-fs.target.wants"
}
off() { # with all its containers, in less than half a minute
	ok "the host goes down" "$lab/outer-down.sh" "$st"
	[ -e "$st/rc" ] && pass || fail "the host is down"
}
on() {
	if "$lab/outer-up.sh" "$st" >"$st/up.log" 2>&1; then pass; else
		fail "the host boots again" "$(cat "$st/up.log")"
		return 1
	fi
}
await() { for _ in $(seq 100); do is "$1" active && return 0; sleep 0.1; done; return 1; }

leave() {
	on_host remove --yes >"$st/said" 2>&1 || fail "remove" "$(cat "$st/said")"
	listing "$root/etc" | diff "$st/before" - >"$st/said" && pass || fail "etc is as it was before" "$(cat "$st/said")"
	ok "no state is left" test ! -e "$root/srv/var/lib/ctrc"
	ok "no container is left" is rock inactive
}

# Why there can be no such host here, or nothing.
missing() {
	[ "$(id -u)" = 0 ] || { echo "it needs root"; return; }
	unshare -m mount -t tmpfs none /mnt 2>/dev/null || { echo "mounts are forbidden here"; return; }
	unshare -m sh -c 'mount --make-rprivate / && umount -l /sys/fs/cgroup; mount -t cgroup2 cgroup2 /sys/fs/cgroup' 2>/dev/null ||
		{ echo "no cgroup tree can be mounted here"; return; }
	for program in systemd-nspawn busybox bash-static cc strace; do
		command -v "$program" >/dev/null || { echo "no $program ('make test-deps' installs it)"; return; }
	done
}

on_a_host() {
	local why
	why=$(missing)
	if [ -n "$why" ]; then
		skip "a host with a real systemd: $why"
		return
	fi
	make_host
	if ! "$lab/outer-up.sh" "$st" >"$st/up.log" 2>&1; then
		fail "the host boots" "$(cat "$st/up.log")"
		return
	fi
	listing "$root/etc" >"$st/before"
	life
	health
	killed
	together
	foreign
	boots
	leave
}
