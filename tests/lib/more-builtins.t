[ (lib.baseNameOf "/a/b") (lib.dirOf "/a/b") (lib.mul 6 7) (lib.toString 5) ]
= [ "b" "/a" 42 "5" ]

[ (lib.fromTOML "a = 1") (lib.hashString "md5" "") (lib.readFileType /etc/passwd) (lib.readDir /etc ? passwd) ]
= [ { a = 1; } "d41d8cd98f00b204e9800998ecf8427e" "regular" true ]

lib.hashString "sha256" (lib.readFile /etc/passwd) == lib.hashFile "sha256" /etc/passwd
= true

[ (lib.convertHash { hash = "d41d8cd98f00b204e9800998ecf8427e"; hashAlgo = "md5"; toHashFormat = "base64"; }) (lib.placeholder "out" == builtins.placeholder "out") ]
= [ "1B2M2Y8AsgTpgAmY7PhCfg==" true ]

[ (lib.getContext "a") (lib.hasContext "a") (lib.appendContext "a" { }) (builtins.isFunction lib.addDrvOutputDependencies) (lib.unsafeDiscardOutputDependency "a") (lib.unsafeDiscardStringContext "a") ]
= [ { } false "a" true "a" "a" ]

builtins.isString (lib.toXML 1)
= true

lib.parseFlakeRef "github:a/b"
! reads a reference to a flake

lib.flakeRefToString { type = "github"; owner = "a"; repo = "b"; }
! writes a reference to a flake

map builtins.isFunction [ lib.filterSource lib.toFile ]
= [ true true ]

[ (lib.replaceElemAt [ 1 2 3 ] 1 "a") (lib.lists.replaceElemAt [ 1 ] 0 2) (lib.concatAttrValues { b = [ 2 ]; a = [ 1 ]; }) ]
= [ [ 1 "a" 3 ] [ 2 ] [ 1 2 ] ]

lib.replaceElemAt [ 1 ] 1 2
! called with index 1 on a list of size 1
