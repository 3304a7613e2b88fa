#include "module/definition.h"

#include "eval/unknown_value.h"
#include "module/condition.h"
#include "module/engine.h"
#include "module/module.h"
#include "module/property.h"

struct definition *definition_add(struct evaluator *ev, struct definitions *all, struct value v,
                                  const struct definition *outer, const struct module *module, uint32_t pos)
{
	struct definition *d = arena_alloc(ev->arena, sizeof *d);
	*d = (struct definition){v, module, NULL, outer, NULL, VALUE_NONE, pos, PRIORITY_PLAIN, ORDER_PLAIN};
	if (all->last)
		all->last->next = d;
	else
		all->first = d;
	all->last = d;
	return d;
}

/* Places. */

static struct span own_place(const struct session *s, const struct definition *d, bool of_name)
{
	if (d->expr && (!of_name || !d->pos))
		return d->expr->at;
	if (!d->pos)
		return SPAN_NONE;
	const struct binding *b = expr_binding_at(&s->sources, d->pos);
	if (!b)
		return (struct span){d->pos, d->pos + 1};
	return of_name || !b->value ? b->at : b->value->at;
}

/* A place in a text of the user is better than one nearer to the value in a text of ctrc. */
static struct span best_place(const struct session *s, const struct definition *d, bool of_name)
{
	struct span nearest = {0, 0};
	for (; d; d = d->outer) {
		struct span at = own_place(s, d, of_name);
		if (at.start && source_span_is_users(&s->sources, at))
			return at;
		if (!nearest.start)
			nearest = at;
	}
	return nearest;
}

struct span definition_place(const struct session *s, const struct definition *d)
{
	return best_place(s, d, false);
}

struct span definition_name_place(const struct session *s, const struct definition *d)
{
	return best_place(s, d, true);
}

bool definition_enter(struct evaluator *ev, const struct definition *d, uint32_t levels)
{
	if (eval_enter_by(ev, levels, SPAN_NONE))
		return true;
	ev->failure->diag->at = definition_place(ev->session, d);
	return false;
}

struct value definition_assumed(const struct definition *d)
{
	while (d && !d->assumed.word)
		d = d->outer;
	return d ? d->assumed : VALUE_NONE;
}

/* Whether a diagnostic shows a place in a text of the user. */
static bool shows_place(const struct session *s, const struct diag *d)
{
	if (source_span_is_users(&s->sources, d->at))
		return true;
	for (const struct note *n = d->notes; n; n = n->next)
		if (source_span_is_users(&s->sources, n->at))
			return true;
	return false;
}

/* A failure without a place in the user's texts, such as one of a function that the library calls later, gets the place
 * of the definition. */
static void place_failure(struct evaluator *ev, const struct definition *d)
{
	struct session *s = ev->session;
	struct diag *diag = ev->failure ? ev->failure->diag : NULL;
	if (!diag || diag->code == D_INFINITE_RECURSION || shows_place(s, diag))
		return;
	struct span at = definition_place(s, d);
	if (source_span_is_users(&s->sources, at))
		diag->at = at;
}

struct value definition_force(struct evaluator *ev, const struct definition *d)
{
	struct value v = value_force(ev, d->value);
	if (value_ok(v))
		return v;
	place_failure(ev, d);
	if (!ev->unknown_stays)
		return v;
	const struct failure *f = ev->failure;
	if (!f || (f->diag->code != D_THROWN && f->diag->code != D_ASSERT_FAILED))
		return v;
	v = definition_assumed(d);
	if (value_ok(v))
		eval_recover(ev);
	return v;
}

/* Resolving. */

/* The most conditions around one value. */
enum { MOST_CONDITIONS = 10000 };

struct resolving {
	struct evaluator *ev;
	struct definitions kept;
	struct definitions *off; /* where those go whose conditions do not hold; NULL: nowhere */
	uint32_t n;
	int32_t lowest, highest; /* the priorities found */
	bool ordered;
};

static void add_copy(struct evaluator *ev, struct definitions *to, const struct definition *d)
{
	struct definition *copy = definition_add(ev, to, d->value, NULL, NULL, 0);
	*copy = *d;
	copy->next = NULL;
}

static bool keep(struct resolving *r, const struct definition *d)
{
	add_copy(r->ev, &r->kept, d);
	if (!r->n++)
		r->lowest = r->highest = d->priority;
	if (d->priority < r->lowest)
		r->lowest = d->priority;
	if (d->priority > r->highest)
		r->highest = d->priority;
	r->ordered = r->ordered || d->order != ORDER_PLAIN;
	return true;
}

/* A value may have one priority, and inside of it one order; the content of these is not examined. */
static bool resolve_weights(struct resolving *r, struct definition *d, enum property kind)
{
	if (kind == PROPERTY_OVERRIDE) {
		if (!property_number(r->ev, d, &d->priority) || !property_enter(r->ev, d))
			return false;
		kind = property_of(r->ev, d->value);
	}
	if (kind == PROPERTY_ORDER && (!property_number(r->ev, d, &d->order) || !property_enter(r->ev, d)))
		return false;
	return kind != PROPERTY_FAILED && keep(r, d);
}

/* Whether the content of a condition is written as a set. */
static bool content_is_set(const struct session *s, const struct definition *d)
{
	const struct expr *e = property_content_text(s, d, PROPERTY_IF);
	return e && e->kind == EXPR_ATTRS;
}

static bool resolve_one(struct resolving *r, struct definition d)
{
	struct evaluator *ev = r->ev;
	d.value = definition_force(ev, &d);
	if (!value_ok(d.value))
		return false;
	enum property kind = property_of(ev, d.value);
	for (uint32_t levels = 0; kind == PROPERTY_IF; levels++) {
		bool holds;
		if (levels == MOST_CONDITIONS) {
			eval_error(ev, D_DEPTH, definition_place(ev->session, &d),
			           "more than %d conditions stand around one value", MOST_CONDITIONS);
			eval_help(ev, "the value may be a part of itself, as in 'let m = mkIf true m; in m'");
			return false;
		}
		if (!property_condition(ev, &d, &holds))
			return false;
		if ((!holds || d.assumed.word) && content_is_set(ev->session, &d))
			condition_note(ev, *attrs_find(value_attrs(d.value), SYM_condition), definition_place(ev->session, &d));
		if (!holds) {
			if (r->off)
				add_copy(ev, r->off, &d);
			return true;
		}
		if (!property_enter(ev, &d))
			return false;
		kind = property_of(ev, d.value);
	}
	if (kind == PROPERTY_DEFINITION) {
		if (!property_enter(ev, &d))
			return false;
		kind = property_of(ev, d.value);
	}
	if (kind != PROPERTY_MERGE)
		return kind != PROPERTY_FAILED && resolve_weights(r, &d, kind);
	struct definitions parts = {NULL, NULL};
	if (!property_each(ev, &d, &parts) || !definition_enter(ev, &d, 1))
		return false;
	bool ok = true;
	for (const struct definition *p = parts.first; ok && p; p = p->next)
		ok = resolve_one(r, *p);
	eval_leave(ev);
	return ok;
}

/* A stable merge sort of a list by order. */
static struct definition *sort_by_order(struct definition *first, uint32_t n)
{
	if (n < 2)
		return first;
	struct definition *middle = first;
	for (uint32_t i = 1; i < n / 2; i++)
		middle = middle->next;
	struct definition *right = middle->next, *sorted, **end = &sorted;
	middle->next = NULL;
	struct definition *left = sort_by_order(first, n / 2);
	right = sort_by_order(right, n - n / 2);
	while (left && right) {
		struct definition **least = right->order < left->order ? &right : &left;
		*end = *least;
		end = &(*end)->next;
		*least = *end;
	}
	*end = left ? left : right;
	return sorted;
}

static void drop_lower_priorities(struct resolving *r)
{
	struct definition **at = &r->kept.first;
	while (*at) {
		if ((*at)->priority == r->lowest) {
			at = &(*at)->next;
			continue;
		}
		*at = (*at)->next;
		r->n--;
	}
}

/* Forces the values. Sets *plain when none of them is a property. */
static bool force_all(struct evaluator *ev, struct definition *first, uint32_t *n, bool *plain)
{
	*n = 0;
	*plain = true;
	for (struct definition *d = first; d; d = d->next, ++*n) {
		struct value v = definition_force(ev, d);
		if (!value_ok(v))
			return false;
		d->value = v;
		enum property kind = property_of(ev, v);
		if (kind == PROPERTY_FAILED)
			return false;
		if (kind != PROPERTY_NONE || d->priority != first->priority || d->order != ORDER_PLAIN)
			*plain = false;
	}
	return true;
}

bool definitions_resolve(struct evaluator *ev, struct definition *first, struct plain *plain)
{
	bool none;
	*plain = (struct plain){first, 0, first ? first->priority : PRIORITY_PLAIN};
	if (!force_all(ev, first, &plain->n, &none))
		return false;
	if (none)
		return true;
	struct resolving r = {.ev = ev};
	for (const struct definition *d = first; d; d = d->next)
		if (!resolve_one(&r, *d))
			return false;
	if (r.lowest != r.highest)
		drop_lower_priorities(&r);
	*plain = (struct plain){r.ordered ? sort_by_order(r.kept.first, r.n) : r.kept.first, r.n, r.lowest};
	return true;
}

bool definitions_weigh(struct evaluator *ev, const struct definition *first, struct weighed *weighed)
{
	*weighed = (struct weighed){0};
	struct resolving r = {.ev = ev, .off = &weighed->off};
	for (const struct definition *d = first; d; d = d->next)
		if (!resolve_one(&r, *d))
			return false;
	struct definitions counting = {NULL, NULL};
	uint32_t n = 0;
	for (const struct definition *d = r.kept.first; d; d = d->next) {
		n += d->priority == r.lowest;
		add_copy(ev, d->priority == r.lowest ? &counting : &weighed->outweighed, d);
	}
	weighed->counting = r.ordered ? sort_by_order(counting.first, n) : counting.first;
	return true;
}

/* Pushing down. */

/* Returns the set of `d` with every value inside of the property `outer`. */
static struct value wrap_each(struct evaluator *ev, const struct definition *d, enum property kind, struct value weight)
{
	const struct attrs *set = value_attrs(d->value);
	uint32_t n = attrs_len(set);
	struct attrs *wrapped = engine_attrs(ev, set->shape);
	for (uint32_t i = 0; i < n; i++)
		wrapped->slots[i] = kind == PROPERTY_IF ? property_if(ev, weight, set->slots[i])
		                                        : property_override(ev, weight, set->slots[i]);
	return unknown_value_open_like(ev, value_of_object(wrapped), d->value);
}

static bool push_down_content(struct evaluator *ev, struct definition d, enum property kind, struct definitions *to)
{
	struct value *weight = property_part(ev, &d, kind == PROPERTY_IF ? SYM_condition : SYM_priority);
	struct definitions inner = {NULL, NULL};
	if (!weight)
		return false;
	struct value kept = *weight;
	if (kind == PROPERTY_IF && property_content_text(ev->session, &d, kind)) /* as written, not as moved */
		condition_note(ev, kept, definition_place(ev->session, &d));
	if (!property_enter(ev, &d) || !definition_push_down(ev, &d, &inner))
		return false;
	for (struct definition *i = inner.first; i; i = i->next)
		i->value = wrap_each(ev, i, kind, kept);
	if (!inner.first)
		return true;
	if (to->last)
		to->last->next = inner.first;
	else
		to->first = inner.first;
	to->last = inner.last;
	return true;
}

/* Turns an unknown value into an open set. Its likely names are in it, under the condition that the value is the likely
 * one. */
static bool push_down_unknown(struct evaluator *ev, struct definition d, struct definitions *to)
{
	struct value unknown = unknown_value_with(ev, d.value, VALUE_NONE), likely = unknown_value_likely(ev, d.value);
	if (!value_ok(likely))
		return false;
	if (!value_is_unknown(likely)) {
		bool plain = value_is(likely, OBJECT_ATTRS) && property_of(ev, likely) == PROPERTY_NONE;
		d.value = property_if(ev, unknown, plain ? unknown_value_open_set(ev, likely, unknown) : likely);
		return definition_push_down(ev, &d, to);
	}
	struct definition *set =
		definition_add(ev, to, unknown_value_open_set(ev, attrs_empty(), unknown), d.outer, d.module, d.pos);
	set->expr = d.expr;
	return true;
}

static bool push_down(struct evaluator *ev, struct definition d, struct definitions *to)
{
	d.value = value_force(ev, d.value);
	if (!value_ok(d.value))
		return false;
	enum property kind = property_of(ev, d.value);
	if (kind == PROPERTY_DEFINITION) {
		if (!property_enter(ev, &d))
			return false;
		kind = property_of(ev, d.value);
	}
	if (kind == PROPERTY_FAILED)
		return false;
	if (kind == PROPERTY_IF || kind == PROPERTY_OVERRIDE)
		return push_down_content(ev, d, kind, to);
	if (kind == PROPERTY_MERGE) {
		struct definitions parts = {NULL, NULL};
		bool ok = property_each(ev, &d, &parts);
		for (const struct definition *p = parts.first; ok && p; p = p->next)
			ok = definition_push_down(ev, p, to);
		return ok;
	}
	if (kind == PROPERTY_ORDER) {
		eval_error(ev, D_BAD_PROPERTY, definition_place(ev->session, &d),
		           "mkOrder, mkBefore and mkAfter order the definitions of one option");
		eval_help(ev, "move it inwards, to the option's value");
		return false;
	}
	if (value_is_unknown(d.value) && ev->unknown_stays)
		return push_down_unknown(ev, d, to);
	if (!value_is(d.value, OBJECT_ATTRS)) {
		eval_expected(ev, definition_place(ev->session, &d), "a set of options", d.value);
		ev->failure->diag->code = D_OPTION_TYPE;
		ev->failure->catchable = true;
		return false;
	}
	struct definition *set = definition_add(ev, to, d.value, d.outer, d.module, d.pos);
	set->expr = d.expr;
	set->assumed = d.assumed;
	return true;
}

bool definition_push_down(struct evaluator *ev, const struct definition *d, struct definitions *to)
{
	if (!definition_enter(ev, d, 1))
		return false;
	bool ok = push_down(ev, *d, to);
	eval_leave(ev);
	return ok;
}

struct value definition_values(struct evaluator *ev, const struct definition *first)
{
	uint64_t n = 0;
	for (const struct definition *d = first; d; d = d->next)
		n++;
	struct value *items, list = value_new_list(ev->arena, n, &items);
	for (const struct definition *d = first; d; d = d->next) {
		struct attrs_builder b = attrs_build(ev->session, 2);
		attrs_put(&b, SYM_file, 0, engine_string(ev, module_file(d->module)));
		attrs_put(&b, SYM_value, d->pos, d->value);
		*items++ = attrs_done(&b, false);
	}
	return list;
}
