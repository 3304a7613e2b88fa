#include "syntax/expr_same.h"

/* Flags that record only how a node was written. */
enum { WRITING = EXPR_PARENTHESISED | EXPR_URL | EXPR_INDENTED | EXPR_PLAIN };

static bool same_text(const struct str *l, const struct str *r)
{
	return str_len(l) == str_len(r) && memcmp(l->text, r->text, str_len(l)) == 0;
}

static bool same_list(struct session *s, struct expr *const *l, struct expr *const *r, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (!expr_same(s, l[i], r[i]))
			return false;
	return true;
}

static bool same_select(struct session *s, const struct expr_select *l, const struct expr_select *r)
{
	if (l->n != r->n || !expr_same(s, l->subject, r->subject) || !expr_same(s, l->fallback, r->fallback))
		return false;
	for (uint32_t i = 0; i < l->n; i++)
		if (l->names[i].name != r->names[i].name || !expr_same(s, l->names[i].dynamic, r->names[i].dynamic))
			return false;
	return true;
}

static bool same_call(struct session *s, const struct expr_call *l, const struct expr_call *r)
{
	return l->n == r->n && expr_same(s, l->function, r->function) && same_list(s, l->args, r->args, l->n);
}

static bool same_if(struct session *s, const struct expr_if *l, const struct expr_if *r)
{
	return expr_same(s, l->condition, r->condition) && expr_same(s, l->yes, r->yes) && expr_same(s, l->no, r->no);
}

static bool same_lambda(struct session *s, const struct expr_lambda *l, const struct expr_lambda *r)
{
	if (l->n != r->n || l->pattern != r->pattern || l->ellipsis != r->ellipsis || l->formal_count != r->formal_count)
		return false;
	for (uint32_t i = 0; i < l->n; i++)
		if (l->names[i] != r->names[i])
			return false;
	for (uint32_t i = 0; i < l->formal_count; i++)
		if (l->formals[i].name != r->formals[i].name || !expr_same(s, l->formals[i].fallback, r->formals[i].fallback))
			return false;
	return expr_same(s, l->body, r->body);
}

static bool same_bindings(struct session *s, const struct bindings *l, const struct bindings *r)
{
	if (l->n != r->n || l->from_count != r->from_count || l->dynamic_count != r->dynamic_count)
		return false;
	for (uint32_t i = 0; i < l->n; i++) {
		const struct binding *a = l->order[i], *b = r->order[i];
		if (a->name != b->name || a->kind != b->kind || (a->kind == BINDING_FROM && a->from != b->from))
			return false;
		if (a->kind == BINDING_PLAIN && !expr_same(s, a->value, b->value))
			return false;
	}
	for (uint32_t i = 0; i < l->dynamic_count; i++) {
		const struct dynamic_binding *a = &l->dynamic[i], *b = &r->dynamic[i];
		if (!expr_same(s, a->name, b->name) || !expr_same(s, a->value, b->value))
			return false;
	}
	return same_list(s, l->from, r->from, l->from_count);
}

/* Compares nodes of the same kind. */
static bool same_parts(struct session *s, const struct expr *l, const struct expr *r)
{
#define BOTH(class, condition) \
	do { \
		const struct expr_##class *a = EXPR_AS(class, l), *b = EXPR_AS(class, r); \
		return condition; \
	} while (0)
	switch (expr_class_of(l)) {
	case EXPR_IS_plain: return true;
	case EXPR_IS_int: BOTH(int, a->value == b->value);
	case EXPR_IS_float: BOTH(float, memcmp(&a->value, &b->value, sizeof a->value) == 0);
	case EXPR_IS_string: BOTH(string, same_text(a->text, b->text));
	case EXPR_IS_parts: BOTH(parts, a->n == b->n && same_list(s, a->parts, b->parts, a->n));
	case EXPR_IS_var: BOTH(var, a->name == b->name);
	case EXPR_IS_local: BOTH(local, a->name == b->name);
	case EXPR_IS_global: BOTH(global, a->name == b->name);
	case EXPR_IS_with_var: BOTH(with_var, a->name == b->name);
	case EXPR_IS_select: BOTH(select, same_select(s, a, b));
	case EXPR_IS_call: BOTH(call, same_call(s, a, b));
	case EXPR_IS_lambda: BOTH(lambda, same_lambda(s, a, b));
	case EXPR_IS_let: BOTH(let, same_bindings(s, &a->b, &b->b) && expr_same(s, a->body, b->body));
	case EXPR_IS_attrs: BOTH(attrs, same_bindings(s, &a->b, &b->b));
	case EXPR_IS_list: BOTH(list, a->n == b->n && same_list(s, a->items, b->items, a->n));
	case EXPR_IS_with: BOTH(with, expr_same(s, a->set, b->set) && expr_same(s, a->body, b->body));
	case EXPR_IS_assert: BOTH(assert, expr_same(s, a->condition, b->condition) && expr_same(s, a->body, b->body));
	case EXPR_IS_if: BOTH(if, same_if(s, a, b));
	case EXPR_IS_unary: BOTH(unary, expr_same(s, a->operand, b->operand));
	case EXPR_IS_binary: BOTH(binary, expr_same(s, a->left, b->left) && expr_same(s, a->right, b->right));
	}
	return false;
#undef BOTH
}

bool expr_same(struct session *s, const struct expr *l, const struct expr *r)
{
	if (!l || !r)
		return l == r;
	if (l->kind != r->kind || (l->flags | WRITING) != (r->flags | WRITING) || session_stack_full(s))
		return false;
	return same_parts(s, l, r);
}
