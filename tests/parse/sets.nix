with { };
[
  ({ a.b = 1; a.c = 2; inherit x; inherit (y) z w; ${"q"} = 1; ${q} = 2; "a b" = 3; "x${y}" = 4; })
  (rec { a = { b = 1; }; a = { c = 2; inherit (a) d; inherit e; }; })
  ({ a.${q}.a = 2; a.${q}.b = 3; })
  ({ a = { b = 2; }; a.c = 3; })
  ({ a = { b = 2; }; a.c.d.e = 3; a.c.d.f = 3; a.c = { g = 1; }; })
  ({ a = ({ b = 1; }); a.c = 2; })
  ({ a = rec { b = 1; }; a.c = 2; })
  ({ a.c = 2; a = rec { b = 1; }; })
  ({ inherit; })
  ({ inherit (a); })
  ({ inherit ${"x"} "y z" "if"; })
  ({ "" = 1; })
  ({ a.or = 1; or.b = 2; })
  (rec { })
]
