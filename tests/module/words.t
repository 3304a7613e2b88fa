# Faults in nixpkgs' words, beside our own: where the language itself evaluates modules.
config [ { a.b = 1; } { options.c = mkOption { }; } ]
! nixpkgs: The option `a' does not exist. Definition values: - In `<unknown-file>': { b = 1; }

config [ { _file = "one.nix"; a.b = throw "never shown"; } ]
! The option `a' does not exist. Definition values: - In `one.nix' It seems as if you're trying to declare an option by placing it into `config' rather than `options'!

config [ { _file = "one.nix"; a = abort "stop"; } ]
! note: while evaluating a definition from `one.nix' note: while evaluating the error message for definitions for `a', which is an option that does not exist

(config [ { options.s = mkOption { type = types.submodule { }; }; } { s.x.y = mkOption { }; } ]).s
! However there are no options defined in `s'. Are you sure you've declared your options properly? This can happen if you e.g. declared your options in `types.submodule' under `config' rather than `options'.

(config [ { options.a = mkOption { type = types.ints.positive; }; } { _file = "one.nix"; a = 0; } { _file = "two.nix"; a = -1; } { a = 2; } ]).a
! A definition for option `a' is not of type `positive integer, meaning >0'. Definition values: - In `two.nix': -1 - In `one.nix': 0

(config [ { options.a = mkOption { type = types.listOf types.str; }; } { _file = "one.nix"; a = [ "x" 1 ]; } ]).a
! A definition for option `a."[definition 1-entry 2]"' is not of type `string'. Definition values: - In `one.nix': 1

(config [ { options.a = mkOption { type = types.attrsOf (types.attrsOf types.int); }; } { _file = "one.nix"; a.b."c d" = [ 1 2 ]; } ]).a.b
! A definition for option `a.b."c d"' is not of type `signed integer'. Definition values: - In `one.nix': [ 1 2 ]

(config [ { options.a = mkOption { type = types.int; }; } ]).a
! The option `a' is used but not defined. The option `a' was accessed but has no value defined. Try setting the option.

(config [ { options.a = mkOption { type = types.int; }; } { _file = "one.nix"; a = 1; } { _file = "two.nix"; a = 2; } ]).a
! The option `a' has conflicting definition values: - In `two.nix': 2 - In `one.nix': 1 Use `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.

(config [ { options.a = mkOption { type = types.nullOr types.int; }; } { a = 1; } { a = null; } ]).a
! The option `a' is defined both null and not null

(config [ { options.a = mkOption { type = types.raw; }; } { a = 1; } { a = 2; } ]).a
! The option `a' is defined multiple times while it's expected to be unique. The unique option `a' is defined multiple times. Definition values:

(config [ { options.a = mkOption { }; } { a = 1; } { a = "x"; } ]).a
! Cannot merge definitions of `a'. Definition values:

(config [ { options.a = mkOption { type = types.anything; }; } { a = 1; } { a = "x"; } ]).a
! The option `a' has conflicting option types.

(config [ { options.a = mkOption { type = types.anything; }; } { a = x: x; } { a = x: [ x ]; } ]).a 1
! The option `a.<function body>' has conflicting option types.

(config [ { options.a = mkOption { type = types.functionTo types.str; }; } { _file = "one.nix"; a = x: x; } ]).a 1
! A definition for option `a.<function body>' is not of type `string'. Definition values: - In `one.nix': 1

(config [ { options.a = mkOption { readOnly = true; default = 1; }; } { _file = "one.nix"; a = 2; } ]).a
! The option `a' is read-only, but it's set multiple times. Definition values: - In `one.nix': 2

config [ { _file = "one.nix"; options.a = mkOption { type = types.int; }; } { _file = "two.nix"; options.a = mkOption { type = types.str; }; } ]
! The option `a' in `one.nix' is already declared in `two.nix'.

config [ { _file = "one.nix"; options.a = mkOption { type = types.attrsOf types.int; }; } { _file = "two.nix"; options.a.b = mkOption { }; } ]
! The option `a' in module `one.nix' would be a parent of the following options, but its type `attribute set of signed integer' does not support nested options. - option(s) with prefix `a.b' in module `two.nix' The option `a' in `one.nix' is a prefix of options in `two.nix'.

(config [ { options.a.b = mkOption { }; } { _file = "one.nix"; a = true; } ]).a
! In module `one.nix', you're trying to define a value of type `bool' rather than an attribute set for the option `a'!

config [ { _file = "one.nix"; imports = [ { _type = "flake"; } ]; } ]
! Expected a module, but found a value of type "flake", while trying to import a module into one.nix. Could not load a value as a module, because it is of type "flake", in file one.nix.

config [ (lib.evalModules { modules = [ ]; }) ]
! please only import the modules that make up the configuration

config [ { imports = [ { } 1 ]; } ]
! module <unknown-file> (:anon-1:anon-2) does not look like a module.

config [ { imports = [ [ ] ]; } ]
! Module imports can't be nested lists. Perhaps you meant to remove one level of lists?

config [ { key = "k"; config = { }; a = 1; b = 2; } ]
! Module `k' has an unsupported attribute `a'. This is caused by introducing a top-level `config' or `options' attribute. Add configuration attributes immediately on the top level instead, or move all of them (namely: a b) into the explicit `config' attribute.

config [ { _file = "one.nix"; disabledModules = [ { } ]; } ]
! Module `one.nix` contains a disabledModules item that is an attribute set, presumably a module, that does not have a `key` attribute.

(lib.evalModules { class = "nixos"; modules = [ { _file = "one.nix"; _class = "darwin"; } ]; }).config
! The module one.nix was imported into nixos instead of darwin. The module `one.nix` (class: "darwin") cannot be imported into a module evaluation that expects class "nixos".

(lib.evalModules { class = "nixos"; modules = [ { _class = "nixos"; } { _class = null; } { } ]; }).class
= "nixos"

(config [ { options.a = mkOption { type = types.submoduleWith { class = "nixos"; modules = [ ]; }; default = { }; }; } { a = { _class = "darwin"; }; } ]).a
! was imported into nixos instead of darwin

(config [ { options.a = mkOption { type = types.submoduleWith { class = "nixos"; modules = [ ]; }; }; } { options.a = mkOption { type = types.submoduleWith { class = "darwin"; modules = [ ]; }; }; } ]).a
! A submoduleWith option is declared multiple times with conflicting class values "darwin" and "nixos".

(config [ { options.a = mkOption { type = types.submoduleWith { specialArgs.x = 1; modules = [ ]; }; }; } { options.a = mkOption { type = types.submoduleWith { specialArgs.x = 2; modules = [ ]; }; }; } ]).a
! A submoduleWith option is declared multiple times with conflicting specialArgs "x"

(config [ { options.a = mkOption { type = types.submoduleWith { specialArgs.x = 1; modules = [ ]; }; }; } { options.a = mkOption { type = types.submoduleWith { specialArgs.y = 2; modules = [ ({ x, y, ... }: { options.v = mkOption { default = x + y; }; }) ]; }; }; a = { }; } ]).a
! unsupported attribute

(config [ { options.a = mkOption { type = types.submoduleWith { specialArgs.x = 1; modules = [ ]; }; }; } { options.a = mkOption { type = types.submoduleWith { specialArgs.y = 2; modules = [ ({ x, y, ... }: { options.v = mkOption { default = x + y; }; }) ]; }; }; config.a = { }; } ]).a
= { v = 3; }

# What happens during which work.
(config [ { options.a = mkOption { }; } { key = "k"; imports = [ ({ foo, ... }: { a = foo; }) ]; } ]).a
! note: while evaluating the module argument `foo' in "k:anon-1": note: while evaluating definitions from `<unknown-file>': note: while evaluating the option `a':

config [ ({ foo, ... }: { imports = [ foo ]; }) { _module.args.foo = { }; } ]
! note: while evaluating the module argument `foo' in ":anon-1":

(config [ { options.a = mkOption { }; options.b = mkOption { }; } ({ config, ... }: { a = config.b; b = throw "no b"; }) ]).a
! note: while evaluating the option `b': note: while evaluating the option `a':

config [ { _file = "one.nix"; options.a = types.int; } ]
! In module one.nix: expected an option declaration at option path `a' but got an attribute set with type option-type

config [ { options.a.b = true; } ]
! An option declaration for `a.b' has type `bool' rather than an attribute set. Did you mean to define this outside of `options'?

(merged (types.attrTag { l = option types.int; r = option types.int; }) [ { l = 1; } { r = 2; } ])
! A definition for option `x' is not of type `attribute-tagged union'

(config [ { options.a = mkOption { readOnly = true; }; } { _file = "one.nix"; a = mkForce 1; } { _file = "two.nix"; a = 2; } ]).a
! The option `a' is read-only, but it's set multiple times. Definition values: - In `two.nix': 2 - In `one.nix': 1

config [ { options.s = mkOption { type = types.submodule { }; default = { }; }; } { _file = "one.nix"; options.s.deep = option types.int; } { _file = "two.nix"; options.s.deep = option types.str; } ]
! The option `s.deep' in `one.nix' is already declared in `two.nix'.

(config [ { options.a = mkOption { }; } { _file = "one.nix"; a = 1; } { _file = "two.nix"; a = throw "no"; } ]).a
! note: while evaluating definitions from `two.nix': note: while evaluating the option `a':

# What has no end is told from what is deep.
let f = n: { imports = [ (f (n + 1)) ]; }; in config [ (f 0) ]
! infinite recursion encountered: modules import each other without end

let s = types.submodule { freeformType = s; }; in s.description
= "open submodule of (submodule)"

let x = { a = x; }; in config [ { options.q = mkOption { }; } { _file = "one.nix"; z = x; } ]
! The option `z' does not exist. Definition values: - In `one.nix': { a = { a = {
