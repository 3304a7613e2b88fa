"""The cases of tests/endless: makers of what contains itself, times the uses of it."""
import itertools, os, random, re, sys
from collections import namedtuple

Case = namedtuple("Case", "name verb suffix text")

# Types around a type `t` that is being made. `spare` ones end where nothing forces the inside.
TYPES = {
    "itself": "t",
    "nullOr": "nullOr t",
    "either-left": "either t int",
    "either-right": "either int t",
    "either-both": "either t t",
    "oneOf": "oneOf [ int t str ]",
    "listOf": "listOf t",
    "nonEmptyListOf": "nonEmptyListOf t",
    "attrsOf": "attrsOf t",
    "lazyAttrsOf": "lazyAttrsOf t",
    "attrsWith": "attrsWith { elemType = t; lazy = true; }",
    "loaOf": "loaOf t",
    "functionTo": "functionTo t",
    "uniq": "uniq t",
    "unique": 'unique { message = "once"; } t',
    "coercedTo-from": "coercedTo t (v: v) int",
    "coercedTo-to": "coercedTo int (v: v) t",
    "coercedTo-both": "coercedTo t (v: v) t",
    "coercedTo-value": "coercedTo int (v: v) (attrsOf t)",
    "addCheck": "addCheck t (v: true)",
    "addCheck-list": "addCheck (listOf t) (v: true)",
    "addCheck-of-itself": "addCheck int (v: t.check v)",
    "passwdEntry": "passwdEntry t",
    "attrTag": "attrTag { a = mkOption { type = t; }; b = mkOption { type = int; }; }",
    "submodule": "submodule { options.a = mkOption { type = t; }; }",
    "submodule-default": "submodule { options.a = mkOption { type = t; default = { }; }; }",
    "submodule-freeform": "submodule { freeformType = t; }",
    "submodule-freeform-attrs": "submodule { freeformType = attrsOf t; }",
    "submodule-imports": "submodule { imports = t.getSubModules; }",
    "submodule-function": "submodule ({ config, ... }: { options.a = mkOption { type = t; default = config; }; })",
    "submoduleWith": "submoduleWith { modules = [ { options.a = mkOption { type = t; }; } ]; }",
    "submoduleWith-modules": "submoduleWith { modules = t.getSubModules; }",
    "submoduleWith-args": "submoduleWith { modules = [ ]; specialArgs = { inherit t; }; }",
    "submoduleWith-description": "submoduleWith { modules = [ ]; description = t.description; }",
    "deferredModuleWith": "deferredModuleWith { staticModules = [ { options.a = mkOption { type = t; }; } ]; }",
    "enum": "enum [ t ]",
    "enum-of-list": "enum (let l = [ l ]; in l)",
    "strMatching": "strMatching t.description",
    "separatedString": "separatedString t.name",
    "described": 'nullOr (attrsOf t) // { description = "value"; }',
    "described-by-itself": "attrsOf t // { description = t.description; }",
    "named-by-itself": "attrsOf t // { name = t.name; }",
    "checked-by-itself": "attrs // { check = t.check; }",
    "merged-by-itself": "attrs // { merge = t.merge; }",
    "merged-by-itself-later": "attrs // { merge = loc: defs: t.merge loc defs; }",
    "options-by-itself": "attrs // { getSubOptions = p: t.getSubOptions p; }",
    "nested-by-itself": "attrs // { nestedTypes = { elemType = t; }; }",
    "empty-by-itself": "attrs // { emptyValue = t.emptyValue; }",
    "functor-of-itself": "attrs // { functor = t.functor; typeMerge = t.typeMerge; }",
    "functor-by-default": 'attrs // { functor = defaultFunctor "x" // { wrapped = t; payload = t; type = a: t; binOp = a: b: t; }; }',
    "typeMerge-by-default": "attrs // { typeMerge = defaultTypeMerge t.functor; }",
    "merged-twofold": "attrs // { merge = { __functor = self: loc: defs: t.merge loc defs; v2 = args: t.merge.v2 args; }; }",
    "phrase": 'mkOptionType { name = "own"; description = optionDescriptionPhrase (c: true) t; }',
    "flake-outputs": 'submoduleWith { modules = [ { freeformType = lazyAttrsOf (unique { message = "once"; } t); } ]; }',
    "flake-per-system": "lazyAttrsOf (submoduleWith { modules = t.getSubModules ++ [ { options.a = mkOption { type = t; default = { }; }; } ]; })",
    "mkOptionType": 'mkOptionType { name = "own"; check = v: t.check v; merge = l: d: t.merge l d; }',
    "mkOptionType-words": 'mkOptionType { name = t.name; description = t.description; }',
    "mkOptionType-all": "mkOptionType (t // { })",
    "json": 'nullOr (oneOf [ bool int float str path (attrsOf t) (listOf t) ]) // { description = "JSON value"; }',
    "either-of-lists": "either (listOf t) (attrsOf t)",
    "mutual": "nullOr (let u = either t u; in u)",
    "mutual-spare": "listOf (let u = nullOr (attrsOf t); in u)",
    "package-like": "either package t",
    "update-of-itself": "t // { }",
    "function": "(a: t) 1",
}

VALUES = {
    "int": "1", "null": "null", "list": "[ 1 [ 2 ] ]", "set": "{ a = { a = 1; }; }", "function": "v: v", "text": '"x"',
    "itself": "t", "list-of-itself": "(let l = [ l ]; in l)", "set-of-itself": "(let s = { a = s; }; in s)",
}

# What is done with a type: an expression of `t` and of `declared MODULES`, the configuration of the modules.
TYPE_USES = {
    "description": "t.description",
    "descriptionClass": "t.descriptionClass",
    "name": "t.name",
    "emptyValue": "t.emptyValue",
    "getSubOptions": "t.getSubOptions [ ]",
    "getSubModules": "t.getSubModules",
    "substSubModules": "t.substSubModules [ ]",
    "substSubModules-of-itself": "t.substSubModules [ { options.q = mkOption { type = t; }; } ]",
    "typeMerge": "t.typeMerge t.functor",
    "merge-twofold": 't.merge.v2 { loc = [ "x" ]; defs = [ { file = "f"; value = { a = { }; }; } ]; }',
    "functor": "t.functor",
    "nestedTypes": "t.nestedTypes",
    "all": "t",
    "toJSON": "builtins.toJSON t",
    "toXML": "builtins.toXML t",
    "equal": "t == (let again = t // { a = 1; }; in again)",
    "merge-none": "t.merge [ ] [ ]",
    "no-value": "(declared [ ]).x",
    "declared-twice": "(declared [ { options.x = mkOption { type = t; }; } ]).x or 1",
    "declared-twice-defined": "(declared [ { options.x = mkOption { type = t; }; } { x = { a = { }; }; } { x = { a = { }; }; } ]).x",
    "declared-otherwise": "(declared [ { options.x = mkOption { type = listOf t; }; } ]).x",
    "declared-as-nullOr": "(declared [ { options.x = mkOption { type = nullOr t; }; } ]).x",
    "freeform": "(evalModules { modules = [ { freeformType = t; x = 1; } ]; }).config",
    "freeform-attrs": "(evalModules { modules = [ { freeformType = attrsOf t; x.a = 1; y.b.c = { }; } ]; }).config",
    "as-options": "(evalModules { modules = [ { options = t; } ]; }).config",
    "as-option": "(evalModules { modules = [ { options.x = t; } ]; }).config",
    "as-module": "(evalModules { modules = [ t ]; }).config",
    "options-value": "(evalModules { modules = [ { options.x = mkOption { type = t; }; } ]; }).options.x.type.description",
    "option-docs": "optionAttrSetToDocList (evalModules { modules = [ { options.x = mkOption { type = t; }; } ]; }).options",
    "default-of-itself": "(evalModules { modules = [ { options.x = mkOption { type = t; default = t; }; } ]; }).config",
    "apply-of-itself": "(let c = (evalModules { modules = [ { options.x = mkOption { type = t; default = 1; apply = v: c.x; }; } ]; }).config; in c)",
    "of-type-optionType": "(evalModules { modules = [ { options.x = mkOption { type = optionType; }; } { x = t; } { x = t; } ]; }).config.x.description",
    "two-levels": "(evalModules { modules = [ { options.x.y = mkOption { type = t; }; } { options.x = mkOption { type = t; }; } ]; }).config",
}
for what, v in VALUES.items():
    TYPE_USES["check-" + what] = "t.check (%s)" % v
    TYPE_USES["merge-" + what] = 't.merge [ "x" ] [ { file = "f"; value = %s; } ]' % v
    TYPE_USES["defined-" + what] = "(declared [ { x = %s; } ]).x" % v
    TYPE_USES["defined-twice-" + what] = "(declared [ { x = %s; } { x = %s; } ]).x" % (v, v)

# Reference and schema of an option of the type, as documents.
DOCUMENTS = {
    "plain": ["options"], "json": ["options", "--json"], "man": ["options", "--man"],
    "markdown": ["options", "--markdown"], "schema": ["options", "--json-schema"],
}


def of_types():
    for maker, text in TYPES.items():
        head = "with import <ctrc/lib>; with types; let t = %s; " % text
        head += "declared = more: (evalModules { modules = [ { options.x = mkOption { type = t; }; } ] ++ more; }).config; in "
        for use, expr in TYPE_USES.items():
            yield Case("type %s %s" % (maker, use), ["eval", "--strict"], ".nix", head + expr)
        spec = "{ lib, ... }: with lib; with types; let t = %s; in { options.x = mkOption { type = t; %s}; }"
        for kind, verb in DOCUMENTS.items():
            yield Case("type %s document-%s" % (maker, kind), [*verb, "--spec"], ".spec", spec % (text, ""))
        for verb in ("check", "lint"):
            yield Case("type %s %s" % (maker, verb), [verb], ".spec", spec % (text, "default = 1; "))


# Properties around a value `m` that is being made.
PROPERTIES = {
    "mkIf": "mkIf true m", "mkIf-condition": "mkIf m { }", "mkMerge": "mkMerge [ m ]", "mkMerge-twice": "mkMerge [ m m ]",
    "mkMerge-list": "mkMerge m", "mkMerge-false": "mkMerge [ (mkIf false m) m ]",
    "mkOverride": "mkOverride 10 m", "mkOverride-priority": "mkOverride m 1", "mkForce": "mkForce m",
    "mkDefault": "mkDefault m", "mkOrder": "mkOrder 10 m", "mkOrder-priority": "mkOrder m [ ]", "mkBefore": "mkBefore m",
    "mkAfter": "mkAfter m", "mkDefinition": 'mkDefinition { file = "f"; value = m; }', "mkFixStrictness": "mkFixStrictness m",
    "mkForce-of-mkIf": "mkForce (mkIf true m)", "mkMerge-of-mkOrder": "mkMerge [ (mkBefore m) (mkAfter m) ]",
    "property-of-set": 'mkIf true { a = m; }', "list-of-properties": "[ (mkIf true m) ]",
    "type": '{ _type = m; }', "if-by-hand": '{ _type = "if"; condition = true; content = m; }',
    "merge-by-hand": '{ _type = "merge"; contents = [ m m m ]; }', "unknown-type": '{ _type = "none"; content = m; }',
    "set": "{ a = m; }", "list": "[ m ]", "lists": "[ m m m ]", "sets": "{ a = m; b = m; c = m; }",
    "function": "{ ... }: m", "function-of-it": "{ config, ... }: { a = m; inherit config; }", "functor": "{ __functor = self: a: m; }",
    "text": '{ __toString = self: "${m}"; }', "path": "{ outPath = m; }", "itself": "m", "update": "m // { a = 1; }",
    "option": "mkOption { type = types.attrs; default = m; }", "option-type": "mkOption { type = m; }",
    "option-all": "mkOption m", "literal": 'literalExpression "${m}"',
    "derivation": '{ type = "derivation"; name = "x"; outPath = m; drvPath = m; }',
    "module": "{ imports = [ m ]; }", "modules": "{ imports = [ m m ]; }", "module-function": "{ ... }: { imports = [ m ]; }",
    "module-keyed": '{ key = "k"; imports = [ m ]; }', "module-file": '{ _file = "f"; imports = [ m m ]; }',
    "module-imports": "{ imports = m; }", "module-config": "{ config = m; }", "module-options": "{ options = m; }",
    "module-args": "{ _module.args = m; }", "module-disabled": "{ disabledModules = [ m ]; }",
    "assertion": '{ assertion = false; message = "x"; parts = [ m ]; path = [ "containers" ]; }',
    "assertion-message": '{ assertion = false; message = "${m}"; }', "assertion-condition": "{ assertion = m; }",
    "assertion-path": '{ assertion = false; message = "x"; path = [ m ]; }',
}

# Where such a value stands.
PLACES = {
    "module": "%s", "imports": "{ imports = [ %s ]; }", "imports-itself": "{ imports = %s; }", "config": "{ config = %s; }",
    "options": "{ options = %s; }", "options-inner": "{ options.a.b = %s; }", "disabled": "{ disabledModules = [ %s ]; }",
    "args": "{ _module.args = %s; }", "arg": "{ _module.args.a = %s; }", "freeform": "{ _module.freeformType = %s; }",
    "checked": "{ _module.check = %s; }", "warnings": "{ warnings = %s; }", "warning": "{ warnings = [ %s ]; }",
    "assertions": "{ assertions = %s; }", "assertion": "{ assertions = [ %s ]; }", "lints": "{ lints = %s; }",
    "lint": "{ lints.a = %s; }", "files": "{ build.files = %s; }", "file": "{ build.files.\"etc/x\".text = %s; }",
    "depends": '{ containers.a = { path = "/p"; dependsOn = %s; }; }', "target": "{ target = %s; }",
    "containers": "{ containers = %s; }", "container": "{ containers.a = %s; }", "etc": "{ environment.etc.a = %s; }",
    "services": "{ systemd.services = %s; }", "service": "{ systemd.services.a = %s; }",
    "serviceConfig": "{ systemd.services.a.serviceConfig = %s; }", "directive": "{ systemd.services.a.serviceConfig.ExecStart = %s; }",
    "script": "{ systemd.services.a.preStart = %s; }", "targets": "{ systemd.targets.a = %s; }",
    "environment": "{ systemd.services.a.environment = %s; }", "hosts": "{ networking.extraHosts = %s; }",
    "guest": '{ containers.a = { path = "/p"; config = %s; }; }', "anything": "{ options.a = mkOption { type = types.anything; }; config.a = %s; }",
    "attrs": "{ options.a = mkOption { type = types.attrs; }; config.a = %s; }",
    "raw": "{ options.a = mkOption { type = types.raw; }; config.a = %s; }",
    "unspecified": "{ options.a = mkOption { }; config.a = %s; }",
    "anything-twice": "{ options.a = mkOption { type = types.anything; }; config = mkMerge [ { a = %s; } { a = m; } ]; }",
    "attrs-twice": "{ options.a = mkOption { type = types.attrs; }; config = mkMerge [ { a = %s; } { a = m; } ]; }",
    "unspecified-twice": "{ options.a = mkOption { }; config = mkMerge [ { a = %s; } { a = m; } ]; }",
    "lazyAttrsOf": "{ options.a = mkOption { type = with types; lazyAttrsOf (lazyAttrsOf anything); }; config.a = %s; }",
    "listOf": "{ options.a = mkOption { type = with types; listOf (listOf str); }; config.a = %s; }",
    "deferred": "{ options.a = mkOption { type = types.deferredModule; }; config.a = %s; }",
    "submodule": "{ options.a = mkOption { type = types.submodule { options.a = mkOption { type = types.anything; default = 1; }; }; }; config.a = %s; }",
    "default": "{ options.a = mkOption { default = %s; }; }", "default-attrs": "{ options.a = mkOption { type = types.attrs; default = %s; }; }",
    "example": "{ options.a = mkOption { default = 1; example = %s; }; }",
    "description": "{ options.a = mkOption { default = 1; description = %s; }; }",
    "apply": "{ options.a = mkOption { default = 1; apply = v: %s; }; }", "apply-itself": "{ options.a = mkOption { default = 1; apply = %s; }; }",
    "type": "{ options.a = mkOption { default = 1; type = %s; }; }", "readOnly": "{ options.a = mkOption { default = 1; readOnly = %s; }; }",
    "internal": "{ options.a = mkOption { default = 1; internal = %s; }; }", "option-itself": "{ options.a = mkOption (%s); }",
    "related": "{ options.a = mkOption { default = 1; relatedPackages = %s; }; }",
    "condition": "{ config = mkIf %s { warnings = [ ]; }; }", "priority": "{ warnings = mkOverride %s [ ]; }",
    "enum": "{ options.a = mkOption { type = types.enum [ 1 (%s) ]; default = 1; }; }",
    "renamed": '{ imports = [ (mkRenamedOptionModule [ "a" ] [ "b" ]) (mkRenamedOptionModule [ "b" ] [ "a" ]) ]; config.a = %s; }',
}


def of_properties():
    for maker, text in PROPERTIES.items():
        for place, use in PLACES.items():
            spec = "{ lib, ... }: with lib; let m = %s; in " % text + use % "m"
            yield Case("value %s %s" % (maker, place), ["lint"], ".spec", spec)


# Documents of options that contain themselves.
def of_documents():
    for place in ("default", "example", "description", "type", "internal", "option-itself", "options", "options-inner", "related"):
        for maker in ("set", "list", "lists", "sets", "mkIf", "option", "option-type", "derivation", "literal", "functor", "path"):
            spec = "{ lib, ... }: with lib; let m = %s; in " % PROPERTIES[maker] + PLACES[place] % "m"
            for kind, verb in DOCUMENTS.items():
                yield Case("document %s %s %s" % (maker, place, kind), [*verb, "--spec"], ".spec", spec)


# The configuration that depends on itself, and files that import themselves.
MODULES = {
    "config-of-itself": "{ config, ... }: { config = config; }",
    "config-in-config": "{ config, ... }: { warnings = config.warnings; }",
    "config-decides-names": "{ config, ... }: { containers = builtins.mapAttrs (n: v: { path = \"/p\"; }) config.containers; }",
    "config-decides-imports": "{ config, ... }: { imports = config.warnings; }",
    "config-decides-options": "{ config, lib, ... }: { options = lib.mapAttrs (n: v: lib.mkOption { }) config; }",
    "config-decides-module": "{ config, ... }: config",
    "config-as-freeform": "{ config, ... }: { _module.freeformType = config; }",
    "config-as-argument": "{ config, a, ... }: { _module.args.a = a; warnings = [ a ]; }",
    "argument-decides-imports": "{ a, ... }: { imports = [ a ]; _module.args.a = { }; }",
    "options-of-itself": "{ options, ... }: { options = options; }",
    "options-in-options": "{ options, lib, ... }: { options.a = lib.mkOption { default = options; }; }",
    "options-decide-config": "{ options, lib, ... }: { config = lib.mkIf (options ? a.b) { warnings = [ ]; }; }",
    "lib-in-config": "{ lib, ... }: { environment.etc.a.text = lib; }",
    "lib-as-module": "{ lib, ... }: lib", "lib-as-options": "{ lib, ... }: { options = lib; }",
    "lib-as-containers": "{ lib, ... }: { containers = lib; }", "config-as-containers": "{ config, ... }: { containers.a = config; }",
    "builtins-as-module": "{ ... }: builtins", "builtins-as-containers": "{ containers = builtins; }",
    "file-imports-itself": "{ imports = [ ./self.spec ]; }", "file-imports-itself-later": "{ ... }: { imports = [ ./self.spec ./self.spec ]; }",
    "file-is-itself": "import ./self.spec", "file-in-itself": "{ containers.a = import ./self.spec; }",
    "file-of-container": "{ containers.a = ./self.spec; }", "file-of-guest": '{ containers.a = { path = "/p"; config = ./self.spec; }; }',
    "file-disabled": "{ disabledModules = [ ./self.spec ]; imports = [ ./self.spec ]; }",
    "file-reads-itself": "{ warnings = [ (builtins.readFile ./self.spec) ]; }",
    "nested-evaluation": "{ lib, ... }@a: { warnings = [ (toString (lib.evalModules { modules = [ (import ./self.spec) ]; }).config.warnings) ]; }",
    "nested-evaluation-of-itself": "{ lib, ... }: let e = lib.evalModules { modules = [ { options.a = lib.mkOption { default = e.config.a; }; } ]; }; in { warnings = [ e.config.a ]; }",
    "extended-by-itself": "{ lib, ... }: let e = lib.evalModules { modules = [ ]; }; f = e: f (e.extendModules { modules = [ ]; }); in { warnings = [ (f e) ]; }",
    "renamed-in-a-circle": '{ lib, ... }: { imports = [ (lib.mkAliasOptionModule [ "a" ] [ "b" ]) (lib.mkAliasOptionModule [ "b" ] [ "a" ]) ]; a = 1; }',
    "renamed-to-itself": '{ lib, ... }: { imports = [ (lib.mkRenamedOptionModule [ "a" ] [ "a" ]) ]; a = 1; }',
    "service-of-services": "{ config, ... }: { systemd.services.a = config.systemd.services.a; }",
    "service-of-all": "{ config, lib, ... }: { systemd.services = lib.mapAttrs (n: v: v) config.systemd.services; }",
    "import-without-end": "let f = n: { ... }: { imports = [ (f (n + 1)) ]; }; in f 0",
    "import-that-doubles": "let f = n: { imports = [ (f (n + 1)) (f (n + 2)) ]; }; in f 0",
    "set-without-end": "let f = n: { a = f (n + 1); }; in { containers = f 0; }",
    "options-without-end": "{ lib, ... }: let f = n: { a = f (n + 1); b = lib.mkOption { default = 1; }; }; in { options = f 0; }",
    "options-that-double": "{ lib, ... }: let f = n: { a = f (n + 1); b = f (n + 1); }; in { options = f 0; }",
    "type-without-end": "{ lib, ... }: let f = n: lib.types.nullOr (f (n + 1)); in { options.a = lib.mkOption { type = f 0; default = 1; }; }",
    "type-that-doubles": "{ lib, ... }: let f = n: lib.types.either (f (n + 1)) (f (n + 1)); in { options.a = lib.mkOption { type = f 0; default = 1; }; }",
    "mkMerge-without-end": "{ lib, ... }: let f = n: lib.mkMerge [ (f (n + 1)) (f (n + 1)) ]; in { warnings = f 0; }",
    "list-without-end": "{ lib, ... }: let f = n: [ (f (n + 1)) (f (n + 1)) ]; in { warnings = f 0; }",
    "anything-without-end": "{ lib, ... }: let f = n: { a = f (n + 1); b = f (n + 1); }; in { options.x = lib.mkOption { type = lib.types.anything; }; config.x = f 0; }",
    "submodules-without-end": "{ lib, ... }: with lib; let t = types.submodule { options.a = mkOption { type = t; default = { }; }; options.b = mkOption { type = t; default = { }; }; }; in { options.x = mkOption { type = t; default = { }; }; }",
}


def of_modules():
    for name, text in MODULES.items():
        for verb in ("check", "lint", "build"):
            yield Case("module %s %s" % (name, verb), [verb], ".spec", text)


# YAML: nodes that alias themselves, and merges of them.
YAML = {
    "sequence": "&a [ *a ]", "mapping": "&a { a: *a }", "merged": "&a { <<: *a }", "merged-list": "&a { <<: [ *a, *a ] }",
    "key": "&a { ? *a : 1 }", "tagged": "&a !if [ true, *a ]", "merge": "&a !merge [ *a, *a ]", "force": "&a !force [ *a ]",
    "deeper": "&a [ 1, { b: [ *a ] } ]",
}
YAML_PLACES = {
    "top": "%s", "containers": "containers: %s", "container": "containers:\n  a: %s", "binds": "containers:\n  a:\n    path: /p\n    bindMounts: %s",
    "flags": "containers:\n  a:\n    path: /p\n    extraFlags: %s", "imports": "imports: %s", "assertions": "assertions: %s",
    "options": "options: %s", "environment": "systemd:\n  services:\n    a:\n      environment: %s",
}


def of_yaml():
    for maker, text in YAML.items():
        for place, use in YAML_PLACES.items():
            yield Case("yaml %s %s" % (maker, place), ["lint"], ".yaml", use % text + "\n")


def renamed(text, old, new):
    return re.sub(r"\b%s\b" % old, new, text)


def by_chance(seed):
    """Without end: two makers around each other, or one inside of itself through the other, in any use of either."""
    chance = random.Random(seed)
    while True:
        if chance.random() < 0.5:
            (a, first), (b, second), (use, expr) = (chance.choice(list(d.items())) for d in (TYPES, TYPES, TYPE_USES))
            head = "with import <ctrc/lib>; with types; let t = %s; u = %s; " % (renamed(first, "t", "u"), second)
            head += "declared = more: (evalModules { modules = [ { options.x = mkOption { type = %s; }; } ] ++ more; }).config; in " % chance.choice("tu")
            yield Case("by chance: type %s of %s, %s" % (a, b, use), ["eval", "--strict"], ".nix", head + expr)
        else:
            (a, first), (b, second), (place, use) = (chance.choice(list(d.items())) for d in (PROPERTIES, PROPERTIES, PLACES))
            spec = "{ lib, ... }: with lib; let m = %s; n = %s; in " % (renamed(first, "m", "n"), second)
            yield Case("by chance: value %s of %s, %s" % (a, b, place), ["lint"], ".spec", spec + use % chance.choice("mn"))


def cases():
    yield from of_types()
    yield from of_properties()
    yield from of_documents()
    yield from of_modules()
    yield from of_yaml()


def covering():
    """A sample in which every maker and every use of it is met."""
    mixed = random.Random(0).sample(all_cases := list(cases()), len(all_cases))
    met, kept = set(), []
    for least in (2, 1):  # those that bring both come first
        for case in mixed:
            kind, *words = case.name.split()
            new = {(kind, place, word) for place, word in enumerate(words)} - met
            if len(new) >= least:
                met |= new
                kept.append(case)
    return kept


def of_chance(seed, n):
    return list(itertools.islice(by_chance(seed), n))


def write_seeds(folder):
    """Some specs of each kind, for the fuzzer of modules, and a dictionary: makers as expressions of their own."""
    specs = [case for case in [*cases(), *of_chance(1, 400)] if case.suffix == ".spec"]
    for i, case in enumerate(specs[::17]):
        with open("%s/endless-%d" % (folder, i), "w") as f:
            f.write(case.text)


def print_words():
    """libFuzzer's dictionary: makers of what contains itself, each an expression."""
    for name, head, makers in (("t", "with types; ", TYPES), ("m", "", PROPERTIES)):
        for text in makers.values():
            print('"(%slet %s = %s; in %s)"' % (head, name, text.replace("\\", "\\\\").replace('"', '\\"'), name))


if __name__ == "__main__":
    print_words() if sys.argv[1] == "--words" else write_seeds(sys.argv[1])
