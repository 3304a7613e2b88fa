/* String literals: joining their parts, and the stripping of indentation from '' strings. */
#include "syntax/parser.h"

/* Joins neighbouring texts; the result is a STRING where there is nothing else. */
static struct expr *join_parts(struct parser *p, struct span at, const struct string_part *first, unsigned flags)
{
	struct expr_seq seq = {0};
	struct buf *text = &p->text;
	struct span text_at = at;
	buf_clear(text);
	for (const struct string_part *part = first; part; part = part->next) {
		if (!part->expr) {
			text_at = text->len ? (struct span){text_at.start, part->at.end} : part->at;
			buf_add(text, part->text, part->len);
			continue;
		}
		if (text->len)
			expr_seq_add(p, &seq, expr_string(p, text_at, str_new(&p->session->arena, text->text, text->len), 0));
		buf_clear(text);
		expr_seq_add(p, &seq, part->expr);
	}
	if (!seq.n)
		return expr_string(p, at, str_new(&p->session->arena, text->text, text->len), flags);
	if (text->len)
		expr_seq_add(p, &seq, expr_string(p, text_at, str_new(&p->session->arena, text->text, text->len), 0));
	struct expr_parts *n = ARENA_NEW(&p->session->arena, struct expr_parts);
	n->expr = (struct expr){.kind = EXPR_INTERPOLATION, .flags = (uint8_t)flags, .at = at};
	n->n = seq.n;
	n->parts = seq.items;
	return &n->expr;
}

struct expr *expr_string_parts(struct parser *p, struct span at, struct string_parts parts)
{
	return join_parts(p, at, parts.first, 0);
}

/* The least number of spaces before anything that is not white space, over all lines but blank ones. */
static size_t common_indentation(const struct string_part *first)
{
	size_t least = SIZE_MAX, spaces = 0;
	bool at_start = true;
	for (const struct string_part *part = first; part; part = part->next) {
		if (part->expr || part->escaped) {
			if (at_start && spaces < least)
				least = spaces;
			at_start = false;
			continue;
		}
		for (uint32_t i = 0; i < part->len; i++) {
			char c = part->text[i];
			if (c == '\n') {
				at_start = true;
				spaces = 0;
			} else if (at_start && c == ' ') {
				spaces++;
			} else if (at_start) {
				at_start = false;
				if (spaces < least)
					least = spaces;
			}
		}
	}
	return least;
}

struct strip {
	size_t indentation, dropped;
	bool at_start;
};

static void strip_part(struct parser *p, struct strip *s, struct string_part *part)
{
	struct buf *out = &p->text;
	buf_clear(out);
	for (uint32_t i = 0; i < part->len; i++) {
		char c = part->text[i];
		if (s->at_start && c == ' ') {
			if (s->dropped++ >= s->indentation)
				buf_char(out, c);
			continue;
		}
		s->at_start = c == '\n';
		s->dropped = 0;
		buf_char(out, c);
	}
	if (!part->next) { /* a last line of spaces only is there for the closing quotes */
		size_t end = out->len;
		while (end && out->text[end - 1] == ' ')
			end--;
		if (end && out->text[end - 1] == '\n')
			out->len = end;
	}
	part->text = arena_text(&p->session->arena, out->text, out->len);
	part->len = (uint32_t)out->len;
}

struct expr *expr_indented_string(struct parser *p, struct span at, struct string_parts parts)
{
	struct strip s = {common_indentation(parts.first), 0, true};
	for (struct string_part *part = parts.first; part; part = part->next) {
		if (part->expr) {
			s.at_start = false;
			s.dropped = 0;
		} else {
			strip_part(p, &s, part);
		}
	}
	return join_parts(p, at, parts.first, EXPR_INDENTED);
}
