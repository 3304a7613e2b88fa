# Functional queues and trees: sets as records, linked lists.
let
  inherit (builtins) foldl' genList bitAnd;
  nil = { empty = true; };
  cons = h: t: { empty = false; head = h; tail = t; };
  reverse = l: let go = l: acc: if l.empty then acc else go l.tail (cons l.head acc); in go l nil;
  queue = { front = nil; back = nil; };
  push = q: x: q // { back = cons x q.back; };
  pop = q: if q.front.empty then (let f = reverse q.back; in { value = f.head; queue = { front = f.tail; back = nil; }; }) else { value = q.front.head; queue = q // { front = q.front.tail; }; };
  run = i: q: acc: if i == 0 then acc else let q2 = push (push q i) (i + 1); p = pop q2; in builtins.seq acc (run (i - 1) p.queue (bitAnd (acc * 31 + p.value) 1073741823));
  insert = t: k: if t == null then { inherit k; l = null; r = null; } else if k < t.k then t // { l = insert t.l k; } else if k > t.k then t // { r = insert t.r k; } else t;
  size = t: if t == null then 0 else 1 + size t.l + size t.r;
in [ (run 20000 queue 0) (size (foldl' insert null (genList (i: bitAnd (i * 7919) 16383) 16384))) ]
