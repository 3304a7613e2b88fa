[ (lib.concatStrings [ "a" "b" ]) (lib.join "-" [ "a" "b" ]) (lib.toJSON { a = 1; }) (lib.fromJSON "[1]") (lib.typeOf 1) (lib.isString "") (lib.isPath ./.) (lib.isPath "/") ]
= [ "ab" "a-b" "{\"a\":1}" [ 1 ] "int" true true false ]

[ (lib.match "a(.)" "ab") (lib.split "-" "a-b") (lib.replaceStrings [ "a" ] [ "b" ] "aa") (lib.replaceString "a" "b" "aca") (lib.replaceChars [ "a" ] [ "b" ] "a") (lib.compareVersions "1.0" "1.1") (lib.parseDrvName "a-1.0") (lib.strings.storeDir) ]
= [ [ "b" ] [ "a" [ ] "b" ] "bb" "bcb" "b" -1 { name = "a"; version = "1.0"; } "/nix/store" ]

[ (lib.strings.unsafeDiscardStringContext "x") (lib.addContextFrom "a" "b") (builtins.length lib.lowerChars) (lib.concatStrings lib.upperChars) (lib.strings.elem 1 [ 1 ]) (lib.strings.readFile ./files/nested/deep.txt) ]
= [ "x" "b" 26 "ABCDEFGHIJKLMNOPQRSTUVWXYZ" true "x\n" ]

[ (lib.fileContents ./files/nested/deep.txt) (lib.readPathsFromFile /root ./files/paths) ]
= [ "x" [ /root/one /root/two/three ] ]

[ (lib.withFeature true "x") (lib.enableFeatureAs true "x" "y") (lib.enableFeatureAs false "x" "y") (lib.withFeatureAs true "x" "1") (lib.mesonOption "a" "b") (lib.mesonEnable "a" false) (lib.mesonBool "a" true) (lib.cmakeFeature "a" "b") (lib.cmakeOptionType "path" "a" "/b") (lib.cmakeBool "a" true) ]
= [ "--with-x" "--enable-x=y" "--disable-x" "--with-x=1" "-Da=b" "-Da=disabled" "-Da=true" "-Da:STRING=b" "-Da:PATH=/b" "-Da:BOOL=TRUE" ]

lib.cmakeOptionType "nonsense" "a" "b"
! assertion

lib.mesonBool "a" "true"
! assertion

[ (lib.makeSearchPathOutput "dev" "x" [ { dev = "/d"; } null ]) (lib.makeLibraryPath [ "/usr" ]) (lib.makeIncludePath [ { dev = "/d"; } ]) (lib.makeBinPath [ "/a" "/b" ]) ]
= [ "/d/x" "/usr/lib" "/d/include" "/a/bin:/b/bin" ]

[ (lib.isStorePath "/nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-python-2.7.11") (lib.isStorePath "/nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-python-2.7.11/bin/python") (lib.isStorePath "/something/else") (lib.isStorePath { }) (lib.isStorePath 42) (lib.isStorePath /nix/store/d945ibfx9x185xf04b890y4f9g3cbb63-x) ]
= [ true false false false false true ]

[ (lib.isCoercibleToString 1) (lib.strings.isConvertibleWithToString [ 1 null ]) (lib.strings.isConvertibleWithToString { }) (lib.isStringLike ./.) (lib.isStringLike 1) ]
= [ true true false true false ]

[ (lib.splitStringBy (before: char: char == ".") false "a.b.c") (lib.splitStringBy (before: char: char == ".") true "a.b") (lib.splitStringBy (before: char: true) true "") (lib.splitStringBy (before: char: builtins.match "[a-z]" before != null && builtins.match "[A-Z]" char != null) true "fooBarBaz") (lib.splitStringBy (b: c: c == "-") false "-a-") ]
= [ [ "a" "b" "c" ] [ "a" ".b" ] [ "" ] [ "foo" "Bar" "Baz" ] [ "" "a" "" ] ]

[ (lib.toCamelCase "hello-world") (lib.toCamelCase "hello_World x") (lib.toCamelCase "HelloWorld") (lib.toCamelCase "") (lib.toCamelCase "HTTPServer") (lib.toSentenceCase "hELLO w") (lib.toSentenceCase "") ]
= [ "helloWorld" "helloWorldX" "helloWorld" "" "httpserver" "Hello w" "" ]

lib.toCamelCase 1
! toCamelCase does only accepts string values, but got int

[ (lib.strings.floatToString 1.5) (lib.strings.floatToString 0.25) ]
= [ "1.500000" "0.250000" ]

[ (lib.toInt "0") (lib.toInt " -7 ") (lib.toIntBase10 "007") (lib.toIntBase10 "-0") ]
= [ 0 -7 7 0 ]

lib.toInt "007"
! toInt: Ambiguity in interpretation of "007" between octal and zero padded integer.

[ (lib.normalizePath "/a//b///c/") (lib.normalizePath "a//b") (lib.hasInfix "b" "abc") (lib.hasInfix "" "") (lib.hasSuffix "c" "abc") (lib.escapeRegex "a.b*[c]") (lib.escapeXML "<a b='\"'>&") (lib.escapeURL "a b/ü~") ]
= [ "/a/b/c/" "a/b" true true true "a\\.b\\*\\[c]" "&lt;a b=&apos;&quot;&apos;&gt;&amp;" "a%20b%2Fü~" ]

[ (lib.escapeShellArg "it's") (lib.escapeShellArg "a b") (lib.escapeShellArg ["a" "b"]) (lib.escapeShellArg "a/b-c_d.e:f@g%h+i,j") (lib.escapeShellArg "") (lib.escapeShellArgs [ "one" "two three" ]) ]
= [ "'it'\\''s'" "'a b'" "'a b'" "a/b-c_d.e:f@g%h+i,j" "''" "one 'two three'" ]

[ (lib.escapeNixString "a$b\"c") (lib.escapeNixIdentifier "a-b'") (lib.escapeNixIdentifier "0a") (lib.escapeC [ " " ] "a b") (lib.strings.charToInt "A") ]
= [ "\"a\\$b\\\"c\"" "a-b'" "\"0a\"" "a\\x20b" 65 ]

[ (lib.sanitizeDerivationName "..foo bar?x") (lib.sanitizeDerivationName "") (lib.sanitizeDerivationName "a!b") (builtins.stringLength (lib.sanitizeDerivationName (lib.strings.replicate 1000 "a"))) ]
= [ "foo-bar?x" "unknown" "a-b" 207 ]

[ (lib.trim "\n a b \t") (lib.trimWith { start = true; } " a ") (lib.trimWith { end = true; } " a ") (lib.trimWith { } " a ") (lib.levenshtein "kitten" "sitting") (lib.levenshteinAtMost 2 "kitten" "sitting") (lib.strings.commonPrefixLength "abc" "abd") (lib.strings.commonSuffixLength "abc" "xbc") ]
= [ "a b" "a " " a" " a " 3 false 2 2 ]
