#include "module/body.h"

#include "eval/embedded.h"

#define BODIES EMBEDDED_ROOT "host/bodies.spec"

static symbol name_of(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

/* Returns an attribute of runtime/host/bodies.spec, or VALUE_NONE. */
static struct value known_as(struct evaluator *ev, const char *name)
{
	struct value v = eval_file(ev, BODIES, SPAN_NONE);
	const struct attrs *set = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, BODIES) : NULL;
	return set ? force_attribute(ev, set, name_of(ev, name)) : VALUE_NONE;
}

/* Returns the sets of names of bodies, by option, or NULL. */
static const struct attrs *bodies(struct evaluator *ev)
{
	struct failure *pending = ev->failure;
	ev->failure = NULL;
	struct value v = known_as(ev, "bodies");
	const struct attrs *set = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, BODIES) : NULL;
	for (uint32_t i = 0; set && i < attrs_len(set); i++)
		if (!force_attribute(ev, set, set->shape->keys[i].name).word)
			set = NULL;
	ev->failure = pending;
	return set;
}

/* Whether a set has names that say what is inside of a container. */
static bool has_inside(struct evaluator *ev, const struct attrs *set)
{
	return attrs_find(set, SYM_config) || attrs_find(set, name_of(ev, "path"));
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

/* Returns the runtime's description of a compose file, { services; option; help; }; NULL for any other set. */
static const struct attrs *compose_of(struct evaluator *ev, const struct attrs *set)
{
	struct failure *pending = ev->failure;
	ev->failure = NULL;
	struct value v = known_as(ev, "compose");
	v = value_ok(v) ? call_function1(ev, v, value_of_object(set), SPAN_NONE) : VALUE_NONE;
	v = value_ok(v) ? value_force(ev, v) : VALUE_NONE;
	const struct attrs *said = value_ok(v) && value_is(v, OBJECT_ATTRS) ? value_attrs(v) : NULL;
	for (uint32_t i = 0; said && i < attrs_len(said); i++)
		if (!value_ok(force_attribute(ev, said, said->shape->keys[i].name)))
			said = NULL;
	ev->failure = pending;
	return said;
}

struct value body_of_compose(struct evaluator *ev, const struct attrs *set, struct span at)
{
	symbol services = name_of(ev, "services");
	uint32_t pos = 0;
	/* Most specs are told apart without a look into the runtime. */
	const struct attrs *said = attrs_find_pos(set, services, &pos) ? compose_of(ev, set) : NULL;
	if (!said)
		return VALUE_NONE;
	struct session *s = ev->session;
	const struct binding *b = expr_binding_at(&s->sources, pos);
	at = b ? b->at : at;
	diag_error(s, D_NOT_A_MODULE, at, "this is a compose file, and no module")->help =
	    value_str(force_attribute(ev, said, name_of(ev, "help")))->text;
	symbol option = symbol_of_str(&s->symbols, value_str(force_attribute(ev, said, name_of(ev, "option"))));
	return set_of_one(ev, option, force_attribute(ev, said, services), at);
}

struct value body_in_place(struct evaluator *ev, symbol option, const struct attrs *body, struct span at)
{
	return set_of_one(ev, option, set_of_one(ev, name_of(ev, "NAME"), value_of_object(body), at), at);
}

const char *body_use(struct evaluator *ev, symbol option, const char *file)
{
	const char *slash = file ? strrchr(file, '/') : NULL;
	return arena_format(ev->arena, "%s.NAME = import ./%s;", symbol_text(&ev->session->symbols, option),
	                    slash ? slash + 1 : file ? file : "FILE");
}
