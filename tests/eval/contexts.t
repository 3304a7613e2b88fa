# Contexts of strings, and names of files in the Nix store, as `ctrc eval` makes them without one.

# Names of the store: nothing is written

builtins.path { path = ./files/folder; }
= "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder"
builtins.path { path = ./files/folder; name = "x"; recursive = true; }
= "/nix/store/cpfl88w6fdlbpgmlwcwcrq4mfihlazc5-x"
builtins.path { path = ./files/folder/default.nix; recursive = false; }
= "/nix/store/5psg1n61aczvgqvq0jd92kl65s6gx6gn-default.nix"
builtins.path { path = ./files/folder/default.nix; recursive = false; sha256 = "6737d48d2211fc0683d49a74662fbe47d724c1c22051e98b86ece0350c1ac1eb"; }
= "/nix/store/5psg1n61aczvgqvq0jd92kl65s6gx6gn-default.nix"
builtins.path { path = ./files/folder/default.nix; recursive = false; sha256 = "0000000000000000000000000000000000000000000000000000000000000000"; }
! store path mismatch in (possibly filtered) path added from '$HERE/files/folder/default.nix'
builtins.path { path = ./files/folder/default.nix; nope = 1; }
! unsupported argument 'nope' to 'path'
builtins.path { }
! attribute 'path' missing in the argument of 'path'
builtins.path { path = ./files/folder; filter = p: t: t == "regular"; }
= "/nix/store/cn6czqfcmf9hsff1np5qbyhiskgd039n-folder"
builtins.path { path = ./files/folder; filter = p: t: baseNameOf p != "sub"; name = "y"; }
= "/nix/store/y0i4q5mfmp7nwqkn3ssj0si249kqskwp-y"
builtins.path { path = ./files/nonexistent; }
! cannot read 'files/nonexistent': there is no such file
builtins.path { path = toString ./files/folder; }
= "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder"
builtins.path { path = ./files/folder; name = "a b"; }
! store path name 'a b' contains illegal character ' '
builtins.filterSource (p: t: t != "symlink") ./files/folder
= "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder"
builtins.filterSource (p: t: true) ./files/folder/default.nix
= "/nix/store/2c8z8izbffmhrihxwgqj5d3z1x4rpbia-default.nix"
builtins.filterSource (p: t: throw "x") ./files/folder
! x
builtins.filterSource 1 ./files/folder
! the first argument of 'filterSource': expected a function but found an integer: 1
builtins.toFile "x" "hello"
= "/nix/store/4g4g9i669dl63abpww0djbl2jxl6bwiz-x"
builtins.toFile "x" "${./files/folder}"
= "/nix/store/nlq0i7cwdw1qrkmswmvj05si5mxfd1w9-x"
builtins.toFile "x" "${./files/folder}${./files/increment.nix}"
= "/nix/store/znrhyzzhnbqwkrl5q2hagl0h4ndbynnk-x"
builtins.toFile "x y" "hello"
! store path name 'x y' contains illegal character ' '
builtins.toFile "x" (builtins.toFile "y" "z")
= "/nix/store/vlnpi07i2pm2f32bcpy46sa5kfmzb11w-x"
builtins.getContext (builtins.toFile "x" (builtins.toFile "y" "z"))
= { "/nix/store/vlnpi07i2pm2f32bcpy46sa5kfmzb11w-x" = { path = true; }; }
"${./files/folder}"
= "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder"
"${./files/nonexistent}"
! cannot read 'files/nonexistent': there is no such file
"a${./files/increment.nix}b${./files/folder}"
= "a/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nixb/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder"
"a" + ./files/increment.nix
= "a/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix"
./files/increment.nix + "a"
= $HERE/files/increment.nixa
./. + "${./files/increment.nix}"
! a string that refers to a store path cannot be appended to a path
./files/a${./files/increment.nix}
= $HERE/files/a$HERE/files/increment.nix
builtins.path { path = ./files; filter = p: t: t == "symlink"; }
= "/nix/store/ixblnd8f0wqj9cihnpqz8hsw38a4qdc2-files"
builtins.path { path = ./files/link; }
=+ "/nix/store/ymrpqbq90vm7slw8ll562q14m330wsig-link"
builtins.filterSource (p: t: true) ./files/link
=+ "/nix/store/ymrpqbq90vm7slw8ll562q14m330wsig-link"
"${./files/link}"
= "/nix/store/cp35gmalvrji10izk6vqkz4i5lcq9ys7-link"
builtins.path { path = ./files/dangling; }
!+ there is no such file
builtins.path { path = ./files/folder; name = ".x"; }
= "/nix/store/i2bynnsridsq4zlpv9hilbxqdqj74mic-.x"
# What operations make of contexts

builtins.hasContext "${./files/increment.nix}"
= true
builtins.getContext "${./files/increment.nix}${./files/folder}"
= { "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder" = { path = true; }; "/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix" = { path = true; }; }
builtins.hasContext (builtins.substring 0 0 "${./files/increment.nix}")
= true
builtins.hasContext (builtins.substring 100 0 "${./files/increment.nix}")
= true
builtins.hasContext (builtins.concatStringsSep "," [ "a" "${./files/increment.nix}" ])
= true
builtins.hasContext (builtins.concatStringsSep "${./files/increment.nix}" [ ])
= true
builtins.hasContext (builtins.concatStringsSep "${./files/increment.nix}" [ "a" ])
= true
builtins.hasContext (builtins.replaceStrings [ "a" ] [ "${./files/increment.nix}" ] "b")
= false
builtins.hasContext (builtins.replaceStrings [ "a" ] [ "${./files/increment.nix}" ] "a")
= true
builtins.hasContext (builtins.replaceStrings [ "a" ] [ "c" ] "${./files/increment.nix}")
= true
builtins.replaceStrings [ "${./files/increment.nix}" ] [ "c" ] "abc"
= "abc"
builtins.hasContext (builtins.baseNameOf "${./files/increment.nix}")
= true
builtins.hasContext (dirOf "${./files/increment.nix}")
= true
builtins.hasContext (toString [ "${./files/increment.nix}" ])
= true
builtins.hasContext (toString { outPath = "${./files/increment.nix}"; })
= true
builtins.hasContext (builtins.toJSON { a = ./files/increment.nix; b = "${./files/folder}"; })
= true
builtins.toJSON { a = ./files/increment.nix; b = "${./files/folder}"; }
= "{\"a\":\"/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix\",\"b\":\"/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder\"}"
builtins.getContext (builtins.toJSON { a = ./files/increment.nix; b = "${./files/folder}"; })
= { "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder" = { path = true; }; "/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix" = { path = true; }; }
builtins.getContext (builtins.toXML { a = ./files/increment.nix; b = "${./files/folder}"; })
= { "/nix/store/s48d9m42pdvdr1075jcdicbvj5k4qj8l-folder" = { path = true; }; }
builtins.hasContext (builtins.head (builtins.match "(.*)" "${./files/increment.nix}"))
= false
builtins.match "${./files/increment.nix}" "a"
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
builtins.hasContext (builtins.head (builtins.split "x" "${./files/increment.nix}"))
= false
builtins.hashString "md5" "${./files/increment.nix}"
= "7637b068e16a1bebe1d146778a8892bd"
builtins.stringLength "${./files/increment.nix}"
= 57
builtins.fromJSON "${./files/increment.nix}"
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
builtins.hasContext "${"a${./files/increment.nix}"}"
= true
builtins.hasContext ''a${./files/increment.nix}''
= true
{ ${"${./files/increment.nix}"} = 1; }
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
{ }."${./files/increment.nix}"
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
{ } ? "${./files/increment.nix}"
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
builtins.getAttr "${./files/increment.nix}" { }
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
builtins.listToAttrs [ { name = "${./files/increment.nix}"; value = 1; } ]
! the string '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix' is not allowed to refer to a store path (such as '/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix')
builtins.hasContext (builtins.unsafeDiscardStringContext "${./files/increment.nix}")
= false
"${./files/increment.nix}" == builtins.unsafeDiscardStringContext "${./files/increment.nix}"
= true
builtins.attrNames (builtins.getContext "${./files/increment.nix}")
= [ "/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix" ]
builtins.hasContext (builtins.head (builtins.attrNames (builtins.getContext "${./files/increment.nix}")))
= false
builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; }
= "a"
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; })
= { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; }
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = false; }; })
= { }
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { }; })
= { }
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { outputs = [ "out" "dev" "out" ]; }; })
= { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { outputs = [ "dev" "out" ]; }; }
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { outputs = [ ]; }; })
= { }
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { outputs = [ "out" ]; }; })
! tried to add derivation output context of /nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x, which is not a derivation, to a string
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { allOutputs = true; }; })
! tried to add all-outputs context of /nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x, which is not a derivation, to a string
builtins.getContext (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; path = true; outputs = [ "b" "a" ]; }; "/nix/store/baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; })
= { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; outputs = [ "a" "b" ]; path = true; }; "/nix/store/baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; }
builtins.getContext (builtins.appendContext "${./files/increment.nix}" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; })
= { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; "/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix" = { path = true; }; }
builtins.getContext (builtins.unsafeDiscardOutputDependency (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; outputs = [ "b" ]; }; }))
= { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { outputs = [ "b" ]; path = true; }; }
builtins.appendContext "a" { "nope" = { path = true; }; }
! context key 'nope' is not a store path
builtins.appendContext "a" { "/nix/store/x" = { path = true; }; }
! context key '/nix/store/x' is not a store path
builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = 1; }
! what is said of a context's path: expected a set but found an integer: 1
builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = 1; }; }
! path: expected a Boolean but found an integer: 1
builtins.appendContext 1 { }
! the first argument of 'appendContext': expected a string but found an integer: 1
builtins.appendContext "a" 1
! the second argument of 'appendContext': expected a set but found an integer: 1
builtins.toFile "x" (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; })
! in 'toFile': the file named 'x' must not contain a reference to a derivation but contains (=/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv)
builtins.hasContext 1
! the argument of 'hasContext': expected a string but found an integer: 1
builtins.getContext ./files/increment.nix
! the argument of 'getContext': expected a string but found a path: $HERE/files/increment.nix
builtins.typeOf "${./files/increment.nix}"
= "string"
throw "${./files/increment.nix}"
! /nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix
builtins.substring 0 10 ./files/increment.nix
= "/nix/store"
builtins.concatStringsSep "," [ ./files/increment.nix ]
= "/nix/store/wikjr2d86cdnpz963iz1lk1j6qfsp4gw-increment.nix"
[ "${./files/increment.nix}" ] == [ "${./files/increment.nix}" ]
= true
# Without any

builtins.hasContext "x"
= false
builtins.getContext "x"
= { }
builtins.appendContext "x" { }
= "x"
builtins.unsafeDiscardStringContext "x"
= "x"
builtins.unsafeDiscardStringContext { __toString = self: "x"; }
= "x"
builtins.unsafeDiscardStringContext 1
! cannot coerce an integer to a string: 1
builtins.unsafeDiscardOutputDependency "x"
= "x"
builtins.addDrvOutputDependencies "x"
! context of string 'x' must have exactly one element, but has 0
builtins.getContext (builtins.addDrvOutputDependencies (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { path = true; }; }))
=+ { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; }
builtins.getContext (builtins.addDrvOutputDependencies (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; }))
=+ { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { allOutputs = true; }; }
builtins.addDrvOutputDependencies (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { path = true; outputs = [ "out" ]; }; })
! context of string 'a' must have exactly one element, but has 2
builtins.addDrvOutputDependencies (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x.drv" = { outputs = [ "out" ]; }; })
! 'addDrvOutputDependencies' can only act on derivations, not on a derivation output such as 'out'
builtins.addDrvOutputDependencies (builtins.appendContext "a" { "/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x" = { path = true; }; })
! path '/nix/store/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-x' is not a derivation
