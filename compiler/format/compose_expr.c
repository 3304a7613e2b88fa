#include "format/compose_expr.h"

#include "format/compose_call.h"
#include "format/compose_lambda.h"
#include "format/compose_term.h"
#include "format/compose_trivia.h"

static void compose_grouped(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_expr(b, n);
	doc_close(b, around);
}

/* with */

static void compose_with_head(struct doc_builder *b, struct node *n)
{
	format_leaf(b, n->open);
	doc_space(b, DOC_HARD_SPACE);
	b->nest++;
	compose_grouped(b, n->a);
	b->nest--;
	format_leaf(b, n->middle);
}

static void compose_with(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	compose_with_head(b, n);
	doc_close(b, around);
	doc_space(b, DOC_SPACE_BREAK);
	format_expr(b, n->b);
}

/* The body begins in the same line. */
static void compose_open_with(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR), *body;
	doc_space(b, DOC_BREAK);
	compose_with_head(b, n);
	doc_space(b, DOC_HARD_SPACE);
	body = doc_open(b, DOC_PRIORITY);
	format_term(b, n->b, true);
	doc_close(b, body);
	doc_close(b, around);
}

void format_absorbed(struct doc_builder *b, struct node *n, bool wide)
{
	if (node_is_term(n) && node_is_absorbable_term(n))
		format_term(b, n, wide);
	else if (n->kind == NODE_WITH && node_is_term(n->b) && node_is_absorbable_term(n->b))
		compose_open_with(b, n);
	else
		format_expr(b, n);
}

/* let, assert, if */

static void compose_let(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	struct leaf *first = node_first_leaf(n->a);
	format_leaf(b, n->open);
	doc_space(b, DOC_LINE);
	b->nest++;
	format_items(b, n->items, DOC_LINE);
	b->nest--;
	doc_close(b, around);
	doc_space(b, DOC_LINE);
	around = doc_open(b, DOC_REGULAR);
	node_lift_comment(&b->session->arena, n->close);
	trivia_prepend(&first->before, n->close->before);
	n->close->before = (struct trivia){NULL, NULL};
	format_leaf(b, n->close);
	doc_space(b, DOC_LINE);
	format_expr(b, n->a);
	doc_close(b, around);
}

/* Returns the condition as a call of `assert`, with the keyword in front of its first function. */
static struct node *call_of_assert(struct arena *a, struct leaf *keyword, struct node *condition)
{
	struct node *call = ARENA_NEW(a, struct node), *first = ARENA_NEW(a, struct node), *top = call;
	first->kind = NODE_TOKEN;
	first->open = keyword;
	for (call->kind = NODE_APPLY; condition->kind == NODE_APPLY; condition = condition->a) {
		call->b = condition->b;
		call->a = ARENA_NEW(a, struct node);
		call = call->a;
		call->kind = NODE_APPLY;
	}
	call->a = first;
	call->b = condition;
	return top;
}

static void compose_assert(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	struct node *call = call_of_assert(&b->session->arena, n->open, n->a);
	format_call(b, call->a, call->b, 0);
	format_leaf(b, n->middle);
	doc_space(b, DOC_LINE);
	format_expr(b, n->b);
	doc_close(b, around);
}

static void compose_branch(struct doc_builder *b, struct node *n)
{
	b->nest++;
	compose_grouped(b, n);
	b->nest--;
}

/* `else if` continues in its line. */
static void compose_if(struct doc_builder *b, struct node *n)
{
	struct doc *whole = doc_open(b, DOC_REGULAR), *around;
	enum doc_space apart = DOC_SPACE_BREAK;
	node_lift_comment(&b->session->arena, n->open);
	for (; n->kind == NODE_IF; n = n->c) {
		around = doc_open(b, DOC_REGULAR);
		format_leaf(b, n->open);
		doc_space(b, DOC_SPACE_BREAK);
		b->nest++;
		format_expr(b, n->a);
		b->nest--;
		doc_space(b, DOC_SPACE_BREAK);
		format_leaf(b, n->middle);
		doc_close(b, around);
		doc_space(b, apart);
		compose_branch(b, n->b);
		doc_space(b, apart);
		node_lift_comment(&b->session->arena, n->close);
		format_leaf(b, n->close);
		doc_space(b, DOC_HARD_SPACE);
		apart = DOC_LINE;
	}
	doc_space(b, DOC_SPACE_BREAK);
	compose_branch(b, n);
	doc_close(b, whole);
}

/* Operators. */

static bool same_sign(const struct leaf *l, const struct leaf *r)
{
	return l->len == r->len && memcmp(l->text, r->text, l->len) == 0;
}

static bool sign_is(const struct leaf *l, const char *one, const char *other, const char *third)
{
	const char *signs[] = {one, other, third};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strlen(signs[i]) == l->len && memcmp(signs[i], l->text, l->len) == 0)
			return true;
	return false;
}

/* The operands of operators of one kind, from left to right. */
struct operands {
	const struct leaf *sign;
	uint32_t count, most;
	bool first_wide;
	enum doc_space apart;
};

static uint32_t count_operands(const struct node *n, const struct leaf *sign)
{
	uint32_t count = 1;
	for (; n->kind == NODE_OPERATION && same_sign(n->middle, sign); n = n->b)
		count += count_operands(n->a, sign);
	return count;
}

static void compose_operand(struct doc_builder *b, struct node *n)
{
	struct doc *around;
	if (n->kind == NODE_OPERATION) {
		around = doc_open(b, DOC_REGULAR);
		doc_space(b, DOC_SPACE_BREAK);
		format_expr(b, n);
		doc_close(b, around);
	} else if (n->kind == NODE_APPLY) {
		around = doc_open(b, DOC_REGULAR);
		doc_space(b, DOC_HARD_SPACE);
		format_call(b, n->a, n->b, CALL_LINE);
		doc_close(b, around);
	} else {
		doc_space(b, DOC_HARD_SPACE);
		format_expr(b, n);
	}
}

/* `before` is the operator in front of the leftmost operand, or NULL. */
static void compose_operands(struct doc_builder *b, const struct operands *o, struct node *n, struct leaf *before)
{
	if (session_stack_full(b->session)) {
		b->too_deep = true;
		return;
	}
	for (; n->kind == NODE_OPERATION && same_sign(n->middle, o->sign); n = n->b) {
		compose_operands(b, o, n->a, before);
		before = n->middle;
	}
	if (before) {
		doc_space(b, o->apart);
		node_lift_comment(&b->session->arena, before);
		format_leaf(b, before);
		b->nest++;
		compose_operand(b, n);
		b->nest--;
	} else if (o->first_wide && node_is_term(n) && node_is_absorbable_term(n)) {
		format_term(b, n, true);
	} else {
		format_expr(b, n);
	}
}

void format_operation(struct doc_builder *b, struct node *n, bool first_wide)
{
	enum { FEW = 3 };
	struct operands o = {.sign = n->middle, .first_wide = first_wide, .apart = DOC_SPACE_BREAK};
	if (sign_is(n->middle, "|>", "<|", "|>") && count_operands(n, n->middle) > FEW)
		o.apart = DOC_LINE;
	struct doc *around = doc_open(b, DOC_REGULAR);
	compose_operands(b, &o, n, NULL);
	doc_close(b, around);
}

static void compose_any_operation(struct doc_builder *b, struct node *n)
{
	if (!sign_is(n->middle, "<", ">", "==") && !sign_is(n->middle, "<=", ">=", "!=")) {
		format_operation(b, n, false);
		return;
	}
	format_expr(b, n->a);
	doc_space(b, DOC_SOFT_SPACE);
	format_leaf(b, n->middle);
	doc_space(b, DOC_HARD_SPACE);
	format_expr(b, n->b);
}

/* The value of a binding. */

static bool is_lone_inherit(const struct node *n)
{
	return n->kind == NODE_SET && n->items && !n->items->next && n->items->binder && n->items->binder->inherit;
}

static void compose_value_beside(struct doc_builder *b, struct node *n, bool wide)
{
	doc_space(b, DOC_HARD_SPACE);
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_absorbed(b, n, wide);
	doc_close(b, around);
}

static void compose_value_apart(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	doc_space(b, DOC_SPACE_BREAK);
	format_expr(b, n);
	doc_close(b, around);
}

/* a // { }: the set begins in the same line. */
static void compose_open_operation(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR), *right, *set;
	doc_space(b, DOC_SPACE_BREAK);
	format_expr(b, n->a);
	doc_space(b, DOC_SPACE_BREAK);
	right = doc_open(b, DOC_TRANSPARENT);
	format_leaf(b, n->middle);
	doc_space(b, DOC_HARD_SPACE);
	set = doc_open(b, DOC_PRIORITY);
	format_term(b, n->b, true);
	doc_close(b, set);
	doc_close(b, right);
	doc_close(b, around);
}

static void compose_value_operation(struct doc_builder *b, struct node *n)
{
	bool joins = sign_is(n->middle, "//", "++", "+");
	if (joins && node_is_term(n->a) && node_is_absorbable_term(n->a) && !node_first_leaf(n->a)->before.first) {
		b->nest--;
		doc_space(b, DOC_HARD_SPACE);
		format_operation(b, n, true);
		b->nest++;
	} else if (joins && leaf_is_bare(n->middle) && node_is_term(n->b) && node_is_absorbable_term(n->b)) {
		compose_open_operation(b, n);
	} else {
		doc_space(b, DOC_SPACE_BREAK);
		compose_grouped(b, n);
	}
}

static void compose_nested_value(struct doc_builder *b, struct node *n)
{
	if (is_lone_inherit(n)) {
		compose_value_beside(b, n, false);
	} else if (node_is_absorbable(n)) {
		compose_value_beside(b, n, true);
	} else if (n->kind == NODE_PARENTHESES) {
		doc_space(b, DOC_HARD_SPACE);
		format_absorbed_parentheses(b, n);
	} else if (n->kind == NODE_STRING || n->kind == NODE_INDENTED || n->kind == NODE_PATH) {
		doc_space(b, DOC_HARD_SPACE);
		compose_grouped(b, n);
	} else if (node_is_term(n) || n->kind == NODE_WITH) {
		compose_value_apart(b, n);
	} else if (n->kind == NODE_APPLY) {
		format_call(b, n->a, n->b, CALL_LINE);
	} else if (n->kind == NODE_OPERATION) {
		compose_value_operation(b, n);
	} else {
		doc_space(b, DOC_SPACE_BREAK);
		compose_grouped(b, n);
	}
}

void format_value(struct doc_builder *b, struct node *n)
{
	b->nest++;
	compose_nested_value(b, n);
	b->nest--;
}

/* All kinds. */

static void compose_kind(struct doc_builder *b, struct node *n)
{
	switch ((enum node_kind)n->kind) {
	case NODE_WITH: compose_with(b, n); return;
	case NODE_LET: compose_let(b, n); return;
	case NODE_ASSERT: compose_assert(b, n); return;
	case NODE_IF: compose_if(b, n); return;
	case NODE_LAMBDA: format_lambda(b, n); return;
	case NODE_APPLY: format_call(b, n->a, n->b, 0); return;
	case NODE_OPERATION: compose_any_operation(b, n); return;
	case NODE_HAS:
		format_expr(b, n->a);
		doc_space(b, DOC_SOFT_SPACE);
		format_leaf(b, n->middle);
		doc_space(b, DOC_HARD_SPACE);
		format_selectors(b, n->selectors);
		return;
	case NODE_PREFIX:
		format_leaf(b, n->open);
		format_expr(b, n->a);
		return;
	default: format_term(b, n, false); return;
	}
}

void format_expr(struct doc_builder *b, struct node *n)
{
	if (b->too_deep || session_stack_full(b->session)) {
		b->too_deep = true;
		return;
	}
	if (n->kind != NODE_LIST) {
		compose_kind(b, n);
		return;
	}
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_term(b, n, false);
	doc_close(b, around);
}

void format_whole(struct doc_builder *b, const struct whole *whole)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_expr(b, whole->node);
	format_trivia(b, &whole->rest);
	doc_close(b, around);
}
