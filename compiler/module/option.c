/* Declaring options. */
#include "module/option.h"

#include "eval/unknown_value.h"
#include "module/above.h"
#include "module/engine.h"
#include "module/fault.h"
#include "module/module.h"
#include "module/nixpkgs_messages.h"
#include "module/type_submodule.h"
#include "module/type_value.h"

#include <stdlib.h>

const struct option_entry *option_find(const struct option_set *set, symbol name)
{
	uint32_t low = 0, high = set->n;
	while (low < high) {
		uint32_t middle = (low + high) >> 1;
		if (set->entries[middle].name < name)
			low = middle + 1;
		else
			high = middle;
	}
	return low < set->n && set->entries[low].name == name ? &set->entries[low] : NULL;
}

static struct span name_place(const struct session *s, uint32_t pos)
{
	const struct binding *b = pos ? expr_binding_at(&s->sources, pos) : NULL;
	return b ? b->at : (struct span){pos, pos ? pos + 1 : 0};
}

struct span option_place(const struct session *s, const struct option *o)
{
	for (const struct declaration *d = o->declarations; d; d = d->next)
		if (d->pos && source_span_is_users(&s->sources, name_place(s, d->pos)))
			return name_place(s, d->pos);
	return o->declarations ? name_place(s, o->declarations->pos) : SPAN_NONE;
}

bool option_flag(struct evaluator *ev, const struct option *o, symbol name, bool absent)
{
	struct value v = engine_get(ev, o->set, name);
	if (!value_ok(v))
		eval_recover(ev);
	return value_ok(v) && value_kind(v) == VALUE_BOOL ? value_bool(v) : absent;
}

/* Types. */

static const struct type *with_extra_modules(struct evaluator *ev, const struct type *t, struct value extra)
{
	const struct type *native = type_native(t);
	struct value *items, all;
	if (native->kind != &kind_submodule)
		return t;
	const struct list *modules =
	    force_list(ev, type_submodule_modules(native), SPAN_NONE, "the modules of a submodule");
	if (!modules)
		return NULL;
	uint64_t n = list_len(modules), m = list_len(value_list(extra));
	all = value_new_list(ev->arena, n + m, &items);
	memcpy(items, modules->items, sizeof *items * n);
	memcpy(items + n, value_list(extra)->items, sizeof *items * m);
	return type_submodule_with_modules(ev, native, all);
}

const struct type *option_type(struct evaluator *ev, struct option *o)
{
	if (o->type)
		return o->type;
	uint32_t pos;
	struct value *slot = attrs_find_pos(o->set, SYM_type, &pos);
	const struct type *t;
	if (!slot) {
		t = type_new(ev, &kind_unspecified);
	} else {
		const struct binding *b = expr_binding_at(&ev->session->sources, pos);
		t = type_value_read(ev, *slot, b && b->value ? b->value->at : option_place(ev->session, o));
	}
	if (t && value_ok(o->extra_modules))
		t = with_extra_modules(ev, t, o->extra_modules);
	return o->type = t;
}

/* One level of declarations. */

struct declared {
	symbol name;
	uint32_t pos, order;
	const struct module *module;
	struct value *slot;
	bool option;
	bool of_open; /* it is in a set of which not everything is known */
};

struct declaring {
	struct evaluator *ev;
	struct config *config;
};

static int compare_declared(const void *left, const void *right)
{
	const struct declared *l = left, *r = right;
	if (l->name != r->name)
		return l->name < r->name ? -1 : 1;
	return (l->order > r->order) - (l->order < r->order);
}

static bool bad_declaration(struct declaring *in, const struct declared *d, const struct path *path)
{
	struct evaluator *ev = in->ev;
	struct value v = *d->slot;
	struct span at = name_place(ev->session, d->pos);
	eval_expected(ev, at, "an option (lib.mkOption) or a set of options", v);
	ev->failure->diag->code = D_BAD_OPTION;
	ev->failure->catchable = true;
	fault_at(ev, path);
	nixpkgs_messages_add(ev, path,
	                     arena_format(ev->arena,
	                                  "An option declaration for `%s' has type `%s' rather than an attribute set.\n"
	                                  "Did you mean to define this outside of `options'?",
	                                  nixpkgs_messages_path(ev, path), value_type_of(v)),
	                     NULL, NULL);
	return false;
}

static bool bad_set(struct declaring *in, const struct declared *d, const char *type, const struct path *path)
{
	struct evaluator *ev = in->ev;
	bool is_type = strcmp(type, "option-type") == 0;
	eval_error(ev, D_BAD_OPTION, name_place(ev->session, d->pos), "%s",
	           is_type ? "this is a type, not an option"
	                   : arena_format(ev->arena, "options cannot be declared by 'lib.mk%s'",
	                                  strcmp(type, "if") == 0 ? "If" : "Merge"));
	ev->failure->catchable = true;
	if (is_type)
		eval_help(ev, "declare an option of that type: lib.mkOption { type = ...; }");
	else
		eval_help(ev, "declare them always, and put the condition around what is defined");
	fault_at(ev, path);
	nixpkgs_messages_add(ev, path,
	                     arena_format(ev->arena,
	                                  "In module %s: expected an option declaration at option path `%s' but got an "
	                                  "attribute set with type %s",
	                                  module_file(d->module), nixpkgs_messages_path(ev, path), type),
	                     NULL, NULL);
	return false;
}

/* Forces a declaration and determines its kind. */
static bool classify(struct declaring *in, struct declared *d, const struct path *path)
{
	struct evaluator *ev = in->ev;
	struct value v = slot_force(ev, d->slot);
	if (!value_ok(v))
		return fault_at(ev, path), false;
	if (value_is_unknown(v) && ev->unknown_stays)
		return unknown_value_failure(ev, name_place(ev->session, d->pos), v), false;
	if (!value_is(v, OBJECT_ATTRS) && d->of_open)
		return false;
	if (!value_is(v, OBJECT_ATTRS))
		return bad_declaration(in, d, path);
	struct value type = engine_get(ev, value_attrs(v), SYM__type);
	if (ev->failure)
		return false;
	const char *word = value_ok(type) && value_is(type, OBJECT_STRING) ? value_str(type)->text : NULL;
	d->option = word && strcmp(word, "option") == 0;
	bool refused = word && (strcmp(word, "option-type") == 0 || strcmp(word, "if") == 0 || strcmp(word, "merge") == 0);
	return !refused || bad_set(in, d, word, path);
}

/* Returns nixpkgs' words for "the option is already declared": the last file and those before it. */
static const char *twice_words(struct evaluator *ev, const struct option *o, const struct path *path)
{
	const char *before = "", *last = "";
	for (const struct declaration *d = o->declarations; d; d = d->next) {
		const char *file = module_file(d->module);
		if (d->next)
			before = arena_format(ev->arena, "%s%s`%s'", before, *before ? " and " : "", file);
		last = file;
	}
	return arena_format(ev->arena, "The option `%s' in `%s' is already declared in %s.",
	                    nixpkgs_messages_path(ev, path), last, before);
}

static struct value declared_twice(struct declaring *in, const struct option *o, const struct path *path,
                                   const char *why)
{
	struct evaluator *ev = in->ev;
	struct session *s = ev->session;
	eval_error(ev, D_OPTION_TWICE, option_place(s, o), "the option '%s' is declared more than once%s",
	           option_path_string(s, path), why);
	ev->failure->catchable = true;
	fault_at(ev, path);
	for (const struct declaration *d = o->declarations; d; d = d->next) {
		struct span at = name_place(s, d->pos);
		if (at.start != option_place(s, o).start)
			eval_note(ev, at, at.start ? "declared here, too" : "declared in %s, too", module_file(d->module));
	}
	nixpkgs_messages_add(ev, path, twice_words(ev, o, path), NULL, NULL);
	return VALUE_NONE;
}

/* Joins several declarations that are compatible: they set different attributes, and their types agree. */
static bool join_declarations(struct declaring *in, struct option *o, const struct path *path)
{
	static const symbol once[] = {SYM_DEFAULT, SYM_example, SYM_description, SYM_apply};
	struct evaluator *ev = in->ev;
	struct value all = value_of_object(o->declarations->set);
	for (const struct declaration *d = o->declarations->next; d; d = d->next) {
		const struct attrs *before = value_attrs(all);
		for (size_t i = 0; i < sizeof once / sizeof *once; i++)
			if (attrs_find(before, once[i]) && attrs_find(d->set, once[i]))
				return declared_twice(in, o, path, arena_format(ev->arena, ", each time with a '%s'",
				                      symbol_text(&ev->session->symbols, once[i]))), false;
		struct value *type = attrs_find(d->set, SYM_type);
		bool failed = false;
		if (type && attrs_find(before, SYM_type)) {
			const struct type *l = option_type(ev, o), *r = type_value_read(ev, *type, name_place(ev->session, d->pos));
			/* The declaration of the last module comes first; the modules of submodules are in the opposite order. */
			bool turned = l && type_submodule_inside(ev, l);
			const struct type *joined = l && r ? type_join(ev, turned ? r : l, turned ? l : r, &failed) : NULL;
			if (!joined && ev->failure)
				return false;
			if (!joined)
				return declared_twice(in, o, path, ", with types that cannot be merged"), false;
			o->type = joined;
		}
		all = attrs_update(ev, d->set, before);
		o->set = value_attrs(all);
	}
	return true;
}

static struct option *make_option(struct declaring *in, const struct declared *d, uint32_t n, const struct path *path)
{
	struct evaluator *ev = in->ev;
	struct option *o = ARENA_NEW(ev->arena, struct option);
	struct declaration **end = &o->declarations;
	o->name = d->name;
	o->fixed = true;
	for (uint32_t i = 0; i < n; i++) {
		struct declaration *one = ARENA_NEW(ev->arena, struct declaration);
		*one = (struct declaration){d[i].module, d[i].pos, value_attrs(*d[i].slot), NULL};
		*end = one;
		end = &one->next;
		o->fixed = o->fixed && d[i].module->fixed;
	}
	o->set = o->declarations->set;
	if (n > 1 && !join_declarations(in, o, path) && !fault_goes_on(ev, in->config))
		return NULL;
	o->default_value = attrs_find(o->set, SYM_DEFAULT);
	o->apply = attrs_find(o->set, SYM_apply);
	o->alias = attrs_find(o->set, SYM_renamed) != NULL;
	o->removed = attrs_find(o->set, SYM_removed) != NULL;
	o->vouched = attrs_find(o->set, SYM_vouched) != NULL;
	o->vouches = attrs_find(o->set, SYM_vouches) != NULL;
	o->reserved = attrs_find(o->set, SYM_reserved) != NULL;
	if (n > 1 && (o->reserved || o->vouches) && !module_above.declares(in->config, o)) {
		declared_twice(in, o, path, ", and it is ctrc's own");
		if (!fault_goes_on(ev, in->config))
			return NULL;
	}
	return o;
}

/* Adds the words for an option where other options are declared below it. */
static void parent_words(struct declaring *in, const struct option *o, const struct declared *below,
                         const struct path *path)
{
	struct evaluator *ev = in->ev;
	const char *name = nixpkgs_messages_path(ev, path), *above = module_file(o->declarations->module);
	struct failure *failure = ev->failure;
	ev->failure = NULL;
	const char *type = o->type ? type_description(ev, o->type) : NULL;
	ev->failure = failure;
	const struct attrs *set = value_attrs(*below->slot);
	const char *first = attrs_len(set) ? symbol_text(&ev->session->symbols, set->shape->keys[0].name) : "";
	nixpkgs_messages_add(
		ev, path,
		arena_format(
			ev->arena,
			"The option `%s' in module `%s' would be a parent of the following options, "
			"but its type `%s' does not support nested options.\n- option(s) with prefix `%s.%s' in module `%s'\n"
			"The option `%s' in `%s' is a prefix of options in `%s'.",
			name, above, type ? type : "unspecified value", name, first, module_file(below->module), name, above,
			module_file(below->module)),
		NULL, NULL);
}

/* Turns the declarations below an option into a module of its submodule type. */
static bool add_below(struct declaring *in, struct option *o, const struct declared *d, uint32_t n,
                      const struct path *path)
{
	struct evaluator *ev = in->ev;
	const struct type *t = option_type(ev, o);
	if (!t)
		return false;
	if (type_native(t)->kind != &kind_submodule) {
		eval_error(ev, D_OPTION_TWICE, name_place(ev->session, d->pos),
		           "'%s' is declared both as an option and as a set of options", option_path_string(ev->session, path));
		ev->failure->catchable = true;
		fault_at(ev, path);
		eval_note(ev, option_place(ev->session, o), "the option is declared here");
		parent_words(in, o, d, path);
		return false;
	}
	struct value *items;
	o->extra_modules = value_new_list(ev->arena, n, &items);
	for (uint32_t i = 0; i < n; i++) {
		struct attrs_builder b = attrs_build(ev->session, 2);
		attrs_put(&b, SYM_options, d[i].pos, *d[i].slot);
		attrs_put(&b, SYM__file, 0, engine_string(ev, module_file(d[i].module)));
		items[n - 1 - i] = attrs_done(&b, false); /* in the order of the modules */
	}
	o->type = NULL;
	return option_type(ev, o) != NULL;
}

static struct option_set *declare_level(struct declaring *in, struct declared *all, uint32_t n,
                                        const struct path *path);

/* Returns the declarations of the next level, below the sets at one name. */
static struct option_set *declare_below(struct declaring *in, const struct declared *sets, uint32_t n,
                                        const struct path *path)
{
	struct evaluator *ev = in->ev;
	uint32_t count = 0, k = 0;
	for (uint32_t i = 0; i < n; i++)
		count += attrs_len(value_attrs(*sets[i].slot));
	struct declared *all = ARENA_ARRAY(ev->arena, struct declared, count + 1);
	for (uint32_t i = 0; i < n; i++) {
		const struct attrs *set = value_attrs(*sets[i].slot);
		for (uint32_t j = 0; j < attrs_len(set); j++, k++)
			all[k] = (struct declared){set->shape->keys[j].name, set->shape->keys[j].pos, k, sets[i].module,
			                           &set->slots[j], false, value_is_open(*sets[i].slot)};
	}
	if (!eval_enter(ev, SPAN_NONE))
		return NULL;
	struct option_set *level = declare_level(in, all, count, path);
	eval_leave(ev);
	return level;
}

/* Processes all declarations of one name. Returns false with a failure; an entry without option and nested set has been
 * reported. */
static bool declare_name(struct declaring *in, struct declared *d, uint32_t n, const struct path *path,
                         struct option_entry *entry)
{
	uint32_t options = 0, sets = 0;
	struct declared *sorted = ARENA_ARRAY(in->ev->arena, struct declared, n);
	*entry = (struct option_entry){d->name, NULL, NULL};
	for (uint32_t i = 0; i < n; i++) {
		if (!classify(in, &d[i], path)) {
			if (!fault_goes_on(in->ev, in->config))
				return false;
		} else if (d[i].option) {
			d[options++] = d[i];
		} else {
			sorted[sets++] = d[i];
		}
	}
	if (options)
		entry->option = make_option(in, d, options, path);
	if (options && !entry->option)
		return false;
	if (options && sets)
		return add_below(in, entry->option, sorted, sets, path) || fault_goes_on(in->ev, in->config);
	if (sets)
		entry->nested = declare_below(in, sorted, sets, path);
	return !sets || entry->nested;
}

static void finish(struct evaluator *ev, struct option_set *set)
{
	symbol *names = ARENA_ARRAY(ev->arena, symbol, set->n + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < set->n; i++)
		names[i] = set->entries[i].name;
	set->shape = set->outer_shape = engine_shape_of_names(ev, names, set->n);
	for (uint32_t i = 0; i < set->n; i++)
		if (names[i] != SYM__module)
			names[n++] = names[i];
	if (n < set->n)
		set->outer_shape = engine_shape_of_names(ev, names, n);
}

static struct option_set *declare_level(struct declaring *in, struct declared *all, uint32_t n, const struct path *path)
{
	struct evaluator *ev = in->ev;
	struct option_set *set = ARENA_NEW(ev->arena, struct option_set);
	set->entries = ARENA_ARRAY(ev->arena, struct option_entry, n + 1);
	qsort(all, n, sizeof *all, compare_declared);
	for (uint32_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && all[end].name == all[i].name;)
			end++;
		struct path *here = arena_alloc(ev->arena, sizeof *here);
		*here = (struct path){.up = path, .in = in->config, .name = all[i].name};
		struct option_entry *entry = &set->entries[set->n];
		if (!declare_name(in, all + i, end - i, here, entry))
			return NULL;
		set->n += entry->option || entry->nested;
	}
	finish(ev, set);
	return set;
}

/* The options of _module. */

static struct option *own_option(struct evaluator *ev, symbol name, const struct type *type, struct value default_value,
                                 bool internal)
{
	struct option *o = ARENA_NEW(ev->arena, struct option);
	struct attrs_builder b = attrs_build(ev->session, 4);
	attrs_put(&b, SYM__type, 0, engine_of(ev)->option_word);
	attrs_put(&b, SYM_type, 0, type_value(ev, type));
	attrs_put(&b, SYM_internal, 0, value_of_bool(internal));
	if (value_ok(default_value))
		attrs_put(&b, SYM_DEFAULT, 0, default_value);
	o->name = name;
	o->type = type;
	o->set = value_attrs(attrs_done(&b, false));
	o->default_value = attrs_find(o->set, SYM_DEFAULT);
	o->fixed = true;
	return o;
}

static int compare_entries(const void *left, const void *right)
{
	const struct option_entry *l = left, *r = right;
	return (l->name > r->name) - (l->name < r->name);
}

/* Returns the options of _module. `inner`: for an inner configuration, whose arguments are not documented. */
static struct option_set *own_options(struct evaluator *ev, bool inner)
{
	struct engine *e = engine_of(ev);
	if (e->own_options[inner])
		return e->own_options[inner];
	struct option_set *set = ARENA_NEW(ev->arena, struct option_set);
	const struct type *raw = type_new(ev, &kind_raw), *type = type_new(ev, &kind_option_type);
	const struct type *args = type_around(ev, &kind_lazy_attrs_of, type_value(ev, raw));
	const struct type *freeform = type_around(ev, &kind_null_or, type_value(ev, type));
	set->n = 3;
	set->entries = ARENA_ARRAY(ev->arena, struct option_entry, set->n);
	set->entries[0] = (struct option_entry){SYM_args, own_option(ev, SYM_args, args, attrs_empty(), inner), NULL};
	set->entries[1] = (struct option_entry){
	    SYM_check, own_option(ev, SYM_check, type_new(ev, &kind_bool), VALUE_OF_TRUE, true), NULL};
	set->entries[2] = (struct option_entry){
	    SYM_freeformType, own_option(ev, SYM_freeformType, freeform, VALUE_OF_NULL, true), NULL};
	qsort(set->entries, set->n, sizeof *set->entries, compare_entries);
	finish(ev, set);
	return e->own_options[inner] = set;
}

static void add_own(struct evaluator *ev, struct option_set *root, bool inner)
{
	struct option_entry *entries = ARENA_ARRAY(ev->arena, struct option_entry, root->n + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < root->n; i++)
		if (root->entries[i].name != SYM__module)
			entries[n++] = root->entries[i];
	entries[n++] = (struct option_entry){SYM__module, NULL, own_options(ev, inner)};
	qsort(entries, n, sizeof *entries, compare_entries);
	root->entries = entries;
	root->n = n;
	finish(ev, root);
}

struct option_set *options_declare(struct evaluator *ev, struct config *c, const struct path *path,
                                   const struct module *const *modules, uint32_t count)
{
	struct declaring in = {ev, c};
	struct declared *sets = ARENA_ARRAY(ev->arena, struct declared, count + 1);
	uint32_t n = 0;
	for (uint32_t i = count; i-- > 0;) {
		const struct module *m = modules[i];
		if (!value_ok(m->options))
			continue;
		struct value *slot = arena_alloc(ev->arena, sizeof *slot);
		*slot = m->options;
		sets[n] = (struct declared){0, m->options_pos, n, m, slot, false, false};
		if (!classify(&in, &sets[n], path)) {
			if (!fault_goes_on(ev, c))
				return NULL;
		} else if (sets[n].option) {
			bad_set(&in, &sets[n], "option", path);
			if (!fault_goes_on(ev, c))
				return NULL;
		} else {
			n++;
		}
	}
	struct option_set *root = declare_below(&in, sets, n, path);
	if (root)
		add_own(ev, root, path != NULL);
	return root;
}
