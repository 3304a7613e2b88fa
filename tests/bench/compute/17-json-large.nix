# toJSON and fromJSON of 20000 records.
let
  inherit (builtins) toJSON fromJSON genList stringLength length elemAt toString;
  data = genList (i: { id = i; name = "user ${toString i}"; tags = [ "a" "b" (toString i) ]; nested = { x = i * 1.5; y = null; z = [ i (i + 1) ]; }; }) 20000;
  text = toJSON data;
  back = fromJSON text;
in [ (stringLength text) (length back) (elemAt back 777).name (stringLength (toJSON back)) ]
