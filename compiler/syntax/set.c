/* Attribute sets and let: how `a.b = 1; a.c = 2;` and `a = { b = 1; }; a.c = 2;` become one set, as in Nix.
 *
 * Two definitions of a name are merged into one set when both are written as sets; the same holds for the names in
 * them. Added names belong to the set that came first, and that set decides whether it is `rec`. Names can be merged
 * into a set as long as the set around it is being read, also after its own `}`.
 *
 * Nix 2.8 merges sets at the first depth only, and loses dynamic names (${x} = ...) of a set that is merged into an
 * earlier one; later versions and ctrc do neither. */
#include "syntax/set.h"

#include "syntax/complain.h"
#include "syntax/construct.h"

#include <stdlib.h>

/* Small sets are searched linearly. */
enum { FEW_BINDINGS = 8 };

static struct set *set_of(struct expr *e)
{
	return e->kind == EXPR_ATTRS ? (struct set *)(void *)e : NULL;
}

/* Finding and adding names. */

static uint32_t hash_name(symbol name)
{
	return name * 2654435769u; /* Fibonacci hashing (Knuth, TAOCP 6.4) */
}

static void index_binding(struct set *s, uint32_t i)
{
	uint32_t at = hash_name(s->attrs.b.order[i]->name) & s->index_mask;
	while (s->index[at])
		at = (at + 1) & s->index_mask;
	s->index[at] = i + 1;
}

static void grow_index(struct parser *p, struct set *s)
{
	s->index_mask = s->index ? s->index_mask * 2 + 1 : FEW_BINDINGS * 8 - 1;
	s->index = arena_zalloc(&p->session->arena, sizeof *s->index * ((size_t)s->index_mask + 1));
	for (uint32_t i = 0; i < s->attrs.b.n; i++)
		index_binding(s, i);
}

static struct binding *find(const struct set *s, symbol name)
{
	const struct bindings *b = &s->attrs.b;
	if (!s->index) {
		for (uint32_t i = 0; i < b->n; i++)
			if (b->order[i]->name == name)
				return b->order[i];
		return NULL;
	}
	for (uint32_t at = hash_name(name) & s->index_mask; s->index[at]; at = (at + 1) & s->index_mask)
		if (b->order[s->index[at] - 1]->name == name)
			return b->order[s->index[at] - 1];
	return NULL;
}

static void add_binding(struct parser *p, struct set *s, struct binding *binding)
{
	struct bindings *b = &s->attrs.b;
	if (b->n == s->size)
		b->order = parser_more(p, b->order, b->n, &s->size, sizeof(struct binding *));
	b->order[b->n++] = binding;
	if (s->index && b->n * 2 <= s->index_mask)
		index_binding(s, b->n - 1);
	else if (b->n > FEW_BINDINGS)
		grow_index(p, s);
}

static void add_dynamic(struct parser *p, struct set *s, struct dynamic_binding binding)
{
	struct bindings *b = &s->attrs.b;
	if (b->dynamic_count == s->dynamic_size)
		b->dynamic = parser_more(p, b->dynamic, b->dynamic_count, &s->dynamic_size, sizeof *b->dynamic);
	b->dynamic[b->dynamic_count++] = binding;
}

static uint32_t add_subject(struct parser *p, struct set *s, struct expr *subject)
{
	struct bindings *b = &s->attrs.b;
	if (b->from_count == s->from_size)
		b->from = parser_more(p, b->from, b->from_count, &s->from_size, sizeof(struct expr *));
	b->from[b->from_count] = subject;
	return b->from_count++;
}

/* Duplicates. */

/* Returns the first `n` names of a path, as they were written. */
static const char *path_text(struct parser *p, const struct attr_name *names, uint32_t n)
{
	uint32_t start = names[0].at.start - p->source->base, end = names[n - 1].at.end - p->source->base;
	enum { LONGEST = 80 };
	if (end - start > LONGEST)
		return symbol_text(&p->session->symbols, names[n - 1].name);
	return arena_text(&p->session->arena, p->source->text + start, end - start);
}

static void refuse_duplicate(struct parser *p, const char *name, struct span at, struct span first)
{
	struct diag *d = complain_parser(p, D_DUPLICATE_ATTRIBUTE, at, "attribute '%s' already defined", name);
	if (d)
		diag_note(p->session, d, first, "first defined here");
}

static void note_trap(struct parser *p, enum trap_kind kind, struct span at, const struct bindings *lost)
{
	if (p->trap_count == p->trap_size)
		p->traps = parser_more(p, p->traps, p->trap_count, &p->trap_size, sizeof *p->traps);
	p->traps[p->trap_count++] = (struct trap){at, kind, lost};
}

/* Returns the set that is the value of a binding, or NULL when the value is written in another form. */
static struct set *set_of_binding(const struct binding *b)
{
	return b->kind == BINDING_PLAIN ? set_of(b->value) : NULL;
}

/* Moves the bindings of a set into an earlier one. The depth of sets is limited by the parser. */
static void merge(struct parser *p, struct set *into, const struct set *from)
{
	const struct bindings *b = &from->attrs.b;
	if (from->attrs.expr.flags & EXPR_REC && !(into->attrs.expr.flags & EXPR_REC))
		note_trap(p, TRAP_LOST_REC, from->attrs.expr.at, b);
	into->attrs.b.lost |= b->lost;
	uint32_t subjects = into->attrs.b.from_count;
	for (uint32_t i = 0; i < b->from_count; i++)
		add_subject(p, into, b->from[i]);
	for (uint32_t i = 0; i < b->n; i++) {
		struct binding *binding = b->order[i];
		const struct binding *known = find(into, binding->name);
		struct set *inner = known ? set_of_binding(known) : NULL;
		const struct set *more = set_of_binding(binding);
		if (inner && more)
			merge(p, inner, more);
		else if (known)
			refuse_duplicate(p, symbol_text(&p->session->symbols, binding->name), binding->at, known->at);
		if (known)
			continue;
		if (binding->kind == BINDING_FROM)
			binding->from += subjects;
		add_binding(p, into, binding);
	}
	for (uint32_t i = 0; i < b->dynamic_count; i++)
		add_dynamic(p, into, b->dynamic[i]);
}

/* Bindings. */

struct target set_target(struct parser *p, struct stack_run path)
{
	/* Values are read before their bindings are made. The entries are reserved now, so that the list is in the order of
	 * the text. */
	struct target t = {path, p->binding_count};
	while (p->binding_count + path.n > p->binding_size)
		p->bindings = parser_more(p, p->bindings, p->binding_count, &p->binding_size, sizeof(struct binding *));
	for (uint32_t i = 0; i < path.n; i++)
		p->bindings[p->binding_count + i] = NULL;
	p->binding_count += path.n;
	return t;
}

struct bind set_bind_value(struct parser *p, struct target target, struct expr *value)
{
	(void)p;
	return (struct bind){.target = target, .value = value};
}

struct bind set_bind_inherit(struct stack_run names, struct expr *from)
{
	return (struct bind){.target = {names, 0}, .inherit = true, .value = from};
}

struct bind set_bind_broken(void)
{
	return (struct bind){.broken = true};
}

struct bind set_bind_before_lost(struct parser *p, struct target target, struct expr *value)
{
	struct bind bind = set_bind_value(p, target, value);
	bind.before_lost = true;
	return bind;
}

static struct binding *make_binding(struct parser *p, struct attr_name name, uint32_t slot, struct span whole,
                                    struct expr *value)
{
	struct binding *b = ARENA_NEW(&p->session->arena, struct binding);
	*b = (struct binding){.name = name.name, .at = name.at, .whole = whole, .value = value};
	if (slot != NO_SLOT)
		p->bindings[slot] = b;
	return b;
}

static void set_label(struct expr *value, symbol name)
{
	if (value->kind == EXPR_LAMBDA)
		EXPR_AS(lambda, value)->label = name;
}

/* Returns the set that the i-th name of a path leads to, which is made when it is missing. Returns NULL when the name
 * is defined as something else. */
static struct set *descend(struct parser *p, struct set *s, const struct attr_name *names, uint32_t i, uint32_t slot,
                           struct span whole)
{
	struct binding *known = names[i].dynamic ? NULL : find(s, names[i].name);
	if (known) {
		struct set *inner = set_of_binding(known);
		if (!inner)
			refuse_duplicate(p, path_text(p, names, i + 1), names[i].at, known->at);
		return inner;
	}
	struct set *inner = set_new(p, (struct span){names[i + 1].at.start, whole.end});
	if (names[i].dynamic)
		add_dynamic(p, s, (struct dynamic_binding){names[i].dynamic, &inner->attrs.expr, names[i].at});
	else
		add_binding(p, s, make_binding(p, names[i], slot, whole, &inner->attrs.expr));
	return inner;
}

static void add_value(struct parser *p, struct set *s, const struct bind *bind, struct span whole)
{
	const struct attr_name *names = p->names + bind->target.path.first;
	uint32_t last = bind->target.path.n - 1, slot = bind->target.slot;
	if (last >= p->max_depth) {
		complain_parser(p, D_TOO_DEEP, whole, "this attribute path is too long (more than %u names)", p->max_depth);
		return;
	}
	for (uint32_t i = 0; i < last && s; i++)
		s = descend(p, s, names, i, slot + i, whole);
	if (!s)
		return;
	const struct attr_name *name = &names[last];
	if (name->dynamic) {
		add_dynamic(p, s, (struct dynamic_binding){name->dynamic, bind->value, name->at});
		return;
	}
	struct binding *known = find(s, name->name);
	struct set *inner = known ? set_of_binding(known) : NULL;
	const struct set *more = set_of(bind->value);
	if (inner && more) {
		merge(p, inner, more);
	} else if (known) {
		refuse_duplicate(p, path_text(p, names, last + 1), name->at, known->at);
	} else {
		add_binding(p, s, make_binding(p, *name, slot + last, whole, bind->value));
		set_label(bind->value, name->name);
	}
}

static struct expr *inherited(struct parser *p, struct attr_name name, bool from)
{
	if (!from)
		return expr_var(p, name.at, name.name);
	struct attr_path path = {1, ARENA_ARRAY(&p->session->arena, struct attr_name, 1)};
	path.names[0] = name;
	return expr_select(p, name.at, expr_var(p, name.at, 0), path, NULL);
}

static void add_inherited(struct parser *p, struct set *s, const struct bind *bind, struct span whole)
{
	struct stack_run names = bind->target.path;
	uint32_t subject = bind->value && names.n ? add_subject(p, s, bind->value) : 0;
	uint32_t slot = set_target(p, names).slot;
	for (uint32_t i = 0; i < names.n; i++) {
		struct attr_name name = p->names[names.first + i];
		if (name.dynamic) {
			struct diag *d = complain_parser(
				p, D_DYNAMIC_NAME, name.at, "dynamic attributes not allowed in inherit: it needs names that are known");
			if (d)
				d->help = "write '${name} = value;' instead";
			set_lost(p, s);
			continue;
		}
		const struct binding *known = find(s, name.name);
		if (known) {
			refuse_duplicate(p, symbol_text(&p->session->symbols, name.name), name.at, known->at);
			continue;
		}
		struct binding *b = make_binding(p, name, slot + i, whole, inherited(p, name, bind->value));
		b->kind = bind->value ? BINDING_FROM : BINDING_INHERIT;
		b->from = subject;
		add_binding(p, s, b);
	}
}

/* Sets. */

struct set *set_new(struct parser *p, struct span at)
{
	struct set *s = ARENA_NEW(&p->session->arena, struct set);
	s->attrs.expr = (struct expr){.kind = EXPR_ATTRS, .at = at};
	s->next = p->sets;
	p->sets = s;
	return s;
}

struct set *set_lost(struct parser *p, struct set *set)
{
	set->attrs.b.lost = true;
	p->names_lost = true;
	return set;
}

/* A binding that contains an invalid token has no value. */
static void leave_broken(struct parser *p, struct bind *bind)
{
	if (bind->value)
		bind->value = expr_plain(p, EXPR_ERROR, bind->value->at);
	p->slip = 0;
}

struct set *set_add(struct parser *p, struct set *set, struct bind bind, struct span at)
{
	if (bind.broken)
		return set_lost(p, set);
	if (bind.before_lost)
		set_lost(p, set);
	if (p->slip >= at.start && p->slip < at.end && p->slip)
		leave_broken(p, &bind);
	at.end -= at.end > at.start; /* without the `;` */
	if (bind.inherit && !bind.target.path.n)
		note_trap(p, TRAP_EMPTY_INHERIT, at, NULL);
	if (bind.inherit)
		add_inherited(p, set, &bind, at);
	else
		add_value(p, set, &bind, (struct span){at.start, bind.value->at.end});
	p->names_used = bind.target.path.first;
	return set;
}

bool set_put(struct parser *p, struct set *set, struct attr_name name, uint32_t slot, struct expr *value)
{
	const struct binding *known = find(set, name.name);
	if (known) {
		refuse_duplicate(p, symbol_text(&p->session->symbols, name.name), name.at, known->at);
		return false;
	}
	add_binding(p, set, make_binding(p, name, slot, span_join(name.at, value->at), value));
	return true;
}

void set_put_missing(struct parser *p, struct set *set, const struct set *from)
{
	for (uint32_t i = 0; i < from->attrs.b.n; i++)
		if (!find(set, from->attrs.b.order[i]->name))
			add_binding(p, set, from->attrs.b.order[i]);
}

struct expr *set_expr(struct parser *p, struct span at, struct set *set, unsigned flags)
{
	(void)p;
	set->attrs.expr.at = at;
	set->attrs.expr.flags |= (uint8_t)flags;
	return &set->attrs.expr;
}

static int compare_bindings(const void *l, const void *r)
{
	const struct binding *a = *(struct binding *const *)l, *b = *(struct binding *const *)r;
	return (a->name > b->name) - (a->name < b->name);
}

enum { FEW_NAMES = 12 }; /* as most sets have: put into their places one by one */

static void sort_names(struct parser *p, struct bindings *b)
{
	bool sorted = true;
	b->items = ARENA_ARRAY(&p->session->arena, struct binding *, b->n);
	for (uint32_t i = 0; i < b->n; i++) {
		uint32_t at = i;
		sorted &= !i || b->order[i - 1]->name < b->order[i]->name;
		for (; b->n <= FEW_NAMES && at && b->items[at - 1]->name > b->order[i]->name; at--)
			b->items[at] = b->items[at - 1];
		b->items[at] = b->order[i];
	}
	if (!sorted && b->n > FEW_NAMES)
		qsort(b->items, b->n, sizeof(struct binding *), compare_bindings);
}

struct expr *set_let_body(struct parser *p, struct span at, struct set *set)
{
	struct attr_path path = {1, ARENA_ARRAY(&p->session->arena, struct attr_name, 1)};
	path.names[0] = construct_name(SYM_body, at);
	struct expr *e = expr_select(p, at, set_expr(p, at, set, EXPR_REC), path, NULL);
	e->flags |= EXPR_LET_BODY;
	return e;
}

struct expr *set_let(struct parser *p, struct span at, struct set *set, struct expr *body)
{
	struct expr_let *e = ARENA_NEW(&p->session->arena, struct expr_let);
	e->expr = (struct expr){.kind = EXPR_LET, .at = at};
	e->b = set->attrs.b;
	e->body = body;
	e->b.lost |= e->b.dynamic_count;
	for (uint32_t i = 0; i < e->b.dynamic_count; i++) {
		struct diag *d = complain_parser(p, D_DYNAMIC_NAME, e->b.dynamic[i].at,
		                                 "dynamic attributes not allowed in let: it needs names that are known");
		if (d)
			d->help = "a set can have computed names: '{ ${name} = value; }'";
	}
	sort_names(p, &e->b);
	return &e->expr;
}

void set_finish(struct parser *p)
{
	for (struct set *s = p->sets; s; s = s->next) {
		if (!s->attrs.b.items)
			sort_names(p, &s->attrs.b);
		if (find(s, SYM___overrides))
			s->attrs.expr.flags |= EXPR_OVERRIDES;
	}
	uint32_t n = 0;
	for (uint32_t i = 0; i < p->binding_count; i++)
		if (p->bindings[i])
			p->bindings[n++] = p->bindings[i];
	p->source->bindings = p->bindings;
	p->source->binding_count = n;
}
