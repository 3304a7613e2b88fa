/* Resolution of names to slots.
 *
 * A frame is what the evaluator allocates at run time: one for each call of a lambda, for the text as a whole, and for
 * each `let`, `rec` and `with` that is not in tail position. In tail position these run at most once for each frame
 * around them, so their names get slots of that frame, and branches of an `if` share them.
 *
 * For every symbol, `innermost` has the binding that is in scope, linked to those that it hides: looking up a name
 * costs the same in a set of ten thousand names as in one of two. The session keeps the table, so that a text does not
 * need memory for the names of other texts. */
#include "syntax/resolve.h"

#include "syntax/expr_part.h"
#include "syntax/other_format.h"

struct frame {
	uint32_t depth; /* number of frames around it */
	uint32_t used, size;
};

struct bound {
	struct bound *hidden;
	const struct frame *frame;
	uint32_t slot;
	symbol name;
	bool *used; /* set when an expression uses it */
};

struct resolver {
	struct session *session;
	const struct scope_globals *globals;
	struct bound **innermost; /* by symbol: the session's table */
	symbol symbols; /* number of entries in the table */
	struct frame *frame;
	struct with_list {
		const struct frame *frame;
		uint32_t slot;
		struct expr_with *expr;
		struct with_list *outer;
	} *withs;
	uint32_t depth;
	uint32_t lost; /* number of scopes around with names that did not parse */
	bool ok, too_deep;
};

/* Far beyond the depth that the parser accepts for brackets, since chains of operators can be deeper. */
enum { MAX_TREE_DEPTH = 200000 };

static void visit(struct resolver *r, struct expr **at, bool tail);

static void bind(struct resolver *r, symbol name, uint32_t slot, bool *used)
{
	struct bound *b = ARENA_NEW(&r->session->arena, struct bound);
	*b = (struct bound){r->innermost[name], r->frame, slot, name, used};
	r->innermost[name] = b;
}

static void unbind(struct resolver *r, symbol name)
{
	r->innermost[name] = r->innermost[name]->hidden;
}

static struct frame *enter_frame(struct resolver *r, struct frame *f)
{
	struct frame *outer = r->frame;
	*f = (struct frame){.depth = outer ? outer->depth + 1 : 0};
	r->frame = f;
	return outer;
}

static uint32_t take_slots(struct resolver *r, uint32_t n)
{
	uint32_t first = r->frame->used;
	r->frame->used += n;
	if (r->frame->used > r->frame->size)
		r->frame->size = r->frame->used;
	return first;
}

/* Variables. */

struct suggestion {
	const char **names;
	size_t count, size;
	struct session *session;
};

static void suggest(void *to, symbol name)
{
	struct suggestion *s = to;
	if (s->count == s->size) {
		size_t size = s->size ? s->size * 2 : 64;
		const char **more = ARENA_ARRAY(&s->session->arena, const char *, size);
		if (s->count)
			memcpy(more, s->names, sizeof *more * s->count);
		s->names = more;
		s->size = size;
	}
	s->names[s->count++] = symbol_text(&s->session->symbols, name);
}

/* Returns the `rec` that would have bound a name but was lost when its set was merged into an earlier one; or NULL. */
static const struct trap *lost_rec(const struct resolver *r, const struct expr_var *v)
{
	const struct source *s = source_at(&r->session->sources, v->expr.at.start);
	for (uint32_t i = 0; s && i < s->trap_count; i++) {
		const struct trap *t = &s->traps[i];
		bool around = t->kind == TRAP_LOST_REC && t->at.start <= v->expr.at.start && v->expr.at.end <= t->at.end;
		for (uint32_t k = 0; around && k < t->lost->n; k++)
			if (t->lost->order[k]->name == v->name)
				return t;
	}
	return NULL;
}

static void undefined(struct resolver *r, const struct expr_var *v)
{
	const char *name = symbol_text(&r->session->symbols, v->name);
	r->ok = false;
	if (r->lost)
		return; /* it may be one of the lost names */
	if (other_format_report(r->session, v->expr.at, true)) {
		r->lost++; /* no name in it can be trusted */
		return;
	}
	struct diag *d = diag_error(r->session, D_UNDEFINED_VARIABLE, v->expr.at, "undefined variable '%s'", name);
	const struct trap *trap = lost_rec(r, v);
	if (trap) {
		diag_note(r->session, d, (struct span){trap->at.start, trap->at.start + 3},
		          "this 'rec' is lost: the set goes into one that was defined before, without 'rec'");
		d->help = "write 'rec' at the first definition of the set, or define it once";
		return;
	}
	struct suggestion all = {.session = r->session};
	for (symbol s = 1; s < r->symbols; s++) /* symbols that are not assigned yet have no binding */
		if (r->innermost[s])
			suggest(&all, s);
	if (r->globals->each)
		r->globals->each(r->globals->context, suggest, &all);
	const char *nearest = nearest_name(name, all.names, all.count);
	if (nearest)
		d->help = arena_format(&r->session->arena, "did you mean '%s'?", nearest);
}

static const struct with_scope *with_scopes(struct resolver *r)
{
	const struct with_scope *first = NULL, **end = &first;
	for (struct with_list *w = r->withs; w; w = w->outer) {
		struct with_scope *s = ARENA_NEW(&r->session->arena, struct with_scope);
		*s = (struct with_scope){r->frame->depth - w->frame->depth, w->slot, NULL};
		*end = s;
		end = &s->outer;
		w->expr->used = true;
	}
	return first;
}

static void resolve_var(struct resolver *r, struct expr **at)
{
	const struct expr_var *v = EXPR_AS(var, *at);
	const struct bound *b = v->name < r->symbols ? r->innermost[v->name] : NULL;
	if (b) {
		if (b->used)
			*b->used = true;
		struct expr_local *l = ARENA_NEW(&r->session->arena, struct expr_local);
		*l = (struct expr_local){v->expr, v->name, r->frame->depth - b->frame->depth, b->slot};
		l->expr.kind = EXPR_LOCAL;
		*at = &l->expr;
		return;
	}
	int32_t index = r->globals->find(r->globals->context, v->name);
	if (index >= 0) {
		struct expr_global *g = ARENA_NEW(&r->session->arena, struct expr_global);
		*g = (struct expr_global){v->expr, v->name, (uint32_t)index};
		g->expr.kind = EXPR_GLOBAL;
		*at = &g->expr;
		return;
	}
	if (!r->withs || r->lost) {
		undefined(r, v);
		return;
	}
	struct expr_with_var *w = ARENA_NEW(&r->session->arena, struct expr_with_var);
	*w = (struct expr_with_var){v->expr, v->name, with_scopes(r)};
	w->expr.kind = EXPR_WITH_VAR;
	*at = &w->expr;
}

/* Operators that the language defines as calls of names which a text may bind itself (`let __sub = ...; in 1 - 2`). */

static struct expr *make_var(struct resolver *r, struct span at, symbol name)
{
	struct expr_var *v = ARENA_NEW(&r->session->arena, struct expr_var);
	*v = (struct expr_var){{.kind = EXPR_VAR, .at = at}, name};
	return &v->expr;
}

static struct expr *make_call(struct resolver *r, struct span at, symbol name, struct expr *left, struct expr *right)
{
	struct expr_call *c = ARENA_NEW(&r->session->arena, struct expr_call);
	struct expr **args = ARENA_ARRAY(&r->session->arena, struct expr *, 2);
	args[0] = left;
	args[1] = right;
	*c = (struct expr_call){{.kind = EXPR_CALL, .at = at}, 2, make_var(r, at, name), args};
	return &c->expr;
}

static struct expr *make_not(struct resolver *r, struct expr *operand)
{
	struct expr_unary *u = ARENA_NEW(&r->session->arena, struct expr_unary);
	*u = (struct expr_unary){{.kind = EXPR_NOT, .at = operand->at}, operand};
	return &u->expr;
}

static bool is_rebound(const struct resolver *r, symbol name)
{
	return r->innermost[name] != NULL;
}

static struct expr *rebound_operator(struct resolver *r, struct expr *e)
{
	const struct expr_binary *b = EXPR_AS(binary, e);
	const struct expr_operator *o = expr_operator_of((enum expr_kind)e->kind);
	if (!o->function || !is_rebound(r, o->function))
		return e;
	struct expr *first = o->turned ? b->right : b->left, *second = o->turned ? b->left : b->right;
	struct expr *call = make_call(r, e->at, o->function, first, second);
	return o->negated ? make_not(r, call) : call;
}

static struct expr *rebound_negation(struct resolver *r, struct expr *e)
{
	if (!is_rebound(r, SYM___sub))
		return e;
	struct expr_int *zero = ARENA_NEW(&r->session->arena, struct expr_int);
	zero->expr = (struct expr){.kind = EXPR_INT, .at = e->at};
	return make_call(r, e->at, SYM___sub, &zero->expr, EXPR_AS(unary, e)->operand);
}

static struct expr *rebound_search_path(struct resolver *r, struct expr *e)
{
	if (!is_rebound(r, SYM___findFile) && !is_rebound(r, SYM___nixPath))
		return e;
	struct expr_string *name = ARENA_NEW(&r->session->arena, struct expr_string);
	*name = (struct expr_string){{.kind = EXPR_STRING, .at = e->at}, EXPR_AS(string, e)->text};
	return make_call(r, e->at, SYM___findFile, make_var(r, e->at, SYM___nixPath), &name->expr);
}

/* Scopes. */

/* x: y: { a, b }: e as one lambda of three parameters. */
static void join_lambdas(struct resolver *r, struct expr_lambda *l)
{
	uint32_t n = 1;
	const struct expr_lambda *last = l;
	while (!last->pattern && last->body->kind == EXPR_LAMBDA && n < UINT16_MAX) {
		last = EXPR_AS(lambda, last->body);
		n++;
	}
	if (n == 1)
		return;
	symbol *names = ARENA_ARRAY(&r->session->arena, symbol, n);
	struct span *spans = ARENA_ARRAY(&r->session->arena, struct span, n);
	const struct expr_lambda *from = l;
	for (uint32_t i = 0; i < n; i++) {
		names[i] = from->names[0];
		spans[i] = from->name_spans[0];
		if (i + 1 < n)
			from = EXPR_AS(lambda, from->body);
	}
	*l = (struct expr_lambda){.expr = l->expr, .n = n, .names = names, .name_spans = spans, .pattern = last->pattern,
	                          .ellipsis = last->ellipsis, .formal_count = last->formal_count,
	                          .formals = last->formals, .body = last->body, .label = l->label};
	l->expr.flags |= last->expr.flags & EXPR_LOST;
}

static void sort_formals(struct resolver *r, struct expr_lambda *l)
{
	uint32_t n = l->formal_count;
	uint32_t *order = ARENA_ARRAY(&r->session->arena, uint32_t, n + !n);
	uint32_t *other = ARENA_ARRAY(&r->session->arena, uint32_t, n + !n);
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	for (uint32_t width = 1; width < n; width *= 2) { /* merge sort, since there can be many formals */
		for (uint32_t start = 0; start < n; start += 2 * width) {
			uint32_t middle = start + width < n ? start + width : n;
			uint32_t end = start + 2 * width < n ? start + 2 * width : n;
			for (uint32_t k = start, i = start, j = middle; k < end; k++)
				other[k] = i < middle && (j >= end || l->formals[order[i]].name <= l->formals[order[j]].name)
				               ? order[i++]
				               : order[j++];
		}
		uint32_t *swap = order;
		order = other;
		other = swap;
	}
	l->formals_by_name = order;
}

static void resolve_lambda(struct resolver *r, struct expr_lambda *l)
{
	join_lambdas(r, l);
	l->used = arena_zalloc(&r->session->arena, sizeof *l->used * (l->n + l->formal_count));
	struct frame frame, *outer = enter_frame(r, &frame);
	uint32_t first = take_slots(r, l->n + l->formal_count);
	for (uint32_t i = 0; i < l->n; i++)
		if (l->names[i])
			bind(r, l->names[i], first + i, &l->used[i]);
	for (uint32_t i = 0; i < l->formal_count; i++)
		bind(r, l->formals[i].name, first + l->n + i, &l->used[l->n + i]);
	bool lost = l->expr.flags & EXPR_LOST;
	r->lost += lost;
	for (uint32_t i = 0; i < l->formal_count; i++)
		if (l->formals[i].fallback)
			visit(r, &l->formals[i].fallback, false);
	visit(r, &l->body, true);
	r->lost -= lost;
	for (uint32_t i = 0; i < l->formal_count; i++)
		unbind(r, l->formals[i].name);
	for (uint32_t i = l->n; i-- > 0;)
		if (l->names[i])
			unbind(r, l->names[i]);
	if (l->pattern)
		sort_formals(r, l);
	l->frame_size = frame.size;
	r->frame = outer;
}

/* The subjects of inherit (e) have slots after the names; the SELECT of each inherited name reads its subject's
 * slot. */
static void point_to_subject(struct resolver *r, struct expr_select *s, uint32_t slot)
{
	struct expr_local *l = ARENA_NEW(&r->session->arena, struct expr_local);
	*l = (struct expr_local){{.kind = EXPR_LOCAL, .at = s->expr.at}, 0, 0, slot};
	s->subject = &l->expr;
}

static void visit_bindings(struct resolver *r, struct bindings *b, uint32_t hidden)
{
	for (uint32_t i = 0; i < b->from_count; i++)
		visit(r, &b->from[i], false);
	for (uint32_t i = 0; i < b->n; i++) {
		struct binding *item = b->items[i];
		if (item->kind == BINDING_FROM)
			point_to_subject(r, EXPR_AS(select, item->value), hidden + item->from);
		else if (item->kind == BINDING_PLAIN)
			visit(r, &item->value, false);
	}
	for (uint32_t i = 0; i < b->dynamic_count; i++) {
		visit(r, &b->dynamic[i].name, false);
		visit(r, &b->dynamic[i].value, false);
	}
}

static void resolve_bindings(struct resolver *r, struct bindings *b, bool recursive, bool tail, struct expr **body)
{
	uint32_t slots = (recursive ? b->n : 0) + b->from_count, used = r->frame->used;
	struct frame own, *outer = r->frame;
	b->own_frame = slots && !tail;
	r->lost += recursive && b->lost;
	if (b->own_frame)
		enter_frame(r, &own);
	if (slots)
		b->first = take_slots(r, slots);
	/* `inherit x` names a variable outside of the set: it is looked up before the set's own names are bound. */
	for (uint32_t i = 0; i < b->n; i++)
		if (b->items[i]->kind == BINDING_INHERIT)
			visit(r, &b->items[i]->value, false);
	for (uint32_t i = 0; recursive && i < b->n; i++)
		bind(r, b->items[i]->name, b->first + i, &b->items[i]->used);
	visit_bindings(r, b, b->first + (recursive ? b->n : 0));
	if (body)
		visit(r, body, true);
	for (uint32_t i = 0; recursive && i < b->n; i++)
		unbind(r, b->items[i]->name);
	r->lost -= recursive && b->lost;
	if (b->own_frame)
		b->frame_size = own.size;
	r->frame = outer;
	if (!b->own_frame)
		r->frame->used = used; /* free for the other branch of an `if` */
}

static void resolve_with(struct resolver *r, struct expr_with *w, bool tail)
{
	visit(r, &w->set, false);
	struct frame own, *outer = r->frame;
	uint32_t used = r->frame->used;
	w->own_frame = !tail;
	if (w->own_frame)
		enter_frame(r, &own);
	w->slot = take_slots(r, 1);
	struct with_list here = {r->frame, w->slot, w, r->withs};
	r->withs = &here;
	visit(r, &w->body, true);
	r->withs = here.outer;
	if (w->own_frame)
		w->frame_size = own.size;
	r->frame = outer;
	if (!w->own_frame)
		r->frame->used = used;
}

static void visit_part(void *resolver, struct expr **part)
{
	visit(resolver, part, false);
}

/* Returns the node itself, or a call that replaces it when a text binds the name of its function. */
static struct expr *rebound(struct resolver *r, struct expr *e)
{
	switch (expr_class_of(e)) {
	case EXPR_IS_string: return e->kind == EXPR_SEARCH_PATH ? rebound_search_path(r, e) : e;
	case EXPR_IS_unary: return e->kind == EXPR_NEGATE ? rebound_negation(r, e) : e;
	case EXPR_IS_binary: return rebound_operator(r, e);
	default: return e;
	}
}

static void visit_class(struct resolver *r, struct expr **at, bool tail)
{
	struct expr *e = *at = rebound(r, *at);
	switch (expr_class_of(e)) {
	case EXPR_IS_var: resolve_var(r, at); break;
	case EXPR_IS_lambda: resolve_lambda(r, EXPR_AS(lambda, e)); break;
	case EXPR_IS_let:
		resolve_bindings(r, &EXPR_AS(let, e)->b, true, tail, &EXPR_AS(let, e)->body);
		break;
	case EXPR_IS_attrs:
		resolve_bindings(r, &EXPR_AS(attrs, e)->b, e->flags & EXPR_REC, tail, NULL);
		break;
	case EXPR_IS_with: resolve_with(r, EXPR_AS(with, e), tail); break;
	case EXPR_IS_assert:
		visit(r, &EXPR_AS(assert, e)->condition, false);
		visit(r, &EXPR_AS(assert, e)->body, tail);
		break;
	case EXPR_IS_if:
		visit(r, &EXPR_AS(if, e)->condition, false);
		visit(r, &EXPR_AS(if, e)->yes, tail);
		visit(r, &EXPR_AS(if, e)->no, tail);
		break;
	case EXPR_IS_plain:
	case EXPR_IS_int:
	case EXPR_IS_float:
	case EXPR_IS_string:
	case EXPR_IS_local:
	case EXPR_IS_global:
	case EXPR_IS_with_var: break;
	case EXPR_IS_parts:
	case EXPR_IS_select:
	case EXPR_IS_call:
	case EXPR_IS_list:
	case EXPR_IS_unary:
	case EXPR_IS_binary: expr_part_each(e, visit_part, r); break;
	}
}

static void visit(struct resolver *r, struct expr **at, bool tail)
{
	if (r->depth == MAX_TREE_DEPTH || session_stack_full(r->session)) {
		if (!r->too_deep)
			diag_error(r->session, D_TOO_DEEP, (*at)->at, "this expression is nested too deep (more than %u levels)",
			           r->depth);
		r->too_deep = true;
		r->ok = false;
		*at = &ARENA_NEW(&r->session->arena, struct expr_plain)->expr;
		(*at)->kind = EXPR_ERROR;
		return;
	}
	r->depth++;
	visit_class(r, at, tail);
	r->depth--;
}

/* Returns the session's table, with an entry for every symbol known so far. */
static struct bound **table_for_all(struct session *s)
{
	if (s->in_scope_size < s->symbols.count) {
		s->in_scope_size = s->symbols.count + s->symbols.count / 2;
		s->in_scope = arena_zalloc(&s->arena, sizeof *s->in_scope * s->in_scope_size);
	}
	return s->in_scope;
}

bool resolve_tree(struct session *s, struct expr **tree, const struct scope_globals *globals, uint32_t *frame_size)
{
	struct frame top = {0};
	struct resolver r = {.session = s, .globals = globals, .innermost = table_for_all(s), .frame = &top, .ok = true};
	r.symbols = s->in_scope_size;
	uint32_t first = take_slots(&r, globals->count);
	for (uint32_t i = 0; i < globals->count; i++)
		bind(&r, globals->names[i], first + i, NULL);
	visit(&r, tree, true);
	for (uint32_t i = 0; i < globals->count; i++)
		unbind(&r, globals->names[i]);
	*frame_size = top.size;
	return r.ok;
}
