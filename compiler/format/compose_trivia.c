#include "format/compose_trivia.h"

static void compose_block(struct doc_builder *b, const struct trivium *t)
{
	const char *open = t->documents ? "/**" : "/*";
	doc_text(b, DOC_COMMENT, open, (uint32_t)strlen(open), (uint32_t)strlen(open));
	doc_space(b, DOC_LINE);
	b->offset += 2;
	for (uint32_t i = 0; i < t->len; i++) {
		if (t->lines[i].len)
			doc_text(b, DOC_COMMENT, t->lines[i].text, t->lines[i].len, doc_width(t->lines[i].text, t->lines[i].len));
		doc_space(b, t->lines[i].len ? DOC_LINE : DOC_BLANK);
	}
	b->offset -= 2;
	doc_text(b, DOC_COMMENT, "*/", 2, 2);
	doc_space(b, DOC_LINE);
}

/* Appends a comment with its marks. */
static void compose_comment(struct doc_builder *b, enum doc_text sort, const char *left,
                            struct comment_line text, const char *right)
{
	char *whole = arena_format(&b->session->arena, "%s%.*s%s", left, (int)text.len, text.text, right);
	uint32_t len = (uint32_t)strlen(whole);
	doc_text(b, sort, whole, len, doc_width(whole, len));
}

static void compose_trivium(struct doc_builder *b, const struct trivium *t)
{
	struct comment_line text = {t->text, t->len};
	switch ((enum trivium_kind)t->kind) {
	case TRIVIUM_BLANK: doc_space(b, DOC_BLANK); return;
	case TRIVIUM_LINE:
		compose_comment(b, DOC_COMMENT, t->spaced ? "# " : "#", text, "");
		doc_space(b, DOC_LINE);
		return;
	case TRIVIUM_BLOCK: compose_block(b, t); return;
	case TRIVIUM_LANGUAGE:
		compose_comment(b, DOC_COMMENT, "/* ", text, " */");
		doc_space(b, DOC_HARD_SPACE);
		return;
	case TRIVIUM_OFF: doc_text(b, DOC_OFF, "", 0, 0); return;
	case TRIVIUM_OFF_TO_END: doc_text(b, DOC_RAW_END, t->text, t->len, doc_width(t->text, t->len)); return;
	case TRIVIUM_ON:
		if (t->text)
			doc_text(b, DOC_RAW, t->text, t->len, doc_width(t->text, t->len));
		else
			compose_comment(b, DOC_COMMENT, "/*nixfmt:enable*/", text, "");
		doc_space(b, DOC_LINE);
		return;
	}
}

void format_trivia(struct doc_builder *b, const struct trivia *trivia)
{
	const struct trivium *t = trivia->first;
	if (!t)
		return;
	if (t->next || t->kind != TRIVIUM_LANGUAGE)
		doc_space(b, DOC_LINE);
	for (; t; t = t->next)
		compose_trivium(b, t);
}

void format_before(struct doc_builder *b, struct leaf *l)
{
	format_trivia(b, &l->before);
}

void format_after(struct doc_builder *b, const struct leaf *l)
{
	if (!l->after)
		return;
	doc_space(b, DOC_HARD_SPACE);
	compose_comment(b, DOC_TRAILING, "# ", (struct comment_line){l->after, l->after_len}, "");
	doc_space(b, DOC_LINE);
}

void format_head(struct doc_builder *b, struct leaf *l)
{
	format_before(b, l);
	doc_text(b, DOC_PLAIN, l->text, l->len, l->len);
}

void format_leaf(struct doc_builder *b, struct leaf *l)
{
	format_head(b, l);
	format_after(b, l);
}
