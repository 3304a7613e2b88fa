/* Types whose values are configurations, and modules kept as values. */
#include "module/type_submodule.h"

#include "eval/context.h"
#include "module/above.h"
#include "module/engine.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"

/* The levels of evaluation that a search for options inside of a type counts for. */
enum { SUB_OPTIONS_LEVELS = 200 };

struct type *type_submodule_new(struct evaluator *ev, struct value modules, struct value special_args, bool only_config)
{
	struct type *t = type_new(ev, &kind_submodule);
	t->submodule = ARENA_NEW(ev->arena, struct submodule);
	t->submodule->modules = modules;
	t->submodule->special_args = special_args;
	t->submodule->only_config = only_config;
	return t;
}

struct value type_submodule_modules(const struct type *t)
{
	return t->submodule->modules;
}

const struct type *type_submodule_with_modules(struct evaluator *ev, const struct type *t, struct value modules)
{
	const struct submodule *s = t->submodule;
	struct type *with = type_submodule_new(ev, modules, s->special_args, s->only_config);
	with->submodule->description = s->description;
	with->submodule->class = s->class;
	return with;
}

/* Makes the failure of two contradicting declarations of a submodule. Returns false. */
static bool conflicting(struct evaluator *ev, const char *what)
{
	eval_error(ev, D_OPTION_TWICE, SPAN_NONE, "a submodule is declared more than once, with conflicting %s", what);
	ev->failure->catchable = true;
	nixpkgs_messages_add(
		ev, NULL,
		arena_format(ev->arena, "A submoduleWith option is declared multiple times with conflicting %s.", what), NULL,
		NULL);
	return false;
}

/* Joins everything except the modules of two declarations. Returns false with a failure. */
static bool join_arguments(struct evaluator *ev, const struct submodule *l, const struct submodule *r,
                           struct submodule *both)
{
	*both = *l;
	if (l->class && r->class && strcmp(l->class, r->class) != 0)
		return conflicting(ev, arena_format(ev->arena, "class values \"%s\" and \"%s\"", r->class, l->class));
	if (l->only_config != r->only_config)
		return conflicting(ev, "shorthandOnlyDefinesConfig values");
	both->class = l->class ? l->class : r->class;
	both->description = l->description ? l->description : r->description;
	if (!value_ok(l->special_args) || !value_ok(r->special_args)) {
		both->special_args = value_ok(l->special_args) ? l->special_args : r->special_args;
		return true;
	}
	const struct attrs *left = value_attrs(l->special_args), *right = value_attrs(r->special_args);
	for (uint32_t i = 0; i < attrs_len(left); i++)
		if (attrs_find(right, left->shape->keys[i].name))
			return conflicting(ev, arena_format(ev->arena, "specialArgs \"%s\"",
			                                    symbol_text(&ev->session->symbols, left->shape->keys[i].name)));
	both->special_args = attrs_update(ev, left, right);
	return true;
}

const struct type *type_submodule_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed)
{
	static const char what[] = "the modules of a submodule";
	const struct list *left = force_list(ev, l->submodule->modules, SPAN_NONE, what);
	const struct list *right = left ? force_list(ev, r->submodule->modules, SPAN_NONE, what) : NULL;
	if (!right) {
		*failed = true;
		return NULL;
	}
	struct submodule both;
	if (!join_arguments(ev, l->submodule, r->submodule, &both)) {
		*failed = true;
		return NULL;
	}
	struct value *items;
	uint64_t n = list_len(left), m = list_len(right);
	struct value all = value_new_list(ev->arena, n + m, &items);
	memcpy(items, left->items, sizeof *items * n);
	memcpy(items + n, right->items, sizeof *items * m);
	struct type *joined = type_submodule_new(ev, all, both.special_args, both.only_config);
	joined->submodule->description = both.description;
	joined->submodule->class = both.class;
	return joined;
}

/* A plain string is not a file to load, although nixpkgs takes an absolute one for a module: it is meant for an option
 * inside. */
static int check_submodule(struct evaluator *ev, const struct type *t, struct value v)
{
	if (value_is(v, OBJECT_ATTRS) || value_kind(v) == VALUE_FUNCTION)
		return 1;
	if (value_is(v, OBJECT_STRING) && !context_of(ev, value_str(v)))
		return 0;
	return kind_path.check(ev, t, v);
}

static struct value merge_submodule(struct evaluator *ev, const struct type *t, const struct path *path,
                                    const struct plain *defs)
{
	return module_above.merge(ev, t, path, defs);
}

static const char *describe_submodule(struct evaluator *ev, const struct type *t)
{
	if (t->submodule->description || t->submodule->describing)
		return t->submodule->description ? t->submodule->description : "submodule";
	t->submodule->describing = true;
	const struct type *freeform = module_above.freeform(ev, t);
	const char *text = freeform ? type_phrase(ev, freeform, PHRASE_NOUN | PHRASE_COMPOSITE) : NULL;
	t->submodule->describing = false;
	eval_recover(ev);
	return text ? arena_format(ev->arena, "open submodule of %s", text) : "submodule";
}

const struct type_kind kind_submodule = {
    .name = "submodule", .expected = "a set", .phrase = PHRASE_OTHER, .flags = TYPE_TAKES_PROPERTIES | TYPE_EMPTY_SET,
    .check = check_submodule, .merge = merge_submodule, .describe = describe_submodule,
};

struct value type_submodule_options(struct evaluator *ev, const struct type *t, const struct path *path)
{
	const struct type_kind *kind = t->kind;
	if (kind == &kind_submodule)
		return module_above.options(ev, t, path);
	const struct type *inner = kind == &kind_derived ? t->base : NULL;
	if (!inner && kind == &kind_either) {
		inner = type_part(ev, t, 1);
		if (inner && type_native(inner)->kind != &kind_submodule)
			inner = type_part(ev, t, 0);
	} else if (!inner && (value_ok(t->parts[0]) || t->cache->made[0])) {
		inner = type_part(ev, t, kind == &kind_coerced);
	}
	if (!inner)
		return ev->failure ? VALUE_NONE : attrs_empty();
	symbol step = type_step(ev, t);
	struct path *below = arena_alloc(ev->arena, sizeof *below);
	*below = (struct path){.up = path, .in = path ? path->in : NULL, .name = step};
	if (!eval_enter_by(ev, SUB_OPTIONS_LEVELS, SPAN_NONE))
		return VALUE_NONE;
	struct value v = type_submodule_options(ev, inner, step ? below : path);
	eval_leave_by(ev, SUB_OPTIONS_LEVELS);
	return v;
}

/* Returns the submodule that a type is, or that is inside of a type of lists or sets; NULL when there is none. */
static struct submodule *submodule_inside(struct evaluator *ev, const struct type *t)
{
	enum { DEEPEST = 8 };
	for (int depth = 0; t && depth < DEEPEST; depth++) {
		t = type_native(t);
		bool around = t->kind == &kind_list || t->kind == &kind_attrs_of || t->kind == &kind_lazy_attrs_of ||
		              t->kind == &kind_null_or || t->kind == &kind_unique;
		if (!around)
			return t->kind == &kind_submodule ? t->submodule : NULL;
		t = type_part(ev, t, 0);
	}
	eval_recover(ev);
	return NULL;
}

bool type_submodule_inside(struct evaluator *ev, const struct type *t)
{
	return submodule_inside(ev, t) != NULL;
}

void type_submodule_declared_in(struct evaluator *ev, const struct type *t, const char *file)
{
	struct submodule *s = submodule_inside(ev, t);
	if (s && !s->file)
		s->file = file;
}

/* Modules as values. */

/* Files of hosts also name modules by strings, such as those below `self`, a source in Nix's store. */
static int check_module(struct evaluator *ev, const struct type *t, struct value v)
{
	return ev->unknown_stays && value_is(v, OBJECT_STRING) ? kind_path.check(ev, t, v) : check_submodule(ev, t, v);
}

/* A module with a file of its own for messages. */
static struct value with_file(struct evaluator *ev, const struct definition *d, const char *via)
{
	struct attrs_builder b = attrs_build(ev->session, 2);
	struct value *items, imports = value_new_list(ev->arena, 1, &items);
	items[0] = d->value;
	attrs_put(&b, SYM_imports, 0, imports);
	const char *file = arena_format(ev->arena, "%s, via option %s", module_file(d->module), via);
	attrs_put(&b, SYM__file, 0, engine_string(ev, file));
	return attrs_done(&b, false);
}

static struct value merge_modules(struct evaluator *ev, const struct type *t, const struct path *path,
                                  const struct plain *defs)
{
	const struct list *always = value_ok(t->data) ? value_list(t->data) : NULL;
	uint64_t n = always ? list_len(always) : 0;
	struct value *items, imports = value_new_list(ev->arena, n + defs->n, &items);
	const char *via = option_path_string(ev->session, path);
	if (n)
		memcpy(items, always->items, sizeof *items * n);
	for (const struct definition *d = defs->first; d; d = d->next)
		items[n++] = with_file(ev, d, via);
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, SYM_imports, 0, imports);
	return attrs_done(&b, false);
}

const struct type_kind kind_deferred_module = {
    .name = "deferredModule", .description = "module", .expected = "a module (a set, a function or a path)",
    .flags = TYPE_TAKES_PROPERTIES, .check = check_module, .merge = merge_modules,
};
