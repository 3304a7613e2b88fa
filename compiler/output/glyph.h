/* Text for a terminal: one code point at a time, with the number of columns it takes, and with everything that could
 * move the cursor, hide or reorder what follows (control characters, bidirectional overrides, broken UTF-8) made
 * visible as U+FFFD. */
#ifndef OUTPUT_GLYPH_H
#define OUTPUT_GLYPH_H

#include "base/buf.h"

struct glyph {
	const char *text; /* what to print: `len` bytes */
	size_t len;
	size_t source_len; /* how many bytes of the source it stands for, at least 1 */
	unsigned width;    /* columns: 0 for combining characters, 2 for wide ones, a tab fills up to the next stop */
};

/* The glyph at the beginning of `n` > 0 bytes. `column` (from 0) is where it is printed: tabs depend on it. */
struct glyph glyph_at(const char *text, size_t n, size_t column);

/* Appends text of several lines with every glyph made safe; lines after the first are indented by `indent`. */
void glyph_put_text(struct buf *out, const char *text, size_t n, const char *indent);

#endif
