{ a = f x; b = f x y (z: z); c = lib.mapAttrs (name: value: { inherit name value; }) services;
d = mkIf (cfg.enable && cfg.user != "root") { users.${cfg.user} = { }; };
e = concatMap (port: [ port (port + 1) (toString (port + 2)) ]) [ 80 443 8080 8443 9090 9091 9092 9093 9094 9095 9096 ];
f = builtins.replaceStrings [ "one" "two" "three" ] [ "a" "b" ] (builtins.readFile ./a/very/long/path/to/a/file.txt);
g = very.long.function.name.that.takes argumentNumberOne argumentNumberTwo argumentNumberThree argumentFour;
h = writeText "name" ''
     a line
       a deeper line
  '';
i = (callPackage ./pkg.nix { }).override { enableThis = true; enableThat = false; };
j = map (x: x.name) (filter (x: x.enabled && x.address != null && hasPrefix "10." x.address) containersOfThisHost);
k = f [ ] { } (
  # why
  x);
m = f or [ x or ]; n = (f or).b or c;
}
