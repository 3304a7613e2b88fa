# Builtins on files. Paths are relative to this folder.

# import

import ./files/folder
= { x = 1; y = $HERE/files/folder/sub; }
import ./files/folder/default.nix
= { x = 1; y = $HERE/files/folder/sub; }
import (toString ./files/folder)
= { x = 1; y = $HERE/files/folder/sub; }
import ./files/increment.nix 1
= 2
import ./files/nested.nix
= 2
import ./files/link-to-folder
= { x = 1; y = $HERE/files/folder/sub; }
import { outPath = toString ./files/folder; }
= { x = 1; y = $HERE/files/folder/sub; }
map (f: f 1) [ (import ./files/increment.nix) (import ./files/increment.nix) ]
= [ 2 2 ]
builtins.import ./files/increment.nix 2
= 3
import ./files/none.nix
! cannot read 'files/none.nix': there is no such file
import ./files/folder/sub
! cannot read 'files/folder/sub/default.nix': there is no such file
import ./files/dangling
! cannot read 'files/nowhere': there is no such file
import ./files
! cannot read 'files/default.nix': there is no such file
import "files/folder"
! string 'files/folder' doesn't represent an absolute path
import ""
! string '' doesn't represent an absolute path
import 1
! cannot coerce an integer to a string
import null
! cannot coerce null to a string
import ./files/broken.nix
!
import ./files/undefined.nix
! undefined variable 'unknown'
import ./files/nul
!
scopedImport { y = 2; } ./files/scoped.nix
= 3
builtins.scopedImport { y = 2; x = throw "unused"; } (toString ./files/scoped.nix)
= 3
scopedImport { a = 0; map = x: x + 1; } ./files/scoped-map.nix
= [ 0 2 ]
scopedImport { } ./files/scoped.nix
! undefined variable 'y'
scopedImport 1 ./files/scoped.nix
! the first argument of 'scopedImport': expected a set but found an integer: 1
scopedImport { } ./files/none.nix
! cannot read 'files/none.nix': there is no such file
map (y: scopedImport { inherit y; } ./files/scoped.nix) [ 1 2 3 ]
= [ 2 3 4 ]

# readFile, readDir, readFileType, pathExists

builtins.readFile ./files/text
= "two\nlines\n"
builtins.readFile (toString ./files/text)
= "two\nlines\n"
builtins.readFile ./files/empty
= ""
builtins.readFile ./files/link
= "two\nlines\n"
builtins.readFile ./files/folder/sub/plain
= "no newline"
builtins.readFile { outPath = toString ./files/text; }
= "two\nlines\n"
builtins.readFile { __toString = self: toString ./files/text; }
= "two\nlines\n"
builtins.readFile "/dev/null"
!+ cannot read '/dev/null': it is no regular file
builtins.stringLength (builtins.readFile ./files/latin1)
= 2
builtins.readFile ./files/none
! cannot read 'files/none': there is no such file
builtins.readFile ./files/text/none
! cannot read 'files/text/none': Not a directory
builtins.readFile ./files/dangling
! cannot read 'files/dangling': there is no such file
builtins.readFile ./files/folder
! cannot read 'files/folder': Is a directory
builtins.readFile ./files/nul
! the contents of the file 'files/nul' cannot be represented as a string: it has NUL bytes
builtins.readFile "text"
! string 'text' doesn't represent an absolute path
builtins.readFile ""
! string '' doesn't represent an absolute path
builtins.readFile 1
! cannot coerce an integer to a string
builtins.readDir ./files/folder
= { "default.nix" = "regular"; sub = "directory"; }
builtins.readDir ./files
= { "broken.nix" = "regular"; dangling = "symlink"; "data.json" = "regular"; empty = "regular"; folder = "directory"; "increment.nix" = "regular"; latin1 = "regular"; link = "symlink"; link-to-folder = "symlink"; "nested.nix" = "regular"; nul = "regular"; "scoped-map.nix" = "regular"; "scoped.nix" = "regular"; text = "regular"; "undefined.nix" = "regular"; }
builtins.readDir (toString ./files/folder/sub)
= { plain = "regular"; }
builtins.readDir ./files/link-to-folder
= { "default.nix" = "regular"; sub = "directory"; }
builtins.readDir ./files/text
! cannot read 'files/text': Not a directory
builtins.readDir ./files/none
! cannot read 'files/none': there is no such file
builtins.readDir "files"
! string 'files' doesn't represent an absolute path
builtins.readDir 1
! cannot coerce an integer to a string
map builtins.readFileType [ ./files ./files/text ./files/link ./files/dangling /dev/null ]
=+ [ "directory" "regular" "symlink" "symlink" "unknown" ]
builtins.readFileType ./files/none
! cannot read 'files/none': there is no such file
builtins.readFileType "files"
! string 'files' doesn't represent an absolute path
map builtins.pathExists [ ./files ./files/text ./files/none ./files/link ./files/dangling ./files/text/x ]
= [ true true false true true false ]
map builtins.pathExists [ (toString ./files) "/" "/none/none" "${toString ./files}/" "${toString ./files/text}/" ]
= [ true true false true false ]
builtins.pathExists "files"
! string 'files' doesn't represent an absolute path
builtins.pathExists 1
! cannot coerce an integer to a string
builtins.hashFile "sha256" ./files/text
= "3cd2b845bb8a0312bafe8468a196e9d96dd101624a3be01343a7b0a13ca4d26e"
builtins.hashFile "md5" (toString ./files/empty)
= "d41d8cd98f00b204e9800998ecf8427e"
builtins.hashFile "sha1" ./files/nul
= "4a3dec2d1f8245280855c42db0ee4239f917fdb8"
builtins.hashFile "sha256" ./files/none
! cannot read 'files/none': there is no such file
builtins.hashFile "sha256" ./files/folder
! cannot read 'files/folder': Is a directory
builtins.hashFile "sha257" ./files/text
! unknown hash algorithm 'sha257'
builtins.hashFile "sha256" "files/text"
! string 'files/text' doesn't represent an absolute path

# Names

map baseNameOf [ "/a/b" "/a/b/" "/a/b//" "/" "//" "" "a" "a/b" "a/" "/a" ]
= [ "b" "b" "" "" "" "" "a" "b" "a" "a" ]
map dirOf [ "/a/b" "/a/b/" "/a" "/" "a" "" "a/b" "a//b" "a/b/" "//a" ]
=+ [ "/a" "/a/b" "/" "/" "." "." "a" "a" "a/b" "/" ]
map dirOf [ "/a//b" "a//" "///a" "////" "//a//b" ".//a" ]
=+ [ "/a" "a" "/" "////" "//a" "." ]
map baseNameOf [ /a/b ./x /. ./x/../y ]
= [ "b" "x" "" "y" ]
map dirOf [ /a/b /a /. ]
= [ /a / / ]
map builtins.typeOf [ (dirOf /a/b) (dirOf "/a/b") (baseNameOf /a/b) ]
= [ "path" "string" "string" ]
baseNameOf { outPath = "/a/b"; }
= "b"
dirOf { outPath = "/a/b"; }
= "/a"
baseNameOf { __toString = self: "/a/c"; }
= "c"
baseNameOf 1
! cannot coerce an integer to a string
dirOf null
! cannot coerce null to a string
dirOf { }
! cannot coerce a set to a string
baseNameOf (toString ./files/text)
= "text"
dirOf ./files/text == ./files
= true
map builtins.toPath [ "/a" "/a/../b" "/a//b/." "/" "/.." "/a/./b/../../c/" ]
= [ "/a" "/b" "/a/b" "/" "/" "/c" ]
builtins.toPath /a/b
= "/a/b"
builtins.typeOf (builtins.toPath /a)
= "string"
builtins.toPath "a"
! string 'a' doesn't represent an absolute path
builtins.toPath ""
! string '' doesn't represent an absolute path
builtins.toPath 1
! cannot coerce an integer to a string

# The search path

builtins.nixPath
= [ ]
builtins.typeOf (builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "x")
= "path"
builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "x" == ./files
= true
builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "x/folder" == ./files/folder
= true
builtins.findFile [ { prefix = "x"; path = ./files; } ] "x/folder/sub/plain" == ./files/folder/sub/plain
= true
builtins.findFile [ { prefix = ""; path = toString ./files; } ] "text" == ./files/text
= true
builtins.findFile [ { path = toString ./files; } ] "text" == ./files/text
= true
builtins.findFile [ { prefix = "x"; path = "/none"; } { prefix = "x"; path = ./files; } ] "x/text" == ./files/text
= true
builtins.findFile [ { prefix = "x/text"; path = ./files; } { prefix = "x"; path = ./files; } ] "x/text" == ./files
= true
builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "xx"
! file 'xx' was not found in the Nix search path
builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "y"
! file 'y' was not found in the Nix search path
builtins.findFile [ { prefix = "x"; path = toString ./files; } ] "x/none"
! file 'x/none' was not found in the Nix search path
builtins.findFile [ ] "x"
! file 'x' was not found in the Nix search path
builtins.findFile [ { prefix = "x"; } ] "x"
! attribute 'path' missing in an entry of the search path
builtins.findFile [ 1 ] "x"
! an entry of the search path: expected a set but found an integer: 1
builtins.findFile [ { prefix = 1; path = "/"; } ] "x"
! 'prefix' of an entry of the search path: expected a string but found an integer: 1
builtins.findFile { } "x"
! the first argument of 'findFile': expected a list but found a set: { }
(builtins.tryEval <none>).success
= false
<none>
! file 'none' was not found in the Nix search path
__findFile [ { prefix = "nixpkgs"; path = ./files; } ] "nixpkgs" == ./files
= true
let __findFile = path: name: name; in <a/b>
= "a/b"
let __nixPath = [ { prefix = "a"; path = ./files; } ]; in <a/text> == ./files/text
= true
