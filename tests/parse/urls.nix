with { };
[
  (http://a.b/c?d=e&f=g)
  (x:x)
  (x: x)
  (a:b)
  (mailto:foo@bar)
  ({ a= b:c; })
  (a_b:c)
]
