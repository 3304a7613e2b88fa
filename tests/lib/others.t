lib.pipe 2 [ (x: x + 2) (x: x * 2) ]
= 8

[ (lib.id 1) (lib.const 1 2) (lib.flip (a: b: a - b) 1 2) (lib.mapNullable (x: x + 1) null) (lib.mapNullable (x: x + 1) 1) ]
= [ 1 1 1 null 2 ]

[ (lib.or true false) (lib.and true false) (lib.xor true true) (lib.bitNot 1) (lib.boolToString false) ]
= [ true false false -2 "false" ]

[ (lib.min 1 2) (lib.max 1 2) (lib.mod 11 10) (lib.mod (-3) 2) (lib.compare 1 2) (lib.compare "b" "a") ]
= [ 1 2 1 -1 -1 1 ]

lib.mergeAttrs { a = 1; b = 2; } { b = 3; }
= { a = 1; b = 3; }

lib.splitByAndCompare (lib.hasPrefix "foo") lib.compare lib.compare "foo-z" "a"
= -1

[ (lib.toHexString 250) (lib.toHexString 0) (lib.fromHexString "FF") (lib.fromHexString "0x10") (lib.toBaseDigits 2 6) ]
= [ "FA" "0" 255 16 [ 1 1 0 ] ]

[ (lib.isFunction (x: x)) (lib.isFunction { __functor = self: x: x; }) (lib.isFunction 1) (lib.toFunction 1 2) ]
= [ true true false 1 ]

lib.functionArgs (lib.setFunctionArgs (x: x) { a = false; })
= { a = false; }

lib.functionArgs ({ a, b ? 1 }: a)
= { a = false; b = true; }

lib.throwIf true "no way" 1
! no way

lib.throwIfNot true "no way" 1
= 1

lib.checkListOfEnum "colors" [ "red" "blue" ] [ "red" "black" ] 1
! colors

lib.fix (self: { foo = "foo"; bar = "bar"; foobar = self.foo + self.bar; })
= { bar = "bar"; foo = "foo"; foobar = "foobar"; }

lib.converge (x: x / 2) 16
= 0

let f = final: { a = 1; b = final.a + 1; }; in lib.fix (lib.extends (final: prev: { a = prev.a + 10; }) f)
= { a = 11; b = 12; }

(lib.composeManyExtensions [ (final: prev: { a = prev.a + 1; }) (final: prev: { b = prev.a * 2; }) ] { } { a = 1; }).b
= 4

let obj = lib.makeExtensible (self: { foo = "foo"; bar = self.foo + "bar"; }); in (obj.extend (self: super: { foo = super.foo + "!"; })).bar
= "foo!bar"

lib.assertMsg false "nope"
! nope

lib.assertOneOf "sslLibrary" "bearssl" [ "openssl" "libressl" ]
! sslLibrary

lib.assertOneOf "sslLibrary" "openssl" [ "openssl" "libressl" ]
= true

lib.assertEachOneOf "libs" [ "a" "b" ] [ "a" ]
! libs

[ (lib.versions.major "1.2.3") (lib.versions.minor "1.2.3") (lib.versions.patch "1.2.3") (lib.versions.majorMinor "1.2.3") (lib.versions.splitVersion "1.2") ]
= [ "1" "2" "3" "1.2" [ "1" "2" ] ]

[ (lib.versions.pad 3 "1.2") (lib.versions.pad 3 "1.3-rc1") (lib.versions.pad 3 "1.2.3.4") ]
= [ "1.2.0" "1.3.0-rc1" "1.2.3" ]

lib.generators.toKeyValue { } { a = 1; b = true; c = "x"; d = null; }
= "a=1\nb=true\nc=x\nd=null\n"

lib.generators.toKeyValue { listsAsDuplicateKeys = true; } { a = [ 1 2 ]; }
= "a=1\na=2\n"

lib.generators.toINI { } { foo = { hi = "${toString 1}"; ciao = "bar"; }; "also, integers" = { "are=good" = 42; }; }
= "[also, integers]\nare\\=good=42\n\n[foo]\nciao=bar\nhi=1\n"

lib.generators.toINIWithGlobalSection { } { globalSection = { a = 1; }; sections = { b = { c = 2; }; }; }
= "a=1\n\n[b]\nc=2\n"

lib.generators.toGitINI { url."ssh://git@github.com/".insteadOf = "https://github.com/"; user.name = "edolstra"; }
= "[url \"ssh://git@github.com/\"]\n\tinsteadOf = \"https://github.com/\"\n\n[user]\n\tname = \"edolstra\"\n"

lib.generators.toPretty { multiline = false; } { a = [ 1 "x" null true ]; b = { }; c = x: x; }
= "{ a = [ 1 \"x\" null true ]; b = { }; c = <function>; }"

lib.generators.toPretty { } { a = [ 1 ]; }
= "{\n  a = [\n    1\n  ];\n}"

lib.generators.toJSON { } { a = 1; }
= "{\"a\":1}"

lib.generators.toLua { multiline = false; } { a = [ 1 "x" ]; b = null; c = lib.generators.mkLuaInline "f()"; }
= "{ [\"a\"] = { 1, \"x\" }, [\"b\"] = nil, [\"c\"] = (f()) }"

lib.generators.toDhall { } { a = 1; b = [ true ]; }
= "{ a = +1, b = [ True ] }"

(lib.generators.withRecursion { depthLimit = 1; throwOnDepthLimit = false; } { a = { b = 1; }; }).a.b
= "<unevaluated>"

lib.toGNUCommandLine { } { data = "x"; X = "PUT"; retry = 3; verbose = true; quiet = false; url = [ "a" "b" ]; none = null; }
= [ "-X" "PUT" "--data" "x" "--retry" "3" "--url" "a" "--url" "b" "--verbose" ]

lib.toGNUCommandLineShell { } { data = "a b"; }
= "--data 'a b'"

lib.runTests { testOk = { expr = 1; expected = 1; }; testBad = { expr = 1; expected = 2; }; }
= [ { expected = 2; name = "testBad"; result = 1; } ]

lib.generators.toPretty { } { a = "x\n  y\n"; b = "x\ny"; c = "\${d}$\"\\"; }
= "{\n  a = ''\n    x\n      y\n  '';\n  b = ''\n    x\n    y'';\n  c = \"\\\${d}$\\\"\\\\\";\n}"

lib.generators.toPretty { multiline = false; } [ "a\nb" 1.5 ({ a, b ? 1 }: a) ]
= "[ \"a\\nb\" 1.5 <function, args: {a, b?}> ]"
