with { };
[
  (a.b.c or d.e or f)
  (a.${b}."c${d}"."e f".or."if")
  (a ? b."c d".${e})
  (a . b)
  ({ }.a or 1)
  ("a".b)
  ([ ].a)
  (x.or or 1)
  (a.b or c or)
  (a.b.c.d or e f g)
  (-a.b)
  (!a.b or c)
]
