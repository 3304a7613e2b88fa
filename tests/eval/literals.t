# Literals, and how values become text.

# Strings

"a${"b"}c"
= "abc"
"${"a"}"
= "a"
"$${a}"
= "$\${a}"
"$$${"a"}"
= "$$a"
"\${a}"
= "\${a}"
"\a\b\q\'"
= "abq'"
"a\
! this string is never closed
b"
! this string is never closed
"$"
= "$"
"$a"
= "$a"
"$$"
= "$$"
"a$"
= "a$"
"\$"
= "$"
"\\${"a"}"
= "\\a"
"\\\${"a"}"
! undefined variable 'a'
# Indented strings

''a${"b"}''
= "ab"
''$${a}''
= "$\${a}"
''''${a}''
= "\${a}"
''$''
= "$"
''a$''
= "a$"
''$$''
= "$$"
'' ''
= ""
''  a''
= "a"
'''''''
= "''"
''a'''b''
= "a''b"
''a''\nb''
= "a\nb"
''a''\tb''
= "a\tb"
''a''\''b''
= "a''b"
''a''\${b}''
= "a\${b}"
''a''$b''
= "a$b"
''''\n''
= "\n"
''\n''
= "\\n"
''\''
= "\\"
''a'b''
= "a'b"
''a'$b''
= "a'$b"
''''$''
= "$"
''$'''
! this string is never closed
''$''$''
= "$$"
''${"a"}''
= "a"
''${"  a"}''
= "  a"
''  ${"a"}b''
= "ab"
# What becomes text

"${1}"
! cannot coerce an integer to a string: 1
"${1.5}"
! cannot coerce a float to a string: 1.5
"${true}"
! cannot coerce a Boolean to a string: true
"${null}"
! cannot coerce null to a string
"${[ ]}"
! cannot coerce a list to a string: [ ]
"${[ "a" ]}"
! cannot coerce a list to a string: [ "a" ]
"${{ }}"
! cannot coerce a set to a string: { }
"${{ outPath = "x"; }}"
= "x"
"${{ outPath = 1; }}"
! cannot coerce an integer to a string: 1
"${{ outPath = { outPath = "y"; }; }}"
= "y"
"${{ __toString = self: "x" + self.a; a = "b"; }}"
= "xb"
"${{ __toString = self: 1; }}"
! cannot coerce an integer to a string: 1
toString { __toString = self: 1; }
= "1"
toString { __toString = self: [ 1 2 ]; }
= "1 2"
toString { __toString = "x"; }
! attempt to call something which is not a function but a string: "x"
toString { outPath = 1; }
= "1"
toString { outPath = [ "a" 1 ]; }
= "a 1"
"${x: x}"
! cannot coerce a function to a string
toString builtins.map
! cannot coerce the built-in function 'map' to a string
# toString

toString 1e300
! undefined variable 'e300'
toString (-0.0)
= "0.000000"
toString 1e-10
! undefined variable 'e-10'
toString [ 1 [ 2 [ ] 3 ] [ ] ]
= "1 2 3 "
toString [ [ ] ]
= ""
toString [ 1 [ ] ]
= "1 "
toString [ "" "" ]
= " "
toString [ "" [ ] "a" ]
= " a"
toString [ null null ]
= " "
toString [ true false ]
= "1 "
toString [ { outPath = "a"; } ]
= "a"
toString /a
= "/a"
toString /a/b/../c
= "/a/c"
toString [ /a/b ./c ]
= "/a/b $HERE/c"
toString { a = 1; }
! cannot coerce a set to a string: { a = 1; }
toString (throw "x")
! x
# + on text

"a" + 1
! cannot coerce an integer to a string: 1
"a" + 1.5
! cannot coerce a float to a string: 1.5
"a" + null
! cannot coerce null to a string
"a" + true
! cannot coerce a Boolean to a string: true
"a" + [ ]
! cannot coerce a list to a string: [ ]
"a" + { }
! cannot coerce a set to a string: { }
"a" + { outPath = "b"; }
= "ab"
"a" + { __toString = s: "c"; }
= "ac"
{ outPath = "b"; } + "a"
= "ba"
{ outPath = "b"; } + { outPath = "c"; }
= "bc"
{ __toString = s: "b"; } + "c"
= "bc"
{ } + { }
! cannot coerce a set to a string: { }
{ } + "a"
! cannot coerce a set to a string: { }
{ a = 1; } + 1
! cannot coerce a set to a string: { a = 1; }
1 + "a"
! cannot add a string to an integer
1 + null
! cannot add null to an integer
1 + { outPath = "b"; }
! cannot add a set to an integer
1.5 + "a"
! cannot add a string to a float
null + "a"
! cannot coerce null to a string
true + "a"
! cannot coerce a Boolean to a string: true
[ ] + "a"
! cannot coerce a list to a string: [ ]
[ ] + [ ]
! cannot coerce a list to a string: [ ]
(x: x) + "a"
! cannot coerce a function to a string
"a" + (x: x)
! cannot coerce a function to a string
# Paths

/a + "b"
= /ab
/a + "/b"
= /a/b
/a + /b
= /a/b
/a + "/../b"
= /b
/a + ""
= /a
/a/b + "/"
= /a/b
/. + "a"
= /a
/. + "/a"
= /a
/. + ".."
= /
/a + 1
! cannot coerce an integer to a string: 1
/a + null
! cannot coerce null to a string
/a + { outPath = "/x"; }
= /a/x
"a" + /nonexistent
! cannot read '/nonexistent': there is no such file
"/a" + "b"
= "/ab"
./. + "/x" == ./x
= true
./a/../b
= $HERE/b
./a/./b
= $HERE/a/b
baseNameOf ./..
= "tests"
baseNameOf ../.
= "tests"
./a//b
! a path must not have '//' in it
/a//b
! a path must not have '//' in it
/a/../../..
= /
/.
= /
/..
= /
/a/.
= /a
/a/b/
! path has a trailing slash
1/2
= $HERE/1/2
./a${"b"}
= $HERE/ab
./a${"b"}c/d
= $HERE/abc/d
./${"a"}/${"b"}
= $HERE/a/b
/a/${"b"}
= /a/b
/a/${"/b"}
= /a/b
/a/${"../b"}
= /b
/a${"b"}
= /ab
./a${/b}
= $HERE/a/b
./a${1}
! cannot coerce an integer to a string: 1
./${"a"}.nix
= $HERE/a.nix
/a/b${"c"}d+e-f_g
= /a/bcd+e-f_g
./a + "b"
= $HERE/ab
# Search paths, URLs

<x>
! file 'x' was not found in the Nix search path
<x/y>
! file 'x/y' was not found in the Nix search path
http://a.b/c
= "http://a.b/c"
x:x
= "x:x"
x:y:z
= "x:y:z"
a:b
= "a:b"
mailto:x@y
= "mailto:x@y"
x: x
= <LAMBDA>
x:1
= "x:1"
a1+.-:b
= "a1+.-:b"
builtins.typeOf http://x
= "string"
"http://a" == http://a
= true
# Numbers

1e3
! undefined variable 'e3'
1.5e3
= 1500
1.e3
= 1000
.5
= 0.5
0.5
= 0.5
00.5
! attempt to call something which is not a function but an integer: 0
0.5e-3
= 0.0005
1e+3
! undefined variable 'e'
1E3
! undefined variable 'E3'
1.
= 1
1.0e
! undefined variable 'e'
9223372036854775808
! invalid integer '9223372036854775808': the number is too large
 -9223372036854775808
! invalid integer '9223372036854775808': the number is too large
 -9223372036854775807
= -9223372036854775807
(-9223372036854775807) - 1
= -9223372036854775808
007
= 7
0x10
! undefined variable 'x10'
1_000
! undefined variable '_000'
1a
! undefined variable 'a'
1.5.5
! attempt to call something which is not a function but a float: 1.5
1.5a
! undefined variable 'a'
9223372036854775807 * 2
!+ integer overflow in multiplying 9223372036854775807 * 2
(-9223372036854775807 - 1) / (-1)
! integer overflow in dividing -9223372036854775808 / -1
9223372036854775806 + 1
= 9223372036854775807
1 / 0
! division by zero
1.0 / 0
! division by zero
1 / 0.0
! division by zero
1.0 / 0.0
! division by zero
7 / 2
= 3
 -7 / 2
= -3
7 / -2
= -3
7.0 / 2
= 3.5
# Integers beside floats

1 == 1.0
= true
1 < 1.5
= true
1.5 < 2
= true
9007199254740993 == 9007199254740992.0
= true
9223372036854775807 == 9223372036854775807.0
= true
1 + 1.5
= 2.5
1.5 - 1
= 0.5
2 * 1.5
= 3
 -1.5
= -1.5
 -(1.5)
= -1.5
 -0.0
= 0
0.0 == (-0.0)
= true
1.0
= 1
100000.0
= 100000
1000000.0
= 1e+06
10000000.0
= 1e+07
123456789.0
= 1.23457e+08
0.0001
= 0.0001
0.00001
= 1e-05
1.23456789
= 1.23457
3.0e100
= 3e+100
1e400
! undefined variable 'e400'
[ (1.0e308 * 10) ]
= [ inf ]
(1.0e308 * 10) - (1.0e308 * 10)
= -nan
# Bytes

"é" 
= "é"
"\u00e9"
= "u00e9"
builtins.stringLength "é"
= 2
"a	b"
= "a\tb"
# Comments

1 # c
= 1
/* a */ 1
= 1
/* a /* b */ 1
= 1
/* a */ 1 */
! expected a value after '*', found '/'
/**/ 1
= 1
/***/ 1
= 1
/* * / */ 1
= 1
/** doc */ 1
= 1

# Doubled slashes, which pass before an interpolation alone

./a//${"b"}
= $HERE/a/b
./a//b${"b"}
= $HERE/a/bb
./a//b/c/${"b"}
= $HERE/a/b/c/b
./a///${"b"}
! a path must not have '//' in it
./a/${"b"}//c
= $HERE/a/b/c
./a/${"b"}/
! path has a trailing slash
