# Where the spec comes from.

$ ctrc check

$ ctrc check nothing.spec

$ ctrc check nowhere/nothing.spec

$ echo '{ containers.web.path = "/web"; }' >containers.spec && ctrc check

$ ctrc check .

$ mkdir site && echo '{ imports = [ ../containers.spec ]; }' >site/default.nix && ctrc check site/

$ mkdir empty && ctrc check empty

$ echo '{ containers.web.autoStart = 1; containers.web.path = "/web"; }' | ctrc check -

$ echo '{ imports = [ ./containers.spec ]; }' | ctrc check -

$ ctrc check <(echo '{ containers.web.path = "/web"; }')

$ ln -s ../containers.spec site/linked.spec && ctrc check site/linked.spec

$ ctrc check -- -odd.spec

$ : >none.spec && ctrc check none.spec

$ ctrc check /proc/self/mem

# Names of files in messages are as they were given.

$ echo '{ containers.web.pathh = "/web"; }' >site/bad.nix && ctrc check site/bad.nix

$ cd site && ctrc check ./bad.nix

$ echo '{ imports = [ ./site/bad.nix ]; }' >imports.spec && ctrc check imports.spec

# The search path.

$ mkdir lib && echo '"/web"' >lib/root.nix && echo '{ containers.web.path = import <site/root.nix>; }' >search.spec && ctrc check -I site=lib search.spec

$ ctrc check search.spec

# Warnings are failures where one asks for it.

$ echo '{ containers.web.path = "/web"; warnings = [ "soon to move" ]; }' >warned.spec && ctrc check warned.spec

$ ctrc check --strict warned.spec

$ ctrc build --strict warned.spec; ls result

$ ctrc check --format json warned.spec

$ ctrc check --format json containers.spec

# Limits.

$ ctrc check --max-memory 20M <(echo '{ containers.web.path = toString (builtins.genList (i: i) 100000000); }')

$ ctrc check --max-depth 1000 <(echo 'let f = n: 1 + f n; in { containers.web.path = toString (f 1); }')
