# What module systems do: fixed points, recursive update, attribute sets of functions, priorities.
let
  inherit (builtins) attrNames foldl' genList listToAttrs mapAttrs intersectAttrs isAttrs zipAttrsWith head length elemAt concatMap attrValues filter toString bitAnd;
  fix = f: let x = f x; in x;
  extends = f: g: self: let super = g self; in super // f self super;
  update = l: r: zipAttrsWith (n: vs: if length vs == 2 && isAttrs (elemAt vs 0) && isAttrs (elemAt vs 1) then update (elemAt vs 0) (elemAt vs 1) else elemAt vs (length vs - 1)) [ l r ];
  base = self: { a = 1; b = self.a + 1; names = { x = self.b; }; };
  layers = genList (i: self: super: { a = super.a + 1; "v${toString i}" = self.a + i; names = super.names // { "n${toString i}" = self.b; }; }) 400;
  all = fix (foldl' (acc: f: extends f acc) base layers);
  options = listToAttrs (genList (i: { name = "opt${toString i}"; value = { type = "int"; default = i; apply = x: x + 1; }; }) 300);
  config = k: listToAttrs (genList (i: { name = "opt${toString (bitAnd (i * 7 + k) 255)}"; value = { _prio = if bitAnd i 1 == 0 then 100 else 50; value = i; }; }) 60);
  merge = defs: mapAttrs (n: o:
    let own = concatMap (d: if d ? ${n} then [ d.${n} ] else [ ]) defs;
        least = foldl' (m: d: if d._prio < m then d._prio else m) 1500 own;
        best = filter (d: d._prio == least) own;
    in o.apply (if best == [ ] then o.default else (head best).value)) options;
  merged = genList (k: merge (genList (j: config (k + j)) 8)) 40;
  deep = foldl' update { } (genList (i: { services."s${toString (bitAnd i 63)}".config = { port = i; enable = true; "k${toString (bitAnd i 15)}" = i; }; }) 3000);
in
[ (foldl' (a: x: a + x) 0 (attrValues (removeAttrs all [ "names" ]))) (length (attrNames all.names))
  (foldl' (a: m: a + foldl' (b: x: b + x) 0 (attrValues m)) 0 merged) (length (attrNames deep.services)) ]
