with { };
[
  (/a/b)
  (/.)
  (/a/./b/../c)
  (/${b})
  (/a/${b}/c)
  (<a>)
  (<a/b.c-d+e>)
  (a <b> c)
  (a<b>c)
  (a /b)
  (a / b)
]
