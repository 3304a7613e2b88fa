# The library's own functions.
[ (lib.unique [ 1 2 1 ]) (lib.setPath [ "a" "b" ] 1) (lib.getPath [ "a" "x" ] 0 { a.b = 1; }) (lib.deepMerge { a.b = 1; c = 1; } { a.d = 2; c = 3; }) (lib.zipLists (a: b: a + b) [ 1 2 ] [ 3 ]) (lib.byName [ { a = 1; } { a = 2; b = 3; } ]) ]
= [ [ 1 2 ] { a = { b = 1; }; } 0 { a = { b = 1; d = 2; }; c = 3; } [ 4 ] { a = [ 1 2 ]; b = [ 3 ]; } ]

let l = lib.extend (final: prev: { sets = prev.sets // { unique = _: "other"; }; inherit (final.sets) unique; }); in [ (l.unique [ 1 ]) (lib.unique [ 1 ]) ((l.extend (final: prev: { more = prev.unique 1; })).more) ]
= [ "other" [ 1 ] "other" ]

(lib.compose [ (final: prev: { a = prev.a + 1; }) (final: prev: { b = prev.a * 10; c = final.x; }) ] { x = 7; } { a = 1; })
= { a = 2; b = 20; c = 7; }

lib.pretty { a = [ 1 "x\ny" null ]; f = { a, b ? 1 }: a; e = { }; }
= "{\n  a = [\n    1\n    \"x\\ny\"\n    null\n  ];\n  e = { };\n  f = <function, args: {a, b?}>;\n}"

# Its modules.
config [ { options.a = mkOption { type = types.int; default = 1; }; options.b.c = mkOption { type = types.str; }; } { a = 2; b.c = "x"; } ]
= { a = 2; b = { c = "x"; }; }

config [ { options.a = mkOption { type = types.int; }; a = 1; } ]
! unsupported attribute

config [ { options.a = mkOption { type = types.listOf types.int; }; } { a = [ 2 ]; } { a = mkBefore [ 1 ]; } { a = mkAfter [ (mkIf false 9) 3 ]; } ]
= { a = [ 1 2 3 ]; }

config [ { options.a = mkOption { type = types.lines; }; } { _file = "one.nix"; config = mkForce { a = "x"; }; } { a = "y"; } ]
= { a = "x"; }

config [ { options.a = mkOption { type = types.lines; }; } { config = mkMerge [ { a = "x"; } (mkIf true { a = "y"; }) (mkIf false { a = "z"; }) ]; } ]
= { a = "x\ny"; }

config [ { options.a = mkOption { type = types.int; default = 0; }; options.b = mkOption { type = types.bool; default = false; }; } ({ config, ... }: { config = mkIf config.b { a = 5; }; }) { b = mkForce true; } { b = false; } ]
= { a = 5; b = true; }

config [ ({ config, lib, ... }: { options.a = mkOption { type = types.attrsOf (types.submodule ({ name, config, ... }: { options.n = mkOption { default = name; }; options.m = mkOption { type = types.int; default = 1; apply = x: x * 10; }; })); }; }) { a.one.m = 2; } { a.two = { }; a.one.n = mkForce "renamed"; } ]
= { a = { one = { m = 20; n = "renamed"; }; two = { m = 10; n = "two"; }; }; }

config [ { options.a = mkOption { type = types.submodule { options.x = mkOption { type = types.int; default = 1; }; }; default = { }; }; } { options.a = mkOption { type = types.submodule { options.y = mkOption { type = types.int; default = 2; }; }; }; } { a.y = 3; } ]
= { a = { x = 1; y = 3; }; }

config [ { options.a = mkOption { type = types.enum [ 1 ]; }; } { options.a = mkOption { type = types.enum [ 2 ]; }; } { a = 2; } ]
= { a = 2; }

config [ { freeform = types.lazyAttrsOf types.int; options.a.b = mkOption { type = types.str; default = "x"; }; } { c = 1; } ]
= { a = { b = "x"; }; c = 1; }

(config [ { options.f = mkOption { type = types.functionTo (types.listOf types.str); }; } { f = x: [ x ]; } { f = x: [ "${x}!" ]; } ]).f "a"
= [ "a!" "a" ]

config [ { options.a = mkOption { type = types.coercedTo types.int toString types.str; }; options.b = mkOption { type = types.nullOr types.int; default = null; }; options.c = mkOption { type = types.either types.int (types.listOf types.int); }; } { a = 5; c = [ 1 ]; } ]
= { a = "5"; b = null; c = [ 1 ]; }

config [ ./file.nix ({ x, ... }: { imports = [ ./file.nix ]; list = [ x ]; options = { }; }) ]
! unsupported attribute

config [ ./file.nix ({ x, ... }: { imports = [ ./file.nix ]; list = [ x ]; }) { options.list = mkOption { type = types.listOf types.str; }; config._args.x = "given"; } ]
= { fromFile = "in a file"; list = [ "given" "in a file" ]; }

let e = evaluate { modules = [ { options.a = mkOption { type = types.int; default = 1; }; } ]; }; in [ e.config.a (e.extend [ { a = 2; } ]).config.a e.options.a.isDefined e.options.a.loc "${e.options.a}" (e.extend [ { _file = "f"; a = 2; } ]).options.a.files ]
= [ 1 2 true [ "a" ] "a" [ "f" ] ]

# Laziness: a name's value is of no concern to its neighbours.
(config [ { options.a = mkOption { type = types.lazyAttrsOf types.int; }; } { a.x = 1; a.y = throw "unused"; a.z = mkIf false 1; } ]).a.x
= 1

builtins.attrNames (config [ { options.a = mkOption { type = types.int; default = throw "unused"; }; options.b = mkOption { default = 1; }; } ])
= [ "a" "b" ]

# Many of them.
let c = config ([ { options.a = mkOption { type = types.attrsOf (types.submodule { options.v = mkOption { type = types.int; default = 1; }; options.l = mkOption { type = types.lines; default = ""; }; }); }; } ] ++ many 20 (i: { a = builtins.listToAttrs (many 30 (k: { name = "n${toString k}"; value = { l = toString i; }; })); })); in [ (builtins.length (builtins.attrNames c.a)) c.a.n7.v (builtins.length (lib.lines c.a.n29.l)) ]
= [ 30 1 20 ]

# Its errors.
config [ { options.a = mkOption { type = types.int; }; } { _file = "one.nix"; b.c = 1; } ]
! The option `b' does not exist. Definition values: - In `one.nix': { c = 1; }

(config [ { options.a = mkOption { type = types.int; }; } { _file = "one.nix"; a = "x"; } ]).a
! A definition for option `a' is not of type `signed integer'. Definition values: - In `one.nix': "x"

(config [ { options.a = mkOption { type = types.int; }; } ]).a
! The option `a' is used but not defined.

(config [ { options.a = mkOption { type = types.int; }; } { a = 1; } { a = 2; } ]).a
! has conflicting definition values:

(config [ { options.a = mkOption { type = types.int; }; } { a = throw "of its own"; } ]).a
! of its own

(config [ { options.a = mkOption { type = types.attrsOf (types.submodule { options.b = mkOption { type = types.between 1 5; }; }); }; } { a.x.b = 9; } ]).a
! A definition for option `a.x.b' is not of type `integer between 1 and 5'.

(config [ { _file = "one.nix"; options.a = mkOption { default = 1; }; } { _file = "two.nix"; options.a = mkOption { default = 2; }; } ]).a
! The option `a' in `one.nix' is already declared in `two.nix'.

(config [ { _file = "one.nix"; options.a = mkOption { }; } { _file = "two.nix"; options.a.b = mkOption { }; } ]).a
! The option `a' in `one.nix' is a prefix of options in `two.nix'.

(config [ ({ nobody, ... }: { options.a = mkOption { default = nobody; }; }) ]).a
! attribute 'nobody' missing

(config [ { imports = [ 5 ]; } ])
! does not look like a module

(config [ ({ config, ... }: { options.a = mkOption { default = config.b; }; options.b = mkOption { default = config.a; }; }) ]).a
! infinite recursion encountered

(config [ ({ config, ... }: { imports = if config.a then [ ] else [ ]; options.a = mkOption { type = types.bool; }; }) ]).a
! infinite recursion encountered
