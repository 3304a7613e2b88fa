#include "format/node_read.h"

#include "format/node_string.h"
#include "format/trivia_read.h"

/* Lines and columns. */

uint32_t node_read_line(struct node_reader *r, uint32_t offset)
{
	const char *text = r->source->text, *newline;
	while (r->at < offset && (newline = memchr(text + r->at, '\n', offset - r->at))) {
		r->line++;
		r->line_start = r->at = (uint32_t)(newline - text) + 1;
	}
	r->at = offset > r->at ? offset : r->at;
	return r->line;
}

uint32_t node_read_column(struct node_reader *r, uint32_t offset)
{
	enum { TAB = 8 };
	const char *text = r->source->text;
	node_read_line(r, offset);
	if (r->column_at < r->line_start || !r->column) {
		r->column_at = r->line_start;
		r->column = 1;
	}
	for (; r->column_at < offset; r->column_at++) {
		char c = text[r->column_at];
		if (c == '\t')
			r->column += TAB - (r->column - 1) % TAB;
		else
			r->column += ((unsigned char)c & 0xc0) != 0x80;
	}
	return r->column;
}

/* Leaves. */

struct leaf *node_read_begin_leaf(struct node_reader *r, const struct concrete *c)
{
	struct leaf *l = ARENA_NEW(&r->session->arena, struct leaf);
	uint32_t line = node_read_line(r, c->at.start - r->source->base);
	l->before = r->pending;
	l->line = r->same_lines && !r->inside ? 0 : line;
	r->pending = (struct trivia){NULL, NULL};
	return l;
}

void node_read_end_leaf(struct node_reader *r, struct leaf *l, uint32_t end)
{
	trivia_read(r, end, l);
}

static struct leaf *read_leaf(struct node_reader *r, const struct concrete *c)
{
	struct leaf *l = node_read_begin_leaf(r, c);
	l->token = c->token;
	l->text = r->source->text + (c->at.start - r->source->base);
	l->len = c->at.end - c->at.start;
	node_read_end_leaf(r, l, c->at.end - r->source->base);
	return l;
}

static bool token_is(const struct node_reader *r, const struct concrete *c, const char *text)
{
	size_t len = strlen(text);
	return c && c->form == CONCRETE_TOKEN && c->at.end - c->at.start == len &&
	       memcmp(r->source->text + (c->at.start - r->source->base), text, len) == 0;
}

static struct node *new_node(struct node_reader *r, enum node_kind kind)
{
	struct node *n = ARENA_NEW(&r->session->arena, struct node);
	n->kind = (uint8_t)kind;
	return n;
}

static struct node *of_leaf(struct node_reader *r, struct leaf *l)
{
	struct node *n = new_node(r, NODE_TOKEN);
	n->open = l;
	return n;
}

/* Names of attributes. */

static struct selector *read_selector(struct node_reader *r, const struct concrete *c, struct leaf *dot)
{
	struct selector *s = ARENA_NEW(&r->session->arena, struct selector);
	s->dot = dot;
	if (c->form == CONCRETE_TOKEN && c->token == TOKEN_NAME)
		s->leaf = read_leaf(r, c);
	else
		node_string_selector(r, c, s);
	return s;
}

/* Reads a.b.c; *n gets the number of names. `dot` is the dot in front of it, or NULL. */
static struct selector *read_path(struct node_reader *r, const struct concrete *c, struct leaf *dot, uint32_t *n)
{
	struct selector *first = NULL, **next = &first;
	const struct concrete *name = c->form == CONCRETE_PATH ? c->first : c;
	for (*n = 0; name; name = c->form == CONCRETE_PATH ? name->next : NULL) {
		if (token_is(r, name, ".") && name->token == TOKEN_SIGN) {
			dot = read_leaf(r, name);
			continue;
		}
		*next = read_selector(r, name, dot);
		next = &(*next)->next;
		++*n;
	}
	return first;
}

static struct selector *read_names(struct node_reader *r, const struct concrete *c, uint32_t *n)
{
	struct selector *first = NULL, **next = &first;
	*n = 0;
	for (const struct concrete *name = c->first; name; name = name->next) {
		*next = read_selector(r, name, NULL);
		next = &(*next)->next;
		++*n;
	}
	return first;
}

/* Items. */

struct items {
	struct node_item *first, **next;
	uint32_t count;
};

static struct node_item *add_item(struct node_reader *r, struct items *items)
{
	struct node_item *item = ARENA_NEW(&r->session->arena, struct node_item);
	*items->next = item;
	items->next = &item->next;
	items->count++;
	return item;
}

static void add_comments(struct node_reader *r, struct items *items)
{
	if (!r->pending.first)
		return;
	add_item(r, items)->comments = r->pending;
	r->pending = (struct trivia){NULL, NULL};
}

static struct node *read_parentheses(struct node_reader *r, const struct concrete *open);

static struct binder *read_inherit(struct node_reader *r, const struct concrete *c)
{
	struct binder *b = ARENA_NEW(&r->session->arena, struct binder);
	const struct concrete *part = c->first;
	b->inherit = read_leaf(r, part);
	part = part->next;
	if (token_is(r, part, "(")) {
		b->from = read_parentheses(r, part);
		part = part->next->next->next;
	}
	b->names = read_names(r, part, &b->count);
	b->end = read_leaf(r, part->next);
	return b;
}

static struct binder *read_binding(struct node_reader *r, const struct concrete *c)
{
	if (c->first->form != CONCRETE_TARGET)
		return read_inherit(r, c);
	struct binder *b = ARENA_NEW(&r->session->arena, struct binder);
	const struct concrete *target = c->first;
	b->names = read_path(r, target->first, NULL, &b->count);
	b->assign = read_leaf(r, target->last);
	b->value = node_read_expr(r, target->next);
	b->end = read_leaf(r, c->last);
	return b;
}

static void read_bindings(struct node_reader *r, const struct concrete *c, struct items *items)
{
	const struct concrete *one = c && c->form == CONCRETE_BINDINGS ? c->first : c;
	for (; one; one = one == c ? NULL : one->next) {
		add_comments(r, items);
		add_item(r, items)->binder = read_binding(r, one);
	}
	add_comments(r, items);
}

/* Whether it is `a or`, which calls `a` with a variable of that name. */
static bool is_call_of_or(const struct concrete *c)
{
	return c->form == CONCRETE_SELECT && c->first->next == c->last;
}

static void read_list_items(struct node_reader *r, const struct concrete *c, struct items *items)
{
	for (const struct concrete *one = c->first; one; one = one->next) {
		add_comments(r, items);
		if (is_call_of_or(one)) {
			add_item(r, items)->node = node_read_expr(r, one->first);
			add_comments(r, items);
			add_item(r, items)->node = of_leaf(r, read_leaf(r, one->last));
		} else {
			add_item(r, items)->node = node_read_expr(r, one);
		}
	}
	add_comments(r, items);
}

/* Terms. */

static struct node *read_list(struct node_reader *r, const struct concrete *c)
{
	struct node *n = new_node(r, NODE_LIST);
	struct items items = {.next = &items.first};
	n->open = read_leaf(r, c->first);
	read_list_items(r, c->first->next, &items);
	n->items = items.first;
	n->count = items.count;
	n->close = read_leaf(r, c->last);
	return n;
}

static struct node *read_set(struct node_reader *r, const struct concrete *c)
{
	struct node *n = new_node(r, NODE_SET);
	struct items items = {.next = &items.first};
	const struct concrete *part = c->first;
	if (part->token == TOKEN_KEYWORD) {
		n->middle = read_leaf(r, part);
		part = part->next;
	}
	n->open = read_leaf(r, part);
	read_bindings(r, part->next == c->last ? NULL : part->next, &items);
	n->items = items.first;
	n->count = items.count;
	n->close = read_leaf(r, c->last);
	return n;
}

static struct node *read_parentheses(struct node_reader *r, const struct concrete *open)
{
	struct node *n = new_node(r, NODE_PARENTHESES);
	n->open = read_leaf(r, open);
	n->a = node_read_expr(r, open->next);
	n->close = read_leaf(r, open->next->next);
	return n;
}

static struct node *read_simple(struct node_reader *r, const struct concrete *c)
{
	if (token_is(r, c->first, "("))
		return read_parentheses(r, c->first);
	if (token_is(r, c->first, "["))
		return read_list(r, c);
	return c->first->token == TOKEN_PATH_START ? node_string(r, c) : read_set(r, c);
}

static struct node *call(struct node_reader *r, struct node *function, struct node *argument)
{
	struct node *n = new_node(r, NODE_APPLY);
	n->a = function;
	n->b = argument;
	return n;
}

static struct node *read_select(struct node_reader *r, const struct concrete *c)
{
	struct node *subject = node_read_expr(r, c->first);
	if (is_call_of_or(c))
		return call(r, subject, of_leaf(r, read_leaf(r, c->last)));
	struct node *n = new_node(r, NODE_SELECT);
	const struct concrete *path = c->first->next->next;
	n->a = subject;
	n->selectors = read_path(r, path, read_leaf(r, c->first->next), &n->count);
	if (path->next) {
		n->middle = read_leaf(r, path->next);
		n->middle->token = TOKEN_KEYWORD;
		n->b = node_read_expr(r, path->next->next);
	}
	return n;
}

static struct node *read_application(struct node_reader *r, const struct concrete *c)
{
	struct node *function = node_read_expr(r, c->first);
	if (!is_call_of_or(c->last))
		return call(r, function, node_read_expr(r, c->last));
	function = call(r, function, node_read_expr(r, c->last->first));
	return call(r, function, of_leaf(r, read_leaf(r, c->last->last)));
}

static struct node *read_token(struct node_reader *r, const struct concrete *c)
{
	bool plain = c->token == TOKEN_NAME || c->token == TOKEN_NUMBER || c->token == TOKEN_SEARCH_PATH;
	return plain ? of_leaf(r, read_leaf(r, c)) : node_string(r, c);
}

/* Operators. */

static bool is_plus(const struct leaf *l)
{
	return l->len == 1 && *l->text == '+';
}

static struct node *operation(struct node_reader *r, struct node *left, struct leaf *sign, struct node *right)
{
	struct node *n = new_node(r, NODE_OPERATION);
	n->middle = sign;
	n->a = left;
	n->b = right;
	return n;
}

/* a + b + c associates to the left. It becomes a + (b + c), since the layout needs the first operand first. */
static struct node *read_operation(struct node_reader *r, const struct concrete *c)
{
	struct node *left = node_read_expr(r, c->first);
	struct leaf *sign = read_leaf(r, c->first->next);
	if (sign->len == 1 && *sign->text == '?') {
		struct node *n = new_node(r, NODE_HAS);
		n->a = left;
		n->middle = sign;
		n->selectors = read_path(r, c->last, NULL, &n->count);
		return n;
	}
	struct node *right = node_read_expr(r, c->last);
	if (!is_plus(sign) || left->kind != NODE_OPERATION || !is_plus(left->middle))
		return operation(r, left, sign, right);
	return operation(r, left->a, left->middle, operation(r, left->b, sign, right));
}

static struct node *read_op(struct node_reader *r, const struct concrete *c)
{
	if (c->first->next != c->last)
		return read_operation(r, c);
	struct node *n = new_node(r, NODE_PREFIX);
	n->open = read_leaf(r, c->first);
	n->a = node_read_expr(r, c->last);
	return n;
}

/* Lambdas. */

static struct function_argument *read_arguments(struct node_reader *r, const struct concrete *c)
{
	struct function_argument *first = NULL, **next = &first, *last = NULL;
	const struct concrete *part = c->form == CONCRETE_FORMALS ? c->first : c;
	for (; part; part = part == c ? NULL : part->next) {
		if (token_is(r, part, ",")) {
			last->comma = read_leaf(r, part);
		} else if (token_is(r, part, "?")) {
			last->question = read_leaf(r, part);
			part = part->next;
			last->fallback = node_read_expr(r, part);
		} else {
			*next = last = ARENA_NEW(&r->session->arena, struct function_argument);
			next = &last->next;
			last->ellipsis = part->token == TOKEN_SIGN;
			last->name = read_leaf(r, part);
		}
	}
	return first;
}

static void read_pattern(struct node_reader *r, const struct concrete *c, struct parameter *p)
{
	p->open = read_leaf(r, c->first);
	if (c->first->next != c->last)
		p->arguments = read_arguments(r, c->first->next);
	p->close = read_leaf(r, c->last);
}

static void read_parameter_part(struct node_reader *r, const struct concrete *c, struct parameter *p)
{
	if (c->form == CONCRETE_PATTERN) {
		read_pattern(r, c, p);
	} else {
		p->name_first = !p->open;
		p->name = read_leaf(r, c);
	}
}

static struct node *read_lambda(struct node_reader *r, const struct concrete *c)
{
	struct node *n = new_node(r, NODE_LAMBDA);
	const struct concrete *part = c->first;
	n->parameter = ARENA_NEW(&r->session->arena, struct parameter);
	read_parameter_part(r, part, n->parameter);
	part = part->next;
	if (token_is(r, part, "@")) {
		n->parameter->at = read_leaf(r, part);
		read_parameter_part(r, part->next, n->parameter);
		part = part->next->next;
	}
	n->middle = read_leaf(r, part);
	n->a = node_read_expr(r, part->next);
	return n;
}

/* Keywords. */

static struct node *read_let(struct node_reader *r, const struct concrete *c)
{
	struct node *n = new_node(r, NODE_LET);
	struct items items = {.next = &items.first};
	const struct concrete *part = c->first;
	n->open = read_leaf(r, part);
	part = part->next;
	bool any = part->form == CONCRETE_BINDING || part->form == CONCRETE_BINDINGS;
	read_bindings(r, any ? part : NULL, &items);
	n->items = items.first;
	n->count = items.count;
	n->close = read_leaf(r, any ? part->next : part);
	n->a = node_read_expr(r, c->last);
	return n;
}

/* Reads if, with, assert: keywords or signs and expressions in turn. */
static struct node *read_keyword(struct node_reader *r, const struct concrete *c)
{
	char first = r->source->text[c->first->at.start - r->source->base];
	struct node *n = new_node(r, first == 'i' ? NODE_IF : first == 'w' ? NODE_WITH : NODE_ASSERT);
	const struct concrete *part = c->first;
	n->open = read_leaf(r, part);
	n->a = node_read_expr(r, part = part->next);
	n->middle = read_leaf(r, part = part->next);
	n->b = node_read_expr(r, part = part->next);
	if (!part->next)
		return n;
	n->close = read_leaf(r, part = part->next);
	n->c = node_read_expr(r, part->next);
	return n;
}

static struct node *read_form(struct node_reader *r, const struct concrete *c)
{
	if (c->first->token != TOKEN_KEYWORD)
		return read_lambda(r, c);
	return token_is(r, c->first, "let") ? read_let(r, c) : read_keyword(r, c);
}

struct node *node_read_expr(struct node_reader *r, const struct concrete *c)
{
	if (r->too_deep || session_stack_full(r->session)) {
		r->too_deep = true;
		return of_leaf(r, ARENA_NEW(&r->session->arena, struct leaf));
	}
	switch ((enum concrete_form)c->form) {
	case CONCRETE_TOKEN: return read_token(r, c);
	case CONCRETE_OP: return read_op(r, c);
	case CONCRETE_APPLICATION: return read_application(r, c);
	case CONCRETE_SELECT: return read_select(r, c);
	case CONCRETE_SIMPLE: return read_simple(r, c);
	case CONCRETE_STRING: return node_string(r, c);
	default: return read_form(r, c);
	}
}

struct whole node_read(struct node_reader *r, const struct concrete *c)
{
	struct whole whole;
	r->line = 1;
	r->region = NO_REGION;
	trivia_read(r, 0, NULL);
	whole.node = node_read_expr(r, c);
	whole.rest = r->pending;
	trivia_read_end(r, &whole.rest);
	return whole;
}
