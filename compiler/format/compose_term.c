#include "format/compose_term.h"

#include "format/compose_call.h"
#include "format/compose_expr.h"
#include "format/compose_string.h"
#include "format/compose_trivia.h"
#include "syntax/concrete.h"

/* Items. */

static void compose_binder(struct doc_builder *b, struct binder *binder);

static void compose_item(struct doc_builder *b, const struct node_item *item)
{
	if (!item->node && !item->binder) {
		format_trivia(b, &item->comments);
		return;
	}
	struct doc *around = doc_open(b, DOC_REGULAR);
	if (item->binder)
		compose_binder(b, item->binder);
	else
		format_expr(b, item->node);
	doc_close(b, around);
}

/* Removes and returns the last trivium before an item when it names the language of the item. */
static struct trivium *take_language(struct node_item *item)
{
	struct trivium *last = item->comments.last, *t = item->comments.first;
	if (!item->next || item->node || item->binder || !last || last->kind != TRIVIUM_LANGUAGE)
		return NULL;
	if (t == last) {
		item->comments = (struct trivia){NULL, NULL};
		return last;
	}
	while (t->next != last)
		t = t->next;
	t->next = NULL;
	item->comments.last = t;
	return last;
}

void format_items(struct doc_builder *b, struct node_item *item, enum doc_space apart)
{
	for (; item; item = item->next) {
		struct trivium *language = take_language(item);
		compose_item(b, item);
		if (language) {
			format_trivia(b, &(struct trivia){language, language});
			doc_space(b, DOC_HARD_SPACE);
		} else if (item->next) {
			doc_space(b, apart);
		}
	}
}

static bool only_comments(const struct node_item *items)
{
	const struct node_item *i = items;
	while (i && !i->node && !i->binder)
		i = i->next;
	return items && !i;
}

/* open sur (items) sur close */
static void compose_bracketed(struct doc_builder *b, struct node *n, enum doc_space around, enum doc_space apart)
{
	format_head(b, n->open);
	doc_space(b, around);
	b->nest++;
	format_after(b, n->open);
	format_items(b, n->items, apart);
	b->nest--;
	doc_space(b, around);
	format_leaf(b, n->close);
}

void format_list(struct doc_builder *b, struct node *n, enum doc_space apart)
{
	bool lines = n->open->line != n->close->line || only_comments(n->items) || (!n->items && !leaf_is_bare(n->open));
	compose_bracketed(b, n, lines ? DOC_LINE : n->items ? DOC_SPACE_BREAK : DOC_HARD_SPACE, apart);
}

static void compose_empty(struct doc_builder *b, struct node *n)
{
	format_leaf(b, n->open);
	doc_space(b, n->open->line != n->close->line ? DOC_LINE : DOC_HARD_SPACE);
	format_leaf(b, n->close);
}

static void compose_set(struct doc_builder *b, struct node *n, bool wide)
{
	bool lines = (wide && n->items) || n->open->line != n->close->line;
	if (n->middle) {
		format_leaf(b, n->middle);
		doc_space(b, DOC_HARD_SPACE);
	}
	if (!n->items && leaf_is_bare(n->open) && !n->close->before.first)
		compose_empty(b, n);
	else
		compose_bracketed(b, n, lines ? DOC_LINE : DOC_SPACE_BREAK, DOC_LINE);
}

/* Bindings. */

static void compose_names(struct doc_builder *b, const struct selector *names, enum doc_space apart)
{
	for (; names; names = names->next) {
		struct selector one = *names;
		one.next = NULL;
		format_selectors(b, &one);
		if (names->next)
			doc_space(b, apart);
	}
}

/* It stays in one line only if it was in one, and is short. */
static void compose_inherit(struct doc_builder *b, struct binder *binder)
{
	enum { FEW = 4 };
	bool flat = binder->inherit->line == binder->end->line && binder->count < FEW;
	enum doc_space apart = flat ? DOC_SPACE_BREAK : DOC_LINE, end = flat ? DOC_BREAK : DOC_LINE;
	format_leaf(b, binder->inherit);
	b->nest++;
	if (binder->from) {
		struct doc *around = doc_open(b, DOC_REGULAR);
		doc_space(b, DOC_SPACE_BREAK);
		format_expr(b, binder->from);
		doc_close(b, around);
	}
	doc_space(b, apart);
	compose_names(b, binder->names, apart);
	doc_space(b, end);
	format_leaf(b, binder->end);
	b->nest--;
}

static void compose_assignment(struct doc_builder *b, struct binder *binder)
{
	enum { FEW = 4 };
	format_selectors(b, binder->names);
	b->nest++;
	doc_space(b, DOC_HARD_SPACE);
	format_leaf(b, binder->assign);
	if (binder->count <= FEW && node_selectors_are_plain(binder->names)) {
		format_value(b, binder->value);
	} else {
		doc_space(b, DOC_BREAK);
		struct doc *around = doc_open(b, DOC_PRIORITY);
		format_value(b, binder->value);
		doc_close(b, around);
	}
	b->nest--;
	format_leaf(b, binder->end);
}

static void compose_binder(struct doc_builder *b, struct binder *binder)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	if (binder->inherit)
		compose_inherit(b, binder);
	else
		compose_assignment(b, binder);
	doc_close(b, around);
}

/* Selections. */

void format_selectors(struct doc_builder *b, const struct selector *s)
{
	for (; s; s = s->next) {
		if (s->dot)
			format_leaf(b, s->dot);
		if (!s->lines && !s->piece) {
			format_leaf(b, s->leaf);
			continue;
		}
		format_before(b, s->leaf);
		if (s->lines)
			format_lines(b, s->lines);
		else
			format_piece(b, s->piece);
		format_after(b, s->leaf);
	}
}

static void compose_selection(struct doc_builder *b, struct node *n)
{
	format_expr(b, n->a);
	if (n->a->kind == NODE_TOKEN) {
		if (n->a->open->token == TOKEN_NUMBER)
			doc_space(b, DOC_HARD_SPACE);
	} else {
		doc_space(b, n->a->kind == NODE_PARENTHESES ? DOC_SOFT_BREAK : DOC_BREAK);
	}
	format_selectors(b, n->selectors);
	if (!n->b)
		return;
	doc_space(b, DOC_SOFT_SPACE);
	b->nest++;
	format_leaf(b, n->middle);
	doc_space(b, DOC_HARD_SPACE);
	format_expr(b, n->b);
	b->nest--;
}

/* Parentheses. */

static void compose_grouped(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	format_expr(b, n);
	doc_close(b, around);
}

void format_enclosed(struct doc_builder *b, struct node *n)
{
	if (node_is_absorbable(n)) {
		struct doc *around = doc_open(b, DOC_REGULAR);
		format_absorbed(b, n, false);
		doc_close(b, around);
		return;
	}
	if (n->kind == NODE_APPLY) {
		format_call(b, n->a, n->b, CALL_INDENTED | CALL_ENDS_LINE);
		return;
	}
	if (n->kind != NODE_SELECT || node_is_absorbable_term(n->a))
		doc_space(b, DOC_BREAK);
	compose_grouped(b, n);
	doc_space(b, DOC_BREAK);
}

static void compose_parentheses(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	node_lift_comment(&b->session->arena, n->open);
	format_leaf(b, n->open);
	b->nest++;
	format_enclosed(b, n->a);
	format_before(b, n->close);
	b->nest--;
	n->close->before = (struct trivia){NULL, NULL};
	format_leaf(b, n->close);
	doc_close(b, around);
}

void format_absorbed_parentheses(struct doc_builder *b, struct node *n)
{
	struct doc *around = doc_open(b, DOC_PRIORITY), *inner;
	struct leaf *first = node_first_leaf(n->a);
	b->nest++;
	format_head(b, n->open);
	doc_space(b, DOC_BREAK);
	inner = doc_open(b, DOC_REGULAR);
	b->nest++;
	if (n->open->after) {
		struct trivium *t = trivia_of_comment(&b->session->arena, n->open->after, n->open->after_len);
		trivia_prepend(&first->before, (struct trivia){t, t});
	}
	format_expr(b, n->a);
	format_before(b, n->close);
	b->nest--;
	doc_close(b, inner);
	doc_space(b, DOC_BREAK);
	n->close->before = (struct trivia){NULL, NULL};
	format_leaf(b, n->close);
	b->nest--;
	doc_close(b, around);
}

void format_term(struct doc_builder *b, struct node *n, bool wide)
{
	switch ((enum node_kind)n->kind) {
	case NODE_STRING:
	case NODE_INDENTED:
	case NODE_PATH: format_string(b, n); return;
	case NODE_LIST:
		if (!n->items && !n->open->after && !n->close->before.first)
			compose_empty(b, n);
		else
			format_list(b, n, DOC_LINE);
		return;
	case NODE_SET: compose_set(b, n, wide); return;
	case NODE_SELECT: compose_selection(b, n); return;
	case NODE_PARENTHESES: compose_parentheses(b, n); return;
	default: format_leaf(b, n->open); return;
	}
}
