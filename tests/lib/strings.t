lib.concatMapStrings (x: "a" + x) [ "foo" "bar" ]
= "afooabar"

lib.concatImapStrings (i: x: "${toString i}-${x}") [ "foo" "bar" ]
= "1-foo2-bar"

lib.intersperse "/" [ "usr" "local" "bin" ]
= [ "usr" "/" "local" "/" "bin" ]

lib.concatMapStringsSep "-" (x: lib.toUpper x) [ "foo" "bar" ]
= "FOO-BAR"

lib.concatImapStringsSep "-" (i: x: toString (x / i)) [ 6 6 6 ]
= "6-3-2"

lib.concatMapAttrsStringSep "\n" (n: v: "${n}: foo-${v}") { a = "0.1"; b = "0.2"; }
= "a: foo-0.1\nb: foo-0.2"

lib.concatLines [ "foo" "bar" ]
= "foo\nbar\n"

lib.strings.replicate 3 "v"
= "vvv"

lib.optionalString true "s" + lib.optionalString false "t"
= "s"

lib.makeBinPath [ "/root" "/usr" ]
= "/root/bin:/usr/bin"

lib.makeSearchPath "share" [ "/a" "/b" ]
= "/a/share:/b/share"

lib.normalizePath "/a//b///c/"
= "/a/b/c/"

[ (lib.hasPrefix "foo" "foobar") (lib.hasPrefix "foo" "barfoo") (lib.hasSuffix "foo" "barfoo") (lib.hasSuffix "foo" "oo") (lib.hasInfix "oba" "foobar") (lib.hasInfix "" "x") ]
= [ true false true false true true ]

[ (lib.removePrefix "foo." "foo.bar") (lib.removePrefix "x" "foo") (lib.removeSuffix "front" "homefront") (lib.removeSuffix "x" "home") ]
= [ "bar" "foo" "home" "home" ]

lib.stringToCharacters "abc"
= [ "a" "b" "c" ]

lib.stringAsChars (x: if x == "a" then "i" else x) "nax"
= "nix"

lib.charToInt "("
= 40

lib.escape [ "(" ")" ] "(foo)"
= "\\(foo\\)"

lib.escapeC [ " " ] "foo bar"
= "foo\\x20bar"

lib.escapeURL "https://example.com/foo bar"
= "https%3A%2F%2Fexample.com%2Ffoo%20bar"

[ (lib.escapeShellArg "plain-1.0") (lib.escapeShellArg "esc'ape\nme") (lib.escapeShellArg "") ]
= [ "plain-1.0" "'esc'\\''ape\nme'" "''" ]

lib.escapeShellArgs [ "one" "two three" ]
= "one 'two three'"

lib.toShellVar "foo" [ "bar" "a b" ]
= "declare -a foo=(bar 'a b')"

lib.toShellVars { foo = "x"; bar = { a = "1"; }; }
= "declare -A bar=([a]=1)\nfoo=x"

lib.toShellVar "1x" "y"
! not a valid shell variable name

lib.escapeNixString "hello\${}\n"
= "\"hello\\\${}\\n\""

[ (lib.escapeNixIdentifier "hello") (lib.escapeNixIdentifier "0abc") ]
= [ "hello" "\"0abc\"" ]

lib.escapeRegex "[^a-z]*"
= "\\[\\^a-z]\\*"

lib.escapeXML "\"test\" 'test' < & >"
= "&quot;test&quot; &apos;test&apos; &lt; &amp; &gt;"

[ (lib.toLower "HOME") (lib.toUpper "home") (lib.toSentenceCase "hOME") ]
= [ "home" "HOME" "Home" ]

lib.splitString "." "foo.bar.baz"
= [ "foo" "bar" "baz" ]

lib.splitString "/" "/usr/local/bin"
= [ "" "usr" "local" "bin" ]

[ (lib.trim "   hello, world!   ") (lib.trim "  ") (lib.trimWith { start = true; } " a ") (lib.trimWith { end = true; } " a ") ]
= [ "hello, world!" "" "a " " a" ]

[ (lib.versionOlder "1.1" "1.2") (lib.versionOlder "1.1" "1.1") (lib.versionAtLeast "1.1" "1.0") (lib.versionAtLeast "1.1" "1.1") ]
= [ true false true true ]

[ (lib.getName "youtube-dl-2016.01.01") (lib.getVersion "youtube-dl-2016.01.01") ]
= [ "youtube-dl" "2016.01.01" ]

lib.nameFromURL "https://nixos.org/releases/nix/nix-1.7/nix-1.7-x86_64-linux.tar.bz2" "-"
= "nix"

[ (lib.enableFeature true "shared") (lib.enableFeature false "shared") (lib.withFeatureAs true "shared" "foo") (lib.mesonBool "hw" false) (lib.cmakeBool "X" true) ]
= [ "--enable-shared" "--disable-shared" "--with-shared=foo" "-Dhw=false" "-DX:BOOL=TRUE" ]

[ (lib.fixedWidthString 5 "0" (toString 15)) (lib.fixedWidthNumber 3 7) ]
= [ "00015" "007" ]

lib.fixedWidthNumber 1 77
! must not be shorter

[ (lib.toInt "1337") (lib.toInt "-4") (lib.toInt " 123 ") (lib.toIntBase10 "0024") ]
= [ 1337 -4 123 24 ]

lib.toInt "00024"
! octal

lib.toInt "3.14"
! Could not convert

[ (lib.isStringLike "x") (lib.isStringLike 1) (lib.isConvertibleWithToString [ 1 "x" null ]) (lib.isValidPosixName "a-b") ]
= [ true false true false ]

[ (lib.commonPrefixLength "hello" "help") (lib.commonSuffixLength "walking" "sing") (lib.levenshtein "kitten" "sitting") (lib.levenshteinAtMost 2 "kitten" "sitting") ]
= [ 3 3 3 false ]

lib.sanitizeDerivationName "..a b/c"
= "a-b-c"

lib.toCamelCase "hello-world foo"
= "helloWorldFoo"
