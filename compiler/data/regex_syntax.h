/* From the pattern language of POSIX to that of PCRE2. */
#ifndef DATA_REGEX_SYNTAX_H
#define DATA_REGEX_SYNTAX_H

#include "base/buf.h"
#include "base/str.h"

/* Appends what PCRE2 understands as the same pattern (see regex_syntax.c). NULL, or what is wrong with the pattern,
 * with the offset of the fault in *fault. *choices is set when the pattern has alternatives. */
const char *regex_syntax_translate(struct buf *to, const struct str *pattern, bool *choices, size_t *fault);

/* What a pattern of one of the forms [A]*, [A]+ and [A][B]* says of a whole text: each byte has to be in a set. */
struct regex_sets {
	bool empty; /* the text may be */
	bool first[256], rest[256];
};
/* Reads such a pattern; false for any other. */
bool regex_syntax_sets(const struct str *pattern, struct regex_sets *sets);

#endif
