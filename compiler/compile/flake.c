#include "compile/flake.h"

#include "eval/embedded.h"
#include "eval/unknown_value.h"

#define NIXPKGS EMBEDDED_ROOT "host/nixpkgs.spec"

static const struct span nowhere = {0, 0};

static symbol named(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

/* The forced value of a name, or VALUE_NONE: without a failure when the set lacks it. */
static struct value member(struct evaluator *ev, const struct attrs *set, const char *name)
{
	struct value *slot = attrs_find(set, named(ev, name));
	return slot ? slot_force(ev, slot) : VALUE_NONE;
}

bool flake_is(struct evaluator *ev, struct value v)
{
	if (!value_is(v, OBJECT_ATTRS) || !attrs_find(value_attrs(v), named(ev, "outputs")))
		return false;
	struct value outputs = member(ev, value_attrs(v), "outputs");
	eval_recover(ev);
	return value_ok(outputs) && value_kind(outputs) == VALUE_FUNCTION;
}

static void put_input(struct evaluator *ev, struct attrs_builder *b, symbol name)
{
	const char *text = symbol_text(&ev->session->symbols, name);
	struct value unknown = unknown_value_new(ev, UNKNOWN_INPUT, text);
	struct value known = strcmp(text, "nixpkgs") == 0 ? eval_file(ev, NIXPKGS, nowhere) : VALUE_NONE;
	if (!ev->failure)
		attrs_put(b, name, 0, value_ok(known) ? unknown_value_open_set(ev, known, unknown) : unknown);
}

/* Inputs that the flake declares or its outputs ask for. Of a name that is put twice the first counts. */
static struct value inputs_of(struct evaluator *ev, const struct attrs *flake, struct value outputs,
                              const struct attrs *args)
{
	struct attrs_builder b = attrs_build(ev->session, 8);
	const struct expr_lambda *f = call_pattern(outputs);
	struct value declared = member(ev, flake, "inputs");
	for (uint32_t i = 0; i < attrs_len(args); i++)
		attrs_put(&b, args->shape->keys[i].name, 0, args->slots[i]);
	for (uint32_t i = 0; f && i < f->formal_count; i++)
		if (!f->formals[i].fallback)
			put_input(ev, &b, f->formals[i].name);
	if (value_ok(declared) && value_is(declared, OBJECT_ATTRS))
		for (uint32_t i = 0; i < attrs_len(value_attrs(declared)); i++)
			put_input(ev, &b, value_attrs(declared)->shape->keys[i].name);
	put_input(ev, &b, named(ev, "self"));
	return ev->failure ? VALUE_NONE : attrs_done(&b, false);
}

struct value flake_outputs(struct evaluator *ev, struct value flake, const struct attrs *args)
{
	struct value f = member(ev, value_attrs(flake), "outputs");
	struct value inputs = inputs_of(ev, value_attrs(flake), f, args);
	struct value outputs = value_ok(inputs) ? call_function1(ev, f, inputs, nowhere) : VALUE_NONE;
	if (!value_ok(outputs))
		return VALUE_NONE;
	const struct attrs *set = force_attrs(ev, outputs, nowhere, "the outputs of the flake");
	if (!set)
		return VALUE_NONE;
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, named(ev, "outputs"), 0, outputs);
	struct value all = attrs_update(ev, value_attrs(flake), set);
	return attrs_update(ev, value_attrs(all), value_attrs(attrs_done(&b, false)));
}

/* The path of the first output of a kind, or NULL. */
static const char *first_output(struct evaluator *ev, const struct attrs *outputs, const char *kind)
{
	struct value v = member(ev, outputs, kind);
	eval_recover(ev);
	if (!value_ok(v) || !value_is(v, OBJECT_ATTRS) || !attrs_len(value_attrs(v)))
		return NULL;
	const struct attrs *set = value_attrs(v);
	uint32_t first = attrs_shape_order(ev->session, set->shape)[0];
	return arena_format(ev->arena, "%s.%s", kind, symbol_text(&ev->session->symbols, set->shape->keys[first].name));
}

void flake_refuse(struct evaluator *ev, struct value flake, struct span at)
{
	struct value outputs = flake_outputs(ev, flake, value_attrs(attrs_empty()));
	const char *path = value_ok(outputs) ? first_output(ev, value_attrs(outputs), "nixosConfigurations") : NULL;
	if (value_ok(outputs) && !path)
		path = first_output(ev, value_attrs(outputs), "nixosModules");
	eval_recover(ev);
	eval_error(ev, D_NOT_A_MODULE, at, "this is a flake, which may have modules among its outputs, and is none itself");
	eval_help(ev, "name one of them: --attr %s", path ? path : "nixosConfigurations.NAME");
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
	const struct attrs *set = value_ok(given) ? force_attrs(ev, given, nowhere, "specialArgs") : NULL;
	if (!set)
		return VALUE_NONE;
	*special_args = given;
	attrs_put(&b, named(ev, "imports"), 0, *attrs_find(value_attrs(v), named(ev, "modules")));
	return attrs_done(&b, false);
}
