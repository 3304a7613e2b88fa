let o = lib.mkEnableOption "the thing"; in [ o.default o.example o.description o.type.name o._type ]
= [ false true "Whether to enable the thing." "bool" "option" ]

[ (mkIf true 1) (mkMerge [ 1 ]) (mkForce 2) (mkDefault 2) (mkOptionDefault 2) (lib.mkVMOverride 2) (lib.mkImageMediaOverride 2) (mkBefore 3) (mkAfter 3) (mkOrder 7 3) (mkOverride 8 3) ]
= [ { _type = "if"; condition = true; content = 1; } { _type = "merge"; contents = [ 1 ]; } { _type = "override"; content = 2; priority = 50; } { _type = "override"; content = 2; priority = 1000; } { _type = "override"; content = 2; priority = 1500; } { _type = "override"; content = 2; priority = 10; } { _type = "override"; content = 2; priority = 60; } { _type = "order"; content = 3; priority = 500; } { _type = "order"; content = 3; priority = 1500; } { _type = "order"; content = 3; priority = 7; } { _type = "override"; content = 3; priority = 8; } ]

[ (lib.isOption (mkOption { })) (lib.isType "option" (mkOption { })) (lib.isType "x" 1) (lib.setType "x" { a = 1; }) (lib.showOption [ "a" "b c" "<name>" "d-e" ]) ]
= [ true true false { _type = "x"; a = 1; } "a.\"b c\".<name>.d-e" ]

(lib.literalExpression "pkgs.x")
= { _type = "literalExpression"; text = "pkgs.x"; }

let m = config [ (lib.mkRenamedOptionModule [ "old" "name" ] [ "new" ]) { options.new = option types.int; options.warnings = mkOption { type = types.listOf types.str; default = [ ]; }; config = { }; } { _file = "user"; old.name = 4; } ]; in [ m.new m.old.name m.warnings ]
= [ 4 4 [ "The option `old.name' defined in `user' has been renamed to `new'." ] ]

(config [ (lib.mkAliasOptionModule [ "a" ] [ "b" "c" ]) { options.b.c = option (types.listOf types.int); } { a = [ 1 ]; } { b.c = [ 2 ]; } ]).b.c
= [ 2 1 ]

let m = config [ (lib.mkRemovedOptionModule [ "gone" ] "Use it no more.") { options.assertions = mkOption { default = [ ]; type = types.listOf types.unspecified; }; } ]; in map (a: a.assertion) m.assertions
= [ true ]

(config [ (lib.mkRemovedOptionModule [ "gone" ] "Use it no more.") { options.assertions = mkOption { default = [ ]; type = types.listOf types.unspecified; }; } ]).gone
! Use it no more.

let m = config [ (lib.mkMergedOptionModule [ [ "a" ] [ "b" ] ] [ "c" ] (c: (if c.a == "_mkMergedOptionModule" then 0 else c.a) + (if c.b == "_mkMergedOptionModule" then 0 else c.b))) { options.c = option types.int; } { a = 1; b = 2; } ]; in m.c
= 3

let m = config [ (lib.mkChangedOptionModule [ "a" ] [ "c" ] (c: toString c.a)) { options.c = option types.str; } { a = 1; } ]; in m.c
= "1"

(config [ ({ options, ... }: { options.a = mkOption { default = 1; }; options.b = option types.int; config.b = lib.mkAliasDefinitions options.a; }) { a = 3; } ]).b
= 3

(config [ { options.s = lib.mkSinkUndeclaredOptions { }; options.a = mkOption { default = 1; }; } { s = { any.thing = 1; }; } ]).a
= 1

(config [ { options.a = option types.int; } { a = lib.mkAssert true "fine" 3; } ]).a
= 3

(config [ { options.a = option types.int; } { a = lib.mkAssert false "not fine" 3; } ]).a
! not fine

(options [ { options.a = option types.int; } { a = lib.mkDefinition { file = "elsewhere"; value = 5; }; } ]).a.files
= [ "elsewhere" ]

(config [ { options.a = option types.int; } (lib.setDefaultModuleLocation "f" { a = 1; }) ]).a
= 1

[ lib.defaultPriority lib.defaultOverridePriority lib.defaultOrderPriority (lib.getValues [ { value = 1; } ]) (lib.getFiles [ { file = "a"; } ]) ]
= [ 100 100 1000 [ 1 ] [ "a" ] ]

[ (lib.modules.mkIf true 1)._type (lib.options.mkOption { })._type lib.types.int.name ]
= [ "if" "option" "int" ]

(lib.mkPackageOption { hello = { type = "derivation"; name = "hello"; }; } "hello" { }).default.name
= "hello"
