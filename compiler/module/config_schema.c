#include "module/config_schema.h"

#include "module/config.h"
#include "module/option.h"
#include "module/submodule.h"
#include "module/type_submodule.h"

struct walk {
	struct evaluator *ev;
	bool (*visit)(void *to, const struct schema_option *option);
	void *to;
	struct path_step steps[64];
	const struct type *types[64]; /* the types that are being walked, since a type may contain itself */
	size_t type_count;
};

static void walk_set(struct walk *w, const struct option_set *set, size_t depth);

static bool is_walked(const struct walk *w, const struct type *t)
{
	for (size_t i = 0; i < w->type_count; i++)
		if (w->types[i] == t)
			return true;
	return w->type_count == sizeof w->types / sizeof *w->types;
}

/* Walks the options inside of a type. */
static void walk_type(struct walk *w, const struct type *t, size_t depth)
{
	struct evaluator *ev = w->ev;
	t = type_native(t);
	if (is_walked(w, t) || depth + 2 >= sizeof w->steps / sizeof *w->steps || !eval_enter(ev, SPAN_NONE))
		return eval_recover(ev);
	w->types[w->type_count++] = t;
	if (t->kind == &kind_submodule) {
		symbol name = symbol_of(&ev->session->symbols, "<name>", strlen("<name>"));
		struct path *path = arena_alloc(ev->arena, sizeof *path);
		*path = (struct path){.up = NULL, .name = name};
		const struct config *c = submodule_empty(ev, t, path);
		if (c)
			walk_set(w, c->options, depth);
	} else if (value_ok(t->parts[0]) || t->cache->made[0]) {
		symbol step = type_step(ev, t);
		if (step)
			w->steps[depth++] = (struct path_step){step, 0};
		for (int i = 0; i < 2; i++) {
			const struct type *part = i == 0 || value_ok(t->parts[i]) ? type_part(ev, t, i) : NULL;
			if (part)
				walk_type(w, part, depth);
		}
	}
	if (ev->failure)
		eval_report(ev);
	w->type_count--;
	eval_leave(ev);
}

static void walk_option(struct walk *w, struct option *o, size_t depth)
{
	struct evaluator *ev = w->ev;
	const struct type *t = option_type(ev, o);
	if (!t)
		eval_report(ev);
	struct schema_option found = {
	    .path = w->steps, .length = depth, .set = o->set, .type = t ? type_description(ev, t) : NULL,
	    .at = option_place(ev->session, o), .internal = option_flag(ev, o, SYM_internal, false),
	    .visible = option_flag(ev, o, SYM_visible, true), .read_only = option_flag(ev, o, SYM_readOnly, false),
	};
	eval_recover(ev);
	if (w->visit(w->to, &found) && t)
		walk_type(w, t, depth);
}

static void walk_set(struct walk *w, const struct option_set *set, size_t depth)
{
	const uint32_t *order = attrs_shape_order(w->ev->session, set->shape);
	if (depth + 2 >= sizeof w->steps / sizeof *w->steps)
		return;
	for (uint32_t i = 0; i < set->n; i++) {
		const struct option_entry *entry = &set->entries[order[i]];
		w->steps[depth] = (struct path_step){entry->name, 0};
		if (entry->name == SYM__module)
			continue;
		if (entry->option)
			walk_option(w, entry->option, depth + 1);
		else
			walk_set(w, entry->nested, depth + 1);
	}
}

void config_schema_each(struct evaluator *ev, struct config *c,
                        bool (*visit)(void *to, const struct schema_option *option), void *to)
{
	struct walk w = {.ev = ev, .visit = visit, .to = to};
	walk_set(&w, c->options, 0);
}
