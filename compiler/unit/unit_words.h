/* The words of a directive's value, split as systemd splits it: at blanks, with quotes and escapes. */
#ifndef UNIT_UNIT_WORDS_H
#define UNIT_UNIT_WORDS_H

#include "base/buf.h"

#include <stdbool.h>

/* How quotes and backslashes are read. systemd's source decides which directive is read in which way. */
enum unit_words_quoting {
	UNIT_WORDS_PLAIN = 0,       /* a backslash takes the next character as it is */
	UNIT_WORDS_UNQUOTE = 1,     /* quotes keep blanks in a word, and are removed */
	UNIT_WORDS_UNESCAPE = 2,    /* a backslash begins an escape of C; others are refused */
	UNIT_WORDS_KEEP_ESCAPE = 4, /* a backslash is an ordinary character */
	UNIT_WORDS_EACH = 8,        /* there is an empty word between two separators */
};

enum unit_words_result { UNIT_WORDS_END, UNIT_WORDS_WORD, UNIT_WORDS_BAD };

/* Puts the next word of *text into `word`, whose old contents are dropped, and moves *text after the word and the
 * separators that follow it. `separators` are the characters between words. Returns UNIT_WORDS_END at the end, and
 * UNIT_WORDS_BAD for a quote that is not closed, an unknown escape, or a backslash at the end. */
enum unit_words_result unit_words_next(const char **text, struct buf *word, const char *separators, unsigned quoting);

/* The characters that are blank for systemd. */
#define UNIT_BLANK " \t\n\r"

#endif
