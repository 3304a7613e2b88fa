#include "format/node.h"

#include "syntax/concrete.h"

void node_lift_comment(struct arena *a, struct leaf *l)
{
	if (l->after)
		trivia_add(&l->before, trivia_of_comment(a, l->after, l->after_len));
	l->after = NULL;
}

/* First and last leaves. */

static struct leaf *first_of_parameter(const struct parameter *p)
{
	return p->open && !(p->name && p->name_first) ? p->open : p->name;
}

struct leaf *node_first_leaf(struct node *n)
{
	for (;;) {
		switch ((enum node_kind)n->kind) {
		case NODE_SET: return n->middle ? n->middle : n->open;
		case NODE_LAMBDA: return first_of_parameter(n->parameter);
		case NODE_SELECT:
		case NODE_APPLY:
		case NODE_OPERATION:
		case NODE_HAS: n = n->a; break;
		default: return n->open;
		}
	}
}

static struct leaf *last_selector(const struct selector *s)
{
	while (s->next)
		s = s->next;
	return s->leaf;
}

struct leaf *node_last_leaf(struct node *n)
{
	for (;;) {
		switch ((enum node_kind)n->kind) {
		case NODE_TOKEN:
		case NODE_STRING:
		case NODE_INDENTED:
		case NODE_PATH: return n->open;
		case NODE_LIST:
		case NODE_SET:
		case NODE_PARENTHESES: return n->close;
		case NODE_SELECT:
			if (!n->b)
				return last_selector(n->selectors);
			n = n->b;
			break;
		case NODE_HAS: return last_selector(n->selectors);
		case NODE_IF: n = n->c; break;
		case NODE_LET:
		case NODE_LAMBDA:
		case NODE_PREFIX: n = n->a; break;
		default: n = n->b; break;
		}
	}
}

/* Predicates. */

bool node_selectors_are_plain(const struct selector *s)
{
	for (; s; s = s->next)
		if (s->lines || s->piece)
			return false;
	return true;
}

static bool is_call_of_two(const struct node *n)
{
	return n->a->kind == NODE_APPLY && n->a->a->kind == NODE_APPLY;
}

bool node_is_simple(const struct node *n)
{
	for (;;) {
		switch ((enum node_kind)n->kind) {
		case NODE_STRING:
		case NODE_INDENTED:
		case NODE_PATH: return leaf_is_bare(n->open);
		case NODE_TOKEN: return leaf_is_bare(n->open) && n->open->token != TOKEN_KEYWORD;
		case NODE_SELECT:
			if (n->b || !node_selectors_are_plain(n->selectors))
				return false;
			n = n->a;
			break;
		case NODE_PARENTHESES:
			if (!leaf_is_bare(n->open) || !leaf_is_bare(n->close))
				return false;
			n = n->a;
			break;
		case NODE_APPLY:
			if (is_call_of_two(n) || !node_is_simple(n->b))
				return false;
			n = n->a;
			break;
		default: return false;
		}
	}
}

static bool has_only_comments(const struct node_item *items)
{
	if (!items)
		return false;
	for (; items; items = items->next)
		if (items->node || items->binder)
			return false;
	return true;
}

static bool only_languages(const struct trivium *t)
{
	for (; t; t = t->next)
		if (t->kind != TRIVIUM_LANGUAGE)
			return false;
	return true;
}

bool node_is_absorbable_term(const struct node *n)
{
	for (; n->kind == NODE_PARENTHESES; n = n->a)
		if (!leaf_is_bare(n->open) || !node_is_term(n->a) || !only_languages(node_first_leaf(n->a)->before.first))
			return false;
	if (n->kind == NODE_INDENTED)
		return n->count > 1;
	if (n->kind != NODE_LIST && n->kind != NODE_SET)
		return false;
	return n->items || n->open->line != n->close->line || !leaf_is_bare(n->open) || has_only_comments(n->items);
}

static bool argument_is_plain(const struct function_argument *a)
{
	return !a->fallback && leaf_is_bare(a->name) && (!a->comma || leaf_is_bare(a->comma));
}

bool node_arguments_are_flat(const struct parameter *p)
{
	enum { MOST = 2 };
	uint32_t n = 0;
	if (p->open->line != p->close->line || !leaf_is_bare(p->close))
		return false;
	for (const struct function_argument *a = p->arguments; a; a = a->next) {
		if (!argument_is_plain(a))
			return false;
		n += !a->ellipsis;
		if (n > MOST)
			return false;
	}
	return true;
}

static bool is_absorbable_lambda(const struct node *n)
{
	const struct parameter *p = n->parameter;
	return p->open && !p->name && node_arguments_are_flat(p) && leaf_is_bare(p->open) &&
	       n->middle->line == node_first_leaf(n->a)->line;
}

bool node_is_absorbable(const struct node *n)
{
	for (; n->kind == NODE_LAMBDA; n = n->a) {
		if (n->parameter->open) {
			if (!is_absorbable_lambda(n))
				return false;
		} else if (node_is_term(n->a)) {
			return node_is_absorbable_term(n->a);
		} else if (n->a->kind != NODE_LAMBDA) {
			return false;
		}
	}
	if (n->kind == NODE_WITH)
		return node_is_term(n->b) && node_is_absorbable_term(n->b);
	return node_is_term(n) && node_is_absorbable_term(n);
}
