# Versions and names of packages.

builtins.compareVersions "1.0" "2.3"
= -1
builtins.compareVersions "2.1" "2.3"
= -1
builtins.compareVersions "2.3" "2.3"
= 0
builtins.compareVersions "2.5" "2.3"
= 1
builtins.compareVersions "3.1" "2.3"
= 1
builtins.compareVersions "2.3.1" "2.3"
= 1
builtins.compareVersions "2.3.1" "2.3a"
= 1
builtins.compareVersions "2.3pre1" "2.3"
= -1
builtins.compareVersions "2.3pre3" "2.3pre12"
= -1
builtins.compareVersions "2.3a" "2.3c"
= -1
builtins.compareVersions "2.3pre1" "2.3c"
= -1
builtins.compareVersions "2.3pre1" "2.3q"
= -1
builtins.compareVersions "2.3.a" "2.3.1"
= -1
builtins.compareVersions "2.3prerelease" "2.3pre"
= 1
builtins.compareVersions "" ""
= 0
builtins.compareVersions "" "1"
= -1
builtins.compareVersions "" "a"
= -1
builtins.compareVersions "" "pre"
= 1
builtins.compareVersions "." ""
= 0
builtins.compareVersions "1.01" "1.1"
= 0
builtins.compareVersions "1-2" "1.2"
= 0
builtins.compareVersions "1..2" "1.2"
= 0
builtins.compareVersions "2.3-" "2.3"
= 0
builtins.compareVersions "1.10" "1.9"
= 1
builtins.compareVersions "1a" "1b"
= -1
builtins.compareVersions "1A" "1a"
= -1
builtins.compareVersions "2147483647" "2147483646"
= 1
builtins.compareVersions "2147483648" "1"
= -1
builtins.compareVersions "10000000000" "9"
= -1
builtins.compareVersions "99999999999" "10000000000"
= 1
builtins.compareVersions "1_2" "1.2"
= -1
builtins.compareVersions "ä" "b"
= 1
builtins.compareVersions 1 "2"
! expected a string
map (v: builtins.compareVersions v "21.11") [ "21.05" "21.11" "22.05" "21.11pre" "21.11.1" "21" ]
= [ -1 0 1 -1 1 -1 ]
builtins.splitVersion ""
= [ ]
builtins.splitVersion "1.2.3"
= [ "1" "2" "3" ]
builtins.splitVersion "1.2.3-pre4a"
= [ "1" "2" "3" "pre" "4" "a" ]
builtins.splitVersion "..a..1--"
= [ "a" "1" ]
builtins.splitVersion "abc123def"
= [ "abc" "123" "def" ]
builtins.splitVersion "1_2+3"
= [ "1" "_" "2" "+" "3" ]
builtins.splitVersion "-"
= [ ]
builtins.splitVersion 1
! expected a string
builtins.parseDrvName "nix-0.12pre12876"
= { name = "nix"; version = "0.12pre12876"; }
builtins.parseDrvName "a-b-c-1234pre5+git"
= { name = "a-b-c"; version = "1234pre5+git"; }
builtins.parseDrvName "nixpkgs"
= { name = "nixpkgs"; version = ""; }
builtins.parseDrvName ""
= { name = ""; version = ""; }
builtins.parseDrvName "-"
= { name = "-"; version = ""; }
builtins.parseDrvName "-1"
= { name = ""; version = "1"; }
builtins.parseDrvName "a-"
= { name = "a-"; version = ""; }
builtins.parseDrvName "a--1"
= { name = "a"; version = "-1"; }
builtins.parseDrvName "a-B-2"
= { name = "a-B"; version = "2"; }
builtins.parseDrvName "a-_x"
= { name = "a"; version = "_x"; }
builtins.parseDrvName "a-b-1.2-3"
= { name = "a-b"; version = "1.2-3"; }
builtins.parseDrvName null
! expected a string
builtins.langVersion
= 6
builtins.compareVersions builtins.nixVersion "2.8" >= 0
= true
builtins.isString builtins.nixVersion
= true
