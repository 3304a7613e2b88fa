#include "output/glyph.h"

#include <stdbool.h>

enum { TAB_STOP = 4 };

struct range {
	uint32_t first, last;
};

static bool in_ranges(uint32_t c, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

#define IN(c, ranges) in_ranges((c), (ranges), sizeof(ranges) / sizeof *(ranges))

/* The blocks that UAX #11 lists as wide, joined where only unassigned code points lie between. */
static const struct range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x2614, 0x2615},
    {0x26a1, 0x26a1},   {0x2705, 0x2705},   {0x274c, 0x274c},   {0x2e80, 0x303e},   {0x3041, 0x33ff},
    {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x3fffd},
};
/* Marks that take no column of their own. */
static const struct range combining[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f}, {0x0e34, 0x0e3a},
    {0x0e47, 0x0e4e}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};
/* What a terminal acts on or hides, instead of showing it. */
static const struct range unprintable[] = {
    {0x00, 0x1f},     {0x7f, 0x9f},     {0xad, 0xad},     {0x200b, 0x200f},   {0x2028, 0x202e},
    {0x2060, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

/* Decodes one code point; returns its bytes, or 0 when they are no UTF-8 (RFC 3629: shortest form, no surrogates). */
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

struct glyph glyph_at(const char *text, size_t n, size_t column)
{
	uint32_t c;
	size_t len = decode((const unsigned char *)text, n, &c);
	if (len && c >= 0x20 && c < 0x7f)
		return (struct glyph){text, 1, 1, 1};
	if (len && c == '\t') {
		unsigned width = TAB_STOP - (unsigned)(column % TAB_STOP);
		return (struct glyph){"    ", width, 1, width};
	}
	if (!len || IN(c, unprintable))
		return (struct glyph){"\xef\xbf\xbd", 3, len ? len : 1, 1};
	return (struct glyph){text, len, len, IN(c, combining) ? 0 : IN(c, wide) ? 2 : 1};
}

void glyph_put_text(struct buf *out, const char *text, size_t n, const char *indent)
{
	size_t column = 0;
	for (size_t i = 0; i < n;) {
		if (text[i] == '\n') {
			buf_char(out, '\n');
			buf_puts(out, indent);
			column = 0;
			i++;
			continue;
		}
		struct glyph g = glyph_at(text + i, n - i, column);
		buf_add(out, g.text, g.len);
		column += g.width;
		i += g.source_len;
	}
}
