/* Text for a terminal, one code point at a time, with the number of columns that it takes. It is inert
 * (base/inert.h). */
#ifndef OUTPUT_GLYPH_H
#define OUTPUT_GLYPH_H

#include "base/inert.h"

struct glyph {
	struct inert shown;
	unsigned width; /* columns: 0 for combining characters, 2 for wide ones; a tab reaches to the next stop */
};

/* Returns the glyph at the beginning of `n` > 0 bytes. `column` (from 0) is where it is printed, on which the width of
 * a tab depends. */
struct glyph glyph_at(const char *text, size_t n, size_t column);

#endif
