/* Values for people: only the first level, so that sets of any size can be printed. */
#include "cli/repl_print.h"

#include "base/digits.h"
#include "cli/repl.h"
#include "eval/builtin.h"
#include "eval/print.h"

static bool put(struct repl *r, struct value v, bool inside);

/* Prints a member that fails. Returns false when the failure is not its own, but the end of the evaluation. */
static bool put_failure(struct repl *r)
{
	struct evaluator *ev = r->run.ev;
	struct failure *f = ev->failure;
	if (!f || f->diag->code == D_INTERRUPTED)
		return false;
	buf_printf(&r->run.result, "«error: %s»", f->diag->message);
	eval_recover(ev);
	return true;
}

static void put_function(struct repl *r, struct value v)
{
	struct buf *out = &r->run.result;
	if (value_is(v, OBJECT_PARTIAL))
		v = ((const struct partial *)v.word)->function;
	if (!value_is(v, OBJECT_CLOSURE)) {
		buf_printf(out, "«builtin %s»", ((const struct object_builtin *)v.word)->builtin->name);
		return;
	}
	const struct expr_lambda *l = ((const struct closure *)v.word)->function;
	struct place p = source_place(&r->run.session.sources, &r->run.session.arena, l->expr.at);
	buf_puts(out, "«function");
	if (l->label)
		buf_printf(out, " %s", symbol_text(&r->run.session.symbols, l->label));
	if (p.source)
		buf_printf(out, " at %s:%u:%u", p.source->name, p.line, p.column);
	buf_puts(out, "»");
}

static bool put_list(struct repl *r, const struct list *l)
{
	buf_puts(&r->run.result, "[ ");
	for (uint64_t i = 0; i < list_len(l); i++) {
		if (!put(r, l->items[i], true))
			return false;
		buf_char(&r->run.result, ' ');
	}
	buf_char(&r->run.result, ']');
	return true;
}

static bool put_attrs(struct repl *r, const struct attrs *set)
{
	struct session *s = &r->run.session;
	const uint32_t *order = attrs_shape_order(s, set->shape);
	buf_puts(&r->run.result, "{ ");
	for (uint32_t i = 0; i < attrs_len(set); i++) {
		print_name(&r->run.result, symbol_str(&s->symbols, set->shape->keys[order[i]].name));
		buf_puts(&r->run.result, " = ");
		if (!put(r, set->slots[order[i]], true))
			return false;
		buf_puts(&r->run.result, "; ");
	}
	buf_char(&r->run.result, '}');
	return true;
}

static bool put(struct repl *r, struct value v, bool inside)
{
	v = value_force(r->run.ev, v);
	if (!value_ok(v))
		return inside && put_failure(r);
	bool list = value_is(v, OBJECT_LIST), set = value_is(v, OBJECT_ATTRS);
	if (value_kind(v) == VALUE_FUNCTION)
		put_function(r, v);
	else if (!list && !set)
		return print_value(&r->run.result, r->run.ev, v, 0);
	else if (!inside)
		return list ? put_list(r, value_list(v)) : put_attrs(r, value_attrs(v));
	else if (list)
		buf_puts(&r->run.result, list_len(value_list(v)) ? "[ ... ]" : "[ ]");
	else
		buf_puts(&r->run.result, attrs_len(value_attrs(v)) ? "{ ... }" : "{ }");
	return true;
}

bool repl_print(struct repl *r, struct value v, bool all)
{
	r->run.result.limit = r->run.session.arena.limit;
	bool ok = all ? print_value(&r->run.result, r->run.ev, v, PRINT_STRICT) : put(r, v, false);
	buf_char(&r->run.result, '\n');
	return ok;
}
