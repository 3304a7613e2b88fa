[ (lib.path.append /foo "bar") (lib.path.append /foo "./bar//baz") (lib.path.append /foo ".") (lib.path.append /. "a") ]
= [ /foo/bar /foo/bar/baz /foo /a ]

lib.path.append "/foo" "bar"
! lib.path.append: The first argument is of type string, but a path was expected

lib.path.append /foo "../bar"
! contains a `..` component, which is not allowed in subpaths

[ (lib.path.hasPrefix /foo /foo/bar) (lib.path.hasPrefix /foo /foobar) (lib.path.hasPrefix /. /foo) (lib.path.hasPrefix /foo /foo) (lib.path.hasPrefix /foo/bar /foo) ]
= [ true false true true false ]

[ (lib.path.removePrefix /foo /foo/bar/baz) (lib.path.removePrefix /foo /foo) (lib.path.removePrefix /. /a/b) ]
= [ "./bar/baz" "./." "./a/b" ]

lib.path.removePrefix /foo /bar
! lib.path.removePrefix: The first path argument "/foo" is not a component-wise prefix of the second path argument "/bar".

[ (lib.path.splitRoot /foo/bar) (lib.path.splitRoot /.) ]
= [ { root = /; subpath = "./foo/bar"; } { root = /; subpath = "./."; } ]

[ (lib.path.hasStorePathPrefix /nix/store/nvl9ic0pj1fpyln3zaqrf4cclbqdfn1j-foo/bar) (lib.path.hasStorePathPrefix /nix/store) (lib.path.hasStorePathPrefix /nix/store/foo) (lib.path.hasStorePathPrefix /home/user) (lib.path.splitStorePath /nix/store/nvl9ic0pj1fpyln3zaqrf4cclbqdfn1j-foo/bar) ]
= [ true false false false { storePath = /nix/store/nvl9ic0pj1fpyln3zaqrf4cclbqdfn1j-foo; subpath = "./bar"; } ]

map lib.path.subpath.isValid [ null "" "/foo" "../foo" "foo/.." "foo" "./foo//bar/" "." "..." "a..b" ]
= [ false false false false false true true true true true ]

[ (lib.path.subpath.join [ ]) (lib.path.subpath.join [ "foo" "bar/baz" ]) (lib.path.subpath.join [ "./foo" "." "bar//./baz/" ]) ]
= [ "./." "./foo/bar/baz" "./foo/bar/baz" ]

lib.path.subpath.join [ "a" "/b" ]
! lib.path.subpath.join: Element at index 1 is not a valid subpath string: The given string "/b" starts with a `/`, representing an absolute path

[ (lib.path.subpath.components ".") (lib.path.subpath.components "./foo//bar/./baz/") (lib.path.subpath.normalise "foo//bar/.") (lib.path.subpath.normalise ".") ]
= [ [ ] [ "foo" "bar" "baz" ] "./foo/bar" "./." ]

lib.path.subpath.normalise ""
! lib.path.subpath.normalise: Argument is not a valid subpath string: The given string is empty

lib.path.subpath.components 1
! The given value is of type int, but a string was expected

# Files and folders.
[ (lib.pathType ./files) (lib.pathType ./files/paths) (lib.pathIsDirectory ./files) (lib.pathIsDirectory ./none) (lib.pathIsRegularFile ./files/paths) (lib.pathIsRegularFile ./files) ]
= [ "directory" "regular" true false true false ]

lib.pathType ./none
! lib.filesystem.pathType: Path $HERE/none does not exist.

map (lib.path.removePrefix ./files) (lib.filesystem.listFilesRecursive ./files/nested)
= [ "./nested/deep.txt" ]

let found = lib.filesystem.locateDominatingFile "pa(ths)" ./files/nested/deep.txt; in [ found.path found.matches (lib.filesystem.locateDominatingFile "no-such-file-anywhere" ./files) ]
= [ $HERE/files [ [ "paths" "ths" ] ] null ]

[ (lib.filesystem.haskellPathsInDir ./files) (lib.filesystem.resolveDefaultNix ./files) (lib.filesystem.resolveDefaultNix ./files/paths) ]
= [ { } $HERE/files/default.nix $HERE/files/paths ]

let scope = lib.makeScope lib.callPackageWith (self: lib.packagesFromDirectoryRecursive { inherit (self) callPackage; directory = ./files/pkgs; }); in [ scope.one.name scope.inner.name scope.inner.more ]
= [ "one" "two of one" 2 ]

let s = lib.packagesFromDirectoryRecursive { callPackage = lib.callPackageWith { one.name = "given"; }; newScope = more: lib.callPackageWith ({ one.name = "given"; } // more); directory = ./files/pkgs; }; in [ s.one.name s.inner.name ]
= [ "one" "two of one" ]

# Sets of files.
let shown = set: map (lib.path.removePrefix ./.) (lib.fileset.toList set); f = lib.fileset; in map shown [ ./files/nested (f.union ./files/paths ./files/nested) (f.unions [ ./files/paths f.empty (f.maybeMissing ./none) ]) (f.intersection ./files ./files/paths) (f.difference ./files/pkgs ./files/pkgs/inner) (f.fileFilter (file: file.hasExt "nix" && file.type == "regular" && file.name != "x") ./files) ]
= [ [ "./files/nested/deep.txt" ] [ "./files/nested/deep.txt" "./files/paths" ] [ "./files/paths" ] [ "./files/paths" ] [ "./files/pkgs/one.nix" ] [ "./files/pkgs/inner/package.nix" "./files/pkgs/one.nix" ] ]

let source = lib.fileset.toSource { root = ./files; fileset = ./files/nested; }; in [ source._isLibCleanSourceWith source.origSrc (source.filter (toString ./files/nested/deep.txt) "regular") (source.filter (toString ./files/paths) "regular") source.name (map (lib.path.removePrefix ./files) (lib.fileset.toList (lib.fileset.fromSource source))) ]
= [ true $HERE/files true false "source" [ "./nested/deep.txt" ] ]

lib.fileset.union "x" ./files
! lib.fileset.union: First argument ("x") is a string-like value, but it should be a file set or a path instead.

lib.fileset.unions [ ./files ./none ]
! lib.fileset.unions: Element 1 ($HERE/none) is a path that does not exist.

lib.fileset.toSource { root = ./files/nested; fileset = ./files/paths; }
! `fileset` could contain files in

lib.fileset.fileFilter (file: true) lib.fileset.empty
! Second argument is a file set, but it should be a path instead.

[ (lib.fileset.trace ./files/paths 1) ((lib.fileset.traceVal lib.fileset.empty)._type) ]
= [ 1 "fileset" ]

lib.fileset.gitTracked ./.
! known to git alone

lib.fileset.gitTrackedWith { } ./.
! known to git alone

# Sources: what would be copied, were there a store.
[ (lib.cleanSourceFilter "/x/.git" "directory") (lib.cleanSourceFilter "/x/a.c" "regular") (lib.cleanSourceFilter "/x/a.o" "regular") (lib.cleanSourceFilter "/x/a~" "regular") (lib.cleanSourceFilter "/x/result" "symlink") (lib.cleanSourceFilter "/x/.a.swp" "regular") ]
= [ false true false false false false ]

let s = lib.cleanSourceWith { src = lib.cleanSource ./files; filter = path: type: baseNameOf path != "paths"; name = "mine"; }; in [ s.name s.origSrc (s.filter "/x/paths" "regular") (s.filter "/x/a.o" "regular") (s.filter "/x/a" "regular") (lib.canCleanSource s) (lib.pathHasContext "x") ]
= [ "mine" $HERE/files false false true true false ]

builtins.match "/nix/store/.*-source" (lib.cleanSource ./files).outPath
=+ [ ]

let by = lib.sourceByRegex ./files [ "nested" "nested/.*\\.txt" ]; suffix = lib.sourceFilesBySuffices ./files [ ".txt" ]; globs = lib.sources.sourceByGlobs ./files [ "nested/*.txt" "**/package.nix" ]; at = s: p: s.filter (toString ./files + "/" + p) "regular"; in [ (at by "nested/deep.txt") (at by "paths") (at suffix "x.txt") (at suffix "paths") (suffix.filter "/x" "directory") (at globs "nested/a.txt") (at globs "pkgs/inner/package.nix") (at globs "x.txt") ]
= [ true false true false true true true false ]

((lib.sources.trace ./files).filter "/x" "regular") && (lib.sources.fromSourceAttributes { origSrc = ./files; filter = path: type: true; }).name == "source"
= true

[ (lib.pathIsGitRepo ./files) (lib.sources.commitIdFromGitRepoOrError ./none) (lib.sources.pathType ./files) ]
= [ false { error = "File not found: $HERE/none"; } "directory" ]

lib.commitIdFromGitRepo ./files
! Not a Git repository: $HERE/files

[ (lib.sources.urlToName "https://github.com/NixOS/nixpkgs.git") (lib.sources.urlToName "git@host:a/b-1.0.tar.gz") (lib.sources.shortRev "0123456789abcdef0123456789abcdef01234567") (lib.sources.shortRev "v1.0") (lib.revOrTag "r" null) (lib.revOrTag null "t") ]
= [ "nixpkgs" "b-1.0" "0123456" "v1.0" "r" "t" ]

lib.revOrTag null null
! must be called with either rev or tag

[ (lib.repoRevToName "source" "a/b" "v1" "f") (lib.repoRevToName "versioned" "a/b" "v1" "f") (lib.repoRevToName "full" "a/b" "v1" "f") ]
= [ "source" "b-v1-source" "b-v1-f-source" ]
