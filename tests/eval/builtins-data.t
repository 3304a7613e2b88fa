# Builtins on data formats.

# Writing JSON

builtins.toJSON null
= "null"
builtins.toJSON true
= "true"
builtins.toJSON false
= "false"
builtins.toJSON 0
= "0"
builtins.toJSON (-1)
= "-1"
builtins.toJSON 9223372036854775807
= "9223372036854775807"
builtins.toJSON (-9223372036854775807 - 1)
= "-9223372036854775808"
builtins.toJSON 4611686018427387904
= "4611686018427387904"
builtins.toJSON 1.5
= "1.5"
builtins.toJSON 1.0
=+ "1.0"
builtins.toJSON (-0.5)
= "-0.5"
builtins.toJSON 0.1
= "0.1"
builtins.toJSON 1.0e10
=+ "10000000000.0"
builtins.toJSON 123456.0
=+ "123456.0"
builtins.toJSON 1234567.0
=+ "1234567.0"
builtins.toJSON 123456789.25
=+ "123456789.25"
builtins.toJSON 1.0e-7
= "1e-07"
builtins.toJSON (1.0e308 * 10)
=+ "null"
builtins.toJSON ""
= "\"\""
builtins.toJSON "text"
= "\"text\""
builtins.toJSON "a\n\t\r\"\\/é→\${x}"
= "\"a\\n\\t\\r\\\"\\\\/é→\${x}\""
builtins.toJSON (builtins.fromJSON "\"\\u0001\\u001f\\u007f\\b\\f\"")
=+ "\"\\u0001\\u001f\\b\\f\""
builtins.toJSON [ ]
= "[]"
builtins.toJSON [ 1 [ 2 [ 3 ] ] ]
= "[1,[2,[3]]]"
builtins.toJSON { }
= "{}"
builtins.toJSON { b = 1; a = [ 1 null true ]; "x\"y" = { }; z = [ ]; "" = 1; "é" = 2; B = 3; }
= "{\"\":1,\"B\":3,\"a\":[1,null,true],\"b\":1,\"x\\\"y\":{},\"z\":[],\"é\":2}"
builtins.toJSON { a.b.c = 1; a.b.d = 2; }
= "{\"a\":{\"b\":{\"c\":1,\"d\":2}}}"
builtins.toJSON (map (x: { inherit x; y = x * x; }) [ 1 2 3 ])
= "[{\"x\":1,\"y\":1},{\"x\":2,\"y\":4},{\"x\":3,\"y\":9}]"
builtins.toJSON { outPath = "x"; a = throw "unused"; }
= "\"x\""
builtins.toJSON { outPath = 1; a = 1; }
= "1"
builtins.toJSON { outPath = { b = 2; }; a = 1; }
= "{\"b\":2}"
builtins.toJSON { __toString = self: "x${self.y}"; y = "z"; }
= "\"xz\""
builtins.toJSON { __toString = self: "x"; outPath = "y"; }
= "\"x\""
builtins.toJSON [ { __toString = self: "x"; } ]
= "[\"x\"]"
builtins.toJSON { type = "derivation"; outPath = "/x"; }
= "\"/x\""
builtins.toJSON { __functor = self: x: x; }
! cannot convert a function to JSON, at __functor
builtins.toJSON { __toString = self: 1; }
! cannot coerce an integer to a string
builtins.toJSON (x: x)
! cannot convert a function to JSON
builtins.toJSON map
! cannot convert a function to JSON
builtins.toJSON { a = [ 1 (x: x) ]; }
! cannot convert a function to JSON, at a[1]
builtins.toJSON { a."b c".d = [ [ ] [ map ] ]; }
! cannot convert a function to JSON, at a."b c".d[1][0]
builtins.toJSON { a = throw "cause"; }
! cause
builtins.toJSON [ (throw "cause") ]
! cause
builtins.toJSON /nonexistent/x
! cannot read '/nonexistent/x': there is no such file
builtins.toJSON { x = [ /nonexistent/x ]; }
! cannot read '/nonexistent/x': there is no such file
builtins.toJSON (builtins.readFile ./files/latin1)
!+ cannot convert a string that is not UTF-8 to JSON
let x = { inherit x; }; in builtins.toJSON x
! stack overflow: computations are nested too deep (more than 200000 levels)
let x = [ x ]; in builtins.toJSON x
! stack overflow: computations are nested too deep (more than 200000 levels)
builtins.stringLength (builtins.toJSON (builtins.genList (i: { name = "n${toString i}"; value = i; }) 2000))
= 57781
builtins.length (builtins.split "\\[" (builtins.toJSON (builtins.foldl' (acc: _: [ acc ]) 1 (builtins.genList (x: x) 1000))))
= 2001

# Reading JSON

builtins.fromJSON "null"
= null
builtins.fromJSON "true"
= true
builtins.fromJSON "false"
= false
builtins.fromJSON " \t\r\n1 \n"
= 1
builtins.fromJSON "0"
= 0
builtins.fromJSON "-0"
= 0
builtins.fromJSON "-12"
= -12
builtins.fromJSON "9223372036854775807"
= 9223372036854775807
builtins.fromJSON "-9223372036854775808"
= -9223372036854775808
builtins.fromJSON "-9223372036854775809"
= -9.22337e+18
builtins.fromJSON "9223372036854775808"
!+ the JSON number 9223372036854775808 does not fit into an integer of 64 bits
builtins.fromJSON "18446744073709551615"
!+ the JSON number 18446744073709551615 does not fit into an integer of 64 bits
builtins.fromJSON "18446744073709551616"
= 1.84467e+19
builtins.fromJSON "123456789012345678901234567890"
= 1.23457e+29
map (t: builtins.typeOf (builtins.fromJSON t)) [ "1" "1.0" "1e3" "1E-3" "-0" "-0.0" "1e+2" ]
= [ "int" "float" "float" "float" "int" "float" "float" ]
map builtins.fromJSON [ "1.0" "1.5" "-1.25" "1e3" "1E3" "1e-3" "1.5e+2" "0.1" "-0.0" "12345678901234567890.5" ]
= [ 1 1.5 -1.25 1000 1000 0.001 150 0.1 -0 1.23457e+19 ]
builtins.fromJSON "1e999"
! the text is not JSON: a number that is too large, at line 1, column 1
builtins.fromJSON "\"\""
= ""
builtins.fromJSON "\"text é → \""
= "text é → "
builtins.fromJSON "\"a\\n\\t\\r\\\"\\\\\\/\\u00e9\\u20AC\""
= "a\n\t\r\"\\/é€"
builtins.fromJSON "\"\\ud83d\\ude00!\""
= "😀!"
builtins.stringLength (builtins.fromJSON "\"\\b\\f\\u007f\"")
= 3
builtins.fromJSON "\"\${x} \\u0024{y}\""
= "\${x} \${y}"
builtins.fromJSON "[]"
= [ ]
builtins.fromJSON "[ ]"
= [ ]
builtins.fromJSON "[1,[2,[3]], \"x\" ,null]"
= [ 1 [ 2 [ 3 ] ] "x" null ]
builtins.fromJSON "{}"
= { }
builtins.fromJSON "{ }"
= { }
builtins.fromJSON "{\"b\":1,\"a\":{\"x\":[]}}"
= { a = { x = [ ]; }; b = 1; }
builtins.fromJSON "{\"a\":1,\"a\":2}"
= { a = 2; }
builtins.fromJSON "{\"a\":1,\"b\":0,\"a\":{\"a\":3}}"
= { a = { a = 3; }; b = 0; }
builtins.fromJSON "{\"\":1,\"a b\":2,\"\\u0061\":3}"
= { "" = 1; a = 3; "a b" = 2; }
builtins.fromJSON "[{\"x\":1,\"y\":2},{\"y\":3,\"x\":4},{\"x\":5,\"y\":6},{\"x\":7},{}]"
= [ { x = 1; y = 2; } { x = 4; y = 3; } { x = 5; y = 6; } { x = 7; } { } ]
builtins.fromJSON (builtins.readFile ./files/data.json)
= { a = [ 1 2.5 "x" ]; b = null; }
(builtins.fromJSON "{\"a\":{\"b\":[1,2]}}").a.b
= [ 1 2 ]
builtins.fromJSON (builtins.toJSON { a = [ 1 2.5 "x\ny" null true { } ]; })
= { a = [ 1 2.5 "x\ny" null true { } ]; }
let v = { b = [ { x = 1; y = 2; } { x = 3; y = 4; } ]; a = "é\t"; }; in builtins.fromJSON (builtins.toJSON v) == v
= true
builtins.fromJSON "﻿1"
= 1
let deep = n: if n == 0 then "1" else "[" + deep (n - 1) + "]"; in builtins.stringLength (builtins.toJSON (builtins.fromJSON (deep 5000)))
= 10001

# JSON texts that are none

builtins.fromJSON ""
! the text is not JSON: expected a value, found the end of the text, at line 1, column 1
builtins.fromJSON " "
! the text is not JSON: expected a value, found the end of the text, at line 1, column 2
builtins.fromJSON "nul"
! the text is not JSON: expected a value, found 'n', at line 1, column 1
builtins.fromJSON "tru"
! the text is not JSON: expected a value, found 't', at line 1, column 1
builtins.fromJSON "nulll"
! the text is not JSON: expected the end of the text, found 'l', at line 1, column 5
builtins.fromJSON "NaN"
! the text is not JSON: expected a value, found 'N', at line 1, column 1
builtins.fromJSON "01"
! the text is not JSON: expected the end of the text, found '1', at line 1, column 2
builtins.fromJSON "-"
! the text is not JSON: expected a digit, found the end of the text, at line 1, column 2
builtins.fromJSON "+1"
! the text is not JSON: expected a value, found '+', at line 1, column 1
builtins.fromJSON "1."
! the text is not JSON: expected a digit, found the end of the text, at line 1, column 3
builtins.fromJSON ".5"
! the text is not JSON: expected a value, found '.', at line 1, column 1
builtins.fromJSON "1e"
! the text is not JSON: expected a digit, found the end of the text, at line 1, column 3
builtins.fromJSON "0x10"
! the text is not JSON: expected the end of the text, found 'x', at line 1, column 2
builtins.fromJSON "1 2"
! the text is not JSON: expected the end of the text, found '2', at line 1, column 3
builtins.fromJSON "[1] x"
! the text is not JSON: expected the end of the text, found 'x', at line 1, column 5
builtins.fromJSON "[1,]"
! the text is not JSON: expected a value, found ']', at line 1, column 4
builtins.fromJSON "[1 2]"
! the text is not JSON: expected ',' or ']', found '2', at line 1, column 4
builtins.fromJSON "[1"
! the text is not JSON: expected ',' or ']', found the end of the text, at line 1, column 3
builtins.fromJSON "]"
! the text is not JSON: expected a value, found ']', at line 1, column 1
builtins.fromJSON "{"
! the text is not JSON: expected a name in quotes, found the end of the text, at line 1, column 2
builtins.fromJSON "{a:1}"
! the text is not JSON: expected a name in quotes, found 'a', at line 1, column 2
builtins.fromJSON "{\"a\"}"
! the text is not JSON: expected ':', found '}', at line 1, column 5
builtins.fromJSON "{\"a\":}"
! the text is not JSON: expected a value, found '}', at line 1, column 6
builtins.fromJSON "{\"a\":1,}"
! the text is not JSON: expected a name in quotes, found '}', at line 1, column 8
builtins.fromJSON "{\"a\":1 \"b\":2}"
! the text is not JSON: expected ',' or '}', found '"', at line 1, column 8
builtins.fromJSON "{1:2}"
! the text is not JSON: expected a name in quotes, found '1', at line 1, column 2
builtins.fromJSON "'a'"
! the text is not JSON: expected a value, found ''', at line 1, column 1
builtins.fromJSON "\"a"
! the text is not JSON: a string without its end, at line 1, column 3
builtins.fromJSON "\"\n\""
! the text is not JSON: a control character in a string, at line 1, column 2
builtins.fromJSON "\"\\x\""
! the text is not JSON: an unknown escape, at line 1, column 2
builtins.fromJSON "\"\\u12\""
! the text is not JSON: '\u' without four hexadecimal digits, at line 1, column 2
builtins.fromJSON "\"\\u12g4\""
! the text is not JSON: '\u' without four hexadecimal digits, at line 1, column 2
builtins.fromJSON "\"\\ud83d\""
! the text is not JSON: half of a surrogate pair, at line 1, column 2
builtins.fromJSON "\"\\ud83d\\u0041\""
! the text is not JSON: half of a surrogate pair, at line 1, column 2
builtins.fromJSON "\"\\ude00\""
! the text is not JSON: half of a surrogate pair, at line 1, column 2
builtins.fromJSON "\"\\u0000\""
!+ the text is not JSON: a NUL character, which no string can hold, at line 1, column 2
builtins.fromJSON "{\"a\\u0000\":1}"
!+ the text is not JSON: a NUL character, which no string can hold, at line 1, column 4
builtins.fromJSON "// x\n1"
! the text is not JSON: expected a value, found '/', at line 1, column 1
builtins.fromJSON "{\n  \"é\": [1,\n    oops]\n}"
! the text is not JSON: expected a value, found 'o', at line 3, column 5
builtins.fromJSON ("\"" + builtins.readFile ./files/latin1 + "\"")
! the text is not JSON: a byte that is not UTF-8, at line 1, column 2
builtins.fromJSON 1
! the argument of 'fromJSON': expected a string but found an integer: 1
builtins.fromJSON { }
! the argument of 'fromJSON': expected a string but found a set: { }

# Reading TOML

builtins.fromTOML ""
= { }
fromTOML "a = 1"
= { a = 1; }
fromTOML "a = 1 # why\n# b\n\n\tb = \"x\"\r\nc = true\nd = false"
= { a = 1; b = "x"; c = true; d = false; }
fromTOML "a=+1\nb=-2\nc=0\nd=-0\ne=1_000\nf=0xdead_BEEF\ng=0o755\nh=0b1101\ni=9223372036854775807\nj=-9223372036854775808"
= { a = 1; b = -2; c = 0; d = 0; e = 1000; f = 3735928559; g = 493; h = 13; i = 9223372036854775807; j = -9223372036854775808; }
fromTOML "a=1.5\nb=-0.25\nc=1e3\nd=5E-2\ne=6.5e+2\nf=1_0.0_1\ng=0e0\nh=3.0\ni=1e06"
= { a = 1.5; b = -0.25; c = 1000; d = 0.05; e = 650; f = 10.01; g = 0; h = 3; i = 1e+06; }
map builtins.typeOf (builtins.attrValues (fromTOML "a=1\nb=1.0\nc=1e3\nd=inf\ne=nan\nf=0x1"))
= [ "int" "float" "float" "float" "float" "int" ]
fromTOML "a=inf\nb=+inf\nc=-inf\nd=nan\ne=+nan\nf=-nan"
= { a = inf; b = inf; c = -inf; d = nan; e = nan; f = -nan; }
let x = (fromTOML "a=nan").a; in x == x
= false
fromTOML "a = \"q\\\" b\\\\ \\t\\n\\r \\u00e9 \\U0001F600\""
= { a = "q\" b\\ \t\n\r é 😀"; }
builtins.stringLength (fromTOML "a = \"\\b\\f\\u007f\"").a
= 3
fromTOML "a = 'C:\\x\"'"
= { a = "C:\\x\""; }
fromTOML "a = \"\"\"\nx\n  y\"z\"\"\"\"\""
= { a = "x\n  y\"z\"\""; }
fromTOML "a = \"\"\"one \\\n\n   two \\  \n  three\"\"\""
= { a = "one two three"; }
fromTOML "a = '''\r\nx\\\ny''z'''''"
= { a = "x\\\ny''z''"; }
fromTOML "a = \"\"\nb = ''\nc = \"\"\"\"\"\"\nd = ''''''"
= { a = ""; b = ""; c = ""; d = ""; }
fromTOML "a = [ ]\nb = [1, \"x\", 2.5, [true], {c=1}]\nd = [ # first\n 1,\n\n 2, # last\n]"
= { a = [ ]; b = [ 1 "x" 2.5 [ true ] { c = 1; } ]; d = [ 1 2 ]; }
fromTOML "a = {}\nb = { x = 1, y.z = 2, y.w = { } }"
= { a = { }; b = { x = 1; y = { w = { }; z = 2; }; }; }
fromTOML "a.b.c = 1\na . \"b\" . d = 2\n'x.y'.\"\" = 3\n1.2 = 4\n-_ = 5"
= { "-_" = 5; "1" = { "2" = 4; }; a = { b = { c = 1; d = 2; }; }; "x.y" = { "" = 3; }; }
fromTOML "x = 0\n[a]\nb = 1\n[ a . \"c d\" ]\ne = 2\n[f.g]\n[f]\nh = 3"
= { a = { b = 1; "c d" = { e = 2; }; }; f = { g = { }; h = 3; }; x = 0; }
fromTOML "[[a]]\nx = 1\n[a.b]\ny = 2\n[[a]]\n[[a.c]]\n[[a.c]]\nz = 3"
= { a = [ { b = { y = 2; }; x = 1; } { c = [ { } { z = 3; } ]; } ]; }
fromTOML "fruit.apple.smooth = true\n[fruit.apple.taste]\nsweet = true\n[fruit.pear]\n"
= { fruit = { apple = { smooth = true; taste = { sweet = true; }; }; pear = { }; }; }
fromTOML "[a]\nb.c = 1\n[a.b]\nd = 2"
!+ 'b' is defined already (see line 2)
fromTOML "﻿a = 1"
= { a = 1; }
(fromTOML "a = [ { b = [ 1 ] } ]").a
= [ { b = [ 1 ]; } ]
let n = 2000; t = builtins.concatStringsSep "\n" (builtins.genList (i: "[t${toString i}]\na.b = ${toString i}") n); in (fromTOML t).t1999.a.b
= 1999
let deep = n: if n == 0 then "1" else "[" + deep (n - 1) + "]"; in builtins.isList (fromTOML "a = ${deep 2000}").a
= true

# TOML texts that are none

fromTOML "a"
! the text is not TOML: expected '=' behind the key, found the end of the text, at line 1, column 2
fromTOML "= 1"
! the text is not TOML: expected a key, found '=', at line 1, column 1
fromTOML "a =\nb = 1"
! the text is not TOML: expected a value, found the end of the line, at line 1, column 4
fromTOML "a = 1 b = 2"
! the text is not TOML: expected the end of the line, found 'b', at line 1, column 7
fromTOML "a = yes"
! the text is not TOML: expected a value, found 'y', at line 1, column 5
fromTOML "é = 1"
! the text is not TOML: expected a key, found the byte 0xc3, at line 1, column 1
fromTOML "a. = 1"
! the text is not TOML: expected a key, found '=', at line 1, column 4
fromTOML "a = 01"
! the text is not TOML: a number that starts with 0, at line 1, column 5
fromTOML "'é' = 1__0"
! the text is not TOML: '1__0' is no number, at line 1, column 7
fromTOML "a = 1."
! the text is not TOML: '1.' is no number, at line 1, column 5
fromTOML "a = .5"
! the text is not TOML: expected a value, found '.', at line 1, column 5
fromTOML "a = 1e"
! the text is not TOML: '1e' is no number, at line 1, column 5
fromTOML "a = +0x1"
! the text is not TOML: '+0x1' is no number, at line 1, column 5
fromTOML "a = 0b2"
! the text is not TOML: '0b2' is no number, at line 1, column 5
fromTOML "a = 9223372036854775808"
!+ the text is not TOML: a number that does not fit into an integer of 64 bits, at line 1, column 5
fromTOML "a = 0x8000000000000000"
!+ the text is not TOML: a number that does not fit into an integer of 64 bits, at line 1, column 5
fromTOML "a = 1e999"
!+ the text is not TOML: a number that is too large, at line 1, column 5
fromTOML "a = 1979-05-27T07:32:00Z"
! the text is not TOML: dates and times are not supported, at line 1, column 5
fromTOML "a = [ 1979-05-27 ]"
! the text is not TOML: dates and times are not supported, at line 1, column 7
fromTOML "\n\na = 07:32:00"
! the text is not TOML: dates and times are not supported, at line 3, column 5
fromTOML "a = \"x\nb = 1"
! the text is not TOML: a string without its end, at line 1, column 7
fromTOML "a = '''x"
! the text is not TOML: a string without its end, at line 1, column 9
fromTOML "a = \"\\e\""
! the text is not TOML: an unknown escape, at line 1, column 6
fromTOML "a = \"\\u12\""
! the text is not TOML: '\u' without 4 hexadecimal digits, at line 1, column 6
fromTOML "a = \"\\ud800\""
! the text is not TOML: an escape that stands for no character, at line 1, column 6
fromTOML "a = \"\\u0000\""
!+ the text is not TOML: a NUL character, which no string can hold, at line 1, column 6
fromTOML (builtins.fromJSON "\"a = '\\u0001'\"")
! the text is not TOML: a control character in a string, at line 1, column 6
fromTOML (builtins.fromJSON "\"# \\u0001\"")
! the text is not TOML: a control character in a comment, at line 1, column 3
fromTOML ("a = '" + builtins.readFile ./files/latin1 + "'")
! the text is not TOML: a byte that is not UTF-8, at line 1, column 6
fromTOML "a = [1 2]"
! the text is not TOML: expected ',' or ']', found '2', at line 1, column 8
fromTOML "a = [,]"
! the text is not TOML: expected a value, found ',', at line 1, column 6
fromTOML "a = [1,"
! the text is not TOML: expected a value, found the end of the text, at line 1, column 8
fromTOML "a = {b = 1,}"
! the text is not TOML: expected a key, found '}', at line 1, column 12
fromTOML "a = {b = 1\n}"
! the text is not TOML: expected ',' or '}', found the end of the line, at line 1, column 11
fromTOML "[a"
! the text is not TOML: expected ']', found the end of the text, at line 1, column 3
fromTOML "[[a]\n"
! the text is not TOML: expected ']]', found the end of the line, at line 1, column 5
fromTOML "[]"
! the text is not TOML: expected a key, found ']', at line 1, column 2
fromTOML "a = 1\nb = 2\na = 3"
! the text is not TOML: 'a' is defined already (see line 1), at line 3, column 1
fromTOML "a.b = 1\na.b.c = 2"
! the text is not TOML: 'b' is not a table, but has a value (see line 1), at line 2, column 3
fromTOML "[a]\n[b]\n[a]"
! the text is not TOML: 'a' is defined already (see line 1), at line 3, column 2
fromTOML "a = { b = 1 }\na.c = 2"
! the text is not TOML: 'a' is an inline table, which nothing is added to (see line 1), at line 2, column 1
fromTOML "a = { b = 1 }\n[a.c]"
! the text is not TOML: 'a' is an inline table, which nothing is added to (see line 1), at line 2, column 2
fromTOML "[a]\n[[a]]"
! the text is not TOML: 'a' is defined already, and is no array of tables (see line 1), at line 2, column 3
fromTOML "a = [ { b = 1 } ]\n[[a]]"
! the text is not TOML: 'a' is defined already, and is no array of tables (see line 1), at line 2, column 3
fromTOML "[[a]]\n[a]"
! the text is not TOML: 'a' is defined already (see line 1), at line 2, column 2
fromTOML "[a.b.c]\n[a]\nb.d = 1"
! the text is not TOML: 'b' has a section of its own (see line 1), at line 3, column 1
fromTOML "a = [ { b = 1 } ]\na.c = 1"
!+ the text is not TOML: 'a' is not a table, but has a value (see line 1), at line 2, column 1
let deep = builtins.concatStringsSep "" (builtins.genList (x: "[") 300000); in fromTOML "a = ${deep}"
!+ stack overflow: computations are nested too deep (more than 200000 levels)
let dots = builtins.concatStringsSep "." (builtins.genList (x: "a") 300000); in fromTOML "${dots} = 1"
!+ stack overflow: computations are nested too deep (more than 200000 levels)
fromTOML 1
! the argument of 'fromTOML': expected a string but found an integer: 1

# XML

builtins.toXML 1
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <int value=\"1\" />\n</expr>\n"
builtins.toXML (-9223372036854775807)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <int value=\"-9223372036854775807\" />\n</expr>\n"
builtins.toXML 1.5
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <float value=\"1.5\" />\n</expr>\n"
builtins.toXML 1.0e10
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <float value=\"1e+10\" />\n</expr>\n"
builtins.toXML true
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <bool value=\"true\" />\n</expr>\n"
builtins.toXML null
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <null />\n</expr>\n"
builtins.toXML "x<>&\"'\n\t\r\\é"
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <string value=\"x&lt;&gt;&amp;&quot;'&#xA;\t\r\\é\" />\n</expr>\n"
builtins.toXML ""
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <string value=\"\" />\n</expr>\n"
builtins.toXML /a/b
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <path value=\"/a/b\" />\n</expr>\n"
builtins.toXML [ ]
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <list>\n  </list>\n</expr>\n"
builtins.toXML [ 1 [ 2 ] ]
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <list>\n    <int value=\"1\" />\n    <list>\n      <int value=\"2\" />\n    </list>\n  </list>\n</expr>\n"
builtins.toXML { }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <attrs>\n  </attrs>\n</expr>\n"
builtins.toXML { b = 1; a = { }; "a\"b<" = "x"; }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <attrs>\n    <attr name=\"a\">\n      <attrs>\n      </attrs>\n    </attr>\n    <attr name=\"a&quot;b&lt;\">\n      <string value=\"x\" />\n    </attr>\n    <attr name=\"b\">\n      <int value=\"1\" />\n    </attr>\n  </attrs>\n</expr>\n"
builtins.toXML (x: x)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <varpat name=\"x\" />\n  </function>\n</expr>\n"
builtins.toXML (x: y: x)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <varpat name=\"x\" />\n  </function>\n</expr>\n"
builtins.toXML ((x: y: x) 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <varpat name=\"y\" />\n  </function>\n</expr>\n"
builtins.toXML ((x: { y, z }@w: x) 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat name=\"w\">\n      <attr name=\"y\" />\n      <attr name=\"z\" />\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML ({ }: 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat>\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML ({ ... }: 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat ellipsis=\"1\">\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML ({ b, a ? 1 }: 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat>\n      <attr name=\"a\" />\n      <attr name=\"b\" />\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML ({ b, a, ... }@x: 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat ellipsis=\"1\" name=\"x\">\n      <attr name=\"a\" />\n      <attr name=\"b\" />\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML (x@{ a }: 1)
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <function>\n    <attrspat name=\"x\">\n      <attr name=\"a\" />\n    </attrspat>\n  </function>\n</expr>\n"
builtins.toXML [ map (map 1) ]
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <list>\n    <unevaluated />\n    <unevaluated />\n  </list>\n</expr>\n"
builtins.toXML { type = "derivation"; drvPath = "/nix/store/x"; outPath = "/y"; a = 1; }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <derivation drvPath=\"/nix/store/x\" outPath=\"/y\">\n    <attr name=\"a\">\n      <int value=\"1\" />\n    </attr>\n    <attr name=\"drvPath\">\n      <string value=\"/nix/store/x\" />\n    </attr>\n    <attr name=\"outPath\">\n      <string value=\"/y\" />\n    </attr>\n    <attr name=\"type\">\n      <string value=\"derivation\" />\n    </attr>\n  </derivation>\n</expr>\n"
builtins.toXML { type = "derivation"; a = 1; }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <derivation>\n    <repeated />\n  </derivation>\n</expr>\n"
builtins.toXML { type = "other"; drvPath = "/x"; }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <attrs>\n    <attr name=\"drvPath\">\n      <string value=\"/x\" />\n    </attr>\n    <attr name=\"type\">\n      <string value=\"other\" />\n    </attr>\n  </attrs>\n</expr>\n"
builtins.toXML { type = "derivation"; drvPath = 1; outPath = "/y"; }
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <derivation outPath=\"/y\">\n    <repeated />\n  </derivation>\n</expr>\n"
let x = { type = "derivation"; drvPath = "/d"; outPath = "/y"; a = x; }; in builtins.toXML [ x x ]
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <list>\n    <derivation drvPath=\"/d\" outPath=\"/y\">\n      <attr name=\"a\">\n        <derivation drvPath=\"/d\" outPath=\"/y\">\n          <repeated />\n        </derivation>\n      </attr>\n      <attr name=\"drvPath\">\n        <string value=\"/d\" />\n      </attr>\n      <attr name=\"outPath\">\n        <string value=\"/y\" />\n      </attr>\n      <attr name=\"type\">\n        <string value=\"derivation\" />\n      </attr>\n    </derivation>\n    <derivation drvPath=\"/d\" outPath=\"/y\">\n      <repeated />\n    </derivation>\n  </list>\n</expr>\n"
let x = [ 1 ]; in builtins.toXML [ x x ]
= "<?xml version='1.0' encoding='utf-8'?>\n<expr>\n  <list>\n    <list>\n      <int value=\"1\" />\n    </list>\n    <list>\n      <int value=\"1\" />\n    </list>\n  </list>\n</expr>\n"
builtins.toXML (throw "cause")
! cause
builtins.toXML { a = [ (throw "cause") ]; }
! cause
let x = [ x ]; in builtins.toXML x
!+ the value is nested too deep for an indented text (more than 10000 levels)
