#include "output/glyph.h"

#include "base/code_range.h"

#include <stdbool.h>

enum { TAB_STOP = 4 };

/* The blocks that UAX #11 lists as wide, joined where only unassigned code points are between them. */
static const struct code_range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x2614, 0x2615},
    {0x26a1, 0x26a1},   {0x2705, 0x2705},   {0x274c, 0x274c},   {0x2e80, 0x303e},   {0x3041, 0x33ff},
    {0x3400, 0x4dbf},   {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},   {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x1fa70, 0x1faff}, {0x20000, 0x3fffd},
};
/* Combining characters, which take no column of their own. */
static const struct code_range combining[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f}, {0x0e34, 0x0e3a},
    {0x0e47, 0x0e4e}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
};
struct glyph glyph_at(const char *text, size_t n, size_t column)
{
	if (*text == '\t') {
		unsigned width = TAB_STOP - (unsigned)(column % TAB_STOP);
		return (struct glyph){.shown = {.text = "    ", .len = (uint8_t)width, .source_len = 1}, .width = width};
	}
	struct glyph g = {.shown = inert_at(text, n)};
	uint32_t c = g.shown.code_point;
	g.width = g.shown.escaped ? g.shown.len : c < 0x7f ? 1 : CODE_IN(c, combining) ? 0 : CODE_IN(c, wide) ? 2 : 1;
	return g;
}
