# What types are called, and how they describe themselves within others.
map (t: t.description) (with lib.types; [ int str (listOf int) (attrsOf (nullOr str)) (either int (listOf str)) (oneOf [ int str bool ]) (enum [ "a" 1 ]) (enum [ "a" ]) (enum [ ]) port ints.u8 ints.u16 ints.u32 ints.s8 ints.s16 ints.s32 (ints.between 3 7) ints.positive ints.unsigned number numbers.positive numbers.nonnegative ])
= [ "signed integer" "string" "list of signed integer" "attribute set of (null or string)" "signed integer or list of string" "signed integer or string or boolean" "one of \"a\", 1" "value \"a\" (singular enum)" "impossible (empty enum)" "16 bit unsigned integer; between 0 and 65535 (both inclusive)" "8 bit unsigned integer; between 0 and 255 (both inclusive)" "16 bit unsigned integer; between 0 and 65535 (both inclusive)" "32 bit unsigned integer; between 0 and 4294967295 (both inclusive)" "8 bit signed integer; between -128 and 127 (both inclusive)" "16 bit signed integer; between -32768 and 32767 (both inclusive)" "32 bit signed integer; between -2147483648 and 2147483647 (both inclusive)" "integer between 3 and 7 (both inclusive)" "positive integer, meaning >0" "unsigned integer, meaning >=0" "signed integer or floating point number" "positive integer or floating point number, meaning >0" "nonnegative integer or floating point number, meaning >=0" ]

map (t: t.description) (with lib.types; [ lines (separatedString "") (strMatching "a.*") path pathInStore externalPath (pathWith { }) (pathWith { absolute = false; }) (pathWith { inStore = false; }) (pathWith { absolute = true; inStore = true; }) package pkgs shellPackage attrs raw anything unspecified luaInline fileset optionType (passwdEntry str) (passwdEntry (listOf str)) ])
= [ "strings concatenated with \"\\n\"" "Concatenated string" "string matching the pattern a.*" "absolute path" "path in the Nix store" "absolute path not in the Nix store" "path" "relative path" "path not in the Nix store" "absolute path in the Nix store" "package" "Nixpkgs package set" "package" "attribute set" "raw value" "anything" "unspecified value" "inline lua" "fileset" "optionType" "string, not containing newlines or colons" "(list of string), not containing newlines or colons" ]

map (t: t.description) (with lib.types; [ (submodule { }) (attrsOf (submodule { })) (listOf attrs) (submodule { freeformType = attrsOf int; }) (functionTo (listOf int)) (coercedTo int toString str) (nullOr (coercedTo int toString str)) (nonEmptyListOf (submodule { })) (uniq (either int str)) (listOf (uniq (either int str))) (addCheck int (x: true)) (attrTag { b = mkOption { type = int; }; a = mkOption { type = int; }; }) (deferredModuleWith { }) (attrsWith { elemType = int; lazy = true; }) (loaOf int) (submoduleWith { modules = [ ]; description = "my own"; }) (listOf (lib.mkOptionType { name = "x"; })) (listOf (enum [ 1 2 ])) ])
= [ "submodule" "attribute set of (submodule)" "list of (attribute set)" "open submodule of attribute set of signed integer" "function that evaluates to a(n) list of signed integer" "string or signed integer convertible to it" "null or (string or signed integer convertible to it)" "non-empty (list of (submodule))" "signed integer or string" "list of (signed integer or string)" "signed integer" "attribute-tagged union with choices: a, b" "module" "lazy attribute set of signed integer" "attribute set of signed integer" "my own" "list of (x)" "list of (one of 1, 2)" ]

map (t: t.descriptionClass) (with lib.types; [ int (listOf int) (nullOr int) ints.positive (submodule { }) (enum [ 1 2 ]) (enum [ 1 ]) (uniq (listOf int)) (lib.mkOptionType { name = "x"; descriptionClass = "noun"; }) ])
= [ "noun" "composite" "conjunction" "nonRestrictiveClause" null "conjunction" "noun" "composite" "noun" ]

[ (lib.types.optionDescriptionPhrase (class: class == "noun") types.int) (lib.types.optionDescriptionPhrase (class: class == "noun") (types.listOf types.int)) ]
= [ "signed integer" "(list of signed integer)" ]

map (t: t.name) (with lib.types; [ (passwdEntry str) (strMatching "a") (nonEmptyListOf int) pathInStore (pathWith { }) luaInline string (addCheck str (x: true)) ])
= [ "passwdEntry str" "strMatching \"a\"" "listOf" "path" "path" "luaInline" "string" "str" ]

# Values that paths take.
let p = lib.types.pathWith; in map (t: map t.check [ "/a" "a/b" "/nix/store/0lz9p8xhf89kb1c1kk6jxrzskaiygnlh-bash" 1 ]) [ (p { }) (p { absolute = true; }) (p { absolute = false; }) (p { inStore = true; }) (p { inStore = false; }) types.externalPath ]
= [ [ true true true false ] [ true false true false ] [ false true false false ] [ false false true false ] [ true true false false ] [ true false false false ] ]

[ (merged types.luaInline [ (lib.mkLuaInline "f()") ]).expr (types.luaInline.check "f()") (types.pkgs.check { path = 1; }) (types.shellPackage.check { type = "derivation"; }) (types.package.check "x") (types.loaOf types.int).deprecationMessage ]
= [ "f()" false true true false null ]

(merged types.fileset [ ./run ../lib/run ])._type
= "fileset"

[ (lib.defaultFunctor "x").name ((lib.defaultFunctor "x").binOp 1 2) (lib.defaultTypeMerge (lib.defaultFunctor "x") (lib.defaultFunctor "y")) lib.types.noCheckForDocsModule._module.check.content ]
= [ "x" null null false ]

types.attrTag { int = types.int; }
! In attrTag, each tag value must be an option, but tag int was a bare type, not wrapped in mkOption.

# Items of lists are named by the definition that they come from; paths of options are of names all.
(merged (types.listOf (types.submodule ({ name, ... }: { options.n = mkOption { default = name; }; }))) [ [ { } ] [ { } { } ] ])
= [ { n = "[definition 1-entry 1]"; } { n = "[definition 1-entry 2]"; } { n = "[definition 2-entry 1]"; } ]

# Modules that extend the configuration that they are part of.
config [ ({ extendModules, moduleType, ... }: { options.a = mkOption { default = 1; }; options.b = mkOption { default = (extendModules { modules = [ { a = 2; } ]; }).config.a; }; options.c = mkOption { default = moduleType.name; }; }) ]
= { a = 1; b = 2; c = "submodule"; }

(merged (types.submodule ({ extendModules, ... }: { options.v = mkOption { default = 0; }; options.more = mkOption { default = (extendModules { modules = [ { w = 3; } ]; }).config; }; options.w = mkOption { default = 1; }; })) [ { v = 5; } ]).more.w
= 3

(map (o: o.declarations) (builtins.filter (o: !o.internal) (lib.optionAttrSetToDocList (options [ { _file = "f"; options.a = mkOption { type = types.attrsOf (types.submodule { options.b = mkOption { }; }); }; } ]))))
= [ [ ] [ "f" ] [ "f" ] ]

# Options inside of a freeform type are options of the submodule, too.
map (o: o.loc) (builtins.filter (o: !o.internal) (lib.optionAttrSetToDocList (options [ { options.s = option (types.submodule { freeformType = types.attrsOf (types.submodule { options.inner = mkOption { }; }); options.outer = mkOption { }; }); } ])))
= [ [ "_module" "args" ] [ "s" ] [ "s" "<name>" "inner" ] [ "s" "outer" ] ]

# Functions that are called as one have the arguments of all.
let f = merged (types.functionTo (types.attrsOf types.int)) [ ({ a, b ? 1 }: { x = a; }) ({ a ? 1, b ? 2, c ? 3 }: { y = b; }) ]; in [ (lib.functionArgs f) (f { a = 5; }) (lib.isFunction f) ]
= [ { a = false; b = true; c = true; } { x = 5; y = 2; } true ]

# The modules of a submodule that is declared more than once have the order of the modules that declare it.
let s = l: { options.s = mkOption { type = types.attrsOf (types.submodule { config.l = [ l ]; }); }; }; in (config [ { options.s = mkOption { type = types.attrsOf (types.submodule { options.l = option (types.listOf types.str); }); }; } (s "a") (s "b") { s.x = { }; } ]).s.x.l
= [ "b" "a" ]

# A type that contains itself, as pkgs.formats.json has one, may be declared twice.
let json = (with types; nullOr (oneOf [ bool int float str path (attrsOf json) (listOf json) ])) // { description = "JSON value"; }; in (config [ { options.x = mkOption { type = json; }; } { options.x = mkOption { type = json; }; } { x.a.b = [ 1 { c = 1; } ]; } { x.a.c = 2; } ]).x
= { a = { b = [ 1 { c = 1; } ]; c = 2; }; }
