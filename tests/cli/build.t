# The build tree: made, made again, and kept when something is wrong.

$ echo '{ containers.web.path = "/web"; containers.web.autoStart = true; }' >containers.spec && ctrc build

$ find result -type f -o -type l | LC_ALL=C sort

$ find result -printf '%m %P\n' | LC_ALL=C sort -k 2 | head -4

$ (umask 077; ctrc build -o private && find private -printf '%m %P\n' | sort -k 2 | diff - <(find result -printf '%m %P\n' | sort -k 2) && diff -r result private && echo same)

$ touch -d 2001-01-01 result/etc/containers/web.conf && ctrc build && date -r result/etc/containers/web.conf +%Y

$ echo '{ containers.web.path = 1; }' >bad.spec && ctrc build bad.spec 2>/dev/null; echo $?; ls result

$ ctrc build bad.spec -o other 2>/dev/null; ls

# Paths of the build do not reach into the tree.

$ mkdir -p deep/er && cp containers.spec deep/er && ctrc build deep/er -o here && diff -r result here && echo same

$ cat here/etc/ctrc/manifest.json | sed 's/"sha256": "[0-9a-f]*"/"sha256": "..."/'

# What is not ctrc's is not touched.

$ mkdir mine && touch mine/file && ctrc build -o mine; ls mine

$ touch plain && ctrc build -o plain

$ ln -s result link && ctrc build -o link

$ ctrc build -o nowhere/tree

$ ctrc build -o .

$ touch result/etc/mine && ctrc build; rm result/etc/mine

$ mkdir empty && ctrc build -o empty && ls empty

$ ctrc build -o /proc/tree

# Litter of a killed build is removed, and nothing else.

$ mkdir -p .result.ctrc-abc123/etc .result.ctrc-other && ctrc build && ls -A | grep ctrc-
