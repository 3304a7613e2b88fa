with { };
[
  (f g or h)
  (map or [ ])
  ((f a) (b c) d)
  (((f a) b))
  (f rec { a = 1; } [ ] { })
  ({ } { })
  (f a.b or c d)
  ("a" "b")
  ([ a or b ])
  (1 .a)
  (00.5)
]
