#include "module/body.h"

#include "eval/embedded.h"

#define BODIES EMBEDDED_ROOT "host/bodies.spec"

/* What runtime/host/bodies.spec says, or NULL. */
static const struct attrs *bodies(struct evaluator *ev)
{
	struct failure *pending = ev->failure;
	ev->failure = NULL;
	struct value v = eval_file(ev, BODIES, SPAN_NONE);
	const struct attrs *set = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, BODIES) : NULL;
	for (uint32_t i = 0; set && i < attrs_len(set); i++)
		if (!force_attribute(ev, set, set->shape->keys[i].name).word)
			set = NULL;
	ev->failure = pending;
	return set;
}

/* Names that say what is inside of one. */
static bool has_inside(struct evaluator *ev, const struct attrs *set)
{
	return attrs_find(set, SYM_config) || attrs_find(set, symbol_of(&ev->session->symbols, "path", strlen("path")));
}

symbol body_of(struct evaluator *ev, const struct attrs *set)
{
	if (!has_inside(ev, set) || attrs_find(set, SYM_imports) || attrs_find(set, SYM_options))
		return 0;
	const struct attrs *known = bodies(ev);
	for (uint32_t i = 0; known && i < attrs_len(known); i++) {
		const struct attrs *names = value_attrs(known->slots[i]);
		uint32_t ours = 0, others = 0;
		for (uint32_t k = 0; k < attrs_len(set); k++)
			ours += attrs_find(names, set->shape->keys[k].name) != NULL;
		others = attrs_len(set) - ours - (attrs_find(set, SYM_config) != NULL);
		if (ours && ours >= others && !attrs_find(set, known->shape->keys[i].name))
			return known->shape->keys[i].name;
	}
	return 0;
}

static struct value set_of_one(struct evaluator *ev, symbol name, struct value v, struct span at)
{
	struct attrs_builder b = attrs_build(ev->session, 1);
	attrs_put(&b, name, at.start, v);
	return attrs_done(&b, false);
}

struct value body_in_place(struct evaluator *ev, symbol option, const struct attrs *body, struct span at)
{
	symbol name = symbol_of(&ev->session->symbols, "NAME", strlen("NAME"));
	return set_of_one(ev, option, set_of_one(ev, name, value_of_object(body), at), at);
}

const char *body_use(struct evaluator *ev, symbol option, const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;
	return arena_format(ev->arena, "%s.NAME = import ./%s;", symbol_text(&ev->session->symbols, option),
	                    slash ? slash + 1 : file ? file : "FILE");
}
