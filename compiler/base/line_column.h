/* Places in a text as line and column. */
#ifndef BASE_LINE_COLUMN_H
#define BASE_LINE_COLUMN_H

struct line_column {
	unsigned line, column; /* from 1; columns in characters of UTF-8 */
};

/* Returns the line and column of `where`, a pointer into `text` or to its end. Takes time proportional to the
 * offset. */
static inline struct line_column line_column_of(const char *text, const char *where)
{
	struct line_column place = {1, 1};
	for (; text < where; text++) {
		if (*text == '\n') {
			place.line++;
			place.column = 1;
		} else if (((unsigned char)*text & 0xc0) != 0x80) {
			place.column++;
		}
	}
	return place;
}

#endif
