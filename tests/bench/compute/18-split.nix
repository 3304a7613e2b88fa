# split, splitVersion, compareVersions, parsing of lines and words.
let
  inherit (builtins) split filter isString concatStringsSep genList toString length map elemAt match foldl' compareVersions splitVersion sort stringLength;
  lines = filter isString (split "\n" (concatStringsSep "\n" (genList (i: "user${toString i}:x:${toString (1000 + i)}:100:User Number ${toString i}:/home/user${toString i}:/bin/sh") 20000)));
  fields = map (l: filter isString (split ":" l)) lines;
  versions = sort (a: b: compareVersions a b < 0) (genList (i: "1.${toString (i * 7919 - (i * 7919 / 100) * 100)}.${toString i}pre${toString (i / 3)}") 5000);
in [ (length lines) (foldl' (a: f: a + stringLength (elemAt f 5)) 0 fields) (elemAt versions 17) (foldl' (a: v: a + length (splitVersion v)) 0 versions) ]
