/* POSIX extended regular expressions in Nix's dialect (std::regex::extended of libstdc++), matched by PCRE2.
 *
 * Texts are bytes. A compiled pattern lives in the arena and is kept for the whole compilation. */
#ifndef DATA_REGEX_H
#define DATA_REGEX_H

#include "base/buf.h"
#include "eval/eval.h"

struct regex;

/* Returns the compiled pattern, or NULL with a failure. */
const struct regex *regex_of(struct evaluator *ev, const struct str *pattern, struct span at);

/* Returns the number of groups in parentheses. */
uint32_t regex_groups(const struct regex *r);

enum regex_mode {
	REGEX_WHOLE,   /* a match of the whole text */
	REGEX_SEARCH,  /* the first match from `start` on; of several at the same place the longest */
	REGEX_NONEMPTY /* a match at `start` that is not empty */
};

/* Looks for a match. Returns 1 when there is one: *ends gets the starts and ends (in bytes) of the match and of each
 * group, REGEX_UNSET for a group that took no part; the array is valid until the next call. Returns 0 when there is
 * none, and -1 with a failure when the search took too long. */
int regex_match(struct evaluator *ev, const struct regex *r, const struct str *text, size_t start, enum regex_mode mode,
                const size_t **ends, struct span at);

#define REGEX_UNSET (~(size_t)0)

#endif
