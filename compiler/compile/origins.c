#include "compile/origins.h"

#include "compile/artifacts.h"
#include "module/config_place.h"

static struct value text_value(struct evaluator *ev, const char *text)
{
	return value_of_text(ev->arena, text, strlen(text));
}

/* The runtime's answer: paths of options, the likeliest first. NULL when it has none. */
static const struct list *ask(struct compilation *c, const char *file, const char *key)
{
	struct evaluator *ev = c->ev;
	struct value v = config_value_of(ev, c->config, "build", "origins");
	if (value_ok(v))
		v = call_function2(ev, v, text_value(ev, file), text_value(ev, key), SPAN_NONE);
	return value_ok(v) ? force_list(ev, v, SPAN_NONE, "origins of a file") : NULL;
}

static const char *place_text(struct session *s, struct span at)
{
	struct place p = source_place(&s->sources, &s->arena, at);
	return p.source ? arena_format(&s->arena, "%s:%u:%u", p.source->name, p.line, p.column) : NULL;
}

static enum origin_kind find(void *data, const char *file, const char *key, const char **option, const char **place)
{
	struct compilation *c = data;
	struct session *s = c->session;
	const struct list *paths = ask(c, file, key);
	enum origin_kind found = ORIGIN_UNKNOWN;
	for (uint64_t i = 0; paths && i < list_len(paths) && found != ORIGIN_SET; i++) {
		struct path_step *path;
		size_t n;
		struct value v = slot_force(c->ev, &paths->items[i]);
		if (!value_ok(v) || !option_path_read(c->ev, v, &path, &n))
			continue;
		bool set = config_place_sets(c->ev, c->config, path, n);
		if (found && !set)
			continue;
		*option = option_path_text(s, path, n);
		*place = place_text(s, config_place(c->ev, c->config, path, n));
		found = set ? ORIGIN_SET : ORIGIN_NEAR;
	}
	eval_recover(c->ev);
	return found;
}

struct origins origins_of(struct compilation *c)
{
	return (struct origins){find, c};
}
