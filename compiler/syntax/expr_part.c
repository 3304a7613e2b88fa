#include "syntax/expr_part.h"

struct visit {
	void (*see)(void *data, struct expr **part);
	void *data;
};

static void see(struct visit v, struct expr **part)
{
	if (*part)
		v.see(v.data, part);
}

static void see_all(struct visit v, struct expr **parts, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		v.see(v.data, &parts[i]);
}

static void see_bindings(struct visit v, const struct bindings *b)
{
	see_all(v, b->from, b->from_count);
	for (uint32_t i = 0; i < b->n; i++)
		if (b->order[i]->kind == BINDING_PLAIN)
			see(v, &b->order[i]->value);
	for (uint32_t i = 0; i < b->dynamic_count; i++) {
		see(v, &b->dynamic[i].name);
		see(v, &b->dynamic[i].value);
	}
}

static void see_select(struct visit v, struct expr_select *e)
{
	see(v, &e->subject);
	for (uint32_t i = 0; i < e->n; i++)
		see(v, &e->names[i].dynamic);
	see(v, &e->fallback);
}

static void see_lambda(struct visit v, struct expr_lambda *e)
{
	for (uint32_t i = 0; i < e->formal_count; i++)
		see(v, &e->formals[i].fallback);
	see(v, &e->body);
}

static void see_two(struct visit v, struct expr **first, struct expr **second)
{
	see(v, first);
	see(v, second);
}

void expr_part_each(const struct expr *e, void (*see_part)(void *data, struct expr **part), void *data)
{
	struct visit v = {see_part, data};
	switch (expr_class_of(e)) {
	case EXPR_IS_plain:
	case EXPR_IS_int:
	case EXPR_IS_float:
	case EXPR_IS_string:
	case EXPR_IS_var:
	case EXPR_IS_local:
	case EXPR_IS_global:
	case EXPR_IS_with_var: break;
	case EXPR_IS_parts: see_all(v, EXPR_AS(parts, e)->parts, EXPR_AS(parts, e)->n); break;
	case EXPR_IS_select: see_select(v, EXPR_AS(select, e)); break;
	case EXPR_IS_call:
		see(v, &EXPR_AS(call, e)->function);
		see_all(v, EXPR_AS(call, e)->args, EXPR_AS(call, e)->n);
		break;
	case EXPR_IS_lambda: see_lambda(v, EXPR_AS(lambda, e)); break;
	case EXPR_IS_let:
		see_bindings(v, &EXPR_AS(let, e)->b);
		see(v, &EXPR_AS(let, e)->body);
		break;
	case EXPR_IS_attrs: see_bindings(v, &EXPR_AS(attrs, e)->b); break;
	case EXPR_IS_list: see_all(v, EXPR_AS(list, e)->items, EXPR_AS(list, e)->n); break;
	case EXPR_IS_with: see_two(v, &EXPR_AS(with, e)->set, &EXPR_AS(with, e)->body); break;
	case EXPR_IS_assert: see_two(v, &EXPR_AS(assert, e)->condition, &EXPR_AS(assert, e)->body); break;
	case EXPR_IS_if:
		see(v, &EXPR_AS(if, e)->condition);
		see_two(v, &EXPR_AS(if, e)->yes, &EXPR_AS(if, e)->no);
		break;
	case EXPR_IS_unary: see(v, &EXPR_AS(unary, e)->operand); break;
	case EXPR_IS_binary: see_two(v, &EXPR_AS(binary, e)->left, &EXPR_AS(binary, e)->right); break;
	}
}
