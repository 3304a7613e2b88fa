# Forms of modules.
config [ { options.a = mkOption { default = 1; }; } ]
= { a = 1; }

config [ ({ lib, ... }: { options.a = lib.mkOption { default = 1; }; }) { a = 2; } { config.a = 2; } { config = { a = 2; }; } ]
= { a = 2; }

config [ ({ lib, ... }: { options.a = lib.mkOption { type = lib.types.int; }; }) { a = 2; } { config.a = 2; } ]
= { a = 2; }

config [ { imports = [ { options.a = option types.int; } ({ ... }: { imports = [ { a = 3; } ]; }) ]; } ]
= { a = 3; }

config [ { options.a.b.c = option types.int; options.a.d = mkOption { default = 0; }; a.b.c = 1; } ]
! cannot set 'a' beside it

config [ { options.a.b.c = option types.int; options.a.d = mkOption { default = 0; }; config.a.b.c = 1; } ]
= { a = { b = { c = 1; }; d = 0; }; }

config [ ./parts/int.nix ./parts/int.nix (import ./parts/int.nix) { n = 3; } ]
= { n = 3; }

config [ ./parts/int.nix ./parts/int.nix { imports = [ ./parts/int.nix ]; n = 3; } ]
= { n = 3; }

(config [ { key = "a"; options.l = option (types.listOf types.int); config.l = [ 1 ]; } { key = "b"; l = [ 2 ]; } { key = "b"; l = [ 3 ]; } ]).l
= [ 2 1 ]

config [ ./parts/int.nix ./parts/def.nix { disabledModules = [ ./parts/def.nix ]; n = 7; } ]
= { n = 7; }

config [ ./parts/int.nix { key = "x"; n = 1; } { disabledModules = [ { key = "x"; } ]; n = 7; } ]
= { n = 7; }

(config [ ./parts/int.nix (mkIf true { n = 5; }) ]).n
= 5

config [ 5 ]
! expected a module (a set, a function or the path of a file), found an integer: 5

config [ [ { } ] ]
! lists of modules are joined, not nested

config [ (mkMerge [ { } ]) ]
! a value of the type 'merge' is not a module

config [ { imports = { }; } ]
! imports: expected a list but found a set: { }

# Arguments.
(config [ ({ extra, ... }: { options.a = mkOption { default = extra; }; }) { _module.args.extra = 9; } ]).a
= 9

(config [ ({ extra, ... }: { options.a = mkOption { default = 1; }; }) ]).a
= 1

(config [ ({ extra, ... }: { options.a = mkOption { default = extra; }; }) ]).a
! nothing provides the module argument 'extra'

(lib.evalModules { modules = [ ({ extra, ... }: { imports = [ extra ]; }) ]; specialArgs.extra = { options.a = mkOption { default = 4; }; }; }).config
= { a = 4; }

(config [ (args: { options.a = mkOption { default = builtins.attrNames args; }; }) ]).a
= [ "config" "lib" "options" "specialArgs" ]

(config [ (args@{ extra, ... }: { options.a = mkOption { default = args.extra; }; }) ({ config, ... }: { config._module.args.extra = config.b; options.b = mkOption { default = 2; }; }) ]).a
= 2

config [ ({ lib }: { }) ]
! a module's arguments have to end with '...'

(config [ ({ config, options, ... }: { options.a = mkOption { default = options.a.loc ++ [ config.b ]; }; options.b = mkOption { default = "v"; }; }) ]).a
= [ "a" "v" ]

config [ ({ config, ... }: { imports = if config.a then [ { } ] else [ ]; options.a = mkOption { default = true; }; }) ]
! infinite recursion encountered

# Conditions, priorities, order.
let values = config [ ({ config, ... }: { options = { on = mkOption { default = true; }; a = mkOption { default = 1; }; l = mkOption { type = types.listOf types.int; default = [ ]; }; }; config = mkIf config.on { a = 2; l = mkMerge [ [ 1 ] (mkIf (!config.on) [ 2 ]) (mkIf config.on [ 3 ]) ]; }; }) ]; in [ values.a values.l ]
= [ 2 [ 1 3 ] ]

(config [ { options.a = option types.int; } { a = mkDefault 1; } { a = mkForce 2; } { a = mkOverride 10 3; } { a = 4; } ]).a
= 3

(config [ { options.a = mkOption { type = types.int; default = 5; }; } { a = mkOptionDefault 5; } ]).a
= 5

(config [ { options.a = mkOption { type = types.listOf types.int; default = [ 0 ]; }; } { a = mkOptionDefault [ 1 ]; } ]).a
= [ 0 1 ]

(config [ { options.a.b = option types.int; config.a = mkForce { b = 1; }; } { a.b = 2; } { a = mkIf true (mkMerge [ { b = mkDefault 3; } ]); } ]).a.b
= 1

config [ { options.a = option types.int; } { a = mkForce (mkIf true 1); } ]
! a property inside of mkForce

(config [ { options.a = option (types.attrsOf types.int); } { a = mkForce { x = 1; y = mkIf false 2; }; } { a.z = 3; } ]).a
= { x = 1; }

(config [ { options.a = option types.lines; } { a = mkOrder 1500 "last"; } { a = mkBefore "first"; } { a = "middle"; } (mkIf false { a = "never"; }) ]).a
= "first\nmiddle\nlast"

(config [ { options.l = option (types.listOf types.int); } { l = [ 1 ]; imports = [ { l = [ 2 ]; } { l = [ 3 ]; } ]; } { l = [ 4 ]; } ]).l
= [ 3 2 4 1 ]

config [ { options.a = option types.int; config = mkBefore { a = 1; }; } ]
! order the definitions of one option

(config [ { options.a = mkOption { default = 1; }; } { a = mkIf (throw "read") 2; } ]).a
! read

# Definitions that fail only the option that they belong to.
(config [ { options.a = option types.int; options.b = option types.int; config = { a = 1; b = throw "b"; }; } ]).a
= 1

# Declarations.
[ (fails (config [ { options.a = option types.int; } { options.a = option types.str; } { a = 1; } ])) (config [ { options.a = option types.int; } { options.a = mkOption { default = 3; }; } ]).a (config [ { options.a = option (types.enum [ 1 ]); } { options.a = option (types.enum [ 2 ]); } { a = 2; } ]).a ]
= [ true 3 2 ]

config [ { options.a = mkOption { default = 1; }; } { options.a = mkOption { default = 2; }; } ]
! the option 'a' is declared more than once, each time with a 'default'

(config [ { options.a = option (types.submodule { options.x = mkOption { default = 1; }; }); } { options.a = option (types.submodule { options.y = mkOption { default = 2; }; }); } { a = { }; } ]).a
= { x = 1; y = 2; }

(config [ { options.a = option (types.submodule { options.x = mkOption { default = 1; }; }); } { options.a.y = mkOption { default = 2; }; } { a = { }; } ]).a
= { x = 1; y = 2; }

config [ { options.a = option types.int; } { options.a.b = option types.int; } ]
! 'a' is declared both as an option and as a set of options

config [ { options.a = types.int; } ]
! this is a type, not an option

config [ { options.a = 5; } ]
! expected an option (lib.mkOption) or a set of options, found an integer: 5

(config [ { options.a = mkOption { default = 3; apply = v: v + 1; }; } ]).a
= 4

(config [ { options.a = mkOption { type = types.int; apply = _: "unread"; }; } { a = "wrong"; } ]).a
= "unread"

config [ { options.a = mkOption { readOnly = true; default = 1; }; } { a = 1; } ]
! the option 'a' is read-only

(config [ { options.a = mkOption { readOnly = true; }; } { a = 1; } ]).a
= 1

config [ { options.a = option types.int; } ]
! the option 'a' has no value

# Unknown options.
config [ { options.enable = mkOption { default = 1; }; } { enabel = 2; } ]
! the option 'enabel' does not exist

config [ { options.a.enable = mkOption { default = 1; }; } { a.enabel = 2; } ]
! did you mean 'enable'?

(config [ { options.a = mkOption { default = 1; }; } { b = 2; _module.check = false; } ]).a
= 1

config [ { freeformType = types.attrsOf types.int; options.a = mkOption { default = 1; }; } { b = 2; } ]
= { a = 1; b = 2; }

config [ { freeformType = types.attrsOf types.int; } { b = "s"; } ]
! expected an integer, found a string: "s"

config [ { _module.freeformType = types.lazyAttrsOf types.anything; options.a.b = mkOption { default = 1; }; } { a.c = 2; d.e = 3; } ]
! cannot set '_module' beside it

config [ { config._module.freeformType = types.lazyAttrsOf types.anything; options.a.b = mkOption { default = 1; }; } { a.c = 2; d.e = 3; } ]
= { a = { b = 1; c = 2; }; d = { e = 3; }; }

# The options as values.
let o = (options [ { _file = "here"; options.a = mkOption { type = types.int; default = 1; description = "An a."; }; } { _file = "there"; a = mkForce 2; } ]).a; in [ o._type o.loc o.value o.isDefined o.definitions o.files o.highestPrio o.description o.type.name o.declarations o.definitionsWithLocations "${o}" ]
= [ "option" [ "a" ] 2 true [ 2 ] [ "there" ] 50 "An a." "int" [ "here" ] [ { file = "there"; value = 2; } ] "a" ]

let o = (options [ { options.a = option types.int; } ]).a; in [ o.isDefined o.definitions o.highestPrio ]
= [ false [ ] 9999 ]

(lib.evalModules { prefix = [ "web" "one" ]; modules = [ { options.a = option types.int; } ]; }).config.a
! the option 'web.one.a' has no value

let e = lib.evalModules { modules = [ { options.a = mkOption { default = 1; }; } ]; }; in [ e._type (e.extendModules { modules = [ { a = 2; } ]; }).config.a e.config.a e._module.args ]
= [ "configuration" 2 1 { } ]

let e = lib.evalModules { modules = [ { options.a = mkOption { default = 1; }; } ]; }; in (config [ { options.s = option e.type; } { s.a = 5; } ]).s
= { a = 5; }

# Endless imports end.
let m = { imports = [ m ]; }; in config [ m ]
! this module imports itself

let f = { ... }: { imports = [ f ]; }; in config [ f ]
! this module imports itself

config [ ./parts/self.nix { options.a = mkOption { default = 1; }; } ]
= { a = 1; }

(lib.evalModules { modules = [ ({ x, ... }: { options.a = mkOption { default = x; }; }) { b = 1; } ]; check = false; args.x = 2; }).config.a
= 2

(config [ { options.s = option (types.submodule ({ config, ... }: { options.n = mkOption { default = config._module.args.name; }; })); } { s = { }; } ]).s.n
= "s"

(config [ ({ __functor = _: { lib, ... }: { options.a = lib.mkOption { default = 1; }; }; }) ]).a
= 1
