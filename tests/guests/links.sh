# Links that a guest plants in its root, held against the script that starts its container: with a systemd-nspawn that does
# nothing, in a mount namespace where /nix and /run may be written. `far` stands for the host's files.
#
# shellcheck shell=bash disable=SC2154 # what ./run sets

# start ROOT ENV...: runs the script on a root, with /far as the only other place that would show it.
run_start() {
	unshare -m bash -c 'mount -t tmpfs none /nix 2>/dev/null || { mkdir -p /nix && mount -t tmpfs none /nix; }
		mount -t tmpfs none /run && shift && exec env -i PATH="$PATH" INSTANCE=web root="$0" bash "$@"' "$@"
}
prepare() { # makes a root and the place outside of it anew
	rm -rf "$work/root" "$work/far"
	mkdir -p "$work/root/etc" "$work/far/etc" "$work/far/var/lib"
	echo kept >"$work/far/etc/machine-id"
	(cd "$work/far" && find . -printf '%y %m %p %s\n' | sort) >"$work/before"
}
untouched() { (cd "$work/far" && find . -printf '%y %m %p %s\n' | sort) | diff "$work/before" -; }

# One of the places that the script makes, as a link that leads out.
plant() { # PATH TARGET [MAY FAIL]
	local status
	prepare
	rm -rf "${work:?}/root/$1"
	mkdir -p "$work/root/$(dirname "$1")"
	ln -s "$2" "$work/root/$1"
	run_start "$work/root" -- "$script" >"$work/said" 2>&1
	status=$?
	ok "$1 -> ${2//$work\//}: nothing outside" untouched
	[ -n "${3:-}" ] || ok "$1 -> ${2//$work\//}: it starts" test $status = 0 -o ! -s "$work/said"
}

# Two that take turns: folder and link, while the container is started over and over.
swapped() { # PATH
	local name=$1 swapper i
	prepare
	rm -rf "${work:?}/root/$name"
	mkdir -p "$work/root/$name"
	(cd "$work/root" && ln -sfn "$work/far/etc" "$work/link" && while :; do
		mv -T "$name" "$work/folder" && mv -T "$work/link" "$name" && mv -T "$name" "$work/link" && mv -T "$work/folder" "$name"
	done) >/dev/null 2>&1 &
	swapper=$!
	for i in {1..4}; do run_start "$work/root" -- "$script" >/dev/null 2>&1; done
	kill $swapper && wait $swapper 2>/dev/null
	rm -rf "$work/link" "$work/folder"
	ok "$name by turns a link: nothing outside" untouched
}

links() {
	local file
	mkdir -p "$work/stub/bin"
	printf '#!/bin/sh\n' >"$work/stub/bin/systemd-nspawn"
	chmod +x "$work/stub/bin/systemd-nspawn"
	echo "{ systemd.package = \"$work/stub\"; containers.web.path = \"/x\"; }" >"$work/links.spec"
	if ! "$ctrc" build "$work/links.spec" -o "$work/links"; then
		failed=$((failed + 1))
		return
	fi
	script=$work/links/etc/ctrc/scripts/container@web/start

	prepare
	ok "a root of nothing" run_start "$work/root" -- "$script"
	ok "again" run_start "$work/root" -- "$script"
	ok "it has what it needs" test -d "$work/root/var/lib/private" -a -f "$work/root/etc/machine-id" -a -d "$work/root/usr"
	ok "modes" same "755 700 700 644" "$(cd "$work/root" && stat -c %a var/lib var/lib/private root etc/os-release | xargs)"

	for file in etc usr var root; do
		plant $file "$work/far/etc"
		plant $file "$work/far/new"
		plant $file ../far/etc
	done
	for file in var/lib var/lib/private etc/machine-id etc/os-release etc/resolv.conf; do
		plant $file "$work/far/etc/new"
		plant $file ../../../../../../../../../../../.."$work/far/new"
	done
	plant etc/machine-id "$work/far/etc/machine-id"
	plant etc/resolv.conf "$work/far/etc/machine-id"
	plant var loop-to-var may-fail
	plant var var may-fail

	prepare
	ln -s /etc/static/os-release "$work/root/etc/os-release"
	ok "NixOS's link to an os-release that is elsewhere" run_start "$work/root" -- "$script"
	ok "it is left as it is" same /etc/static/os-release "$(readlink "$work/root/etc/os-release")"
	prepare
	mkdir -p "$work/root/data"
	ln -s /data/var "$work/root/var"
	ok "a link that leads inside" run_start "$work/root" -- "$script"
	ok "leads there" test -d "$work/root/data/var/lib/private"

	for file in etc var var/lib; do swapped $file; done
}
