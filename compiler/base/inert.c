#include "base/inert.h"

#include "base/code_range.h"

#include <stdio.h>

static const struct code_range hidden[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c}, {0x115f, 0x1160}, {0x17b4, 0x17b5},   {0x180b, 0x180f},
    {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f}, {0x3164, 0x3164}, {0xfeff, 0xfeff},   {0xffa0, 0xffa0},
    {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
};

/* Control characters (C0, DEL, C1) and Unicode's other line ends. */
static const struct code_range controls[] = {{0x00, 0x1f}, {0x7f, 0x9f}, {0x2028, 0x2029}};

/* Unicode's White_Space without control characters: runners skip it before a command. */
static const struct code_range spaces[] = {
    {0x20, 0x20},     {0xa0, 0xa0},     {0x1680, 0x1680}, {0x2000, 0x200a},
    {0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
};

/* Characters that a comparison of texts may ignore and that are not escaped: variation selectors. */
static const struct code_range selectors[] = {{0xfe00, 0xfe0f}};

bool inert_is_hidden(uint32_t code_point)
{
	return CODE_IN(code_point, hidden);
}

/* Decodes one code point. Returns its length in bytes, or 0 when they are not UTF-8 (RFC 3629: shortest form, no
 * surrogates). */
static size_t decode(const unsigned char *p, size_t n, uint32_t *c)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	*c = p[0];
	if (p[0] < 0x80)
		return 1;
	size_t len = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
	if (p[0] < 0xc2 || p[0] > 0xf4 || len > n)
		return 0;
	*c = p[0] & (0x7fu >> len);
	for (size_t i = 1; i < len; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		*c = *c << 6 | (p[i] & 0x3fu);
	}
	return *c < smallest[len] || *c > 0x10ffff || (*c >= 0xd800 && *c <= 0xdfff) ? 0 : len;
}

/* Whether the bytes begin with a word, ignoring selectors between its characters. */
static bool begins_with(const char *text, size_t n, const char *word)
{
	for (size_t i = 0; *word;) {
		uint32_t c;
		size_t len = i < n ? decode((const unsigned char *)text + i, n - i, &c) : 0;
		if (!len || (c != (unsigned char)*word && !CODE_IN(c, selectors)))
			return false;
		word += c == (unsigned char)*word;
		i += len;
	}
	return true;
}

bool inert_is_command(const char *text, size_t n)
{
	static const char *const words[] = {"##[", "##vso[", "section_start:", "section_end:"};
	if (*text != '#' && *text != 's')
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (begins_with(text, n, words[i]))
			return true;
	return false;
}

static struct inert by_number(size_t source_len, uint32_t c)
{
	struct inert g = {.source_len = (uint8_t)source_len, .code_point = c, .escaped = true};
	int n = snprintf(g.text, sizeof g.text, c < 0x80 ? "\\x%02x" : c > 0xffff ? "\\U%08x" : "\\u%04x", c);
	g.len = (uint8_t)n;
	return g;
}

static struct inert bad_byte(unsigned char byte)
{
	struct inert g = {.source_len = 1, .code_point = UINT32_MAX, .escaped = true};
	g.len = (uint8_t)snprintf(g.text, sizeof g.text, "\\x%02x", byte);
	return g;
}

struct inert inert_at(const char *text, size_t n)
{
	uint32_t c;
	size_t len = decode((const unsigned char *)text, n, &c);
	if (!len)
		return bad_byte((unsigned char)*text);
	if (CODE_IN(c, controls) || CODE_IN(c, hidden) || inert_is_command(text, n))
		return by_number(len, c);
	struct inert g = {.len = (uint8_t)len, .source_len = (uint8_t)len, .code_point = c};
	memcpy(g.text, text, len);
	return g;
}

/* Returns the number of bytes, from the first on, that need no escape. */
static size_t plain_run(const char *text, size_t n)
{
	size_t i = 0;
	while (i < n && text[i] >= ' ' && text[i] < 0x7f && text[i] != ':' && text[i] != '#' && text[i] != 's')
		i++;
	return i;
}

static void put(struct buf *out, const char *text, size_t n, const char *indent, bool lines)
{
	bool fresh = true; /* only white space has been printed on this line */
	for (size_t i = 0; i < n;) {
		size_t run = fresh ? 0 : plain_run(text + i, n - i);
		buf_add(out, text + i, run);
		i += run;
		if (i == n)
			break;
		if (lines && (text[i] == '\n' || text[i] == '\t')) {
			buf_char(out, text[i]);
			fresh = fresh || text[i] == '\n';
			if (text[i++] == '\n')
				buf_puts(out, indent);
			continue;
		}
		struct inert g = inert_at(text + i, n - i);
		if (fresh && begins_with(text + i, n - i, "::"))
			g = by_number(1, ':');
		buf_add(out, g.text, g.len);
		fresh = fresh && !g.escaped && (CODE_IN(g.code_point, spaces) || CODE_IN(g.code_point, selectors));
		i += g.source_len;
	}
}

void inert_line(struct buf *out, const char *text, size_t n)
{
	put(out, text, n, "", false);
}

const char *inert_name(struct arena *a, const char *name)
{
	struct buf text = {0};
	inert_line(&text, name, strlen(name));
	const char *copy = arena_text(a, text.text, text.len);
	buf_release(&text);
	return copy;
}

void inert_lines(struct buf *out, const char *text, size_t n, const char *indent)
{
	put(out, text, n, indent, true);
}

const char *inert_text(struct arena *a, const char *lines)
{
	struct buf text = {0};
	inert_lines(&text, lines, strlen(lines), "");
	const char *copy = arena_text(a, text.text, text.len);
	buf_release(&text);
	return copy;
}

void inert_all(struct buf *text)
{
	struct buf shown = {.limit = text->limit};
	if (text->full)
		return;
	inert_lines(&shown, text->text, text->len, "");
	buf_release(text);
	*text = shown;
}
