with { };
[
  (let in 1)
  (let a.b = 1; a.c = 2; in a)
  (let { body = 1; a.b = 1; })
  (let { })
  (let a.${b} = 1; in a)
  (let "a" = 1; in a)
  (let ${"a"} = 1; in a)
  (let ${("a")} = 1; in a)
  (let inherit (a) b; c = b; in c)
  (let a = 1; inherit x; in a)
]
