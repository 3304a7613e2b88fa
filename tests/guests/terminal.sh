# The terminal of whoever calls `ctrc run`, with stand-ins of machinectl and nsenter. A program inside that types into the
# terminal that it holds (TIOCSTI) types into its own.
#
# shellcheck shell=bash disable=SC2154 # what ./run sets

terminal() {
	local stub=$work/terminal case said last
	mkdir -p "$stub"
	printf '#!/bin/sh\necho $$\n' >"$stub/machinectl"
	# shellcheck disable=SC2016 # for the stand-in
	printf '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\nexec "$@"\n' >"$stub/nsenter"
	chmod +x "$stub/machinectl" "$stub/nsenter"
	cc -o "$stub/type" type.c || return
	while read -r case said; do
		ok "terminal: ${case//_/ }" same fine "$said"
		last=$case
	done < <(timeout 60 python3 terminal.py "$ctrc" "$stub" 2>&1)
	ok "terminal: all was tried" same much_output "$last"
}
