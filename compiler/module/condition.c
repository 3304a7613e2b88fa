#include "module/condition.h"

#include "eval/unknown_value.h"
#include "module/engine.h"

struct condition {
	struct value holds;
	struct span at;
	struct condition *next;
};

void condition_note(struct evaluator *ev, struct value condition, struct span at)
{
	struct engine *e = engine_of(ev);
	if (!at.start || !source_span_is_users(&ev->session->sources, at))
		return;
	struct condition *c = arena_alloc(ev->arena, sizeof *c);
	*c = (struct condition){condition, at, e->conditions};
	e->conditions = c;
}

void condition_leave_out(struct evaluator *ev)
{
	struct engine *e = engine_of(ev);
	struct condition *first = NULL, *next;
	for (struct condition *c = e->conditions; c; c = next) {
		next = c->next;
		c->next = first;
		first = c;
	}
	e->conditions = NULL;
	for (const struct condition *c = first; c; c = c->next) {
		struct value v = value_force(ev, c->holds);
		eval_recover(ev);
		if (value_ok(v) && value_is_unknown(v))
			checked_leave_out(
				ev->session, c->at, "what stands below a condition",
				arena_format(ev->arena, "%s; it was checked as if the condition held", unknown_value_why(ev, v)),
				unknown_value_help(ev, v));
		else if (value_ok(v) && v.word == VALUE_OF_FALSE.word)
			checked_leave_out(ev->session, c->at, "what stands below a condition", "the condition is false",
			                  "'--set OPTION=EXPR' gives the option that it asks for another value");
	}
}
