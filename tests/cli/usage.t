# Help, version and calls that are at fault.

$ ctrc --version

$ ctrc --help

$ ctrc build --help

$ ctrc check -h

$ ctrc eval --help

$ ctrc

$ ctrc biuld

$ ctrc --verison

$ ctrc check --fromat json

$ ctrc check --format xml

$ ctrc check -x

$ ctrc build -o

$ ctrc build --strict=yes

$ ctrc check one.spec two.spec

$ ctrc check ''

$ ctrc eval

$ ctrc eval -E 1 file.nix

$ ctrc check --max-memory lots

$ ctrc check --max-depth 0

$ ctrc options SPEC

# What cannot be printed is a failure of the system.

$ ctrc --help >/dev/full

$ ctrc --version >&-

$ ctrc eval -E '"text"' >/dev/full

$ ctrc eval -E '"text"' >&-

$ { ctrc eval -E '"text"'; echo "status $?" >&2; } | true
