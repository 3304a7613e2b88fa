/* The words of a directive's value, as systemd splits it: apart by blanks, with quotes and escapes. */
#ifndef UNIT_UNIT_WORDS_H
#define UNIT_UNIT_WORDS_H

#include "base/buf.h"

#include <stdbool.h>

/* How a value is read. Which directive is read in which way is systemd's choice. */
enum unit_words_quoting {
	UNIT_WORDS_PLAIN = 0,       /* a backslash takes the next character as it is */
	UNIT_WORDS_UNQUOTE = 1,     /* quotes hold blanks together, and are left out */
	UNIT_WORDS_UNESCAPE = 2,    /* a backslash begins an escape of C; others are refused */
	UNIT_WORDS_KEEP_ESCAPE = 4, /* a backslash is a character as any other */
	UNIT_WORDS_EACH = 8,        /* two separators have an empty word between them */
};

enum unit_words_result { UNIT_WORDS_END, UNIT_WORDS_WORD, UNIT_WORDS_BAD };

/* The next word of *text, which is moved behind it and the separators after it; `word` is cleared first. `separators`:
 * the characters between words. BAD: a quote that is not closed, an unknown escape, or a backslash at the end. */
enum unit_words_result unit_words_next(const char **text, struct buf *word, const char *separators, unsigned quoting);

/* What systemd takes for blank. */
#define UNIT_BLANK " \t\n\r"

#endif
