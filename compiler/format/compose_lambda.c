#include "format/compose_lambda.h"

#include "format/compose_expr.h"
#include "format/compose_term.h"
#include "format/compose_trivia.h"

/* { a, b ? c, ... } */

static bool has_switch(const struct trivia *trivia)
{
	for (const struct trivium *t = trivia->first; t; t = t->next)
		if (t->kind >= TRIVIUM_OFF)
			return true;
	return false;
}

/* Moves the comments before a comma to the next argument, since commas are at the beginning of lines. The last argument
 * gets a comma. */
static void move_comments_down(struct arena *arena, struct function_argument *a)
{
	for (; a->next; a = a->next) {
		if (a->comma->after || has_switch(&a->comma->before))
			continue;
		trivia_prepend(&a->next->name->before, a->comma->before);
		a->comma->before = (struct trivia){NULL, NULL};
	}
	if (a->ellipsis || a->comma)
		return;
	a->comma = ARENA_NEW(arena, struct leaf);
	*a->comma = (struct leaf){.text = ",", .len = 1, .line = a->name->line};
}

/* Moves the comment after an argument to the place after its comma. */
static void move_comment_behind_comma(struct function_argument *a)
{
	if (a->ellipsis || !a->comma || !leaf_is_bare(a->comma))
		return;
	struct leaf *last = a->fallback ? node_last_leaf(a->fallback) : a->name;
	a->comma->after = last->after;
	a->comma->after_len = last->after_len;
	last->after = NULL;
}

static void compose_comma(struct doc_builder *b, const struct function_argument *a)
{
	if (a->ellipsis || !a->comma)
		return;
	if (!a->next && leaf_is_bare(a->comma))
		doc_text(b, DOC_EXPANDED, ",", 1, 1);
	else
		format_leaf(b, a->comma);
}

static void compose_argument(struct doc_builder *b, struct function_argument *a)
{
	if (!a->fallback) {
		format_leaf(b, a->name);
		compose_comma(b, a);
		return;
	}
	bool bare = !a->next && a->comma && leaf_is_bare(a->comma); /* then its comma comes after the group */
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_leaf(b, a->name);
	doc_space(b, DOC_HARD_SPACE);
	b->nest++;
	format_leaf(b, a->question);
	format_value(b, a->fallback);
	b->nest--;
	if (!bare)
		compose_comma(b, a);
	doc_close(b, around);
	if (bare)
		compose_comma(b, a);
}

static void compose_arguments(struct doc_builder *b, struct parameter *p, enum doc_space apart)
{
	move_comments_down(&b->session->arena, p->arguments);
	for (struct function_argument *a = p->arguments; a; a = a->next)
		move_comment_behind_comma(a);
	doc_space(b, apart);
	b->nest++;
	for (struct function_argument *a = p->arguments; a; a = a->next) {
		compose_argument(b, a);
		if (a->next)
			doc_space(b, apart);
	}
	b->nest--;
	doc_space(b, apart);
}

static void compose_pattern(struct doc_builder *b, struct parameter *p)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	bool flat = node_arguments_are_flat(p);
	node_lift_comment(&b->session->arena, p->open);
	format_leaf(b, p->open);
	if (p->arguments) {
		compose_arguments(b, p, flat ? DOC_SPACE_BREAK : DOC_LINE);
		b->nest++;
		format_before(b, p->close);
		b->nest--;
		p->close->before = (struct trivia){NULL, NULL};
	} else {
		doc_space(b, p->open->line != p->close->line ? DOC_LINE : DOC_HARD_SPACE);
	}
	format_leaf(b, p->close);
	doc_close(b, around);
}

static void compose_parameter(struct doc_builder *b, struct parameter *p)
{
	if (p->name && p->name_first)
		format_leaf(b, p->name);
	if (p->at && p->name_first)
		format_leaf(b, p->at);
	if (p->open)
		compose_pattern(b, p);
	if (p->at && !p->name_first) {
		format_leaf(b, p->at);
		format_leaf(b, p->name);
	}
}

/* a: b: body */
static void compose_named(struct doc_builder *b, struct node *n)
{
	enum { FEW = 2 };
	struct doc *around = doc_open(b, DOC_REGULAR), *body;
	uint32_t depth = 1;
	doc_space(b, DOC_BREAK);
	format_leaf(b, n->parameter->name);
	format_leaf(b, n->middle);
	for (n = n->a; n->kind == NODE_LAMBDA && !n->parameter->open; n = n->a) {
		doc_space(b, DOC_HARD_SPACE);
		format_leaf(b, n->parameter->name);
		format_leaf(b, n->middle);
		depth++;
	}
	if (node_is_absorbable(n)) {
		doc_space(b, DOC_HARD_SPACE);
		body = doc_open(b, DOC_PRIORITY);
		format_absorbed(b, n, false);
		doc_close(b, body);
	} else {
		doc_space(b, depth <= FEW ? DOC_SPACE_BREAK : DOC_LINE);
		format_expr(b, n);
	}
	doc_close(b, around);
}

void format_lambda(struct doc_builder *b, struct node *n)
{
	struct parameter *p = n->parameter;
	if (!p->open) {
		compose_named(b, n);
		return;
	}
	bool beside = n->middle->line == node_first_leaf(n->a)->line, set_only = !p->name;
	bool absorbs = set_only && beside && node_arguments_are_flat(p) && node_is_absorbable(n->a);
	bool term = node_is_term(n->a) && node_is_absorbable_term(n->a);
	compose_parameter(b, p);
	format_leaf(b, n->middle);
	doc_space(b, absorbs ? DOC_HARD_SPACE : set_only && !beside ? DOC_LINE : DOC_SPACE_BREAK);
	if (absorbs || (term && (!set_only || beside))) {
		struct doc *around = doc_open(b, absorbs ? DOC_PRIORITY : DOC_REGULAR);
		if (absorbs)
			format_expr(b, n->a);
		else
			format_term(b, n->a, true);
		doc_close(b, around);
	} else {
		format_expr(b, n->a);
	}
}
