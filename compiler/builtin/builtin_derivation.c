/* Builtins that make derivations. builtin/drv.h makes the derivations themselves. Here they become sets of the
 * language, in the form of Nix's own `derivation` (a function of the language on top of derivationStrict). */
#include "builtin/builtins.h"
#include "builtin/drv.h"
#include "data/store_path.h"

static symbol name_of(struct evaluator *ev, const char *text)
{
	return symbol_of(&ev->session->symbols, text, strlen(text));
}

static bool allowed(struct evaluator *ev, struct span at)
{
	return store_path_allowed(
		ev, at, "'derivation' names files that Nix builds, and a spec without nixpkgs has none",
		"build with Nix before, and give the path of what it made as a string: \"/nix/store/...\"");
}

static struct value run_derivation_strict(struct evaluator *ev, struct value *args, struct span at)
{
	const struct drv *d = allowed(ev, at) ? drv_make(ev, value_attrs(args[0]), at) : NULL;
	if (!d)
		return VALUE_NONE;
	struct attrs_builder all = attrs_build(ev->session, d->n_outputs + 1);
	attrs_put(&all, name_of(ev, "drvPath"), 0, value_of_str(d->path));
	for (uint32_t i = 0; i < d->n_outputs; i++)
		attrs_put(&all, symbol_of_str(&ev->session->symbols, d->outputs[i].name), 0, value_of_str(d->outputs[i].path));
	return attrs_done(&all, false);
}

/* derivation: each output is a set of its own. The sets contain each other, so they are made when they are needed. */

struct derivation {
	struct value common; /* the attributes that the sets of all outputs share */
	const struct attrs *set;
	struct drv *drv; /* NULL until a path is needed */
	struct span at;
};

struct output {
	struct derivation *derivation;
	const struct str *name;
};

/* Returns the derivation, which is made on first use. Returns NULL with a failure. */
static struct drv *strict(struct evaluator *ev, struct derivation *d)
{
	if (!d->drv && allowed(ev, d->at))
		d->drv = drv_make(ev, d->set, d->at);
	return d->drv;
}

static struct value drv_path(struct evaluator *ev, void *data)
{
	const struct drv *d = strict(ev, data);
	return d ? value_of_str(d->path) : VALUE_NONE;
}

static struct value output_path(struct evaluator *ev, void *data)
{
	const struct output *o = data;
	const struct drv *d = strict(ev, o->derivation);
	const struct drv_output *found = d ? drv_output_find(d, o->name) : NULL;
	if (found)
		return value_of_str(found->path);
	return d ? eval_error(ev, D_NO_ATTRIBUTE, o->derivation->at, "derivation '%s' has no output '%s'", d->name->text,
	                      o->name->text)
	         : VALUE_NONE;
}

static struct value output_set(struct evaluator *ev, void *data)
{
	const struct output *o = data;
	struct attrs_builder own = attrs_build(ev->session, 4);
	attrs_put(&own, SYM_outPath, 0, thunk_native(ev, output_path, data));
	attrs_put(&own, name_of(ev, "drvPath"), 0, thunk_native(ev, drv_path, o->derivation));
	attrs_put(&own, SYM_type, 0, value_of_text(ev->arena, "derivation", strlen("derivation")));
	attrs_put(&own, name_of(ev, "outputName"), 0, value_of_str(o->name));
	return attrs_update(ev, value_attrs(o->derivation->common), value_attrs(attrs_done(&own, false)));
}

/* Returns the names in `outputs`, or "out". Returns NULL with a failure. */
static const struct list *output_names(struct evaluator *ev, const struct attrs *set, struct span at)
{
	struct value *slot = attrs_find(set, name_of(ev, "outputs")), *items;
	if (!slot) {
		struct value one = value_new_list(ev->arena, 1, &items);
		items[0] = value_of_text(ev->arena, "out", strlen("out"));
		return value_list(one);
	}
	const struct list *names = force_list(ev, slot_force(ev, slot), at, "'outputs' of a derivation");
	if (names && !list_len(names))
		return eval_error(ev, D_BAD_VALUE, at, "'outputs' of a derivation is an empty list"), NULL;
	for (uint64_t i = 0; names && i < list_len(names); i++)
		if (!force_string(ev, slot_force(ev, &names->items[i]), at, "element of 'outputs' of a derivation"))
			return NULL;
	return names;
}

static struct value run_derivation(struct evaluator *ev, struct value *args, struct span at)
{
	const struct attrs *set = value_attrs(args[0]);
	const struct list *names = output_names(ev, set, at);
	if (!names)
		return VALUE_NONE;
	struct derivation *d = ARENA_NEW(ev->arena, struct derivation);
	d->at = at;
	d->set = set;
	struct value *items, all = value_new_list(ev->arena, list_len(names), &items);
	struct attrs_builder more = attrs_build(ev->session, (uint32_t)list_len(names) + 2);
	for (uint64_t i = 0; i < list_len(names); i++) {
		struct output *o = ARENA_NEW(ev->arena, struct output);
		*o = (struct output){d, value_str(names->items[i])};
		items[i] = thunk_native(ev, output_set, o);
		attrs_put(&more, symbol_of_str(&ev->session->symbols, o->name), 0, items[i]);
	}
	attrs_put(&more, SYM_all, 0, all);
	attrs_put(&more, name_of(ev, "drvAttrs"), 0, args[0]);
	d->common = attrs_update(ev, set, value_attrs(attrs_done(&more, true)));
	return items[0];
}

const struct builtin builtins_derivation[] = {
    {"derivation", "a", run_derivation, "the set that stands for a derivation, with the paths of its outputs", true},
    {"derivationStrict", "a", run_derivation_strict, "the paths of a derivation, and of its outputs by name", true},
    {0},
};
