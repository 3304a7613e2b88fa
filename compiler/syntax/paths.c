/* Path literals, made absolute. */
#include "syntax/parser.h"

#include <stdlib.h>

/* Appends the components of `path`, taking `.` and `..` for what they mean. */
static void add_components(struct buf *out, const char *path, size_t len)
{
	for (size_t i = 0; i < len;) {
		while (i < len && path[i] == '/')
			i++;
		size_t start = i;
		while (i < len && path[i] != '/')
			i++;
		size_t n = i - start;
		if (!n || (n == 1 && path[start] == '.'))
			continue;
		if (n == 2 && path[start] == '.' && path[start + 1] == '.') {
			while (out->len && out->text[--out->len] != '/')
				;
			continue;
		}
		buf_char(out, '/');
		buf_add(out, path + start, n);
	}
}

static const struct str *absolute(struct parser *p, const char *path, size_t len, bool folder)
{
	struct buf *out = &p->text;
	buf_clear(out);
	if (path[0] == '~') {
		const char *home = getenv("HOME");
		add_components(out, home ? home : "/", home ? strlen(home) : 1);
		path++;
		len--;
	} else if (path[0] != '/') {
		add_components(out, p->source->dir, strlen(p->source->dir));
	}
	add_components(out, path, len);
	if (!out->len || folder)
		buf_char(out, '/');
	struct str *s = str_new(&p->session->arena, out->text, out->len);
	s->head = (uint64_t)out->len << 8 | STR_HEAD_PATH;
	return s;
}

struct expr *expr_path(struct parser *p, struct span at, struct string_parts parts)
{
	const struct string_part *first = parts.first;
	struct expr_string *start = ARENA_NEW(&p->session->arena, struct expr_string);
	start->expr = (struct expr){.kind = EXPR_PATH, .at = first->next ? first->at : at};
	start->text = absolute(p, first->text, first->len, first->next != NULL);
	if (!first->next)
		return &start->expr;
	struct expr_seq seq = {0};
	expr_seq_add(p, &seq, &start->expr);
	for (const struct string_part *part = first->next; part; part = part->next)
		expr_seq_add(p, &seq,
		             part->expr ? part->expr
		                        : expr_string(p, part->at, str_new(&p->session->arena, part->text, part->len), 0));
	struct expr_parts *n = ARENA_NEW(&p->session->arena, struct expr_parts);
	n->expr = (struct expr){.kind = EXPR_PATH_INTERPOLATION, .at = at};
	n->n = seq.n;
	n->parts = seq.items;
	return &n->expr;
}
