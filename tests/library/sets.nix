{ lib }:
with builtins;
rec {
  optional = condition: value: if condition then [ value ] else [ ];
  unique = foldl' (so: x: if elem x so then so else so ++ [ x ]) [ ];
  zipLists = f: l: r:
    let n = if length l < length r then length l else length r; in genList (i: f (elemAt l i) (elemAt r i)) n;
  filterNames = p: set: listToAttrs (map (name: { inherit name; value = set.${name}; }) (filter p (attrNames set)));
  mapPairs = f: set: map (name: f name set.${name}) (attrNames set);
  setPath = path: value: foldl' (so: name: { ${name} = so; }) value (lib.fixed.fix (self: reverse path));
  reverse = list: let n = length list; in genList (i: elemAt list (n - i - 1)) n;
  getPath = path: default: set:
    if path == [ ] then set
    else if isAttrs set && set ? ${head path} then getPath (tail path) default set.${head path}
    else default;
  deepMerge = l: r: l // mapAttrs (n: v: if isAttrs v && isAttrs (l.${n} or null) then deepMerge l.${n} v else v) r;
  # { name = [ values ]; } of a list of sets.
  byName = sets:
    let names = unique (concatMap attrNames sets); in
    listToAttrs (map (name: { inherit name; value = catAttrs name sets; }) names);
}
