/* An indented string loses the indentation that all lines have in common, an empty first line, and white space in its
 * last line: the layout adds them again where they belong. A string of a single line without quotes and backslashes
 * becomes a plain string. */
#include "format/node_string.h"

#include "format/trivia_read.h"

struct pieces {
	struct string_line *first, *last;
	uint32_t count; /* of lines */
};

static void add_line(struct node_reader *r, struct pieces *p)
{
	struct string_line *line = ARENA_NEW(&r->session->arena, struct string_line);
	if (p->last)
		p->last->next = line;
	else
		p->first = line;
	p->last = line;
	p->count++;
}

static struct string_piece *add_piece(struct node_reader *r, struct string_line *line)
{
	struct string_piece *piece = ARENA_NEW(&r->session->arena, struct string_piece);
	if (line->last)
		line->last->next = piece;
	else
		line->first = piece;
	line->last = piece;
	return piece;
}

static void add_text(struct node_reader *r, struct pieces *p, const char *text, const char *end)
{
	for (;;) {
		const char *newline = memchr(text, '\n', (size_t)(end - text)), *stop = newline ? newline : end;
		if (stop > text) {
			struct string_piece *piece = add_piece(r, p->last);
			piece->text = text;
			piece->len = (uint32_t)(stop - text);
		}
		if (!newline)
			return;
		add_line(r, p);
		text = newline + 1;
	}
}

/* ${ expr } */
static void read_interpolation(struct node_reader *r, const struct concrete *c, struct string_piece *piece)
{
	struct trivia around = r->pending;
	uint32_t region = r->region, cuts = r->cuts;
	r->pending = (struct trivia){NULL, NULL};
	r->inside++;
	trivia_read(r, c->first->at.end - r->source->base, NULL);
	piece->expr = node_read_expr(r, c->first->next);
	piece->rest = r->pending;
	r->inside--;
	r->cuts = cuts + (region != r->region);
	r->pending = around;
}

/* Reads the text between two offsets, with the interpolations among `c` and the nodes after it. */
static struct pieces read_pieces(struct node_reader *r, const struct concrete *c, uint32_t start, uint32_t end)
{
	struct pieces p = {0};
	const char *text = r->source->text;
	add_line(r, &p);
	for (; c; c = c->next) {
		if (c->form != CONCRETE_INTERPOLATION)
			continue;
		add_text(r, &p, text + start, text + (c->at.start - r->source->base));
		read_interpolation(r, c, add_piece(r, p.last));
		start = c->at.end - r->source->base;
	}
	add_text(r, &p, text + start, text + end);
	return p;
}

/* Indented strings. */

static uint32_t count_spaces(const struct string_piece *piece)
{
	uint32_t n = 0;
	while (piece && piece->text && n < piece->len && piece->text[n] == ' ')
		n++;
	return n;
}

static bool is_empty(const struct string_line *line)
{
	const struct string_piece *piece = line->first;
	return !piece || (!piece->next && piece->text && count_spaces(piece) == piece->len);
}

/* Removes at most `n` spaces from the start of a line. */
static void strip(struct string_line *line, uint32_t n)
{
	struct string_piece *piece = line->first;
	if (!piece || !piece->text)
		return;
	uint32_t spaces = count_spaces(piece);
	n = spaces < n ? piece->len : n;
	piece->text += n;
	piece->len -= n;
	if (piece->len)
		return;
	line->first = piece->next;
	if (!line->first)
		line->last = NULL;
}

/* Returns the indentation that all lines have that are not empty; UINT32_MAX when there is no such line. */
static uint32_t common_indentation(const struct pieces *p)
{
	uint32_t common = UINT32_MAX;
	for (const struct string_line *line = p->first; line; line = line->next)
		if (!is_empty(line) && count_spaces(line->first) < common)
			common = count_spaces(line->first);
	return common;
}

static uint32_t indent_lines(struct pieces *p)
{
	if (p->first->next && is_empty(p->first)) {
		p->first = p->first->next;
		p->count--;
	}
	if (is_empty(p->last))
		p->last->first = p->last->last = NULL;
	uint32_t common = common_indentation(p);
	for (struct string_line *line = p->first; line; line = line->next)
		strip(line, common);
	return common == UINT32_MAX ? 0 : common;
}

static bool is_plain(const struct pieces *p)
{
	if (p->count > 1)
		return false;
	for (const struct string_piece *piece = p->first->first; piece; piece = piece->next)
		if (piece->text && (memchr(piece->text, '"', piece->len) || memchr(piece->text, '\\', piece->len)))
			return false;
	return true;
}

/* Writes ''$ and ''' as in a plain string. */
static void escape(struct node_reader *r, struct string_piece *piece)
{
	char *out = arena_alloc(&r->session->arena, piece->len + 1), *to = out;
	for (const char *from = piece->text, *end = from + piece->len; from < end;) {
		if (end - from >= 3 && memcmp(from, "''$", 3) == 0) {
			memcpy(to, "\\$", 2);
			from += 3;
			to += 2;
		} else if (end - from >= 3 && memcmp(from, "'''", 3) == 0) {
			memcpy(to, "''", 2);
			from += 3;
			to += 2;
		} else {
			*to++ = *from++;
		}
	}
	piece->text = out;
	piece->len = (uint32_t)(to - out);
}

static void make_plain(struct node_reader *r, struct node *n)
{
	n->kind = NODE_STRING;
	for (struct string_piece *piece = n->lines->first; piece; piece = piece->next)
		if (piece->text && memmem(piece->text, piece->len, "''", 2))
			escape(r, piece);
}

/* Nodes. */

static const struct concrete *pieces_of(const struct concrete *c)
{
	const struct concrete *parts = c->first->next;
	return parts->form == CONCRETE_PARTS ? parts->first : NULL;
}

static struct pieces read_contents(struct node_reader *r, const struct concrete *c)
{
	uint32_t start = c->at.start - r->source->base, end = c->at.end - r->source->base;
	if (c->form != CONCRETE_TOKEN) {
		bool indented = c->first->token == TOKEN_INDENTED;
		uint32_t quote = c->first->token == TOKEN_PATH_START ? 0 : indented ? 2 : 1;
		return read_pieces(r, pieces_of(c), start + quote, end - quote);
	}
	uint32_t quote = c->token == TOKEN_STRING;
	return read_pieces(r, NULL, start + quote, end - quote);
}

static enum node_kind kind_of(const struct concrete *c)
{
	switch (c->form == CONCRETE_TOKEN ? c->token : c->first->token) {
	case TOKEN_PATH:
	case TOKEN_PATH_START: return NODE_PATH;
	case TOKEN_INDENTED: return NODE_INDENTED;
	default: return NODE_STRING;
	}
}

struct node *node_string(struct node_reader *r, const struct concrete *c)
{
	struct node *n = ARENA_NEW(&r->session->arena, struct node);
	uint32_t cuts = r->cuts;
	n->kind = (uint8_t)kind_of(c);
	n->open = node_read_begin_leaf(r, c);
	struct pieces p = read_contents(r, c);
	bool cut = cuts != r->cuts;
	if (n->kind == NODE_INDENTED) {
		uint32_t common = indent_lines(&p);
		if (cut) {
			n->cut = arena_format(&r->session->arena, "%*s", (int)common, "");
			n->cut_len = common;
		}
	}
	n->lines = p.first;
	n->count = p.count;
	if (n->kind == NODE_INDENTED && !cut && is_plain(&p))
		make_plain(r, n);
	node_read_end_leaf(r, n->open, c->at.end - r->source->base);
	return n;
}

void node_string_selector(struct node_reader *r, const struct concrete *c, struct selector *s)
{
	s->leaf = node_read_begin_leaf(r, c);
	if (c->form == CONCRETE_INTERPOLATION) {
		s->piece = ARENA_NEW(&r->session->arena, struct string_piece);
		read_interpolation(r, c, s->piece);
	} else {
		s->lines = read_contents(r, c).first;
	}
	node_read_end_leaf(r, s->leaf, c->at.end - r->source->base);
}
