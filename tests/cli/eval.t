# Values, as nix-instantiate --eval prints them.

$ ctrc eval -E '1 + 2'

$ ctrc eval -E '{ a = 1; b = [ 1 (2 + 3) "x" ]; f = x: x; }'

$ ctrc eval --strict -E '{ a = 1; b = [ 1 (2 + 3) "x" ]; f = x: x; }'

$ ctrc eval --json -E '{ a = 1; b = [ 1 (2 + 3) "x\n" null ]; }'

$ ctrc eval --xml -E '{ a = 1; }'

$ ctrc eval --raw -E '"a\nb"'

$ ctrc eval -A a.b.1 -E '{ a.b = [ 1 2 3 ]; }'

$ ctrc eval -A 'a."b.c"' -E '{ a."b.c" = 4; }'

$ ctrc eval -A a.x -E '{ a.b = 1; }'

$ ctrc eval --arg x 2 --argstr y text -E '{ x, y, z ? 3 }: [ x y z ]' --strict

$ ctrc eval --arg x 2 -E '{ x, y }: x'

$ ctrc eval -E '{ x }: x'

$ echo '{ x ? 5 }: x' >f.nix && ctrc eval f.nix --arg x 'throw "unused"' --argstr x 7

$ ctrc eval -E 'builtins.trace "seen" 1'

$ ctrc eval -E 'undefined'

$ ctrc eval -E '1 +'

$ ctrc eval --parse -E '{ a = 1 }'

$ ctrc eval --format json -E '1 + "a"'

$ ctrc eval -E '[ (throw "no") ]' --strict

$ ctrc eval nothing.nix

$ ctrc eval -E 'let f = n: f (n + 1) + 1; in f 0' 2>&1 | head -1

$ ctrc eval --impure -E 'builtins.getEnv "HOME" != ""'
