# Merging by hand: what evalModules is made of, as functions.
let m = lib.mergeDefinitions [ "a" "b" ] types.int [ { file = "f"; value = mkForce 1; } { file = "g"; value = mkIf false 2; } { file = "h"; value = 3; } ]; in [ m.mergedValue m.isDefined m.optionalValue m.defsFinal m.defsFinal'.highestPrio ]
= [ 1 true { value = 1; } [ { file = "f"; value = 1; } ] 50 ]

let m = lib.mergeDefinitions [ "a" ] types.int [ ]; in [ m.isDefined m.optionalValue m.defsFinal'.highestPrio ]
= [ false { } 9999 ]

(lib.mergeDefinitions [ "a" ] types.int [ ]).mergedValue
! The option `a' was accessed but has no value defined. Try setting the option.

(lib.mergeDefinitions [ "a" ] types.int [ { file = "f"; value = "x"; } ]).mergedValue
! A definition for option `a' is not of type `signed integer'. Definition values: - In `f': "x"

(lib.mergeDefinitions [ "a" ] types.lines [ { file = "f"; value = mkAfter "z"; } { file = "g"; value = "m"; } { file = "h"; value = mkBefore "a"; } ]).mergedValue
= "a\nm\nz"

let o = lib.evalOptionValue [ "a" ] (mkOption { type = types.int; default = 1; apply = x: x + 1; } // { declarations = [ "f" ]; }) [ { file = "g"; value = 5; } ]; in [ o.value o.isDefined o.files o.definitions o.highestPrio "${o}" ]
= [ 6 true [ "g" ] [ 5 ] 100 "a" ]

(lib.evalOptionValue [ "a" ] (mkOption { type = types.int; default = 1; readOnly = true; } // { declarations = [ "f" ]; }) [ { file = "g"; value = 5; } ]).value
! The option `a' is read-only, but it's set multiple times. Definition values: - In `f'

[ (lib.dischargeProperties (mkMerge [ 1 (mkIf true 2) (mkIf false 3) ])) (lib.pushDownProperties (mkMerge [ { a = 1; } (mkForce { b = 2; }) ])) (map (d: d.value) (lib.sortProperties [ { value = mkOrder 2000 1; } { value = 2; } ])) ]
= [ [ 1 2 ] [ { a = 1; } { b = { _type = "override"; content = 2; priority = 50; }; } ] [ 2 1 ] ]

lib.dischargeProperties (mkIf "x" 1)
! ‘mkIf’ called with a non-Boolean condition

let d = [ { file = "1"; value = mkOverride 10 "a"; } { file = "2"; value = mkOverride 20 "b"; } { file = "3"; value = "z"; } { file = "4"; value = mkOverride 10 "d"; } ]; in [ (lib.filterOverrides d) (lib.filterOverrides' d).highestPrio ]
= [ [ { file = "1"; value = "a"; } { file = "4"; value = "d"; } ] 10 ]

let u = lib.unifyModuleSyntax "f" "k" { imports = [ 1 ]; a = 2; }; v = lib.unifyModuleSyntax "f" "k" { _file = "g"; key = "l"; options.a = 1; config.b = 2; }; in [ u.imports u.config u.key u._file v.key v._file v.options v.config v._class ]
= [ [ 1 ] { a = 2; } "k" "f" "l" "g" { a = 1; } { b = 2; } null ]

lib.unifyModuleSyntax "f" "k" { config = { }; a = 1; }
! Module `k' has an unsupported attribute `a'.

[ (lib.applyModuleArgsIfFunction "k" ({ x, config, ... }: x) { config._module.args.x = 1; }) (lib.applyModuleArgsIfFunction "k" 5 { }) (lib.modules.applyModuleArgs "k" ({ lib, ... }: lib) { lib = 2; config = { }; }) ]
= [ 1 5 2 ]

let r = lib.mergeModules [ ] (map (lib.unifyModuleSyntax "f" "k") [ { options.a.b = mkOption { type = types.int; default = 1; }; options.c = mkOption { type = types.str; }; } { a.b = 2; c = mkIf true "x"; d.e = 1; } ]); in [ r.matchedOptions.a.b.value r.matchedOptions.c.value r.unmatchedDefns ]
= [ 2 "x" [ { file = "f"; prefix = [ "d" ]; value = { e = 1; }; } ] ]

(lib.mergeModules' [ "p" ] [ { _file = "f"; options.a = mkOption { type = types.int; }; } ] [ { file = "g"; config.a = 1; } ]).matchedOptions.a.loc
= [ "p" "a" ]

let o = lib.mergeOptionDecls [ "a" ] [ { _file = "f"; pos = null; options = mkOption { type = types.enum [ 1 ]; }; } { _file = "g"; pos = null; options = mkOption { type = types.enum [ 2 ]; default = 1; }; } ]; in [ o.declarations o.default (o.type.check 2) o.loc (builtins.length o.declarationPositions) ]
= [ [ "f" "g" ] 1 true [ "a" ] 2 ]

(lib.mergeOptionDecls [ "a" ] [ { _file = "f"; options = mkOption { default = 1; type = types.int; }; } { _file = "g"; options = mkOption { default = 2; type = types.int; }; } ]).default
! The option `a' in `g' is already declared in `f'.

[ (lib.fixupOptionType [ "a" ] { }).type.name (lib.fixupOptionType [ "a" ] { type = types.submodule { }; options = [ { options.x = mkOption { default = 1; }; } ]; }).options ]
= [ "unspecified" [ ] ]

(lib.fixMergeModules [ { options.a = mkOption { }; } ({ x, ... }: { a = x; b = 2; }) ] { x = 1; }).config
= { a = 1; }

# Properties and aliases.
[ (lib.mkFixStrictness 1) (mkOptionDefault 1).priority (config [ { options.a = mkOption { default = 1; type = types.int; }; } (lib.mkAssert true "unseen" { a = 5; }) ]) ]
= [ 1 1500 { a = 5; } ]

config [ { options.a = mkOption { default = 1; }; } (lib.mkAssert false "not so" { a = 2; }) ]
! Failed assertion: not so

config [ ({ options, ... }: { options.a = mkOption { }; options.b = mkOption { }; options.c = mkOption { }; options.d = mkOption { default = 0; }; config = { a = mkForce 1; b = lib.mkAliasDefinitions options.a; c = lib.mkAliasAndWrapDefinitions (x: x) options.a; d = lib.mkAliasIfDef options.a 5; }; }) ]
= { a = 1; b = 1; c = 1; d = 5; }

(options [ ({ options, ... }: { options.a = mkOption { }; options.b = mkOption { }; config = { a = mkForce 1; b = lib.modules.mkAliasAndWrapDefsWithPriority (x: x) options.a; }; }) ]).b.highestPrio
= 50

config [ ({ options, ... }: { options.a = mkOption { }; options.b = mkOption { }; config = { a = 1; b = lib.mkDerivedConfig options.a (x: x + 1); }; }) ]
= { a = 1; b = 2; }

config [ (lib.mkAliasOptionModuleMD [ "old" ] [ "new" ]) { options.new = mkOption { }; config.old = 1; } ]
= { new = 1; old = 1; }

(config [ (lib.mkRenamedOptionModuleWith { sinceRelease = 2211; from = [ "old" ]; to = [ "new" ]; }) { options.new = mkOption { }; options.warnings = mkOption { default = [ ]; }; } { _file = "f"; old = 1; } ])
= { new = 1; old = 1; warnings = [ "The option `old' defined in `f' has been renamed to `new'." ]; }

(config [ (lib.doRename { from = [ "a" "b" ]; to = [ "c" ]; visible = true; warn = false; use = x: x + 1; condition = true; }) { options.c = mkOption { }; config.a.b = 1; } ])
= { a = { b = 2; }; c = 1; }

[ (lib.modules.importJSON ../lib/files/data.json).config (lib.modules.importTOML ../lib/files/data.toml).config (lib.modules.importApply ./parts/applied.nix { x = 1; }).imports ]
= [ { a = [ 1 2 ]; } { a = 1; b = { c = "x"; }; } [ { config = { a = 1; }; } ] ]

# Words of options.
[ (lib.literalExpression "x") (lib.literalExample "x")._type (lib.literalMD "x") (lib.literalDocBook "x")._type (lib.mdDoc "x") lib.unknownModule (lib.options.renderOptionValue { a = 1; }) (lib.options.renderOptionValue (lib.literalMD "y")).text ]
= [ { _type = "literalExpression"; text = "x"; } "literalExpression" { _type = "literalMD"; text = "x"; } "literalMD" "x" "<unknown-file>" { _type = "literalExpression"; text = "{\n  a = 1;\n}"; } "y" ]

[ (lib.showFiles [ "a" "b" ]) (lib.options.showDefs [ { file = "f"; value = 1; } { file = "g"; value = throw "unseen"; } { file = "h"; value = [ 1 2 3 4 5 6 ]; } ]) (lib.showOptionWithDefLocs { loc = [ "a" "b c" ]; files = [ "f" "g" ]; }) ]
= [ "`a' and `b'" "\n- In `f': 1\n- In `g'\n- In `h':\n    [\n      1\n      2\n      3\n      4\n    ..." "a.\"b c\", with values defined in:\n  - f\n  - g\n" ]

[ (lib.showOption [ "foo" "bar" "baz" ]) (lib.showOption [ "foo" "bar.baz" "tux" ]) (lib.showOption [ "windowManager" "2bwm" "enable" ]) (lib.showOption [ "a" "*" "<name>" ]) ]
= [ "foo.bar.baz" "foo.\"bar.baz\".tux" "windowManager.\"2bwm\".enable" "a.*.<name>" ]

[ (lib.mergeDefaultOption [ "a" ] [ { file = "f"; value = [ 1 ]; } { file = "g"; value = [ 2 ]; } ]) (lib.mergeEqualOption [ "a" ] [ { file = "f"; value = 1; } { file = "g"; value = 1; } ]) (lib.mergeOneOption [ "a" ] [ { file = "f"; value = 1; } ]) (lib.mergeUniqueOption { message = "m"; } [ "a" ] [ { file = "f"; value = 1; } ]) ]
= [ [ 1 2 ] 1 1 1 ]

lib.mergeUniqueOption { message = "Say it once."; } [ "a" ] [ { file = "f"; value = 1; } { file = "g"; value = 1; } ]
! The option `a' is defined multiple times while it's expected to be unique. Say it once. Definition values: - In `f': 1 - In `g': 1

lib.mergeEqualOption [ "a" ] [ { file = "f"; value = 1; } { file = "g"; value = 2; } ]
! The option `a' has conflicting definition values:

[ (lib.scrubOptionValue { type = "derivation"; name = "n"; }).outPath (lib.scrubOptionValue { a = 1; _args = 2; }) (map (o: o.name) (builtins.filter (o: !o.internal) (lib.optionAttrSetToDocList' [ ] (options [ { options.a.b = mkOption { visible = false; type = types.submodule { options.c = mkOption { }; }; }; options.d = mkOption { type = types.submodule { options.e = mkOption { }; }; }; } ])))) ]
= [ "n" { a = 1; } [ "_module.args" "a.b" "d" "d.e" ] ]

(lib.mkPackageOptionMD { hello.name = "h"; } "hello" { }).default
= { name = "h"; }

(options [ (lib.mkRenamedOptionModuleWith { sinceRelease = 2611; from = [ "old" ]; to = [ "new" ]; }) { options.new = mkOption { }; options.warnings = mkOption { default = [ ]; }; } { old = 1; } ]).warnings.value
= [ ]

(options [ ({ options, ... }: { options.a = mkOption { }; options.b = mkOption { }; config = { a = mkForce 1; b = lib.mkDerivedConfig options.a (x: x + 1); }; }) ]).b.highestPrio
= 50
