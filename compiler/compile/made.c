#include "compile/made.h"

#include "compile/artifacts.h"
#include "eval/embedded.h"

#define TREE EMBEDDED_ROOT "modules/tree.spec"

const struct attrs *made_of(struct evaluator *ev, struct config *config)
{
	struct value f = eval_file(ev, TREE, SPAN_NONE);
	struct value v = value_ok(f) ? call_function1(ev, f, config_value(config), SPAN_NONE) : VALUE_NONE;
	return value_ok(v) ? force_attrs(ev, v, SPAN_NONE, "the tree") : NULL;
}

const struct list *made_list(struct evaluator *ev, const struct attrs *made, const char *name)
{
	struct value v = force_attribute(ev, made, symbol_of(&ev->session->symbols, name, strlen(name)));
	return value_ok(v) ? force_list(ev, v, SPAN_NONE, name) : NULL;
}
