#include "format/trivia_read.h"

#include "format/comment_block.h"

/* A piece of the text between two tokens. */
enum raw_kind { RAW_NEWLINES, RAW_LINE, RAW_BLOCK, RAW_LANGUAGE, RAW_SWITCH };
struct raw {
	uint8_t kind;
	bool documents;   /* BLOCK */
	bool off;         /* SWITCH */
	uint32_t start, end; /* offsets; SWITCH: of the comment and the rest of its line */
	uint32_t count;   /* NEWLINES; BLOCK: lines */
	uint32_t column;  /* LINE */
	struct comment_line text;         /* LINE, LANGUAGE */
	const struct comment_line *lines; /* BLOCK */
	struct raw *next;
};

/* Pieces. */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static uint32_t skip_blanks(const char *text, uint32_t at)
{
	while (is_blank(text[at]) || (text[at] == '\r' && text[at + 1] != '\n'))
		at++;
	return at;
}

static uint32_t line_end(const char *text, uint32_t at)
{
	while (text[at] && text[at] != '\n' && text[at] != '\r')
		at++;
	return at;
}

static uint32_t skip_newline(const char *text, uint32_t at)
{
	return text[at] == '\n' ? at + 1 : text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at;
}

/* Reads a comment that turns the formatter off or on. It has to be alone in its line. */
static bool read_switch(const char *text, uint32_t at, struct raw *raw)
{
	static const char off[] = "/*nixfmt:disable*/", on[] = "/*nixfmt:enable*/";
	raw->off = strncmp(text + at, off, sizeof off - 1) == 0;
	if (!raw->off && strncmp(text + at, on, sizeof on - 1) != 0)
		return false;
	raw->start = at;
	at += (uint32_t)(raw->off ? sizeof off : sizeof on) - 1;
	raw->end = line_end(text, at);
	raw->kind = RAW_SWITCH;
	return !trivia_strip(text + at, raw->end - at, true, true).len;
}

static bool is_language(struct comment_line name)
{
	enum { LONGEST = 30 };
	uint32_t letters = 0;
	for (uint32_t i = 0; i < name.len; i++) {
		unsigned char c = (unsigned char)name.text[i];
		letters += (c & 0xc0) != 0x80;
		if (c < 0x80 && !((c | 32) >= 'a' && (c | 32) <= 'z') && !(c >= '0' && c <= '9') && (!c || !strchr("-+._", c)))
			return false;
	}
	return letters && letters <= LONGEST;
}

/* Whether a string begins after a comment, in its line or the next one. */
static bool string_follows(const char *text, uint32_t at)
{
	at = skip_blanks(text, skip_newline(text, skip_blanks(text, at)));
	return text[at] == '"' || (text[at] == '\'' && text[at + 1] == '\'');
}

static void read_block(struct node_reader *r, uint32_t at, struct raw *raw)
{
	const char *text = r->source->text;
	uint32_t start = at + 2, end = start;
	raw->documents = text[start] == '*' && text[start + 1] != '/';
	start += raw->documents;
	for (end = start; text[end] != '*' || text[end + 1] != '/';)
		end++;
	raw->kind = RAW_BLOCK;
	raw->start = at;
	raw->end = end + 2;
	uint32_t column = node_read_column(r, at) - 1;
	raw->lines = comment_block_lines(&r->session->arena, text + start, end - start, column, &raw->count);
	if (raw->documents || raw->count != 1)
		return;
	raw->text = trivia_strip(raw->lines->text, raw->lines->len, true, true);
	if (string_follows(text, raw->end) && is_language(raw->text))
		raw->kind = RAW_LANGUAGE;
}

static void read_line(struct node_reader *r, uint32_t at, struct raw *raw)
{
	const char *text = r->source->text;
	raw->kind = RAW_LINE;
	raw->column = node_read_column(r, at);
	raw->start = at;
	raw->end = line_end(text, at);
	raw->text = trivia_strip(text + at + 1, raw->end - at - 1, false, true);
}

static void read_newlines(const char *text, uint32_t at, struct raw *raw)
{
	raw->kind = RAW_NEWLINES;
	for (uint32_t next; (next = skip_newline(text, at)) != at; raw->count++)
		at = skip_blanks(text, next);
	raw->end = at;
}

/* Returns the next piece; NULL before a token. *at is moved after it, and after blanks. */
static struct raw *read_piece(struct node_reader *r, uint32_t *at)
{
	const char *text = r->source->text;
	bool comment = text[*at] == '/' && text[*at + 1] == '*';
	if (!comment && text[*at] != '#' && skip_newline(text, *at) == *at)
		return NULL;
	struct raw *raw = ARENA_NEW(&r->session->arena, struct raw);
	if (text[*at] == '#')
		read_line(r, *at, raw);
	else if (!comment)
		read_newlines(text, *at, raw);
	else if (!read_switch(text, *at, raw))
		read_block(r, *at, raw);
	*at = skip_blanks(text, raw->end);
	return raw;
}

/* Trivia before the next leaf. */

static struct trivium *add(struct node_reader *r, enum trivium_kind kind, struct comment_line text)
{
	struct trivium *t = ARENA_NEW(&r->session->arena, struct trivium);
	t->kind = (uint8_t)kind;
	t->text = text.text;
	t->len = text.len;
	trivia_add(&r->pending, t);
	return t;
}

/* Adds a switch. One that is not alone in its line is a comment like any other. */
static void add_switch(struct node_reader *r, const struct raw *raw)
{
	const char *text = r->source->text;
	uint32_t line = raw->start;
	while (line > 0 && is_blank(text[line - 1]))
		line--;
	if (line > 0 && text[line - 1] != '\n') {
		const char *name = raw->off ? "nixfmt:disable" : "nixfmt:enable";
		add(r, TRIVIUM_LINE, (struct comment_line){name, (uint32_t)strlen(name)})->spaced = true;
	} else if (raw->off) {
		add(r, TRIVIUM_OFF, (struct comment_line){NULL, 0});
		if (r->region == NO_REGION)
			r->region = line;
	} else if (r->region == NO_REGION) {
		add(r, TRIVIUM_ON, (struct comment_line){NULL, 0});
	} else {
		add(r, TRIVIUM_ON, (struct comment_line){text + r->region, raw->end - r->region});
		r->region = NO_REGION;
	}
}

static void add_leading(struct node_reader *r, const struct raw *raw)
{
	switch ((enum raw_kind)raw->kind) {
	case RAW_NEWLINES:
		if (raw->count > 1)
			add(r, TRIVIUM_BLANK, (struct comment_line){NULL, 0});
		return;
	case RAW_LINE: add(r, TRIVIUM_LINE, raw->text); return;
	case RAW_LANGUAGE: add(r, TRIVIUM_LANGUAGE, raw->text); return;
	case RAW_SWITCH: add_switch(r, raw); return;
	case RAW_BLOCK:
		if (!raw->count)
			return;
		if (raw->count == 1 && !raw->documents) {
			add(r, TRIVIUM_LINE, raw->text)->spaced = true;
			return;
		}
		struct trivium *t = add(r, TRIVIUM_BLOCK, (struct comment_line){NULL, raw->count});
		t->lines = raw->lines;
		t->documents = raw->documents;
		return;
	}
}

/* Comments that belong to the leaf before them. */

static bool is_trailing(const struct raw *raw)
{
	return raw->kind == RAW_LINE || raw->kind == RAW_SWITCH ||
	       (raw->kind == RAW_BLOCK && !raw->documents && raw->count <= 1);
}

static struct comment_line trailing_text(const struct raw *raw)
{
	if (raw->kind == RAW_SWITCH) {
		const char *name = raw->off ? "nixfmt:disable" : "nixfmt:enable";
		return (struct comment_line){name, (uint32_t)strlen(name)};
	}
	return trivia_strip(raw->text.text, raw->text.len, true, true);
}

/* Joins the comments up to `end`. */
static void set_after(struct node_reader *r, struct leaf *leaf, const struct raw *first, const struct raw *end)
{
	for (; first != end; first = first->next) {
		struct comment_line text = trailing_text(first);
		if (!text.len)
			continue;
		const char *joined = text.text;
		if (leaf->after)
			joined = arena_format(&r->session->arena, "%.*s %.*s", (int)leaf->after_len, leaf->after, (int)text.len,
			                      text.text);
		leaf->after_len = leaf->after ? leaf->after_len + 1 + text.len : text.len;
		leaf->after = joined;
	}
}

/* Whether a comment after an opening bracket is right above the comment of the next line, or above the next token: it
 * then belongs to that. */
static bool forms_block(struct node_reader *r, const struct raw *first, const struct raw *end, uint32_t at)
{
	if (first->kind != RAW_LINE || first->next != end || !end || end->kind != RAW_NEWLINES || end->count != 1)
		return false;
	return end->next ? end->next->kind == RAW_LINE && end->next->column == first->column
	                 : node_read_column(r, at) == first->column;
}

void trivia_read(struct node_reader *r, uint32_t offset, struct leaf *leaf)
{
	const char *text = r->source->text;
	uint32_t at = skip_blanks(text, offset);
	if (text[at] != '\n' && text[at] != '#' && text[at] != '/' && text[at] != '\r')
		return; /* the next token is in the same line */
	struct raw *first = NULL, **next = &first;
	while ((*next = read_piece(r, &at)))
		next = &(*next)->next;
	struct raw *end = first;
	if (leaf && first) {
		while (end && is_trailing(end))
			end = end->next;
		if (first != end && forms_block(r, first, end, at))
			end = first;
		set_after(r, leaf, first, end);
	}
	for (; end; end = end->next)
		add_leading(r, end);
}

void trivia_read_end(struct node_reader *r, struct trivia *rest)
{
	if (r->region == NO_REGION)
		return;
	struct trivium *t = ARENA_NEW(&r->session->arena, struct trivium);
	t->kind = TRIVIUM_OFF_TO_END;
	t->text = r->source->text + r->region;
	t->len = r->source->len - r->region;
	trivia_add(rest, t);
}
