#include "data/expression.h"

#include "data/value_path.h"
#include "eval/print.h"
#include "eval/scratch.h"

#include <math.h>

struct expression_writer {
	struct buf *out;
	struct evaluator *ev;
};

static bool put_value(struct expression_writer *w, struct value v, const struct value_path *way);

static bool refuse(struct expression_writer *w, const char *what, const struct value_path *way)
{
	return value_path_refuse(w->ev, SPAN_NONE, arena_format(w->ev->arena, "no expression stands for %s", what), way);
}

/* A negative number needs parentheses where it stands in a list. The smallest integer has no literal. */
static bool put_int(struct expression_writer *w, int64_t i)
{
	if (i == INT64_MIN)
		buf_puts(w->out, "(-9223372036854775807 - 1)");
	else
		buf_printf(w->out, i < 0 ? "(%lld)" : "%lld", (long long)i);
	return true;
}

/* Seventeen digits give every float back; the point makes it no integer. */
static bool put_float(struct expression_writer *w, double d, const struct value_path *way)
{
	if (!isfinite(d))
		return refuse(w, "a number that is infinite, or none", way);
	const char *text = arena_format(w->ev->arena, "%.17g", fabs(d));
	size_t whole = strcspn(text, ".e");
	buf_puts(w->out, signbit(d) ? "(-" : "");
	buf_add(w->out, text, whole);
	buf_printf(w->out, text[whole] == '.' ? "%s" : ".0%s", text + whole);
	buf_puts(w->out, signbit(d) ? ")" : "");
	return true;
}

static bool put_items(struct expression_writer *w, const struct list *l, const struct value_path *way)
{
	buf_puts(w->out, "[ ");
	for (uint64_t i = 0; i < list_len(l); i++) {
		if (!put_value(w, l->items[i], &(struct value_path){way, 0, i}))
			return false;
		buf_char(w->out, ' ');
	}
	buf_char(w->out, ']');
	return true;
}

static bool put_members(struct expression_writer *w, const struct attrs *set, const struct value_path *way)
{
	struct session *s = w->ev->session;
	const uint32_t *order = attrs_shape_order(s, set->shape);
	buf_puts(w->out, "{ ");
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		symbol name = set->shape->keys[order[i]].name;
		print_name(w->out, symbol_str(&s->symbols, name));
		buf_puts(w->out, " = ");
		if (!put_value(w, set->slots[order[i]], &(struct value_path){way, name, 0}))
			return false;
		buf_puts(w->out, "; ");
	}
	buf_char(w->out, '}');
	return true;
}

static bool put_container(struct expression_writer *w, struct value v, const struct value_path *way)
{
	if (!scratch_fits(w->ev, w->out, SPAN_NONE) || !eval_enter(w->ev, SPAN_NONE))
		return false;
	bool ok = value_is(v, OBJECT_LIST) ? put_items(w, value_list(v), way) : put_members(w, value_attrs(v), way);
	eval_leave(w->ev);
	return ok;
}

static bool put_value(struct expression_writer *w, struct value v, const struct value_path *way)
{
	v = value_force(w->ev, v);
	if (!value_ok(v))
		return false;
	switch (value_kind(v)) {
	case VALUE_INT: return put_int(w, value_int(v));
	case VALUE_FLOAT: return put_float(w, value_float(v), way);
	case VALUE_BOOL: return buf_puts(w->out, value_bool(v) ? "true" : "false"), true;
	case VALUE_NULL: return buf_puts(w->out, "null"), true;
	case VALUE_STRING: return print_string(w->out, value_str(v)->text, str_len(value_str(v))), true;
	case VALUE_PATH: return refuse(w, "a path", way);
	case VALUE_FUNCTION: return refuse(w, "a function", way);
	case VALUE_UNKNOWN:
	case VALUE_EXTERNAL: return refuse(w, "a value from outside of the language", way);
	case VALUE_LIST:
	case VALUE_ATTRS: return put_container(w, v, way);
	}
	return true;
}

bool expression_write(struct buf *b, struct evaluator *ev, struct value v)
{
	struct expression_writer w = {b, ev};
	return put_value(&w, v, NULL);
}
