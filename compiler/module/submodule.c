#include "module/submodule.h"

#include "module/config_freeform.h"
#include "module/config_make.h"
#include "module/engine.h"
#include "module/load.h"
#include "module/module.h"
#include "module/type_submodule.h"

/* Prepares the modules of the type for loading. */
static bool prepare(struct evaluator *ev, struct submodule *s)
{
	if (s->sources)
		return true;
	const struct list *list = force_list(ev, s->modules, SPAN_NONE, "the modules of a submodule");
	if (!list)
		return false;
	s->source_count = (uint32_t)list_len(list);
	s->sources = module_sources(ev, list, 0);
	for (uint32_t i = 0; i < s->source_count; i++)
		s->sources[i].file = s->file;
	return true;
}

/* Whether definitions need no modules around them: they are sets, and sets contain only definitions. */
static bool all_plain(const struct submodule *s, const struct definition *first)
{
	for (const struct definition *d = first; d; d = d->next)
		if (!value_is(d->value, OBJECT_ATTRS))
			return false;
	return s->only_config;
}

/* Returns the modules of the type, followed by one for each definition. */
static struct module_source *with_definitions(struct evaluator *ev, const struct submodule *s, const struct plain *defs)
{
	struct module_source *all = arena_zalloc(ev->arena, sizeof *all * (s->source_count + defs->n + 1));
	memcpy(all, s->sources, sizeof *all * s->source_count);
	struct module_source *to = all + s->source_count;
	for (const struct definition *d = defs->first; d; d = d->next, to++) {
		to->value = d->value;
		to->file = d->module ? d->module->file : NULL;
		to->definition = d;
		to->only_config = s->only_config && value_is(d->value, OBJECT_ATTRS);
	}
	return all;
}

struct config *submodule_make(struct evaluator *ev, const struct type *t, const struct path *path,
                               const struct plain *defs)
{
	struct submodule *s = t->submodule;
	struct config *outer = path ? path->in : NULL;
	if (!prepare(ev, s))
		return NULL;
	const struct config start = {
	    .shared = outer ? outer->shared : config_shared_new(ev), .outer = outer, .path = path,
	    .name = path && !path->name ? option_path_entry_name(ev, path) : option_path_last_name(path), .submodule = s,
	    .lib = outer ? outer->lib : engine_lib(ev), .special_args = s->special_args,
	    .class = s->class,
	    .made_by = defs ? defs->first : NULL, .made_plainly = defs && all_plain(s, defs->first),
	};
	if (!defs || start.made_plainly)
		return config_make(ev, &start, s->sources, s->source_count, &s->options);
	struct module_source *all = with_definitions(ev, s, defs);
	struct config *c = config_make(ev, &start, all, s->source_count + defs->n, &s->options);
	memcpy(s->sources, all, sizeof *all * s->source_count); /* with the facts that loading has found out about them */
	return c;
}

struct config *submodule_empty(struct evaluator *ev, const struct type *t, const struct path *path)
{
	if (!t->submodule->empty)
		t->submodule->empty = submodule_make(ev, t, path, NULL);
	return t->submodule->empty;
}

struct free_options {
	const struct type *type;
	const struct path *path;
};

static struct value force_free_options(struct evaluator *ev, void *data)
{
	const struct free_options *f = data;
	return type_submodule_options(ev, f->type, f->path);
}

/* Adds to the options of a submodule those inside of its freeform type, under a name that none of them has. */
static struct value with_free_options(struct evaluator *ev, struct config *c, struct value declared)
{
	bool failed = false;
	struct free_options *f = arena_alloc(ev->arena, sizeof *f);
	*f = (struct free_options){config_freeform(ev, c, &failed), c->path};
	eval_recover(ev);
	if (!f->type)
		return declared;
	struct attrs_builder b = attrs_build(ev->session, 1);
	symbol name = symbol_of(&ev->session->symbols, "_freeformOptions", strlen("_freeformOptions"));
	attrs_put(&b, name, 0, thunk_native(ev, force_free_options, f));
	return attrs_update(ev, value_attrs(declared), value_attrs(attrs_done(&b, false)));
}

/* The modules of an instance are those of its type, followed by its definitions. */
struct value submodule_modules(struct evaluator *ev, const struct config *c)
{
	const struct list *own = force_list(ev, c->submodule->modules, SPAN_NONE, "the modules of a submodule");
	uint64_t n = own ? list_len(own) : 0, more = 0;
	for (const struct definition *d = c->made_by; d; d = d->next)
		more++;
	struct value *items, all = value_new_list(ev->arena, n + more, &items);
	if (!own)
		return VALUE_NONE;
	memcpy(items, own->items, sizeof *items * n);
	for (const struct definition *d = c->made_by; d; d = d->next) {
		struct attrs_builder b = attrs_build(ev->session, 2);
		bool plain = c->submodule->only_config && value_is(d->value, OBJECT_ATTRS);
		struct value *only, one = value_new_list(ev->arena, 1, &only);
		*only = d->value;
		attrs_put(&b, SYM__file, 0, engine_string(ev, module_file(d->module)));
		attrs_put(&b, plain ? SYM_config : SYM_imports, d->pos, plain ? d->value : one);
		items[n++] = attrs_done(&b, false);
	}
	return all;
}

struct value submodule_options(struct evaluator *ev, const struct type *t, const struct path *path)
{
	struct config *c = submodule_make(ev, t, path, NULL);
	struct value declared = c ? value_force(ev, config_option_set(ev, c)) : VALUE_NONE;
	return value_ok(declared) ? with_free_options(ev, c, declared) : VALUE_NONE;
}
