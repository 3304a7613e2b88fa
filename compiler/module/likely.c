#include "module/likely.h"

#include "eval/unknown_value.h"
#include "module/above.h"
#include "module/engine.h"
#include "module/fault.h"

/* Records that an option of ctrc is unknown, which counts if the option's value is needed. */
static void tell(struct evaluator *ev, const struct path *path, const struct definition *d)
{
	struct span declared;
	if (!module_above.option(ev->session, path, &declared) || !fault_reports(path->in) ||
	    source_span_is_users(&ev->session->sources, declared))
		return;
	struct failure *failure = ev->failure;
	unknown_value_failure(ev, definition_place(ev->session, d), d->value);
	ev->failure->diag->code = D_HOST_VALUE;
	ev->failure->diag->path = option_path_string(ev->session, path);
	fault_report(ev, path->in);
	ev->failure = failure;
}

/* Whether an option of ctrc's own has a set of options as its value, or a set of such sets. */
static bool holds_options(struct evaluator *ev, const struct type *t, const struct path *path)
{
	struct span declared;
	const struct type_kind *kind = type_native(t)->kind;
	return path && (kind == &kind_submodule || kind == &kind_attrs_of || kind == &kind_lazy_attrs_of) &&
	       module_above.option(ev->session, path, &declared) && !source_span_is_users(&ev->session->sources, declared);
}

struct value likely_merge(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs)
{
	struct definitions all = {NULL, NULL};
	struct value unknown = VALUE_NONE;
	const struct definition *lost = NULL;
	for (const struct definition *d = defs->first; d; d = d->next) {
		struct value v = d->value;
		if (value_is_unknown(v)) {
			if (!value_ok(unknown))
				unknown = unknown_value_with(ev, v, VALUE_NONE);
			v = unknown_value_likely(ev, v);
			tell(ev, path, d);
		}
		if (!value_ok(v))
			return fault_at(ev, path);
		if (value_is_unknown(v)) {
			lost = d;
			continue;
		}
		struct definition *copy = definition_add(ev, &all, v, d->outer, d->module, d->pos);
		copy->expr = d->expr;
		copy->priority = d->priority;
		copy->order = d->order;
		copy->assumed = value_is_unknown(d->value) ? unknown : d->assumed;
	}
	struct plain plain;
	if (!definitions_resolve(ev, all.first, &plain))
		return fault_at(ev, path);
	if (lost && holds_options(ev, t, path))
		likely_leave_out(ev, path->in, path, lost);
	if (!plain.n)
		return unknown;
	struct value v = type_merge(ev, t, path, &plain);
	if (!value_ok(v) || value_is_unknown(v))
		return v;
	return value_is(v, OBJECT_ATTRS) ? unknown_value_open_set(ev, v, unknown) : unknown_value_with(ev, unknown, v);
}

void likely_leave_out(struct evaluator *ev, const struct config *c, const struct path *path,
                      const struct definition *set)
{
	struct session *s = ev->session;
	struct value unknown = unknown_value_of(set->value);
	struct span at = definition_place(s, set);
	const char *what =
		path ? arena_format(ev->arena, value_is_unknown(set->value) ? "'%s'" : "a part of '%s'",
	                        option_path_string(s, path))
			 : "a part of this module";
	if (fault_reports(c) && source_span_is_users(&s->sources, at))
		checked_leave_out(s, at, what, unknown_value_why(ev, unknown), unknown_value_help(ev, unknown));
}

struct value likely_result(struct evaluator *ev, const struct path *path, const struct plain *defs, struct value v)
{
	if (!value_ok(v)) {
		struct value assumed = VALUE_NONE;
		for (const struct definition *d = defs->first; d && !value_ok(assumed); d = d->next)
			assumed = definition_assumed(d);
		if (!value_ok(assumed) || !ev->failure || ev->failure->diag->code != D_CONFLICT)
			return v;
		eval_recover(ev);
		return assumed;
	}
	for (const struct definition *d = defs->first; d && value_is(v, OBJECT_ATTRS); d = d->next)
		if (value_is_open(d->value)) {
			likely_leave_out(ev, path ? path->in : NULL, path, d);
			v = unknown_value_open_like(ev, v, d->value);
		}
	return v;
}
