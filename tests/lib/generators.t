[ (lib.generators.mkValueStringDefault { } 42) (lib.generators.mkValueStringDefault { } true) (lib.generators.mkValueStringDefault { } null) (lib.generators.mkValueStringDefault { } "fo\"o") (lib.generators.mkValueStringDefault { } 0.5) ]
= [ "42" "true" "null" "fo\"o" "0.500000" ]

lib.generators.mkValueStringDefault { } [ 1 ]
! generators.mkValueStringDefault: list not supported: [ 1 ]

[ (lib.generators.mkKeyValueDefault { } ":" "f:oo" "bar") (lib.generators.mkKeyValueDefault { mkValueString = v: "<${v}>"; } "=" "a" "b") ]
= [ "f\\:oo:bar" "a=<b>" ]

lib.generators.toKeyValue { indent = "  "; } { a = 1; b = false; }
= "  a=1\n  b=false\n"

[ (lib.generators.toINI { } { }) (lib.generators.toINI { } { foo = { }; bar = { }; }) (lib.generators.toINI { listsAsDuplicateKeys = true; } { "a[b]".c = [ 1 2 ]; }) ]
= [ "" "[bar]\n\n[foo]\n" "[a\\[b\\]]\nc=1\nc=2\n" ]

[ (lib.generators.toINIWithGlobalSection { } { globalSection = { }; }) (lib.generators.toINIWithGlobalSection { } { globalSection.a = 1; }) ]
= [ "" "a=1\n\n" ]

lib.generators.toGitINI { user.email = "a@b"; url."ssh://x/".insteadOf = [ "y" "z" ]; extra.boolean = true; extra.boolean2 = false; core.x."y.z".deep = "tab\there"; }
= "[core \"x.y.z\"]\n\tdeep = \"tab\\there\"\n\n[extra]\n\tboolean = true\n\tboolean2 = false\n\n[url \"ssh://x/\"]\n\tinsteadOf = \"y\"\n\tinsteadOf = \"z\"\n\n[user]\n\temail = \"a@b\"\n"

lib.generators.toDconfINI { "org/x" = { a = "b"; n = lib.gvariant.mkInt32 1; l = [ 1.5 ]; }; }
= "[org/x]\na='b'\nl=@ad [1.500000]\nn=1\n"

lib.generators.mkDconfKeyValue "k" true
= "k=true"

map (lib.generators.toPretty { multiline = false; }) [ 42 0.1337 true "" "fn\${o}\"r\\d" "\n" /foo null (x: x) ({ arg ? 4, foo }: arg) [ 3 [ false ] ] [ ] { foo = null; "foo b/ar" = "baz"; } { } { type = "derivation"; name = "test"; } ]
= [ "42" "0.1337" "true" "\"\"" "\"fn\\\${o}\\\"r\\\\d\"" "\"\\n\"" "/foo" "null" "<function>" "<function, args: {arg?, foo}>" "[ 3 [ false ] ]" "[ ]" "{ foo = null; \"foo b/ar\" = \"baz\"; }" "{ }" "<derivation test>" ]

map (lib.generators.toPretty { }) [ [ 3 4 ] { a = { b = 1; }; } "hello\nworld" "hello\n" "''\${a}\n''" ]
= [ "[\n  3\n  4\n]" "{\n  a = {\n    b = 1;\n  };\n}" "''\n  hello\n  world''" "''\n  hello\n''" "''\n  '''''\${a}\n  '''''" ]

[ (lib.generators.toPretty { allowPrettyValues = true; } { __pretty = v: "«${v}»"; val = "x"; }) (lib.generators.toPretty { } { __functor = self: { a }: a; }) (lib.generators.toPretty { indent = "    "; } [ 1 ]) ]
= [ "«x»" "<function, args: {a}>" "[\n      1\n    ]" ]

let a = { b = 1; c = a; }; in lib.generators.toPretty { multiline = false; } (lib.generators.withRecursion { throwOnDepthLimit = false; depthLimit = 2; } a)
= "{ b = 1; c = { b = \"<unevaluated>\"; c = { b = \"<unevaluated>\"; c = \"<unevaluated>\"; }; }; }"

let a = { b = 1; c = a; }; in builtins.deepSeq (lib.generators.withRecursion { depthLimit = 2; } a) 1
! Exceeded maximum eval-depth limit of 2 while trying to evaluate with `generators.withRecursion'!

let f = { __functor = self: { a, b }: null; }; in lib.generators.toPretty { multiline = false; } (lib.generators.withRecursion { depthLimit = 1; throwOnDepthLimit = false; } { value = "1234"; b = f; c.d = f; })
= "{ b = <function, args: {a, b}>; c = { d = \"<unevaluated>\"; }; value = \"<unevaluated>\"; }"

[ (lib.generators.toYAML { } { a = [ 1 ]; }) (lib.generators.toJSON { } 1) ]
= [ "{\"a\":[1]}" "1" ]

lib.generators.toPlist { escape = true; } { a = 1; b = [ true "<" ]; c = { }; d = [ ]; n = null; f = 0.5; }
= "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n\t<key>a</key>\n\t<integer>1</integer>\n\t<key>b</key>\n\t<array>\n\t\t<true/>\n\t\t<string>&lt;</string>\n\t</array>\n\t<key>c</key>\n\t<dict>\n\n\t</dict>\n\t<key>d</key>\n\t<array>\n\n\t</array>\n\t<key>f</key>\n\t<real>0.500000</real>\n</dict>\n</plist>"

[ (lib.generators.toDhall { } { a = -1; b = [ 1 true "x" ]; }) ]
= [ "{ a = -1, b = [ +1, True, \"x\" ] }" ]

[ (lib.generators.toLua { } [ ]) (lib.generators.toLua { } { }) (lib.generators.toLua { multiline = false; } { a.b = 1; }) (lib.generators.toLua { } { a = [ "x" (lib.mkLuaInline "f()") ]; }) ]
= [ "{}" "{}" "{ [\"a\"] = { [\"b\"] = 1 } }" "{\n  [\"a\"] = {\n    \"x\",\n    (f())\n  }\n}" ]

lib.generators.toLua { asBindings = true; } { x1 = 41; _y = { a = 43; }; "a.b" = 1; }
= "_y = {\n  [\"a\"] = 43\n}\na.b = 1\nx1 = 41\n"

lib.generators.toLua { asBindings = true; } { "with space" = 1; }
! Bad Lua var names: [ "with space" ]

# Command lines.
lib.cli.toGNUCommandLineShell { } { data = "{\"id\":0}"; X = "PUT"; retry-delay = null; silent = false; verbose = true; }
= "-X PUT --data '{\"id\":0}' --verbose"

lib.cli.toGNUCommandLine { optionValueSeparator = "="; } { a = 1; long = "x"; }
= [ "-a=1" "--long=x" ]

lib.cli.toCommandLine (name: { option = "-${name}"; sep = "="; explicitBool = true; }) { v = true; verbose = [ true false null ]; i = ".bak"; n = false; }
= [ "-i=.bak" "-n=false" "-v=true" "-verbose=true" "-verbose=false" ]

lib.cli.toCommandLine (name: { option = "/${name}"; sep = null; }) { a = 1; b = true; c = false; }
= [ "/a" "1" "/b" ]

[ (lib.cli.toCommandLineGNU { } { v = true; verbose = [ true false ]; i = ".bak"; data = "x"; e = [ "a" "b" ]; }) (lib.cli.toCommandLineShell (name: { option = "-${name}"; sep = null; }) { a = "b c"; }) (lib.cli.toCommandLineShellGNU { } { a = "b c"; }) ]
= [ [ "--data=x" "-ea" "-eb" "-i.bak" "-v" "--verbose" ] "-a 'b c'" "'-ab c'" ]

# GVariant.
map toString (with lib.gvariant; [ (mkArray [ "one" ]) (mkArray [ (mkInt32 1) ]) (mkEmptyArray type.string) (mkTuple [ (mkInt32 1) "foo" ]) (mkDictionaryEntry (mkInt32 1) "foo") (mkVariant "foo") (mkNothing type.string) (mkJust (mkInt32 4)) (mkMaybe type.int32 null) (mkObjectpath "/org/x") (mkBoolean true) (mkString "it's\na \\") (mkDouble 1.5) (mkUchar 1) (mkInt16 1) (mkUint16 1) (mkUint32 1) (mkInt64 1) (mkUint64 1) (mkValue 0.5) ])
= [ "@as ['one']" "@ai [1]" "@as []" "@(is) (1,'foo')" "@{is} {1,'foo'}" "<'foo'>" "@ms nothing" "just 4" "@mi nothing" "objectpath '/org/x'" "true" "'it\\'s\\na \\\\'" "1.500000" "@y 1" "@n 1" "@q 1" "@u 1" "@x 1" "@t 1" "0.500000" ]

[ (lib.gvariant.isGVariant (lib.gvariant.mkInt32 1)) (lib.gvariant.isGVariant 1) (builtins.length lib.gvariant.intConstructors) (lib.gvariant.mkInt32 1).value lib.gvariant.type.variant ]
= [ true false 6 1 "v" ]

map (f: toString (f 1)) (with lib.gvariant; [ lib.gvariant.mkInt32 lib.gvariant.mkUint32 ]) ++ [ (toString (lib.gvariant.mkArray [ (lib.gvariant.mkTuple [ "a" ]) ])) (toString (lib.gvariant.mkDictionaryEntry "a" (lib.gvariant.mkVariant (lib.gvariant.mkDouble 1.0)))) ]
= [ "1" "@u 1" "@a(s) [@(s) ('a')]" "@{sv} {'a',<1.000000>}" ]

lib.gvariant.mkValue 1
! The GVariant type of number “1” is unclear

lib.gvariant.mkArray [ "a" 1.5 ]
! Elements in a list should have same type.
