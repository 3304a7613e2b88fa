#include "module/advice.h"

#include "eval/embedded.h"
#include "eval/eval.h"

#define ADVICE EMBEDDED_ROOT "host/advice.spec"

static symbol name_of(struct evaluator *ev, const char *name)
{
	return symbol_of(&ev->session->symbols, name, strlen(name));
}

/* { path, value, yaml } */
static struct value question(struct evaluator *ev, const struct path *path, struct value v, struct span at)
{
	struct attrs_builder b = attrs_build(ev->session, 3);
	attrs_put(&b, name_of(ev, "path"), 0, option_path_value(ev, path));
	attrs_put(&b, SYM_value, 0, value_ok(v) ? v : VALUE_OF_NULL);
	attrs_put(&b, name_of(ev, "yaml"), 0, value_of_bool(source_span_is_yaml(&ev->session->sources, at)));
	return attrs_done(&b, false);
}

static struct value answer(struct evaluator *ev, enum advice_topic topic, struct value question,
                           struct span at)
{
	static const char *const topics[] = {"name", "value", "missing"}; /* by enum advice_topic */
	struct value v = eval_file(ev, ADVICE, SPAN_NONE);
	const struct attrs *all = value_ok(v) ? force_attrs(ev, v, SPAN_NONE, ADVICE) : NULL;
	v = all ? force_attribute(ev, all, name_of(ev, topics[topic])) : VALUE_NONE;
	return value_ok(v) ? call_function1(ev, v, question, at) : VALUE_NONE;
}

const char *advice_of(struct evaluator *ev, enum advice_topic topic, const struct path *path, struct value v,
                      struct span at)
{
	if (!path)
		return NULL;
	struct failure *pending = ev->failure;
	ev->failure = NULL;
	v = answer(ev, topic, question(ev, path, v, at), at);
	v = value_ok(v) ? value_force(ev, v) : v;
	ev->failure = pending;
	return value_ok(v) && value_is(v, OBJECT_STRING) ? value_str(v)->text : NULL;
}
