#include "compile/flake.h"

#include "data/store_path.h"
#include "eval/embedded.h"
#include "eval/unknown_value.h"

#define FLAKE EMBEDDED_ROOT "host/flake.spec"

static symbol named(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

/* Returns the forced value of a name. Returns VALUE_NONE with a failure, or without one when the set lacks the name. */
static struct value member(struct evaluator *ev, const struct attrs *set, const char *name)
{
	struct value *slot = attrs_find(set, named(ev, name));
	return slot ? slot_force(ev, slot) : VALUE_NONE;
}

/* Calls a function of runtime/host/flake.spec. */
static struct value call(struct evaluator *ev, const char *function, struct value argument)
{
	struct value all = eval_file(ev, FLAKE, SPAN_NONE);
	struct value f = value_ok(all) ? member(ev, value_attrs(all), function) : VALUE_NONE;
	return value_ok(f) ? call_function1(ev, f, argument, SPAN_NONE) : VALUE_NONE;
}

bool flake_is(struct evaluator *ev, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS) || !attrs_find(value_attrs(v), named(ev, "outputs")))
		return false;
	struct value outputs = member(ev, value_attrs(v), "outputs");
	eval_recover(ev);
	return value_ok(outputs) && value_kind(outputs) == VALUE_FUNCTION;
}

struct value flake_outputs(struct evaluator *ev, struct value flake, const struct flake_call *how)
{
	struct attrs_builder b = attrs_build(ev->session, 4);
	attrs_put(&b, named(ev, "flake"), 0, flake);
	attrs_put(&b, named(ev, "root"), 0, value_of_path(ev->arena, how->root, strlen(how->root)));
	attrs_put(&b, named(ev, "given"), 0, how->arguments);
	attrs_put(&b, named(ev, "folders"), 0, how->inputs);
	struct value outputs = call(ev, "outputs", attrs_done(&b, false));
	return value_ok(outputs) && !force_attrs(ev, outputs, SPAN_NONE, "the outputs of the flake") ? VALUE_NONE : outputs;
}

/* Names at the top of a module: whether flake-parts has options for them (`flake`, `perSystem`), or NixOS has. */
enum top_name { TOP_OTHER, TOP_PARTS, TOP_HOST };

static enum top_name top_name(struct evaluator *ev, symbol name)
{
	static const char *const parts[] = {"flake", "perSystem"};
	static const char *const host[] = {"boot",     "containers", "environment", "fileSystems", "hardware", "networking",
	                                   "programs", "services",   "systemd",     "users",       "virtualisation"};
	const char *text = symbol_text(&ev->session->symbols, name);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strcmp(text, parts[i]) == 0)
			return TOP_PARTS;
	for (size_t i = 0; i < sizeof host / sizeof *host; i++)
		if (strcmp(text, host[i]) == 0)
			return TOP_HOST;
	return TOP_OTHER;
}

/* The names that an expression binds, those of `config` included. TOP_HOST when some are of NixOS. */
static enum top_name names_bound(struct evaluator *ev, const struct expr *e)
{
	enum top_name all = TOP_OTHER;
	const struct bindings *b = e->kind == EXPR_ATTRS ? &EXPR_AS(attrs, e)->b : NULL;
	for (uint32_t i = 0; b && i < b->n; i++) {
		const struct expr *value = b->items[i]->value;
		enum top_name one = b->items[i]->name == SYM_config && value ? names_bound(ev, value)
		                                                             : top_name(ev, b->items[i]->name);
		if (one == TOP_PARTS && value && (value->kind == EXPR_STRING || value->kind == EXPR_PATH))
			continue;
		all = one > all ? one : all;
	}
	return all;
}

static enum top_name names_in(struct evaluator *ev, const struct attrs *set)
{
	enum top_name all = TOP_OTHER;
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		enum top_name one = top_name(ev, set->shape->keys[i].name);
		all = one > all ? one : all;
	}
	return all;
}

bool flake_is_part(struct evaluator *ev, struct value v)
{
	if (value_is(v, OBJECT_ATTRS))
		return names_in(ev, value_attrs(v)) == TOP_PARTS;
	if (!value_is(v, OBJECT_CLOSURE))
		return false;
	const struct expr *e = ((const struct closure *)v.word)->function->body;
	while (e->kind == EXPR_LET || e->kind == EXPR_WITH)
		e = e->kind == EXPR_LET ? EXPR_AS(let, e)->body : EXPR_AS(with, e)->body;
	return names_bound(ev, e) == TOP_PARTS;
}

struct value flake_part_outputs(struct evaluator *ev, struct value module, const struct flake_call *how)
{
	struct attrs_builder b = attrs_build(ev->session, 3);
	attrs_put(&b, named(ev, "module"), 0, module);
	attrs_put(&b, named(ev, "given"), 0, how->arguments);
	attrs_put(&b, named(ev, "folders"), 0, how->inputs);
	return call(ev, "partOutputs", attrs_done(&b, false));
}

/* Returns the text that a function of the runtime gives for a value, or NULL when it gives none. A pending failure
 * stays pending. */
static const char *told(struct evaluator *ev, const char *function, struct value v)
{
	struct failure *pending = ev->failure;
	ev->failure = NULL;
	struct value text = call(ev, function, v);
	eval_recover(ev);
	ev->failure = pending;
	return value_ok(text) && value_is(text, OBJECT_STRING) && *value_str(text)->text ? value_str(text)->text : NULL;
}

void flake_refuse(struct evaluator *ev, struct value outputs, struct span at)
{
	const char *modules = value_ok(outputs) ? told(ev, "modules", outputs) : NULL;
	eval_recover(ev);
	eval_error(ev, D_NOT_A_MODULE, at, "this is a flake, which may have modules among its outputs, and is none itself");
	eval_help(ev, "name one of them: --attr %s", modules ? modules : "nixosConfigurations.NAME");
}

/* Records the hosts of a flake with unknown names as left out; it is a warning when others are known (`some`). */
static void leave_out_hosts(struct evaluator *ev, struct value outputs, bool some, struct span at)
{
	struct value set = member(ev, value_attrs(outputs), "nixosConfigurations");
	eval_recover(ev);
	if (!value_ok(set) || !(value_is_unknown(set) || value_is_open(set)))
		return;
	struct value unknown = unknown_value_of(set);
	const char *why = unknown_value_why(ev, unknown), *help = unknown_value_help(ev, unknown);
	if (some)
		diag_error(ev->session, D_MODULE_LEFT_OUT, at, "hosts of 'nixosConfigurations' may be left out: %s", why)
			->help = help;
	checked_leave_out(ev->session, at, "hosts of 'nixosConfigurations'", why, help);
}

const char *const *flake_hosts(struct evaluator *ev, struct value outputs, struct span at)
{
	struct value v = call(ev, "hosts", outputs);
	if (!value_ok(v) || !force_deep(ev, v))
		return NULL;
	uint64_t count = value_is(v, OBJECT_LIST) ? list_len(value_list(v)) : 0, n = 0;
	const char **paths = arena_zalloc(ev->arena, sizeof *paths * ((size_t)count + 1));
	for (uint64_t i = 0; i < count; i++) {
		struct value path = value_force(ev, value_list(v)->items[i]);
		if (value_is(path, OBJECT_STRING))
			paths[n++] = value_str(path)->text;
	}
	if (attrs_find(value_attrs(outputs), named(ev, "_parts")))
		checked_leave_out(ev->session, at, "the other modules of the flake",
		                  "this file is one of flake-parts' modules", "'ctrc lint .' looks at the flake");
	else
		leave_out_hosts(ev, outputs, n > 0, at);
	return paths;
}

const char *flake_host_path(struct evaluator *ev, struct value outputs, const char *name)
{
	struct attrs_builder b = attrs_build(ev->session, 2);
	attrs_put(&b, named(ev, "outputs"), 0, outputs);
	attrs_put(&b, named(ev, "name"), 0, value_of_text(ev->arena, name, strlen(name)));
	const char *path = told(ev, "hostPath", attrs_done(&b, false));
	return path ? path : name;
}

void flake_refuse_many(struct evaluator *ev, const char *const *hosts, struct span at)
{
	const char *all = "";
	unsigned n = 0;
	for (; hosts[n]; n++)
		all = arena_format(ev->arena, "%s%s%s", all, n ? ", " : "", hosts[n]);
	eval_error(ev, D_NOT_A_MODULE, at, "the flake has %u hosts, and one is meant", n);
	eval_help(ev, "name it: --attr PATH, where PATH is one of: %s", all);
}

struct value flake_selected(struct evaluator *ev, struct value outputs, struct value v, const char *path,
                            struct span at)
{
	const char *modules = value_ok(outputs) ? told(ev, "modules", outputs) : NULL;
	if (!value_ok(v)) {
		struct diag *d = ev->failure->diag;
		failure_place(ev, at);
		if (modules && d->code == D_NO_ATTRIBUTE)
			eval_help(ev, "%s%sthere are: %s", d->help ? d->help : "", d->help ? " " : "", modules);
		return v;
	}
	const char *systems = value_is(v, OBJECT_ATTRS) ? told(ev, "systems", v) : NULL;
	if (value_is_unknown(v))
		eval_error(ev, D_NOT_A_MODULE, at, "nothing is known of what stands at '%s': %s", path,
		           unknown_value_why(ev, v));
	else if (systems)
		eval_error(ev, D_NOT_A_MODULE, at, "'%s' is a set of systems, and no module", path);
	else
		return v;
	const char *help = systems ? NULL : unknown_value_help(ev, v);
	if (systems)
		eval_help(ev, "name one of them: --attr %s.NAME, where NAME is one of: %s", path, systems);
	else if (help && modules)
		eval_help(ev, "%s; there are: %s", help, modules);
	else if (help)
		eval_help(ev, "%s", help);
	else if (modules)
		eval_help(ev, "there are: %s", modules);
	return VALUE_NONE;
}

struct value flake_module(struct evaluator *ev, struct value v, struct value *special_args)
{
	if (!value_is(v, OBJECT_ATTRS) || value_is_unknown(v))
		return v;
	struct value type = member(ev, value_attrs(v), "_type");
	if (!value_ok(type) || !value_is(type, OBJECT_STRING) || strcmp(value_str(type)->text, "nixos-system") != 0)
		return ev->failure ? VALUE_NONE : v;
	struct attrs_builder b = attrs_build(ev->session, 1);
	struct value given = member(ev, value_attrs(v), "specialArgs");
	const struct attrs *set = value_ok(given) ? force_attrs(ev, given, SPAN_NONE, "specialArgs") : NULL;
	if (!set)
		return VALUE_NONE;
	*special_args = given;
	attrs_put(&b, named(ev, "imports"), 0, *attrs_find(value_attrs(v), named(ev, "modules")));
	return attrs_done(&b, false);
}

/* Primitives of the runtime. */

static struct value unknown_input(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return unknown_value_new(ev, UNKNOWN_INPUT, value_str(args[0])->text);
}

static struct value unknown_option(struct evaluator *ev, struct value *args, struct span at)
{
	(void)at;
	return unknown_value_new(ev, UNKNOWN_HOST, value_str(args[0])->text);
}

static struct value unknown_file(struct evaluator *ev, struct value *args, struct span at)
{
	return unknown_value_at(ev, unknown_input(ev, args, at), value_str(args[1])->text);
}

static struct value open_set(struct evaluator *ev, struct value *args, struct span at)
{
	struct value known = value_force(ev, args[0]);
	if (!value_ok(known) || value_is_unknown(known))
		return known;
	return force_attrs(ev, known, at, NULL) ? unknown_value_open_set(ev, known, unknown_value_of(args[1])) : VALUE_NONE;
}

/* Returns the store path of a source with this hash. */
static struct value source_path(struct evaluator *ev, struct value *args, struct span at)
{
	struct hash hash = {.kind = HASH_SHA256};
	bool known = true;
	const char *fault = hash_parse(ev, &hash, value_str(args[0])->text, &known);
	if (fault)
		return eval_error(ev, D_BAD_VALUE, at, "hash '%s' %s", value_str(args[0])->text, fault);
	const struct str *path = store_path_of_fixed(ev, &hash, true, "source", at);
	return path ? value_of_text(ev->arena, path->text, str_len(path)) : VALUE_NONE;
}

const struct builtin flake_builtins[] = {
    {"openSet", ".v", open_set, "a set that has more names than are known: the second argument stands for them", false},
    {"sourcePath", "s", source_path, "the path that the Nix store has for a source with this hash", false},
    {"unknownFile", "sp", unknown_file, "the name, which is not known, of a file, and a file in its place", false},
    {"unknownOption", "s", unknown_option, "an option that only the host knows", false},
    {"unknownInput", "s", unknown_input, "what nobody gives here", false},
    {NULL, NULL, NULL, NULL, false},
};
