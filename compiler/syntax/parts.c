/* Strings made of their parts. The scanner splits the text of indented strings as Nix does, since the rules depend on
 * parts: escaped text does not count as indentation when the common indentation is measured, but is stripped like any
 * other text. */
#include "syntax/parts.h"

#include "syntax/construct.h"

/* Parts. */

static struct string_part *new_part(struct parser *p)
{
	struct string_part *part = p->free_parts;
	if (part)
		p->free_parts = part->next;
	else
		part = arena_alloc(&p->session->arena, sizeof *part);
	return part;
}

static struct string_parts add_part(struct string_parts parts, struct string_part *part)
{
	part->next = NULL;
	if (parts.last)
		parts.last->next = part;
	else
		parts.first = part;
	parts.last = part;
	return parts;
}

static struct string_part *text_part(struct parser *p, struct text t, struct span at)
{
	struct string_part *part = new_part(p);
	*part = (struct string_part){.text = t.text, .len = t.len, .escaped = t.escaped, .at = at};
	return part;
}

struct string_parts parts_of(struct parser *p, struct text text, struct span at)
{
	return add_part((struct string_parts){NULL, NULL}, text_part(p, text, at));
}

struct string_parts parts_add_text(struct parser *p, struct string_parts parts, struct text text, struct span at)
{
	return add_part(parts, text_part(p, text, at));
}

struct string_parts parts_add_expr(struct parser *p, struct string_parts parts, struct expr *e, struct span at)
{
	struct string_part *part = new_part(p);
	*part = (struct string_part){.expr = e, .at = at};
	return add_part(parts, part);
}

struct string_parts parts_behind(struct parser *p, struct text first, struct span at, struct string_parts parts)
{
	struct string_part *part = text_part(p, first, at);
	part->next = parts.first;
	return (struct string_parts){part, parts.last ? parts.last : part};
}

void parts_release(struct parser *p, struct string_parts parts)
{
	if (!parts.first)
		return;
	parts.last->next = p->free_parts;
	p->free_parts = parts.first;
}

struct text parts_unescape(struct parser *p, const char *text, uint32_t len)
{
	char *out = arena_alloc(&p->session->arena, (size_t)len + 1), *to = out;
	for (const char *from = text, *end = text + len; from < end; from++) {
		char c = *from;
		if (c == '\\' && from + 1 < end) {
			c = *++from;
			c = c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
		} else if (c == '\r') {
			c = '\n';
			if (from + 1 < end && from[1] == '\n')
				from++;
		}
		*to++ = c;
	}
	return (struct text){out, (uint32_t)(to - out), false};
}

/* Joining. */

static struct expr *interpolation(struct parser *p, struct span at, struct expr **parts, uint32_t n, unsigned flags)
{
	struct expr_parts *e = ARENA_NEW(&p->session->arena, struct expr_parts);
	e->expr = (struct expr){.kind = EXPR_INTERPOLATION, .flags = (uint8_t)flags, .at = at};
	e->n = n;
	e->parts = parts;
	return &e->expr;
}

/* Returns one STRING node for the texts from `first` up to `end`; NULL when they are empty. */
static struct expr *join_texts(struct parser *p, const struct string_part *first, const struct string_part *end,
                               unsigned flags)
{
	size_t len = 0;
	struct span at = {0, 0};
	for (const struct string_part *part = first; part != end; part = part->next) {
		len += part->len;
		at = span_join(at, part->at);
	}
	if (!len)
		return NULL;
	struct str *s = str_alloc(&p->session->arena, len);
	char *to = s->text;
	for (const struct string_part *part = first; part != end; part = part->next) {
		memcpy(to, part->text, part->len);
		to += part->len;
	}
	return expr_string(p, at, s, flags);
}

static struct expr *join(struct parser *p, struct span at, struct string_parts parts, unsigned flags)
{
	uint32_t most = 0, n = 0;
	bool dynamic = false;
	for (const struct string_part *part = parts.first; part; part = part->next) {
		most++;
		dynamic |= part->expr != NULL;
	}
	if (!dynamic) {
		struct expr *e = join_texts(p, parts.first, NULL, flags);
		if (!e)
			e = expr_string(p, at, str_new(&p->session->arena, "", 0), flags);
		e->at = at;
		parts_release(p, parts);
		return e;
	}
	struct expr **items = ARENA_ARRAY(&p->session->arena, struct expr *, most);
	for (const struct string_part *part = parts.first; part;) {
		const struct string_part *end = part;
		while (end && !end->expr)
			end = end->next;
		struct expr *text = join_texts(p, part, end, flags);
		if (text)
			items[n++] = text;
		if (end)
			items[n++] = end->expr;
		part = end ? end->next : NULL;
	}
	parts_release(p, parts);
	return interpolation(p, at, items, n, flags);
}

struct expr *parts_string(struct parser *p, struct span at, struct string_parts parts)
{
	return join(p, at, parts, 0);
}

/* Indented strings. */

/* Returns the common indentation: the fewest spaces before the first other character of a line. Lines of spaces only do
 * not count; an interpolation or escape counts as another character. */
static uint32_t common_indentation(const struct string_part *part)
{
	uint32_t least = UINT32_MAX, spaces = 0;
	bool at_start = true;
	for (; part; part = part->next) {
		bool text = !part->expr && !part->escaped;
		for (uint32_t i = 0; i < (text ? part->len : 1); i++) {
			char c = text ? part->text[i] : 'x';
			if (c == '\n' && text) {
				at_start = true;
				spaces = 0;
			} else if (at_start && c == ' ') {
				spaces++;
			} else if (at_start) {
				at_start = false;
				least = spaces < least ? spaces : least;
			}
		}
	}
	return least;
}

/* The state of a text whose indentation is removed. */
struct stripper {
	uint32_t indentation;
	uint32_t dropped; /* number of spaces removed from this line */
	bool at_start;
};

/* Strips one text. The result is never longer than the text. */
static struct text strip(struct parser *p, struct stripper *s, const struct string_part *part)
{
	char *out = arena_alloc(&p->session->arena, (size_t)part->len + 1);
	uint32_t n = 0;
	for (uint32_t i = 0; i < part->len; i++) {
		char c = part->text[i];
		if (s->at_start && c == ' ' && s->dropped++ < s->indentation)
			continue;
		if (c == '\n') {
			s->at_start = true;
			s->dropped = 0;
		} else if (c != ' ') {
			s->at_start = false;
			s->dropped = 0;
		}
		out[n++] = c;
	}
	return (struct text){out, n, part->escaped};
}

/* Returns the length of the last text without a last line that consists of spaces only. */
static uint32_t without_last_line(struct text t)
{
	uint32_t n = t.len;
	while (n > 0 && t.text[n - 1] == ' ')
		n--;
	return n > 0 && t.text[n - 1] == '\n' ? n : t.len;
}

struct expr *parts_indented_string(struct parser *p, struct span at, struct string_parts parts)
{
	struct stripper s = {.indentation = common_indentation(parts.first), .at_start = true};
	for (struct string_part *part = parts.first; part; part = part->next) {
		if (part->expr) {
			s.at_start = false;
			s.dropped = 0;
			continue;
		}
		struct text stripped = strip(p, &s, part);
		part->text = stripped.text;
		part->len = part->next ? stripped.len : without_last_line(stripped);
	}
	return join(p, at, parts, EXPR_INDENTED);
}
