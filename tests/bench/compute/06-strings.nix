# Texts that grow: concatMapStrings, replaceStrings, substring, interpolation in a fold.
let
  inherit (builtins) concatStringsSep genList replaceStrings stringLength substring foldl' map toString elemAt;
  concatMapStrings = f: xs: concatStringsSep "" (map f xs);
  line = i: "${toString i}: ${replaceStrings [ "a" "b" "c" ] [ "1" "2" "3" ] "abcabcabc-${toString (i * 3)}"};\n";
  text = concatMapStrings line (genList (i: i) 60000);
  chars = s: genList (i: substring i 1 s) (stringLength s);
  upper = s: concatStringsSep "" (map (c: if c == "a" then "A" else c) (chars s));
  grown = foldl' (acc: i: acc + toString i + ",") "" (genList (i: i) 3000);
in
[ (stringLength text) (stringLength (upper (substring 0 60000 text))) (stringLength grown) ]
