# Starts that fail, stops before a container is ready, env files and links, on a host with a real systemd.
#
# shellcheck shell=bash disable=SC2154,SC2016 # what ./run sets; what is not expanded here is for shells on the host

on() { timeout 120 "$lab/outer-in.sh" "$host" "$@"; }
ctl() { on systemctl "$@"; }
sw=/nix/store/stand-in/sw/bin

stand_ins() {
	local store=$host/root/nix/store name
	for name in stand-in not-ready deaf slow late-shell; do
		mkdir -p "$store/$name/sw/bin" "$host"/root/nix/var/nix/{db,daemon-socket,profiles,gcroots}
		printf x86_64-linux >"$store/$name/system"
		cp /bin/bash-static "$store/$name/sw/bin/bash"
		cp /usr/bin/busybox "$store/$name/sw/bin/busybox"
		ln -s busybox "$store/$name/sw/bin/ip"
		ln -s busybox "$store/$name/sw/bin/sleep"
	done
	cc -O2 -static -o "$store/stand-in/init" "$lab/tinyinit.c"
	# Never ready, but it knows the signal; one that knows none; and one that is still busy before its init comes.
	sed 's/notify("READY=1")/(void)notify/' "$lab/tinyinit.c" | cc -O2 -static -o "$store/not-ready/init" -x c -
	printf '#!%s/bash\nwhile :; do read -rt 1 < <(:); %s/busybox sleep 1; done\n' "$sw" "$sw" >"$store/deaf/init"
	chmod +x "$store/deaf/init"
	# Its network takes half a minute to come up.
	rm "$store/slow/sw/bin/ip"
	printf '#!%s/bash\n%s/busybox sleep 30\n' "$sw" "$sw" >"$store/slow/sw/bin/ip"
	chmod +x "$store/slow/sw/bin/ip"
	cp "$store/stand-in/init" "$store/slow/init"
	# Its process 1 does not listen until container-init begins, three seconds after systemd-nspawn.
	mv "$store/late-shell/sw/bin/bash" "$store/late-shell/sw/bin/shell"
	cc -O2 -static -o "$store/late-shell/sw/bin/bash" late-shell.c
	cp "$store/not-ready/init" "$store/late-shell/init"
	mkdir -p "$host"/root/srv/{far,tree/{bin,sbin,etc,usr,var}} "$host/root/opt"
	cp "$store/stand-in/init" "$host/root/srv/tree/sbin/init"
	cp "$ctrc" "$host/root/opt/ctrc"
	echo "nameserver 192.0.2.53" >"$host/root/etc/resolv.conf"
}

within() { # SECONDS COMMAND ...: it has to succeed, and in that time
	local most=$1 began=$SECONDS
	shift
	"$@" && { [ $((SECONDS - began)) -le "$most" ] || { echo "it took $((SECONDS - began)) s" && false; }; }
}
is() { same "$2" "$(ctl show -P ActiveState "container@$1")"; }
comes() { # NAME STATE SECONDS
	local i
	for ((i = 0; i < $3 * 5; i++)); do
		[ "$(ctl show -P ActiveState "container@$1")" != "$2" ] || return 0
		sleep 0.2
	done
	ctl status --no-pager -n 8 "container@$1"
	return 1
}
gone() { not on ip link show "ve-$1" && not on machinectl show "$1"; }

# Each is given up after as many starts as its unit allows; see startLimit in runtime/modules/containers.spec.
failing() {
	local name
	local -A starts=([bridge]=5 [address]=5 [inside]=5 [late]=2 [deaf]=2 [after]=6)
	for name in bridge address inside late deaf after; do ctl start --no-block "container@$name"; done
	for name in bridge address inside after late deaf; do
		ok "$name: given up" comes $name failed 120
		# What a spec has run after the start comes after ctrc's own end of it.
		ok "$name: after some starts" same "${starts[$name]}" "$(on journalctl -b -u "container@$name" -o cat | grep -c '^Starting container')"
		ok "$name: nothing is left" gone $name
	done
	ok "they may be started again" ctl reset-failed container@after
}

# Stopped before they are ready, wherever they are: in their init, their network, and where nobody inside hears of it.
stopped() {
	local name
	local -A runs=([waits]=[n]ot-ready/init [slow]=[s]low/sw/bin/ip [unheard]=[l]ate-shell/sw/bin/bash [mute]="bash [^ ]*[d]eaf/init")
	for name in unheard mute waits slow; do
		ctl start --no-block "container@$name"
		ok "$name: on its way" on timeout 10 sh -c 'until pgrep -f "$0"; do sleep 0.1; done' "${runs[$name]}"
		[ $name != unheard ] && [ $name != mute ] || ctl stop --no-block "container@$name"
	done
	for name in waits slow; do
		ok "$name: stopped before it is ready" within 8 ctl stop "container@$name"
	done
	ok "unheard: stopped before it is ready" comes unheard inactive 8
	ok "mute: stopped before it is ready, though its init knows no signal" comes mute failed 14
	for name in "${!runs[@]}"; do ok "$name: gone" gone "$name"; done
}

# Starts that go well are not counted.
many() {
	local i
	for i in 1 2 3 4 5 6; do ctl restart container@good || return; done
}

env_files() {
	local file=$host/root/etc/containers/good.conf
	cp "$file" "$work/good.conf"
	ctl stop container@good
	damaged() { # NAME
		ok "$1: no start" not ctl start container@good
		ok "$1: no process" gone good
		ctl reset-failed container@good
	}
	mv "$file" "$file.away" && damaged "no env file"
	: >"$file" && damaged "an empty env file"
	sed '$d' "$work/good.conf" >"$file" && damaged "half an env file"
	sed 's/PRIVATE_NETWORK=1//' "$work/good.conf" >"$file" && damaged "another env file"
	ok "it says which" on sh -c 'journalctl -u container@good | grep -q "/etc/containers/good.conf is not as ctrc made it"'
	mv "$file.away" "$file"
	ok "with its env file it starts" ctl start container@good
}

# Guests that have made folders and files of theirs links, and are restarted: systemd-nspawn writes there, too.
planted() { # LINK ...: all at once
	local root link
	for root in "$host"/root/{var/lib/containers/good,srv/tree}; do
		for link in "$@"; do
			rm -rf "${root:?}/$link"
			mkdir -p "$(dirname "$root/$link")"
			ln -s /srv/far "$root/$link"
		done
	done
	ctl reset-failed 2>/dev/null
	ctl restart container@good container@tree >/dev/null 2>&1
	ok "$* lead out: nothing there" same "" "$(ls -A "$host/root/srv/far")"
	for link in "$@"; do rm -rf "$host"/root/{var/lib/containers/good,srv/tree}/"$link"; done
}

on_a_host() {
	"$lab/stub-root.sh" "$host/root"
	stand_ins
	if ! "$ctrc" build host.spec -o "$work/tree"; then
		failed=$((failed + 1))
		return
	fi
	cp -a "$work/tree/." "$host/root/"
	mkdir -p "$host/root/var/log/journal" # so that --link-journal= has something to link
	ok "host boots" env OUTER_MAX=600 "$lab/outer-up.sh" "$host" || return
	ok "start" ctl start container@good container@users container@tree
	ok "many restarts" many
	ln -sfn /etc/static/os-release "$host/root/var/lib/containers/good/etc/os-release"
	ok "a link to an os-release that is elsewhere, as NixOS has it" ctl restart container@good
	stopped
	failing
	env_files
	planted etc
	planted var
	planted var/lib var/log etc/machine-id etc/os-release
	planted usr root tmp home etc/localtime etc/resolv.conf
}
