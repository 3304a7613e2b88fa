# The processor's time has an end, wherever it goes: loops, builtins, and one regular expression.
$ try() { for e; do timeout 20 ctrc eval --max-time 1 --strict -E "$e" 2>&1 | head -n 1; done; }
> try 'let fib = n: if n < 2 then n else fib (n - 1) + fib (n - 2); in fib 60'
> try 'builtins.genericClosure { startSet = [ { key = 0; } ]; operator = x: [ { key = x.key + 1; } ]; }'
> try 'let text = n: builtins.concatStringsSep "" (builtins.genList (x: "a") n); in builtins.match ".*.*.*[xy]" (text 5000)'
> try 'let l = builtins.genList (x: "b${toString x}") 50000; in builtins.replaceStrings l l (builtins.concatStringsSep "" (builtins.genList (x: "b") 200000))'
| error[V20]: this takes more than 1 s of the processor's time
| error[V20]: this takes more than 1 s of the processor's time
| error[V18]: the regular expression '.*.*.*[xy]' takes too much time or memory on this text
| error[V20]: this takes more than 1 s of the processor's time, in a single step
$ printf '{ containers.a.path = let fib = n: if n < 2 then n else fib (n - 1) + fib (n - 2); in toString (fib 60); }\n' > fib.spec
$ timeout 20 ctrc check --max-time 1 fib.spec 2>&1 | grep -v "^ \|^[0-9]\|^note\|^$"; echo ${PIPESTATUS[0]}
| error[V20]: this takes more than 1 s of the processor's time
| help: a loop without end, perhaps; '--max-time' allows more
| 1
$ ctrc check --max-time 0 fib.spec
! error[C01]: '0' is no number of seconds
! help: --max-time takes a number of seconds from 1 to 1000000
= 2
$ ctrc check --max-time soon fib.spec
! error[C01]: 'soon' is no number of seconds
! help: --max-time takes a number of seconds from 1 to 1000000
= 2
