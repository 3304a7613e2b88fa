#include "format/format.h"

#include "format/compose_expr.h"
#include "format/doc_layout.h"
#include "format/doc_settle.h"
#include "syntax/expr_same.h"
#include "syntax/parse.h"

static bool refuse_depth(struct session *s, const struct source *source)
{
	diag_error(s, D_TOO_DEEP, (struct span){source->base, source->base}, "this nests too deep to be formatted");
	return false;
}

/* Appends a text without white space at its beginning, and with one line end at its end; with `keep_end` the end is
 * unchanged. */
static void add_trimmed(struct buf *out, const struct buf *text, bool keep_end)
{
	struct comment_line body = trivia_strip(text->text, (uint32_t)text->len, true, !keep_end);
	buf_add(out, body.text, body.len);
	if (!keep_end)
		buf_char(out, '\n');
}

static void drop_blanks(struct trivia *t)
{
	while (t->first && t->first->kind == TRIVIUM_BLANK)
		t->first = t->first->next;
	if (!t->first)
		t->last = NULL;
}

static bool lay_out(struct session *s, struct source *source, const struct format_style *style,
                    const struct concrete *c, struct buf *out)
{
	struct node_reader r = {.session = s, .source = source, .same_lines = style->strict};
	struct whole whole = node_read(&r, c);
	if (r.too_deep)
		return refuse_depth(s, source);
	bool keep_end = r.region != NO_REGION;
	struct doc root = {.kind = DOC_GROUP, .sort = DOC_REGULAR};
	struct doc_builder b = {.session = s, .group = &root};
	drop_blanks(&node_first_leaf(whole.node)->before);
	format_whole(&b, &whole);
	if (!b.too_deep)
		doc_settle(s, &root, &b.too_deep);
	if (b.too_deep)
		return refuse_depth(s, source);
	struct buf text = {0};
	struct doc group = {.kind = DOC_GROUP, .sort = DOC_REGULAR, .first = &root, .last = &root};
	doc_layout(s, &group, style->width, style->indent, &text);
	add_trimmed(out, &text, keep_end);
	out->full |= text.full;
	buf_release(&text);
	return true;
}

/* Checks that the formatted text has the same meaning. */
static bool verify(struct session *s, struct source *source, const struct expr *tree, struct buf *out)
{
	const char *text = arena_text(&s->arena, out->text, out->len);
	struct source *made =
		source_add(&s->sources, &s->arena, source->name, NULL, source->dir, text, out->len, source->kind);
	const struct expr *again = made ? parse_form(s, made, NULL) : NULL;
	if (again && expr_same(s, tree, again))
		return true;
	struct span start = {source->base, source->base};
	diag_error(s, D_FORMAT_CHANGES, start, "formatting would change what this text means")->help =
		 "this is a fault of ctrc: the file was left as it is; please report it";
	return false;
}

bool format_source(struct session *s, struct source *source, const struct format_style *style, struct buf *out)
{
	struct concrete *concrete = NULL;
	struct expr *tree = parse_form(s, source, &concrete);
	return tree && concrete && lay_out(s, source, style, concrete, out) && verify(s, source, tree, out);
}
