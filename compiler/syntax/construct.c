/* Nodes of the tree, and the collecting of their parts. */
#include "syntax/construct.h"

#include "syntax/parser.h"

#include <stdlib.h>

#define NODE(p, type, KIND, place) \
	struct expr_##type *n = ARENA_NEW(&(p)->session->arena, struct expr_##type); \
	n->expr.kind = (uint8_t)(KIND); \
	n->expr.at = (place)

/* Makes room for one more item of a growing array in the arena. */
#define GROW(p, items, n, size) \
	do { \
		if ((n) == (size)) { \
			uint32_t more_ = (size) ? (size) * 2 : 2; \
			void *to_ = arena_alloc(&(p)->session->arena, sizeof *(items) * more_); \
			if (n) \
				memcpy(to_, (items), sizeof *(items) * (n)); \
			(items) = to_; \
			(size) = more_; \
		} \
	} while (0)

void expr_seq_add(struct parser *p, struct expr_seq *seq, struct expr *e)
{
	GROW(p, seq->items, seq->n, seq->size);
	seq->items[seq->n++] = e;
}

void name_seq_add(struct parser *p, struct name_seq *seq, struct attr_name name)
{
	GROW(p, seq->items, seq->n, seq->size);
	seq->items[seq->n++] = name;
}

void formal_seq_add(struct parser *p, struct formal_seq *seq, symbol name, struct span at, struct expr *fallback)
{
	GROW(p, seq->items, seq->n, seq->size);
	seq->items[seq->n++] = (struct formal){name, at, fallback};
}

struct attr_name attr_name_plain(struct span at, symbol name)
{
	return (struct attr_name){name, NULL, at};
}

struct attr_name attr_name_of(struct parser *p, struct span at, struct expr *e)
{
	if (e->kind == EXPR_STRING)
		return attr_name_plain(at, symbol_of_str(&p->session->symbols, EXPR_AS(string, e)->text));
	return (struct attr_name){0, e, at};
}

static void append_part(struct parser *p, struct string_parts *parts, struct string_part part)
{
	struct string_part *copy = ARENA_NEW(&p->session->arena, struct string_part);
	*copy = part;
	if (parts->last)
		parts->last->next = copy;
	else
		parts->first = copy;
	parts->last = copy;
}

void string_parts_text(struct parser *p, struct string_parts *parts, struct span at, const char *text, uint32_t len,
                       bool escaped)
{
	append_part(p, parts, (struct string_part){.text = text, .len = len, .escaped = escaped, .at = at});
}

void string_parts_expr(struct parser *p, struct string_parts *parts, struct expr *e)
{
	append_part(p, parts, (struct string_part){.expr = e, .at = e->at});
}

/* Simple nodes. */

struct expr *expr_int(struct parser *p, struct span at, int64_t value)
{
	NODE(p, int, EXPR_INT, at);
	n->value = value;
	return &n->expr;
}

struct expr *expr_float(struct parser *p, struct span at, double value)
{
	NODE(p, float, EXPR_FLOAT, at);
	n->value = value;
	return &n->expr;
}

struct expr *expr_string(struct parser *p, struct span at, const struct str *text, unsigned flags)
{
	NODE(p, string, EXPR_STRING, at);
	n->text = text;
	n->expr.flags = (uint8_t)flags;
	return &n->expr;
}

struct expr *expr_var(struct parser *p, struct span at, symbol name)
{
	NODE(p, var, EXPR_VAR, at);
	n->name = name;
	return &n->expr;
}

struct expr *expr_plain(struct parser *p, enum expr_kind kind, struct span at)
{
	NODE(p, plain, kind, at);
	return &n->expr;
}

struct expr *expr_search_path(struct parser *p, struct span at, const char *name, size_t len)
{
	NODE(p, string, EXPR_SEARCH_PATH, at);
	n->text = str_new(&p->session->arena, name, len);
	return &n->expr;
}

struct expr *expr_select(struct parser *p, struct span at, struct expr *subject, struct attr_path path,
                         struct expr *fallback)
{
	NODE(p, select, EXPR_SELECT, at);
	n->subject = subject;
	n->n = path.n;
	n->names = path.names;
	n->fallback = fallback;
	return &n->expr;
}

struct expr *expr_has(struct parser *p, struct span at, struct expr *subject, struct attr_path path)
{
	struct expr *e = expr_select(p, at, subject, path, NULL);
	e->kind = EXPR_HAS;
	return e;
}

struct expr *expr_call(struct parser *p, struct span at, struct expr *function, struct expr *arg)
{
	if (function->kind == EXPR_CALL && !(function->flags & EXPR_PARENTHESISED)) {
		struct expr_call *c = EXPR_AS(call, function);
		if ((c->n & (c->n - 1)) == 0) { /* room for 1, 2, 4, ... arguments, as many as there are */
			struct expr **args = ARENA_ARRAY(&p->session->arena, struct expr *, c->n * 2);
			memcpy(args, c->args, sizeof *args * c->n);
			c->args = args;
		}
		c->args[c->n++] = arg;
		c->expr.at = at;
		return function;
	}
	NODE(p, call, EXPR_CALL, at);
	n->function = function;
	n->n = 1;
	n->args = ARENA_ARRAY(&p->session->arena, struct expr *, 1);
	n->args[0] = arg;
	return &n->expr;
}

static struct expr_lambda *new_lambda(struct parser *p, struct span at, symbol name, struct span name_at,
                                      struct expr *body)
{
	NODE(p, lambda, EXPR_LAMBDA, at);
	n->n = 1;
	n->names = ARENA_ARRAY(&p->session->arena, symbol, 1);
	n->names[0] = name;
	n->name_spans = ARENA_ARRAY(&p->session->arena, struct span, 1);
	n->name_spans[0] = name_at;
	n->body = body;
	return n;
}

struct expr *expr_lambda(struct parser *p, struct span at, symbol name, struct span name_at, struct expr *body)
{
	return &new_lambda(p, at, name, name_at, body)->expr;
}

struct expr *expr_with(struct parser *p, struct span at, struct expr *set, struct expr *body)
{
	NODE(p, with, EXPR_WITH, at);
	n->set = set;
	n->body = body;
	return &n->expr;
}

struct expr *expr_assert(struct parser *p, struct span at, struct expr *condition, struct expr *body)
{
	NODE(p, assert, EXPR_ASSERT, at);
	n->condition = condition;
	n->body = body;
	return &n->expr;
}

struct expr *expr_if(struct parser *p, struct span at, struct expr *condition, struct expr *yes, struct expr *no)
{
	NODE(p, if, EXPR_IF, at);
	n->condition = condition;
	n->yes = yes;
	n->no = no;
	return &n->expr;
}

struct expr *expr_unary(struct parser *p, enum expr_kind kind, struct span at, struct expr *operand)
{
	NODE(p, unary, kind, at);
	n->operand = operand;
	return &n->expr;
}

struct expr *expr_binary(struct parser *p, enum expr_kind kind, struct span at, struct span operator_at,
                         struct expr *left, struct expr *right)
{
	NODE(p, binary, kind, at);
	n->operator_at = operator_at;
	n->left = left;
	n->right = right;
	return &n->expr;
}

struct expr *expr_list(struct parser *p, struct span at, struct expr_seq items)
{
	NODE(p, list, EXPR_LIST, at);
	n->n = items.n;
	n->items = items.items;
	return &n->expr;
}

/* Patterns. */

static int compare_formals(const void *left, const void *right)
{
	const struct formal *const *l = left, *const *r = right;
	if ((*l)->name != (*r)->name)
		return (*l)->name < (*r)->name ? -1 : 1;
	return ((*l)->at.start > (*r)->at.start) - ((*l)->at.start < (*r)->at.start);
}

static void twice(struct parser *p, symbol name, struct span at, struct span first)
{
	struct diag *d = parse_error(p, D_DUPLICATE_ARGUMENT, at, "argument '%s' is named twice",
	                             symbol_text(&p->session->symbols, name));
	diag_note(p->session, d, first, "first named here");
}

static void check_formals(struct parser *p, const struct formal_seq *f, symbol name, struct span name_at)
{
	const struct formal **sorted = ARENA_ARRAY(&p->session->arena, const struct formal *, f->n + 1);
	for (uint32_t i = 0; i < f->n; i++) {
		sorted[i] = &f->items[i];
		if (name && f->items[i].name == name)
			twice(p, name, f->items[i].at.start > name_at.start ? f->items[i].at : name_at,
			      f->items[i].at.start > name_at.start ? name_at : f->items[i].at);
	}
	qsort(sorted, f->n, sizeof *sorted, compare_formals);
	for (uint32_t i = 1; i < f->n; i++)
		if (sorted[i]->name == sorted[i - 1]->name)
			twice(p, sorted[i]->name, sorted[i]->at, sorted[i - 1]->at);
}

struct expr *expr_pattern(struct parser *p, struct span at, struct formal_seq formals, symbol name, struct span name_at,
                          struct expr *body)
{
	struct expr_lambda *l = new_lambda(p, at, name, name_at, body);
	check_formals(p, &formals, name, name_at);
	l->pattern = true;
	l->ellipsis = formals.ellipsis;
	l->formals = formals.items;
	l->formal_count = formals.n;
	return &l->expr;
}

/* Sets. */

/* A set that is being collected. It stays open until the text has been read: `a = { }; a.b = 1;` adds to it later. */
struct set_builder {
	struct binding **items; /* as written */
	uint32_t n, size;
	uint32_t *index; /* item + 1 by name; only for sets that are not small */
	uint32_t mask;
	struct dynamic_binding *dynamic;
	uint32_t dynamic_count, dynamic_size;
	struct expr **from;
	uint32_t from_count, from_size;
	struct bindings *target; /* of the node */
	struct expr_attrs *node; /* the node, where it is ATTRS */
	struct set_builder *next;
};

enum { SMALL_SET = 12 };

struct set_builder *bindings_new(struct parser *p)
{
	struct set_builder *set = ARENA_NEW(&p->session->arena, struct set_builder);
	set->next = p->builders;
	p->builders = set;
	return set;
}

static uint32_t slot_of(const struct set_builder *set, symbol name)
{
	uint32_t at = (name * 2654435761u) & set->mask;
	while (set->index[at] && set->items[set->index[at] - 1]->name != name)
		at = (at + 1) & set->mask;
	return at;
}

static void make_index(struct parser *p, struct set_builder *set)
{
	set->mask = set->mask ? set->mask * 2 + 1 : 63;
	set->index = arena_zalloc(&p->session->arena, sizeof *set->index * ((size_t)set->mask + 1));
	for (uint32_t i = 0; i < set->n; i++)
		set->index[slot_of(set, set->items[i]->name)] = i + 1;
}

static struct binding *find_binding(const struct set_builder *set, symbol name)
{
	if (set->index) {
		uint32_t i = set->index[slot_of(set, name)];
		return i ? set->items[i - 1] : NULL;
	}
	for (uint32_t i = 0; i < set->n; i++)
		if (set->items[i]->name == name)
			return set->items[i];
	return NULL;
}

static void insert_binding(struct parser *p, struct set_builder *set, struct binding *b)
{
	GROW(p, set->items, set->n, set->size);
	set->items[set->n++] = b;
	if (set->index)
		set->index[slot_of(set, b->name)] = set->n;
	if (set->n > SMALL_SET && set->n * 2 > set->mask)
		make_index(p, set);
}

static struct binding *new_binding(struct parser *p, symbol name, struct span at, struct expr *value, struct span whole)
{
	struct binding *b = ARENA_NEW(&p->session->arena, struct binding);
	*b = (struct binding){.name = name, .at = at, .whole = whole, .value = value};
	GROW(p, p->bindings, p->binding_count, p->binding_size);
	return p->bindings[p->binding_count++] = b;
}

static void duplicate(struct parser *p, symbol name, struct span at, const struct binding *first)
{
	struct diag *d = parse_error(p, D_DUPLICATE_ATTRIBUTE, at, "attribute '%s' already defined",
	                             symbol_text(&p->session->symbols, name));
	diag_note(p->session, d, first->at, "first defined here");
}

/* The builder of a set that a binding holds, while the text is read. */
static struct set_builder *builder_of(const struct binding *b)
{
	return b->kind == BINDING_PLAIN && b->value->kind == EXPR_ATTRS ? EXPR_AS(attrs, b->value)->cache_shape : NULL;
}

/* a = { ... } where a is a set already: its definitions join the first ones. */
static void join_sets(struct parser *p, struct set_builder *into, struct set_builder *from)
{
	for (uint32_t i = 0; i < from->n; i++) {
		struct binding *b = from->items[i];
		const struct binding *first = find_binding(into, b->name);
		if (first) {
			duplicate(p, b->name, b->at, first);
			continue;
		}
		if (b->kind == BINDING_FROM)
			b->from += into->from_count;
		insert_binding(p, into, b);
	}
	for (uint32_t i = 0; i < from->from_count; i++) {
		GROW(p, into->from, into->from_count, into->from_size);
		into->from[into->from_count++] = from->from[i];
	}
	for (uint32_t i = 0; i < from->dynamic_count; i++) {
		GROW(p, into->dynamic, into->dynamic_count, into->dynamic_size);
		into->dynamic[into->dynamic_count++] = from->dynamic[i];
	}
}

static void add_dynamic(struct parser *p, struct set_builder *set, const struct attr_name *name, struct expr *value)
{
	GROW(p, set->dynamic, set->dynamic_count, set->dynamic_size);
	set->dynamic[set->dynamic_count++] = (struct dynamic_binding){name->dynamic, value, name->at};
}

/* The set below a name that is not the last of its path. NULL when the name is something else already. */
static struct set_builder *descend(struct parser *p, struct set_builder *set, const struct attr_name *name,
                                   struct span whole)
{
	const struct binding *known = name->name ? find_binding(set, name->name) : NULL;
	if (known) {
		struct set_builder *inner = builder_of(known);
		if (!inner)
			duplicate(p, name->name, name->at, known);
		return inner;
	}
	struct set_builder *inner = bindings_new(p);
	struct expr *e = expr_attrs(p, (struct span){name->at.start, whole.end}, inner, false);
	if (name->name)
		insert_binding(p, set, new_binding(p, name->name, name->at, e, whole));
	else
		add_dynamic(p, set, name, e);
	return inner;
}

static void add_path(struct parser *p, struct set_builder *set, struct name_seq path, struct expr *value,
                     struct span whole)
{
	for (uint32_t i = 0; i + 1 < path.n && set; i++)
		set = descend(p, set, &path.items[i], whole);
	if (!set || !path.n)
		return;
	const struct attr_name *last = &path.items[path.n - 1];
	if (!last->name) {
		add_dynamic(p, set, last, value);
		return;
	}
	const struct binding *known = find_binding(set, last->name);
	if (!known) {
		if (value->kind == EXPR_LAMBDA && !EXPR_AS(lambda, value)->label)
			EXPR_AS(lambda, value)->label = last->name;
		insert_binding(p, set, new_binding(p, last->name, last->at, value, whole));
		return;
	}
	struct set_builder *inner = builder_of(known);
	if (inner && value->kind == EXPR_ATTRS)
		join_sets(p, inner, EXPR_AS(attrs, value)->cache_shape);
	else
		duplicate(p, last->name, last->at, known);
}

static void add_inherited(struct parser *p, struct set_builder *set, struct name_seq names, struct expr *from)
{
	uint32_t index = set->from_count;
	if (from) {
		GROW(p, set->from, set->from_count, set->from_size);
		set->from[set->from_count++] = from;
	}
	for (uint32_t i = 0; i < names.n; i++) {
		const struct attr_name *name = &names.items[i];
		if (!name->name) {
			parse_error(p, D_DYNAMIC_NAME, name->at, "dynamic attributes are not allowed in 'inherit'");
			continue;
		}
		const struct binding *known = find_binding(set, name->name);
		if (known) {
			duplicate(p, name->name, name->at, known);
			continue;
		}
		struct expr *value = expr_var(p, name->at, from ? 0 : name->name);
		if (from) {
			struct attr_name *one = ARENA_NEW(&p->session->arena, struct attr_name);
			*one = *name;
			value = expr_select(p, name->at, value, (struct attr_path){1, one}, NULL);
		}
		struct binding *b = new_binding(p, name->name, name->at, value, name->at);
		b->kind = from ? BINDING_FROM : BINDING_INHERIT;
		b->from = index;
		insert_binding(p, set, b);
	}
}

struct set_builder *bindings_put(struct parser *p, struct set_builder *set, struct definition d)
{
	if (d.value)
		add_path(p, set, d.names, d.value, d.whole);
	else if (d.whole.start)
		add_inherited(p, set, d.names, d.from);
	return set;
}

struct expr *expr_attrs(struct parser *p, struct span at, struct set_builder *set, bool recursive)
{
	NODE(p, attrs, EXPR_ATTRS, at);
	n->expr.flags = recursive ? EXPR_REC : 0;
	n->cache_shape = set; /* until bindings_finish */
	set->target = &n->b;
	set->node = n;
	return &n->expr;
}

static void refuse_dynamic(struct parser *p, const struct set_builder *set)
{
	for (uint32_t i = 0; i < set->dynamic_count; i++)
		parse_error(p, D_DYNAMIC_NAME, set->dynamic[i].at, "dynamic attributes are not allowed in 'let'");
}

struct expr *expr_let(struct parser *p, struct span at, struct set_builder *set, struct expr *body)
{
	NODE(p, let, EXPR_LET, at);
	n->body = body;
	set->target = &n->b;
	refuse_dynamic(p, set);
	return &n->expr;
}

struct expr *expr_let_body(struct parser *p, struct span at, struct set_builder *set)
{
	struct attr_name *body = ARENA_NEW(&p->session->arena, struct attr_name);
	*body = attr_name_plain(at, SYM_body);
	struct expr *e = expr_select(p, at, expr_attrs(p, at, set, true), (struct attr_path){1, body}, NULL);
	e->flags |= EXPR_LET_BODY;
	return e;
}

static int compare_names(const void *left, const void *right)
{
	symbol l = (*(struct binding *const *)left)->name, r = (*(struct binding *const *)right)->name;
	return (l > r) - (l < r);
}

static int compare_places(const void *left, const void *right)
{
	uint32_t l = (*(struct binding *const *)left)->at.start, r = (*(struct binding *const *)right)->at.start;
	return (l > r) - (l < r);
}

static void finish_set(struct parser *p, struct set_builder *set)
{
	struct bindings *b = set->target;
	b->n = set->n;
	b->order = set->items;
	b->items = ARENA_ARRAY(&p->session->arena, struct binding *, set->n + !set->n);
	if (set->n)
		memcpy(b->items, set->items, sizeof(struct binding *) * set->n);
	qsort(b->items, b->n, sizeof(struct binding *), compare_names);
	b->from = set->from;
	b->from_count = set->from_count;
	b->dynamic = set->dynamic;
	b->dynamic_count = set->dynamic_count;
	if (set->node)
		set->node->cache_shape = NULL;
}

void bindings_finish(struct parser *p)
{
	for (struct set_builder *set = p->builders; set; set = set->next)
		if (set->target)
			finish_set(p, set);
	if (p->binding_count)
		qsort(p->bindings, p->binding_count, sizeof(struct binding *), compare_places);
	p->source->bindings = (const struct binding *const *)p->bindings;
	p->source->binding_count = p->binding_count;
}
