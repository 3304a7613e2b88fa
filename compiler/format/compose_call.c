/* Function calls. The call f a b is laid out in one line if it fits. Otherwise its last arguments may be expanded
 * alone, as groups with priority, or else each argument gets a line of its own. */
#include "format/compose_call.h"

#include "format/compose_expr.h"
#include "format/compose_term.h"
#include "format/compose_trivia.h"
#include "syntax/concrete.h"

static struct doc *open_nested(struct doc_builder *b, enum doc_group sort)
{
	struct doc *around = doc_open(b, sort);
	b->nest++;
	return around;
}

static void close_nested(struct doc_builder *b, struct doc *around)
{
	b->nest--;
	doc_close(b, around);
}

/* Arguments. */

static bool is_short_list(const struct node *n)
{
	enum { FEW = 6 };
	if (n->kind != NODE_LIST || n->count > FEW)
		return false;
	for (const struct node_item *i = n->items; i; i = i->next)
		if (i->node && !node_is_simple(i->node))
			return false;
	return true;
}

static void compose_argument(struct doc_builder *b, struct node *n)
{
	if (is_short_list(n))
		format_list(b, n, DOC_SPACE_BREAK);
	else
		format_expr(b, n);
}

static void compose_list_argument(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	compose_argument(b, n);
	doc_close(b, around);
}

/* Whether it is (name: body) with a body that begins in the same line. */
static bool is_open_lambda(const struct node *n)
{
	const struct node *l = n->a;
	return l->kind == NODE_LAMBDA && !l->parameter->open && node_is_term(l->a) && node_is_absorbable_term(l->a) &&
	       leaf_is_bare(n->open) && leaf_is_bare(l->parameter->name) && leaf_is_bare(l->middle);
}

/* The same for (name body). */
static bool is_open_call(const struct node *n)
{
	const struct node *c = n->a;
	return c->kind == NODE_APPLY && c->a->kind == NODE_TOKEN && c->a->open->token == TOKEN_NAME && node_is_term(c->b) &&
	       node_is_absorbable_term(c->b) && leaf_is_bare(n->open) && leaf_is_bare(c->a->open) && leaf_is_bare(n->close);
}

static void compose_open_parentheses(struct doc_builder *b, struct node *n)
{
	struct doc *around = open_nested(b, DOC_PRIORITY);
	struct node *inner = n->a;
	format_leaf(b, n->open);
	if (inner->kind == NODE_LAMBDA) {
		format_leaf(b, inner->parameter->name);
		format_leaf(b, inner->middle);
	} else {
		format_leaf(b, inner->a->open);
	}
	doc_space(b, DOC_HARD_SPACE);
	struct node *body = inner->kind == NODE_LAMBDA ? inner->a : inner->b;
	format_term(b, body, true);
	format_leaf(b, n->close);
	close_nested(b, around);
}

static void compose_last_argument(struct doc_builder *b, struct node *n)
{
	if (node_is_term(n) && node_is_absorbable_term(n)) {
		struct doc *around = open_nested(b, DOC_PRIORITY);
		format_term(b, n, false);
		close_nested(b, around);
	} else if (n->kind == NODE_PARENTHESES && (is_open_lambda(n) || is_open_call(n))) {
		compose_open_parentheses(b, n);
	} else if (n->kind == NODE_PARENTHESES) {
		format_absorbed_parentheses(b, n);
	} else {
		struct doc *around = open_nested(b, DOC_REGULAR);
		format_expr(b, n);
		close_nested(b, around);
	}
}

/* The function with its arguments except the last one. */

static void compose_function(struct doc_builder *b, struct node *n, bool indented);

static void compose_transparent(struct doc_builder *b, struct node *n, bool indented)
{
	struct doc *around = doc_open(b, DOC_TRANSPARENT);
	compose_function(b, n, indented);
	doc_close(b, around);
}

static void compose_two_lists(struct doc_builder *b, struct node *n, bool indented)
{
	struct doc *outer = doc_open(b, DOC_TRANSPARENT), *lists;
	compose_transparent(b, n->a->a, indented);
	lists = open_nested(b, DOC_REGULAR);
	doc_space(b, DOC_SPACE_BREAK);
	compose_list_argument(b, n->a->b);
	doc_space(b, DOC_SPACE_BREAK);
	compose_list_argument(b, n->b);
	close_nested(b, lists);
	doc_close(b, outer);
}

static bool ends_in_two_lists(const struct node *function, const struct node *argument)
{
	return function->kind == NODE_APPLY && function->b->kind == NODE_LIST && argument->kind == NODE_LIST;
}

static void compose_function(struct doc_builder *b, struct node *n, bool indented)
{
	if (session_stack_full(b->session)) {
		b->too_deep = true;
		return;
	}
	struct doc *around;
	if (n->kind != NODE_APPLY) {
		if (!indented) {
			format_expr(b, n);
			return;
		}
		around = open_nested(b, DOC_REGULAR);
		doc_space(b, DOC_BREAK);
		format_expr(b, n);
		close_nested(b, around);
		return;
	}
	if (n->b->kind != NODE_SELECT && ends_in_two_lists(n->a, n->b)) {
		compose_two_lists(b, n, indented);
		return;
	}
	compose_transparent(b, n->a, indented);
	doc_space(b, DOC_SPACE_BREAK);
	around = open_nested(b, n->b->kind == NODE_SELECT ? DOC_REGULAR : DOC_PRIORITY);
	compose_argument(b, n->b);
	close_nested(b, around);
}

/* Removes the comments in front of a function and returns them, since they belong in front of the whole call. Names of
 * languages stay. */
static struct trivia take_comments(struct doc_builder *b, struct node *function)
{
	struct leaf *first = node_first_leaf(function);
	struct trivia comments = {NULL, NULL}, languages = {NULL, NULL};
	node_lift_comment(&b->session->arena, first);
	for (struct trivium *t = first->before.first, *next; t; t = next) {
		next = t->next;
		trivia_add(t->kind == TRIVIUM_LANGUAGE ? &languages : &comments, t);
	}
	first->before = languages;
	return comments;
}

void format_call(struct doc_builder *b, struct node *function, struct node *argument, unsigned how)
{
	bool simple = node_is_simple(&(struct node){.kind = NODE_APPLY, .a = function, .b = argument});
	struct trivia comments = take_comments(b, function);
	bool indented = how & CALL_INDENTED && !comments.first, ends_line = how & CALL_ENDS_LINE;
	bool lists = ends_in_two_lists(function, argument);
	format_trivia(b, &comments);
	struct doc *around = doc_open(b, DOC_REGULAR);
	if (how & CALL_LINE)
		doc_space(b, DOC_SPACE_BREAK);
	compose_transparent(b, lists ? function->a : function, indented);
	if (!lists && simple && doc_flatten(b->group, NULL, UINT32_MAX)) {
		doc_space(b, DOC_HARD_SPACE);
		ends_line = false;
	} else {
		doc_space(b, DOC_SPACE_BREAK);
	}
	if (lists) {
		b->nest++;
		compose_list_argument(b, function->b);
		b->nest--;
		doc_space(b, DOC_SPACE_BREAK);
		b->nest++;
		compose_list_argument(b, argument);
		b->nest--;
	} else {
		compose_last_argument(b, argument);
	}
	if (ends_line)
		doc_space(b, DOC_BREAK);
	doc_close(b, around);
	if (how & CALL_ENDS_LINE && comments.first)
		doc_space(b, DOC_LINE);
}
