#include "format/compose_string.h"

#include "format/compose_expr.h"
#include "format/compose_term.h"
#include "format/compose_trivia.h"

/* The longest ${ } that stays in one line however long that line becomes. */
enum { SHORT = 30 };

static void piece_text(struct doc_builder *b, const struct string_piece *p)
{
	doc_text(b, DOC_PLAIN, p->text, p->len, doc_width(p->text, p->len));
}

static void compose_inside(struct doc_builder *b, struct string_piece *p)
{
	struct whole whole = {p->expr, p->rest};
	format_whole(b, &whole);
}

/* Increases the depth of the texts of a list, and of the groups in it. */
static void deepen(struct doc *d)
{
	for (; d; d = d->next) {
		d->nest += d->kind == DOC_TEXT;
		if (d->kind == DOC_GROUP)
			deepen(d->first);
	}
}

static bool compose_simple(struct doc_builder *b, struct node *n)
{
	struct doc *before;
	if (!node_is_simple(n))
		return false;
	doc_word(b, "${");
	before = b->group->last;
	format_expr(b, n);
	doc_flatten(b->group, before, UINT32_MAX);
	doc_word(b, "}");
	return true;
}

void format_piece(struct doc_builder *b, struct string_piece *p)
{
	struct doc *around, *before;
	if (p->text) {
		piece_text(b, p);
		return;
	}
	bool bare = !p->rest.first;
	if (bare && node_is_term(p->expr) && node_is_absorbable_term(p->expr)) {
		around = doc_open(b, DOC_REGULAR);
		doc_word(b, "${");
		format_term(b, p->expr, false);
		doc_word(b, "}");
		doc_close(b, around);
		return;
	}
	if (bare && compose_simple(b, p->expr))
		return;
	around = doc_open(b, DOC_REGULAR);
	doc_word(b, "${");
	before = b->group->last;
	compose_inside(b, p);
	if (!doc_flatten(b->group, before, SHORT)) {
		struct doc *inside = before->next;
		deepen(inside);
		b->group->last = before;
		before->next = NULL;
		doc_space(b, DOC_BREAK);
		b->group->last->next = inside;
		while (b->group->last->next)
			b->group->last = b->group->last->next;
		doc_space(b, DOC_BREAK);
	}
	doc_word(b, "}");
	doc_close(b, around);
}

static uint32_t leading_spaces(const struct string_piece *p)
{
	uint32_t n = 0;
	while (p && p->text && n < p->len && (p->text[n] == ' ' || (p->text[n] >= '\t' && p->text[n] <= '\r')))
		n++;
	return n;
}

static bool is_blank(const struct string_piece *p)
{
	for (uint32_t i = 0; i < p->len; i++)
		if (p->text[i] != ' ')
			return false;
	return true;
}

/* Appends a ${ } that is alone in its line. */
static void compose_lone(struct doc_builder *b, struct string_piece *p)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	doc_word(b, "${");
	b->nest++;
	format_enclosed(b, p->expr);
	b->nest--;
	doc_word(b, "}");
	doc_close(b, around);
}

static void compose_commented(struct doc_builder *b, struct string_piece *p)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	doc_word(b, "${");
	doc_space(b, DOC_BREAK);
	b->nest++;
	compose_inside(b, p);
	b->nest--;
	doc_space(b, DOC_BREAK);
	doc_word(b, "}");
	doc_close(b, around);
}

/* Appends the pieces of a line. */
static void compose_pieces(struct doc_builder *b, struct string_piece *p)
{
	struct string_piece *lone = p && p->text ? p->next : p;
	uint32_t spaces = 0;
	if (p && p->text) {
		piece_text(b, p);
		spaces = leading_spaces(p);
	}
	if (!lone)
		return;
	b->offset += spaces;
	if (!lone->next && !lone->text && !lone->rest.first && (lone == p || is_blank(p)))
		compose_lone(b, lone);
	else if (!lone->next && !lone->text && lone == p)
		compose_commented(b, lone);
	else
		for (; lone; lone = lone->next)
			format_piece(b, lone);
	b->offset -= spaces;
}

void format_lines(struct doc_builder *b, const struct string_line *line)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	doc_word(b, "\"");
	for (; line; line = line->next) {
		compose_pieces(b, line->first);
		if (line->next)
			doc_word(b, "\n");
	}
	doc_word(b, "\"");
	doc_close(b, around);
}

/* Appends a line whose beginning keeps its columns. */
static void compose_cut_line(struct doc_builder *b, const struct node *n, struct string_piece *p)
{
	if (!p)
		return;
	uint32_t spaces = leading_spaces(p);
	char *start = arena_format(&b->session->arena, "%s%.*s", n->cut, (int)spaces, p->text ? p->text : "");
	doc_text(b, DOC_RAW_LINE, start, n->cut_len + spaces, n->cut_len + spaces);
	if (spaces) {
		p->text += spaces;
		p->len -= spaces;
	}
	b->offset += spaces;
	compose_pieces(b, p);
	b->offset -= spaces;
}

static void compose_indented(struct doc_builder *b, const struct node *n)
{
	struct doc *around = doc_open(b, DOC_REGULAR);
	doc_word(b, "''");
	if (n->count > 1)
		doc_space(b, DOC_BREAK);
	b->nest++;
	for (const struct string_line *line = n->lines; line; line = line->next) {
		if (n->cut)
			compose_cut_line(b, n, line->first);
		else
			compose_pieces(b, line->first);
		if (line->next)
			doc_space(b, DOC_NEWLINES);
	}
	b->nest--;
	doc_word(b, "''");
	doc_close(b, around);
}

void format_string(struct doc_builder *b, struct node *n)
{
	format_before(b, n->open);
	if (n->kind == NODE_PATH)
		compose_pieces(b, n->lines->first);
	else if (n->kind == NODE_STRING)
		format_lines(b, n->lines);
	else
		compose_indented(b, n);
	format_after(b, n->open);
}
