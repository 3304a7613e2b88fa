(config [ { options.s = option (types.attrsOf (types.submodule ({ name, config, ... }: { options = { who = mkOption { default = name; }; n = mkOption { default = 1; }; m = mkOption { default = config.n * 2; }; }; }))); } { s.a.n = 2; s.b = { }; } { s.a = { who = "z"; }; } ]).s
= { a = { m = 4; n = 2; who = "z"; }; b = { m = 2; n = 1; who = "b"; }; }

(config [ { options.s = option (types.listOf (types.submodule { options.n = option types.int; })); } { s = [ { n = 1; } { n = 2; } ]; } ]).s
= [ { n = 1; } { n = 2; } ]

config [ { options.s = option (types.listOf (types.submodule { options.n = option types.int; })); } { s = [ { n = 1; } { n = "2"; } ]; } ]
! = option s[1].n

config [ { options.s = option (types.listOf (types.submodule { options.n = option types.int; })); } { s = [ { n = 1; } { } ]; } ]
! the option 's[1].n' has no value

config [ { options.s = option (types.attrsOf (types.submodule { options.name = option types.int; })); } { s."a b".nmae = 1; } ]
! the option 's."a b".nmae' does not exist

# A default is the same for all instances, and each can replace it.
(config [ { options.s = option (types.attrsOf (types.submodule { options.l = mkOption { type = types.listOf types.int; default = [ 1 ]; }; })); } { s.a = { }; s.b.l = [ 2 ]; s.c = { }; } ]).s
= { a = { l = [ 1 ]; }; b = { l = [ 2 ]; }; c = { l = [ 1 ]; }; }

# Definitions of instances are merged like any others; an instance may be a function or a file.
(config [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; options.l = mkOption { type = types.listOf types.int; default = [ ]; }; })); } { s.a = { n = mkDefault 1; l = [ 1 ]; }; } { s.a = { config, ... }: { n = 2; l = [ config.n ]; }; } { s.a = ./parts/n.nix; } ]).s.a
! has conflicting definitions

(config [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; options.l = mkOption { type = types.listOf types.int; default = [ ]; }; })); } { s.a = { n = mkDefault 1; l = [ 1 ]; }; } { s.a = { config, ... }: { n = 2; l = [ config.n ]; }; } ]).s.a
= { l = [ 1 2 ]; n = 2; }

(config [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); } { s.a = mkIf true { n = 1; }; s.b = mkIf false { n = 2; }; s.c = mkMerge [ { n = mkDefault 3; } { n = 4; } ]; s.d = mkDefault { n = 5; }; } ]).s
= { a = { n = 1; }; c = { n = 4; }; d = { n = 5; }; }

# What sets say is definitions only (submodule), or anything a module says (submoduleWith).
config [ { options.s = option (types.submodule { options.config = mkOption { default = 1; }; options.imports = mkOption { default = 2; }; }); } { s.config = 5; s.imports = 3; } ]
= { s = { config = 5; imports = 3; }; }

config [ { options.s = option (types.submoduleWith { modules = [ { options.n = mkOption { default = 1; }; } ]; }); } { s = { options.m = mkOption { default = 2; }; config.n = 5; }; } ]
= { s = { m = 2; n = 5; }; }

config [ { options.s = option (types.submoduleWith { modules = [ ({ special, ... }: { options.n = mkOption { default = special; }; }) ]; specialArgs.special = 6; }); } { s = { }; } ]
= { s = { n = 6; }; }

# Freeform.
(config [ { options.s = option (types.submodule { freeformType = types.attrsOf types.str; options.n = mkOption { type = types.int; default = 1; }; }); } { s.a = "x"; s.b = mkIf false "y"; s.c = mkForce "z"; } { s.c = "w"; } ]).s
= { a = "x"; c = "z"; n = 1; }

(config [ { options.s = option (types.attrsOf (types.submodule ({ config, ... }: { freeformType = types.lazyAttrsOf types.int; config.b = config.a + 1; }))); } { s.x.a = 1; } ]).s.x
= { a = 1; b = 2; }

# Laziness: an instance may depend on another, a container on options beside it.
(config [ ({ config, ... }: { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); options.names = mkOption { default = builtins.attrNames config.s; }; config.s = { a.n = config.s.b.n + 1; b.n = 1; }; }) ])
= { names = [ "a" "b" ]; s = { a = { n = 2; }; b = { n = 1; }; }; }

(config [ ({ config, lib, ... }: { options = { on = lib.mkEnableOption "it"; tiers = mkOption { type = types.attrsOf (types.submodule { options.port = option types.port; }); default = { }; }; out = option (types.attrsOf types.int); }; config = mkIf config.on { out = builtins.mapAttrs (_: t: t.port) config.tiers; }; }) { on = true; tiers.web.port = 80; } ])
= { on = true; out = { web = 80; }; tiers = { web = { port = 80; }; }; }

builtins.attrNames (config [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); } { s.a = throw "unread"; } ]).s
! unread

(config [ { options.s = option (types.lazyAttrsOf (types.submodule { options.n = option types.int; })); } { s.a = throw "unread"; s.b.n = 1; } ]).s.b
= { n = 1; }

(config [ { options.s = option (types.submodule { options.t = option (types.submodule ({ name, ... }: { options.n = mkOption { default = name; }; })); }); } { s.t = { }; } ]).s.t.n
= "t"

(config [ { options.s = option (types.nullOr (types.submodule { options.n = mkOption { default = 1; }; })); } { s = null; } ]).s
= null

(config [ { options.s = option (types.either types.int (types.submodule { options.n = mkOption { default = 1; }; })); } { s = { }; } ]).s
= { n = 1; }

(config [ { options.s = option (types.coercedTo types.int (n: { inherit n; }) (types.submodule { options.n = option types.int; })); } { s = 5; } ]).s
= { n = 5; }

(options [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); } ]).s.type.getSubOptions [ "s" ] ? n
= true

((options [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); } ]).s.type.getSubOptions [ "s" ]).n.loc
= [ "s" "<name>" "n" ]

map (o: o.name) (builtins.filter (o: !o.internal) (lib.optionAttrSetToDocList (options [ { options.s = option (types.attrsOf (types.submodule { options.n = option types.int; })); options.b = mkOption { default = 1; }; } ])))
= [ "_module.args" "b" "s" "s.<name>.n" ]
