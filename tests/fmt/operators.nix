[ (a+b*c - d/e) (!a&&b||c->d) (a?b.c) (-x) (a//b//{c=1;}) ([1]++[2]++[3])
(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb + ccccccccccccccccccccccccc + dddddddddddd)
(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbb or ccccccccccccccccccccccccccccc == dddddddddddddddd.eeeeeeeeee)
(x |> f |> g |> h |> i) (f <| g <| x)
{ a = [ 1 2 ] ++ optional b 3; b = { x = 1; } // optionalAttrs cond { y = 2; } // { z = 3; };
c = lib.optionalAttrs stdenv.isLinux { } // { aaaaaaaaaaaaa = 1; bbbbbbbbbbbbbbb = 2; };
d = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" + "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" + "cccccccccccccccc"; }
# signs with comments
(a # one
+ b
# two
+ c) ]
