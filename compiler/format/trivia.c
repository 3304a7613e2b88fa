#include "format/trivia.h"

void trivia_add(struct trivia *to, struct trivium *t)
{
	t->next = NULL;
	if (to->last)
		to->last->next = t;
	else
		to->first = t;
	to->last = t;
}

void trivia_append(struct trivia *to, struct trivia from)
{
	if (!from.first)
		return;
	if (to->last)
		to->last->next = from.first;
	else
		to->first = from.first;
	to->last = from.last;
}

void trivia_prepend(struct trivia *to, struct trivia from)
{
	trivia_append(&from, *to);
	*to = from;
}

struct trivium *trivia_of_comment(struct arena *a, const char *text, uint32_t len)
{
	struct trivium *t = arena_alloc(a, sizeof *t);
	*t = (struct trivium){.kind = TRIVIUM_LINE, .spaced = true, .text = text, .len = len};
	return t;
}

/* White space. */

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Returns the length of the Unicode space that begins or ends at a place; 0 when there is none. */
static uint32_t wide_space(const char *s, uint32_t len)
{
	static const char *const spaces[] = {"\xc2\xa0", "\xe1\x9a\x80", "\xe2\x80\xaf", "\xe2\x81\x9f", "\xe3\x80\x80"};
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (len >= strlen(spaces[i]) && memcmp(s, spaces[i], strlen(spaces[i])) == 0)
			return (uint32_t)strlen(spaces[i]);
	bool general = len >= 3 && memcmp(s, "\xe2\x80", 2) == 0; /* U+2000 to U+200A */
	return general && (unsigned char)s[2] >= 0x80 && (unsigned char)s[2] <= 0x8a ? 3 : 0;
}

static uint32_t space_at_end(const char *text, uint32_t len)
{
	if (len && is_space(text[len - 1]))
		return 1;
	for (uint32_t n = 2; n <= 3 && n <= len; n++)
		if (wide_space(text + len - n, n) == n)
			return n;
	return 0;
}

struct comment_line trivia_strip(const char *text, uint32_t len, bool left, bool right)
{
	uint32_t n;
	while (left && len && (n = is_space(*text) ? 1 : wide_space(text, len))) {
		text += n;
		len -= n;
	}
	while (right && (n = space_at_end(text, len)))
		len -= n;
	return (struct comment_line){text, len};
}

