# Builtins on strings.

# Parts

builtins.stringLength ""
= 0
builtins.stringLength "abc"
= 3
builtins.stringLength "é→"
= 5
builtins.stringLength { outPath = "/foo"; }
= 4
builtins.stringLength { __toString = self: "four"; }
= 4
builtins.stringLength 12
! cannot coerce an integer to a string
builtins.stringLength null
! cannot coerce null to a string
builtins.substring 0 3 "abcdef"
= "abc"
builtins.substring 2 2 "abcdef"
= "cd"
builtins.substring 2 0 "abcdef"
= ""
builtins.substring 2 99 "abcdef"
= "cdef"
builtins.substring 6 1 "abcdef"
= ""
builtins.substring 7 1 "abcdef"
= ""
builtins.substring 2 (-1) "abcdef"
= "cdef"
builtins.substring 0 9223372036854775807 "abc"
= "abc"
builtins.substring 9223372036854775807 9223372036854775807 "abc"
=+ ""
builtins.substring 1 1 "é" == "é"
= false
builtins.substring 0 2 { outPath = "/foo"; }
= "/f"
builtins.substring (-1) 3 "abc"
! negative start position in 'substring': -1
builtins.substring 0 0 { }
! cannot coerce a set to a string
builtins.substring 0 3 12
! cannot coerce an integer to a string
builtins.substring "0" 3 "abc"
! the first argument of 'substring': expected an integer but found a string: "0"
builtins.substring 0 1.0 "abc"
! the second argument of 'substring': expected an integer but found a float: 1
map (i: builtins.substring i 1 "xyz") [ 0 1 2 3 ]
= [ "x" "y" "z" "" ]

# Joining

builtins.concatStringsSep "," [ ]
= ""
builtins.concatStringsSep "," [ "a" ]
= "a"
builtins.concatStringsSep "," [ "a" "b" "c" ]
= "a,b,c"
builtins.concatStringsSep "" [ "a" "b" "c" ]
= "abc"
builtins.concatStringsSep ", " [ "" "" "" ]
= ", , "
builtins.concatStringsSep "," [ "a" { outPath = "c"; } { __toString = self: self.x; x = "d"; } ]
= "a,c,d"
builtins.concatStringsSep "," [ { outPath = "c"; } ]
= "c"
builtins.concatStringsSep "," [ 1 2 ]
! cannot coerce an integer to a string
builtins.concatStringsSep "," [ [ "a" ] "b" ]
! cannot coerce a list to a string
builtins.concatStringsSep "," [ null ]
! cannot coerce null to a string
builtins.concatStringsSep 1 [ ]
! the first argument of 'concatStringsSep': expected a string but found an integer: 1
builtins.concatStringsSep "," "ab"
! the second argument of 'concatStringsSep': expected a list but found a string: "ab"
builtins.concatStringsSep "," [ "a" (throw "cause") ]
! cause
let l = [ "a" { outPath = "b"; } ]; in [ (builtins.concatStringsSep "-" l) (builtins.typeOf (builtins.elemAt l 1)) ]
= [ "a-b" "set" ]

# Replacing

builtins.replaceStrings [ "a" ] [ "b" ] "banana"
= "bbnbnb"
builtins.replaceStrings [ "a" "b" ] [ "b" "a" ] "abab"
= "baba"
builtins.replaceStrings [ "ab" "a" ] [ "1" "2" ] "abaab"
= "121"
builtins.replaceStrings [ "a" "ab" ] [ "1" "2" ] "abaab"
= "1b11b"
builtins.replaceStrings [ "oo" ] [ "a" ] "ooo"
= "ao"
builtins.replaceStrings [ ] [ ] "abc"
= "abc"
builtins.replaceStrings [ "x" ] [ "y" ] ""
= ""
builtins.replaceStrings [ "" ] [ "-" ] ""
= "-"
builtins.replaceStrings [ "" ] [ "-" ] "abc"
= "-a-b-c-"
builtins.replaceStrings [ "a" "" ] [ "b" "-" ] "xax"
= "-xb-x-"
builtins.replaceStrings [ "" "a" ] [ "-" "b" ] "xax"
= "-x-a-x-"
builtins.replaceStrings [ "a" ] [ "" ] "banana"
= "bnn"
builtins.replaceStrings [ "\n" "\"" "\\" ] [ "\\n" "\\\"" "\\\\" ] "a\n\"b\\"
= "a\\n\\\"b\\\\"
builtins.replaceStrings [ "<" ">" "&" "'" "\"" ] [ "&lt;" "&gt;" "&amp;" "&apos;" "&quot;" ] "<a b=\"c\">'&'</a>"
= "&lt;a b=&quot;c&quot;&gt;&apos;&amp;&apos;&lt;/a&gt;"
builtins.replaceStrings [ "é" ] [ "e" ] "été"
= "ete"
builtins.replaceStrings [ "abc" ] [ "x" ] "ab"
= "ab"
builtins.replaceStrings [ "a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l" "m" "n" "o" "p" "q" "r" ] [ "1" "2" "3" "4" "5" "6" "7" "8" "9" "0" "A" "B" "C" "D" "E" "F" "G" "H" ] "quick brown fox"
= "Gu93A 2HEwD 6Ex"
builtins.replaceStrings [ "a" ] [ ] "x"
! 'from' and 'to' arguments of 'replaceStrings' have different lengths: 1 and 0
builtins.replaceStrings [ "a" 1 ] [ "b" "c" ] "x"
! a pattern of 'replaceStrings': expected a string but found an integer: 1
builtins.replaceStrings [ "a" ] [ 1 ] "a"
! a replacement of 'replaceStrings': expected a string but found an integer: 1
builtins.replaceStrings [ "a" ] [ "b" ] 1
! the third argument of 'replaceStrings': expected a string but found an integer: 1
builtins.replaceStrings [ "a" "b" ] [ "x" (throw "unused") ] "aa"
=+ "xx"
builtins.replaceStrings [ "a" "b" ] [ "x" (throw "used") ] "ab"
! used

# Matching: whole strings

builtins.match "ab" "abc"
= null
builtins.match "ab" "xab"
= null
builtins.match "ab" "ab"
= [ ]
builtins.match "a(b)(c)" "abc"
= [ "b" "c" ]
builtins.match "(a)(b)?" "a"
= [ "a" null ]
builtins.match "(a|ab)(c|bcd)(d*)" "abcd"
= [ "a" "bcd" "" ]
builtins.match "(a|b)*" "ab"
= [ "b" ]
builtins.match "((a)|b)*" "ab"
= [ "b" "a" ]
builtins.match "(a*)*" "aa"
= [ "" ]
builtins.match "(a*)+" "aa"
= [ "" ]
builtins.match "(a*)(a*)" "aa"
= [ "aa" "" ]
builtins.match "(|a)+" "a"
= [ "" ]
builtins.match "(a?)*" "a"
= [ "" ]
builtins.match "" ""
= [ ]
builtins.match "" "a"
= null
builtins.match "()" ""
= [ "" ]
builtins.match "(|a)" "a"
= [ "a" ]
builtins.match "a||b" ""
= [ ]
builtins.match "a|b|" "b"
= [ ]
builtins.match "." "\n"
= [ ]
builtins.match "[^a]" "\n"
= [ ]
builtins.match "." "é"
= null
builtins.match ".." "é"
= [ ]
builtins.match "é" "é"
= [ ]
builtins.match "[é]" "é"
= null
builtins.match "^a$" "a"
= [ ]
builtins.match "(^a)" "a"
= [ "a" ]
builtins.match "a^b" "a^b"
= null
builtins.match "a$" "a\n"
= null
builtins.match "\\." "."
= [ ]
builtins.match "\\." "a"
= null
builtins.match "\\\\\\(\\)\\*\\+\\?\\{\\|\\^\\$\\[" "\\()*+?{|^$["
= [ ]
builtins.match "}" "}"
= [ ]
builtins.match "a]" "a]"
= [ ]
builtins.match "-" "-"
= [ ]
builtins.match "a/b:c#d e" "a/b:c#d e"
= [ ]
builtins.match "([[:digit:]]+)\\.([[:digit:]]+)" "12.34"
= [ "12" "34" ]
builtins.match "[[:space:]]*([^[:space:]]+)[[:space:]]*" "  word\t"
= [ "word" ]
builtins.match "([A-Za-z0-9_.-]+)@([A-Za-z0-9.-]+)" "me.too@example.org"
= [ "me.too" "example.org" ]
builtins.match "(([a-z0-9-]+)\\.)*([a-z]+)" "www.example.org"
= [ "example." "example" "org" ]
builtins.match "([0-9]{1,3}\\.){3}[0-9]{1,3}" "192.168.100.10"
= [ "100." ]
builtins.match "([0-9]{1,3}\\.){3}[0-9]{1,3}" "192.168.100"
= null
builtins.match "[a-zA-Z_][a-zA-Z0-9_'-]*" "foo-bar'"
= [ ]
builtins.match "0x[[:xdigit:]]+" "0xFFee"
= [ ]

# Repetitions

builtins.match "a{2}" "aa"
= [ ]
builtins.match "a{2}" "aaa"
= null
builtins.match "a{2,}" "aaa"
= [ ]
builtins.match "a{1,2}" "aaa"
= null
builtins.match "a{0}" ""
= [ ]
builtins.match "a{1,2}{2}" "aaa"
= [ ]
builtins.match "a**" "aa"
= [ ]
builtins.match "a+?" "aa"
= [ ]
builtins.match "a+?b" "b"
= [ ]
builtins.match "(ab){2}?" "ab"
= null
builtins.match "(ab){2}?" "abab"
= [ "ab" ]
builtins.match "(ab){2}?" ""
= [ null ]
builtins.match "a{,2}" "aa"
! invalid regular expression 'a{,2}': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "a{2,1}" "aa"
! invalid regular expression 'a{2,1}': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "a{" "a{"
! invalid regular expression 'a{': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "a{1" "a"
! invalid regular expression 'a{1': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "a{x}" "a"
! invalid regular expression 'a{x}': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "a{100000}" "a"
! invalid regular expression 'a{100000}': a repetition that is not {n}, {n,} or {n,m} with small numbers, at byte 2
builtins.match "{" "{"
! invalid regular expression '{': a repetition of nothing, at byte 1
builtins.match "*" "*"
! invalid regular expression '*': a repetition of nothing, at byte 1
builtins.match "+a" "+a"
! invalid regular expression '+a': a repetition of nothing, at byte 1
builtins.match "a|*" "a"
! invalid regular expression 'a|*': a repetition of nothing, at byte 3
builtins.match "(*a)" "a"
! invalid regular expression '(*a)': a repetition of nothing, at byte 2
builtins.match "^*" ""
! invalid regular expression '^*': a repetition of nothing, at byte 2
builtins.match "(?:a)" "a"
! invalid regular expression '(?:a)': a repetition of nothing, at byte 2

# Sets of characters

builtins.match "[]a]" "]"
= [ ]
builtins.match "[^]a]" "b"
= [ ]
builtins.match "[^]a]" "]"
= null
builtins.match "[a\\]]" "\\]"
= [ ]
builtins.match "[\\.]" "\\"
= [ ]
builtins.match "[a-]" "-"
= [ ]
builtins.match "[-a]" "-"
= [ ]
builtins.match "[]-a]" "^"
= [ ]
builtins.match "[--/]" "."
= [ ]
builtins.match "[%--]" "-"
= [ ]
builtins.match "[+--]" ","
= [ ]
builtins.match "[[:digit:]-]" "-"
= [ ]
builtins.match "[[:alpha:][:digit:]_]+" "a1_"
= [ ]
builtins.match "[[a]" "["
= [ ]
builtins.match "[a[]" "["
= [ ]
builtins.match "[*.(]+" "(*."
= [ ]
builtins.match "[$^]" "^"
= [ ]
builtins.match "[a^]" "^"
= [ ]
map (class: builtins.match "[[:${class}:]]*" "aZ9_ \t.") [ "alnum" "print" "graph" ]
= [ null null null ]
map (class: builtins.match "[[:${class}:]]" "x") [ "alpha" "alnum" "lower" "print" "graph" "xdigit" "upper" "w" "d" "s" ]
= [ [ ] [ ] [ ] [ ] [ ] null null [ ] null null ]
map (class: builtins.match "[[:${class}:]]" "\t") [ "blank" "space" "cntrl" "print" "punct" "s" ]
= [ [ ] [ ] [ ] null null [ ] ]
builtins.match "[[:ALPHA:]]" "a"
= [ ]
builtins.match "[[.a.]]" "a"
= [ ]
builtins.match "[[.hyphen.]]" "-"
= [ ]
builtins.match "[[=a=]]" "A"
= [ ]
builtins.match "[[:foo:]]+" "abc"
! invalid regular expression '[[:foo:]]+': an unknown class of characters, at byte 1
builtins.match "[[.foo.]]+" "abc"
! invalid regular expression '[[.foo.]]+': an unknown name of a character, at byte 1
builtins.match "[a-" "abc"
! invalid regular expression '[a-': a set that is not closed, at byte 1
builtins.match "[" "a"
! invalid regular expression '[': a set that is not closed, at byte 1
builtins.match "[]" "a"
! invalid regular expression '[]': a set that is not closed, at byte 1
builtins.match "[^]" "a"
! invalid regular expression '[^]': a set that is not closed, at byte 1
builtins.match "[[:alpha:]" "a"
! invalid regular expression '[[:alpha:]': a set that is not closed, at byte 1
builtins.match "[[:alpha" "a"
! invalid regular expression '[[:alpha': a set that is not closed, at byte 1
builtins.match "[z-a]" "abc"
! invalid regular expression '[z-a]': a range whose end comes before its start, at byte 1
builtins.match "[a-c-e]" "-"
! invalid regular expression '[a-c-e]': a range that does not start with a character, at byte 1
builtins.match "[a-z-9]" "-"
! invalid regular expression '[a-z-9]': a range that does not start with a character, at byte 1
builtins.match "[[:space:]-z]" "-"
! invalid regular expression '[[:space:]-z]': a range that does not start with a character, at byte 1
builtins.match "[a-[:digit:]]" "-"
! invalid regular expression '[a-[:digit:]]': a range that does not end with a character, at byte 1

# Patterns that are refused

builtins.match "\\d" "d"
! invalid regular expression '\d': a backslash before a character that is not special, at byte 1
builtins.match "\\w+" "w"
! invalid regular expression '\w+': a backslash before a character that is not special, at byte 1
builtins.match "\\n" "n"
! invalid regular expression '\n': a backslash before a character that is not special, at byte 1
builtins.match "a\\/b" "a/b"
! invalid regular expression 'a\/b': a backslash before a character that is not special, at byte 2
builtins.match "\\-" "-"
! invalid regular expression '\-': a backslash before a character that is not special, at byte 1
builtins.match "\\}" "}"
! invalid regular expression '\}': a backslash before a character that is not special, at byte 1
builtins.match "(a)\\1" "aa"
! invalid regular expression '(a)\1': a backslash before a character that is not special, at byte 4
builtins.match "\\" "a"
! invalid regular expression '\': a backslash at the end, at byte 1
builtins.match "(" "a"
! invalid regular expression '(': a '(' without its ')', at byte 2
builtins.match ")" ")"
! invalid regular expression ')': a ')' without its '(', at byte 1
builtins.match "(a))" "a"
! invalid regular expression '(a))': a ')' without its '(', at byte 4
builtins.match "((a)" "a"
! invalid regular expression '((a)': a '(' without its ')', at byte 5
builtins.match 1 "x"
! the first argument of 'match': expected a string but found an integer: 1
builtins.match "x" 1
! the second argument of 'match': expected a string but found an integer: 1
builtins.match null "x"
! the first argument of 'match': expected a string but found null

# Splitting

builtins.split "," "a,b,c"
= [ "a" [ ] "b" [ ] "c" ]
builtins.split "," "abc"
= [ "abc" ]
builtins.split "," ""
= [ "" ]
builtins.split "," ","
= [ "" [ ] "" ]
builtins.split "(,)" "a,b"
= [ "a" [ "," ] "b" ]
builtins.split "(a)b" "abc"
= [ "" [ "a" ] "c" ]
builtins.split "([ac])" "1abc2"
= [ "1" [ "a" ] "b" [ "c" ] "2" ]
builtins.split "(x)|(y)" "axbyc"
= [ "a" [ "x" null ] "b" [ null "y" ] "c" ]
builtins.split "" "abc"
= [ "" [ ] "a" [ ] "b" [ ] "c" [ ] "" ]
builtins.split "" ""
= [ "" [ ] "" ]
builtins.split "b*" "abc"
= [ "" [ ] "a" [ ] "" [ ] "c" [ ] "" ]
builtins.split "(a*)" "baac"
= [ "" [ "" ] "b" [ "aa" ] "" [ "" ] "c" [ "" ] "" ]
builtins.split "x*" ""
= [ "" [ ] "" ]
builtins.split "^a" "aaa"
= [ "" [ ] "aa" ]
builtins.split "a$" "aaa"
= [ "aa" [ ] "" ]
builtins.split "$" "ab"
= [ "ab" [ ] "" ]
builtins.split "^" "ab"
= [ "" [ ] "ab" ]
builtins.split "^b" "a\nb"
= [ "a\nb" ]
builtins.split "a$" "a\nb"
= [ "a\nb" ]
builtins.split "(^|x)a" "axaa"
= [ "" [ "" ] "" [ "x" ] "a" ]
builtins.split "[[:space:]]+" " a  b\tc\n"
= [ "" [ ] "a" [ ] "b" [ ] "c" [ ] "" ]
builtins.split "[[:space:]]*[,;][[:space:]]*" "alpha ,beta;gamma , 12;delta"
= [ "alpha" [ ] "beta" [ ] "gamma" [ ] "12" [ ] "delta" ]
builtins.split "\n" "one\ntwo\n"
= [ "one" [ ] "two" [ ] "" ]
builtins.split "a|ab" "xabx"
= [ "x" [ ] "x" ]
builtins.split "a|ab|abc|abcd" "xabcdx"
= [ "x" [ ] "x" ]
builtins.split "(a|ab)(c|bcd)*" "xabcdx"
= [ "x" [ "a" "bcd" ] "x" ]
builtins.split "(a|ab)(c|bcd)(d*)" "abcd"
= [ "" [ "a" "bcd" "" ] "" ]
builtins.split "(a|ab)*c?" "xabcx"
= [ "" [ null ] "x" [ "ab" ] "" [ null ] "x" [ null ] "" ]
builtins.split "a*(ab)?" "xaabx"
= [ "" [ null ] "x" [ null ] "" [ null ] "b" [ null ] "x" [ null ] "" ]
builtins.split "a?(ab)?" "xabx"
= [ "" [ null ] "x" [ null ] "" [ null ] "b" [ null ] "x" [ null ] "" ]
builtins.split "(foo|foobar)(bar)?" "foobarbaz"
= [ "" [ "foo" "bar" ] "baz" ]
builtins.split "a|b$" "ab"
= [ "" [ ] "" [ ] "" ]
builtins.split "é" "été"
= [ "" [ ] "t" [ ] "" ]
builtins.split "\\d" "a1"
! invalid regular expression '\d': a backslash before a character that is not special, at byte 1
builtins.split "(" "a"
! invalid regular expression '(': a '(' without its ')', at byte 2
builtins.split 1 "x"
! the first argument of 'split': expected a string but found an integer: 1
builtins.length (builtins.split "," (builtins.concatStringsSep "," (builtins.genList toString 1000)))
= 1999
let s = "aaaaaaaaaaaaaaaa"; in builtins.match "(a*)*b" (s + s + s + s)
=+ null

# Hashes

builtins.hashString "md5" ""
= "d41d8cd98f00b204e9800998ecf8427e"
builtins.hashString "md5" "abc"
= "900150983cd24fb0d6963f7d28e17f72"
builtins.hashString "sha1" "abc"
= "a9993e364706816aba3e25717850c26c9cd0d89d"
builtins.hashString "sha256" ""
= "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
builtins.hashString "sha256" "abc"
= "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
builtins.hashString "sha512" "abc"
= "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
builtins.hashString "sha256" "é"
= "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
builtins.hashString "sha3" "abc"
! unknown hash algorithm 'sha3'
builtins.hashString "SHA256" "abc"
! unknown hash algorithm 'SHA256'
builtins.hashString 1 "abc"
! the first argument of 'hashString': expected a string but found an integer: 1
builtins.hashString "md5" 1
! the second argument of 'hashString': expected a string but found an integer: 1
builtins.convertHash { hash = builtins.hashString "sha256" "abc"; hashAlgo = "sha256"; toHashFormat = "nix32"; }
=+ "1b8m03r63zqhnjf7l5wnldhh7c134ap5vpj0850ymkq1iyzicy5s"
builtins.convertHash { hash = builtins.hashString "sha256" "abc"; hashAlgo = "sha256"; toHashFormat = "base64"; }
=+ "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
builtins.convertHash { hash = builtins.hashString "sha256" "abc"; hashAlgo = "sha256"; toHashFormat = "sri"; }
=+ "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
builtins.convertHash { hash = "sha256:" + builtins.hashString "sha256" "abc"; toHashFormat = "sri"; }
=+ "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
builtins.convertHash { hash = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="; toHashFormat = "base16"; }
=+ "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
builtins.convertHash { hash = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="; hashAlgo = "sha256"; toHashFormat = "base32"; }
=+ "1b8m03r63zqhnjf7l5wnldhh7c134ap5vpj0850ymkq1iyzicy5s"
builtins.convertHash { hash = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="; hashAlgo = "sha256"; toHashFormat = "base16"; }
=+ "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
builtins.convertHash { hash = "1b8m03r63zqhnjf7l5wnldhh7c134ap5vpj0850ymkq1iyzicy5s"; hashAlgo = "sha256"; toHashFormat = "base16"; }
=+ "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
map (toHashFormat: builtins.convertHash { hash = builtins.hashString "md5" "abc"; hashAlgo = "md5"; inherit toHashFormat; }) [ "base16" "nix32" "base64" "sri" ]
=+ [ "900150983cd24fb0d6963f7d28e17f72" "3jgzhjhz9zjvbb0kyj7jc500ch" "kAFQmDzST7DWlj99KOF/cg==" "md5-kAFQmDzST7DWlj99KOF/cg==" ]
map (toHashFormat: builtins.convertHash { hash = builtins.hashString "sha1" "abc"; hashAlgo = "sha1"; inherit toHashFormat; }) [ "base16" "nix32" "base64" "sri" ]
=+ [ "a9993e364706816aba3e25717850c26c9cd0d89d" "kpcd173cq987hw957sx6m0868wv3x6d9" "qZk+NkcGgWq6PiVxeFDCbJzQ2J0=" "sha1-qZk+NkcGgWq6PiVxeFDCbJzQ2J0=" ]
map (toHashFormat: builtins.convertHash { hash = builtins.hashString "sha512" "abc"; hashAlgo = "sha512"; inherit toHashFormat; }) [ "base16" "nix32" "base64" ]
=+ [ "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f" "2gs8k559z4rlahfx0y688s49m2vvszylcikrfinm30ly9rak69236nkam5ydvly1ai7xac99vxfc4ii84hawjbk876blyk1jfhkbbyx" "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==" ]
map (hashAlgo: let h = builtins.hashString hashAlgo "x"; go = hash: toHashFormat: builtins.convertHash { inherit hash hashAlgo toHashFormat; }; in h == go (go (go (go h "nix32") "base64") "sri") "base16") [ "md5" "sha1" "sha256" "sha512" ]
=+ [ true true true true ]
builtins.convertHash { hash = "abc"; hashAlgo = "sha256"; toHashFormat = "base16"; }
! hash 'abc' has a wrong length for its kind
builtins.convertHash { hash = "abc"; toHashFormat = "base16"; }
! hash 'abc' does not say its kind
builtins.convertHash { hash = "md5:900150983cd24fb0d6963f7d28e17f72"; hashAlgo = "sha1"; toHashFormat = "base16"; }
! hash 'md5:900150983cd24fb0d6963f7d28e17f72' is of another kind
builtins.convertHash { hash = "md5:900150983cd24fb0d6963f7d28e17fzz"; toHashFormat = "base16"; }
! hash 'md5:900150983cd24fb0d6963f7d28e17fzz' has characters that are no digits
builtins.convertHash { hash = "md5:900150983cd24fb0d6963f7d28e17f72"; toHashFormat = "base10"; }
! unknown hash format 'base10'
builtins.convertHash { hash = "x"; hashAlgo = "sha3"; toHashFormat = "base16"; }
! unknown hash algorithm 'sha3'
builtins.convertHash { toHashFormat = "base16"; }
! attribute 'hash' missing in the argument of 'convertHash'
builtins.convertHash { hash = "md5:900150983cd24fb0d6963f7d28e17f72"; }
! attribute 'toHashFormat' missing in the argument of 'convertHash'
builtins.convertHash { hash = 1; toHashFormat = "base16"; }
! hash: expected a string but found an integer: 1
builtins.convertHash "x"
! the argument of 'convertHash': expected a set but found a string: "x"
