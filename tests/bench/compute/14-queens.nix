# n queens, primes by trial division, ackermann: lists and recursion.
let
  inherit (builtins) genList concatMap filter length all foldl' elemAt head tail;
  safe = q: qs: let go = d: qs: qs == [ ] || (let h = head qs; in h != q && h - d != q && h + d != q && go (d + 1) (tail qs)); in go 1 qs;
  queens = n: let place = k: if k == 0 then [ [ ] ] else concatMap (qs: concatMap (q: if safe q qs then [ ([ q ] ++ qs) ] else [ ]) (genList (i: i) n)) (place (k - 1)); in length (place n);
  mod = a: b: a - (a / b) * b;
  isPrime = n: let go = i: i * i > n || (mod n i != 0 && go (i + 2)); in n == 2 || (mod n 2 != 0 && go 3);
  ack = m: n: if m == 0 then n + 1 else if n == 0 then ack (m - 1) 1 else ack (m - 1) (ack m (n - 1));
in [ (queens 8) (length (filter isPrime (genList (i: i + 2) 30000))) (ack 2 300) ]
