#include "syntax/expr.h"

#include "spec.tab.h"
#include "syntax/construct.h"

#define NODE(p, type, KIND, place) \
	((struct expr_##type *)node((p), sizeof(struct expr_##type), KIND, (place)))

static struct expr *node(struct parser *p, size_t size, enum expr_kind kind, struct span at)
{
	struct expr *e = arena_zalloc(&p->session->arena, size);
	e->kind = (uint8_t)kind;
	e->at = at;
	return e;
}

struct expr *expr_plain(struct parser *p, enum expr_kind kind, struct span at)
{
	return &NODE(p, plain, kind, at)->expr;
}

struct expr *expr_int(struct parser *p, struct span at, int64_t value)
{
	struct expr_int *e = NODE(p, int, EXPR_INT, at);
	e->value = value;
	return &e->expr;
}

struct expr *expr_float(struct parser *p, struct span at, double value)
{
	struct expr_float *e = NODE(p, float, EXPR_FLOAT, at);
	e->value = value;
	return &e->expr;
}

struct expr *expr_string(struct parser *p, struct span at, const struct str *text, unsigned flags)
{
	struct expr_string *e = NODE(p, string, EXPR_STRING, at);
	e->expr.flags = (uint8_t)flags;
	e->text = text;
	return &e->expr;
}

struct expr *expr_url(struct parser *p, struct span at, struct text text)
{
	return expr_string(p, at, str_new(&p->session->arena, text.text, text.len), EXPR_URL);
}

struct expr *expr_search_path(struct parser *p, struct span at, const char *name, size_t len)
{
	struct expr_string *e = NODE(p, string, EXPR_SEARCH_PATH, at);
	e->text = str_new(&p->session->arena, name, len);
	return &e->expr;
}

struct expr *expr_var(struct parser *p, struct span at, symbol name)
{
	struct expr_var *e = NODE(p, var, EXPR_VAR, at);
	e->name = name;
	return &e->expr;
}

struct expr *expr_name(struct parser *p, struct span at, symbol name)
{
	return name == p->cur_pos ? expr_plain(p, EXPR_CUR_POS, at) : expr_var(p, at, name);
}

struct expr *expr_parenthesised(struct expr *e)
{
	e->flags |= EXPR_PARENTHESISED;
	return e;
}

static struct expr *make_select(struct parser *p, enum expr_kind kind, struct span at, struct expr *subject,
                                struct attr_path path, struct expr *fallback)
{
	struct expr_select *e = NODE(p, select, kind, at);
	e->n = path.n;
	e->names = path.names;
	e->subject = subject;
	e->fallback = fallback;
	return &e->expr;
}

struct expr *expr_select(struct parser *p, struct span at, struct expr *subject, struct attr_path path,
                         struct expr *fallback)
{
	return make_select(p, EXPR_SELECT, at, subject, path, fallback);
}

struct expr *expr_has(struct parser *p, struct span at, struct expr *subject, struct attr_path path)
{
	return make_select(p, EXPR_HAS, at, subject, path, NULL);
}

struct expr *expr_call(struct parser *p, struct span at, struct expr *function, struct expr *arg)
{
	struct arena *a = &p->session->arena;
	bool grows = function->kind == EXPR_CALL && !(function->flags & EXPR_PARENTHESISED);
	struct expr_call *c = grows ? EXPR_AS(call, function) : NULL;
	if (!c) {
		c = NODE(p, call, EXPR_CALL, at);
		c->function = function;
		c->args = ARENA_ARRAY(a, struct expr *, 1);
	} else if (!(c->n & (c->n - 1))) { /* full: the capacity of `args` is a power of two */
		struct expr **more = ARENA_ARRAY(a, struct expr *, (size_t)c->n * 2);
		memcpy(more, c->args, sizeof *more * c->n);
		c->args = more;
	}
	c->args[c->n++] = arg;
	c->expr.at = at;
	return &c->expr;
}

struct expr *expr_lambda(struct parser *p, struct span at, symbol name, struct span name_at, struct expr *body)
{
	struct expr_lambda *e = NODE(p, lambda, EXPR_LAMBDA, at);
	e->n = 1;
	e->names = ARENA_ARRAY(&p->session->arena, symbol, 1);
	e->name_spans = ARENA_ARRAY(&p->session->arena, struct span, 1);
	e->names[0] = name;
	e->name_spans[0] = name_at;
	e->body = body;
	return &e->expr;
}

struct expr *expr_with(struct parser *p, struct span at, struct expr *set, struct expr *body)
{
	struct expr_with *e = NODE(p, with, EXPR_WITH, at);
	e->set = set;
	e->body = body;
	return &e->expr;
}

struct expr *expr_assert(struct parser *p, struct span at, struct expr *condition, struct expr *body)
{
	struct expr_assert *e = NODE(p, assert, EXPR_ASSERT, at);
	e->condition = condition;
	e->body = body;
	return &e->expr;
}

struct expr *expr_if(struct parser *p, struct span at, struct expr *condition, struct expr *yes, struct expr *no)
{
	struct expr_if *e = NODE(p, if, EXPR_IF, at);
	e->condition = condition;
	e->yes = yes;
	e->no = no;
	return &e->expr;
}

struct expr *expr_unary(struct parser *p, enum expr_kind kind, struct span at, struct expr *operand)
{
	struct expr_unary *e = NODE(p, unary, kind, at);
	e->operand = operand;
	return &e->expr;
}

struct expr *expr_binary(struct parser *p, enum expr_kind kind, struct span at, struct span operator_at,
                         struct expr *left, struct expr *right)
{
	struct expr_binary *e = NODE(p, binary, kind, at);
	e->operator_at = operator_at;
	e->left = left;
	e->right = right;
	return &e->expr;
}

const struct binding *expr_binding_at(const struct sources *all, uint32_t offset)
{
	const struct source *s = source_at(all, offset);
	uint32_t low = 0, high = s ? s->binding_count : 0;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t start = s->bindings[middle]->at.start;
		if (start == offset)
			return s->bindings[middle];
		if (start < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

struct span expr_binding_place(const struct sources *all, uint32_t offset)
{
	const struct binding *b = expr_binding_at(all, offset);
	if (b && b->kind == BINDING_PLAIN)
		offset = b->whole.start;
	return (struct span){offset, offset};
}

const uint8_t expr_classes[] = {
#define X(KIND, class, words) [EXPR_##KIND] = EXPR_IS_##class,
#include "syntax/expr_kinds.h"
#undef X
};

const char *expr_kind_name(enum expr_kind kind)
{
	static const char *const names[] = {
#define X(KIND, class, words) [EXPR_##KIND] = words,
#include "syntax/expr_kinds.h"
#undef X
	};
	return names[kind];
}

static const struct expr_operator operators[] = {
#define X(KIND, class, words) [EXPR_##KIND] = {.sign = ""},
#define OP(KIND, class, words, sign_, token_, ...) [EXPR_##KIND] = {.sign = sign_, .token = token_, __VA_ARGS__},
#include "syntax/expr_kinds.h"
#undef X
};

const struct expr_operator *expr_operator_of(enum expr_kind kind)
{
	return &operators[kind];
}

const struct expr_operator *expr_operator_of_token(int token)
{
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if (*operators[i].sign && operators[i].token == token)
			return &operators[i];
	return NULL;
}

symbol expr_called(const struct expr *e)
{
	switch ((enum expr_kind)e->kind) {
	case EXPR_VAR: return EXPR_AS(var, e)->name;
	case EXPR_LOCAL: return EXPR_AS(local, e)->name;
	case EXPR_GLOBAL: return EXPR_AS(global, e)->name;
	case EXPR_WITH_VAR: return EXPR_AS(with_var, e)->name;
	case EXPR_SELECT: return EXPR_AS(select, e)->names[EXPR_AS(select, e)->n - 1].name;
	default: return 0;
	}
}

#ifndef NDEBUG
void *expr_checked(const struct expr *e, enum expr_class class)
{
	assert(e->kind < sizeof expr_classes && expr_class_of(e) == class);
	return (void *)(uintptr_t)e;
}
#endif
