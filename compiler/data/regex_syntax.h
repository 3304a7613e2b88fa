/* Translation of patterns from POSIX's syntax to that of PCRE2. */
#ifndef DATA_REGEX_SYNTAX_H
#define DATA_REGEX_SYNTAX_H

#include "base/buf.h"
#include "base/str.h"

/* Appends the pattern in PCRE2's syntax (see regex_syntax.c). *choices is set when the pattern has alternatives.
 * Returns NULL, or the words for what is wrong with the pattern (static), with the offset of the fault in *fault. */
const char *regex_syntax_translate(struct buf *to, const struct str *pattern, bool *choices, size_t *fault);

/* The meaning, for a whole text, of a pattern of the form [A]*, [A]+ or [A][B]*: each byte has to be in a set. */
struct regex_sets {
	bool empty; /* the empty text matches */
	bool first[256], rest[256];
};

/* Reads such a pattern into *sets. Returns false for any other pattern. */
bool regex_syntax_sets(const struct str *pattern, struct regex_sets *sets);

#endif
