# Roll-outs into an image: killed, or failing, at every system call that changes something. At each point `current` leads to
# a whole generation, and the next roll-out leaves what an undisturbed one does.

calls=symlinkat,renameat,renameat2,unlinkat,mkdirat,write,fsync,syncfs,fchmod

into() { "$ctrc" apply --yes --root "$st/image" "$1"; } # SPEC
# All of an image but what tells how often something was rolled out. Of the generations only the current one.
state() {
	listing "$st/image/etc"
	listing "$st/image/var/lib/ctrc/current/etc"
	ls -A "$st/image/var/lib/ctrc"
	cat "$st/image/var/lib/ctrc/ledger.json"
}
# `current` leads to one of the two builds, complete.
is_whole() {
	diff -r --no-dereference "$st/image/var/lib/ctrc/current/etc" "$st/old/etc" >/dev/null ||
		diff -r --no-dereference "$st/image/var/lib/ctrc/current/etc" "$st/new/etc"
}

disturb() { # NAME WHAT STEP: at the nth call, for every STEPth n
	local n rc
	for ((n = 1; n < 500; n += $3)); do
		rm -rf "$st/image"
		cp -a "$st/image.old" "$st/image"
		{ strace -qq -f -o "$st/trace" -e trace=$calls -e inject=$calls:"$2":when=$n "$ctrc" apply --yes --root "$st/image" "$st/new.spec" >"$st/said" 2>&1; } 2>/dev/null
		rc=$?
		grep -qE 'INJECTED|killed by' "$st/trace" || break
		if grep -qE 'Sanitizer|runtime error' "$st/said"; then
			fail "$1 at call $n" "$(cat "$st/said")"
		elif ! is_whole >"$st/why" 2>&1; then
			fail "$1 at call $n: the current generation is not whole" "$(cat "$st/why")"
		elif [ "$2" != signal=KILL ] && [ $rc != 3 ] && ! state | diff "$st/state.new" - >"$st/why"; then
			fail "$1 at call $n: exit status $rc, and not all is done" "$(cat "$st/why")"
		elif ! into "$st/new.spec" >"$st/said" 2>&1; then
			fail "$1 at call $n: the next does not finish" "$(cat "$st/said")"
		elif ! state | diff "$st/state.new" - >"$st/why"; then
			fail "$1 at call $n: the next does not do all" "$(cat "$st/why")"
		else
			pass
		fi
	done
	[ $n -gt 20 ] && pass || fail "$1: only $n calls were disturbed"
}

in_image() {
	mkdir -p "$st/image/etc/systemd/system/machines.target.wants" "$st/image/var/lib"
	printf '127.0.0.1 localhost\n# a line that is not ended' >"$st/image/etc/hosts"
	listing "$st/image/etc" >"$st/untouched"
	spec <<<$'rock 9\nweb 3\nshop 2' >"$st/old.spec"
	spec <<<$'rock 9\nweb 1\nnew 4' >"$st/new.spec"
	ok "build" "$ctrc" build "$st/old.spec" -o "$st/old"
	ok "build" "$ctrc" build "$st/new.spec" -o "$st/new"
	ok "into an image" into "$st/old.spec"
	cp -a "$st/image" "$st/image.old"
	ok "into an image again" into "$st/new.spec"
	state >"$st/state.new"
	ok "out of it" "$ctrc" remove --yes --root "$st/image"
	listing "$st/image/etc" | diff "$st/untouched" - >"$st/why" && pass || fail "an image after remove" "$(cat "$st/why")"
	disturb "killed" signal=KILL 1
	disturb "full disk" error=ENOSPC 3
}
