with { };
[
  (if a then b else c)
  (if a then if b then c else d else e)
  (assert a; b)
  (with a; with b; c)
  (with a; let b = 1; in if b then x: x else assert c; d)
  (__curPos)
]
