/* A stack of nodes parallel to the generated parser's own. The parser reads one token ahead: that token waits until the
 * next one is read, or until a reduction says that it has been shifted. After a syntax error the two stacks no longer
 * agree, and no tree is made. */
#include "syntax/concrete.h"

#include "syntax/parser.h"

#include "spec.tab.h"

struct concrete_stack {
	struct concrete **nodes;
	uint32_t used, size;
	struct concrete *ahead; /* the token that was read and is not shifted yet; or NULL */
};

struct concrete_stack *concrete_new(struct parser *p)
{
	return ARENA_NEW(&p->session->arena, struct concrete_stack);
}

static void push(struct parser *p, struct concrete *c)
{
	struct concrete_stack *s = p->concrete;
	if (s->used == s->size)
		s->nodes = parser_more(p, s->nodes, s->used, &s->size, sizeof *s->nodes);
	s->nodes[s->used++] = c;
}

static void shift(struct parser *p)
{
	if (p->concrete->ahead)
		push(p, p->concrete->ahead);
	p->concrete->ahead = NULL;
}

static enum concrete_token kind_of(int token)
{
	switch (token) {
	case T_ID:
	case T_OR_WORD: return TOKEN_NAME;
	case T_INT:
	case T_FLOAT: return TOKEN_NUMBER;
	case T_STRING: return TOKEN_STRING;
	case T_TEXT: return TOKEN_TEXT;
	case T_PATH: return TOKEN_PATH;
	case T_SEARCH_PATH: return TOKEN_SEARCH_PATH;
	case T_URL: return TOKEN_URL;
	case T_QUOTE:
	case T_QUOTE_END: return TOKEN_QUOTE;
	case T_INDENTED:
	case T_INDENTED_END: return TOKEN_INDENTED;
	case T_PATH_START: return TOKEN_PATH_START;
	case T_PATH_END: return TOKEN_PATH_END;
	case T_IF:
	case T_THEN:
	case T_ELSE:
	case T_ASSERT:
	case T_WITH:
	case T_LET:
	case T_IN:
	case T_REC:
	case T_INHERIT: return TOKEN_KEYWORD;
	default: return TOKEN_SIGN;
	}
}

static struct concrete *new_node(struct parser *p, enum concrete_form form, struct span at)
{
	struct concrete *c = arena_alloc(&p->session->arena, sizeof *c);
	*c = (struct concrete){.form = (uint8_t)form, .at = at};
	return c;
}

void concrete_token(struct parser *p, int token, struct span at)
{
	shift(p);
	p->concrete->ahead = new_node(p, CONCRETE_TOKEN, at);
	p->concrete->ahead->token = (uint8_t)kind_of(token);
}

/* Makes `n` nodes of the stack the last parts of a node. */
static void adopt(struct concrete *parent, struct concrete *const *nodes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		nodes[i]->next = NULL;
		if (parent->last)
			parent->last->next = nodes[i];
		else
			parent->first = nodes[i];
		parent->last = nodes[i];
	}
}

void concrete_reduce(struct parser *p, enum concrete_form form, int n, struct span at, bool shifted)
{
	struct concrete_stack *s = p->concrete;
	if (shifted)
		shift(p);
	struct concrete **parts = s->nodes + (s->used - (uint32_t)n);
	if (n && form >= CONCRETE_PARTS && parts[0]->form == form) {
		adopt(parts[0], parts + 1, (uint32_t)n - 1);
		parts[0]->at = at;
		s->used -= (uint32_t)n - 1;
		return;
	}
	struct concrete *c = new_node(p, form, at);
	adopt(c, parts, (uint32_t)n);
	s->used -= (uint32_t)n;
	push(p, c);
}

struct concrete *concrete_tree(struct parser *p)
{
	struct concrete_stack *s = p->concrete;
	return !p->errors && s && s->used ? s->nodes[0] : NULL;
}
