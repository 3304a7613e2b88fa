{ lib }:
with builtins;
rec {
  join = concatStringsSep;
  lines = text: filter isString (split "\n" text);
  quote = text: "\"${replaceStrings [ "\\" "\"" "\n" ] [ "\\\\" "\\\"" "\\n" ] text}\"";
  showPath = path: join "." (map (n: if match "[a-zA-Z_][a-zA-Z0-9_'-]*|<.*>" n != null then n else quote n) path);
  pretty = value:
    let
      go = indent: v:
        let inner = indent + "  "; gap = "\n${inner}"; in
        if isString v then quote v
        else if isBool v then (if v then "true" else "false")
        else if v == null then "null"
        else if isFunction v then "<function, args: {${join ", " (lib.sets.mapPairs (n: d: if d then "${n}?" else n) (functionArgs v))}}>"
        else if isList v then (if v == [ ] then "[ ]" else "[${gap}${join gap (map (go inner) v)}\n${indent}]")
        else if isAttrs v then
          (if v == { } then "{ }" else "{${gap}${join gap (lib.sets.mapPairs (n: x: "${n} = ${go inner x};") v)}\n${indent}}")
        else toString v;
    in
    go "" value;
}
