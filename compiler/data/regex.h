/* POSIX extended regular expressions as Nix has them (std::regex::extended of libstdc++), run by PCRE2.
 *
 * Texts are bytes. A compiled pattern lives in the arena and is kept for the whole compilation. */
#ifndef DATA_REGEX_H
#define DATA_REGEX_H

#include "base/buf.h"
#include "eval/eval.h"

struct regex;

/* The compiled pattern, or NULL with a failure. */
const struct regex *regex_of(struct evaluator *ev, const struct str *pattern, struct span at);

/* The number of groups in parentheses. */
uint32_t regex_groups(const struct regex *r);

enum regex_mode {
	REGEX_WHOLE,   /* the whole text has to match */
	REGEX_SEARCH,  /* the first match from `start` on; of several at one place the longest */
	REGEX_NONEMPTY /* a match at `start` that is not empty */
};

/* Looks for a match. 1: found, *ends holds the starts and ends (in bytes) of the match and of each group, REGEX_UNSET
 * where a group took no part; valid until the next call. 0: none. -1: failure (the search took too long). */
int regex_match(struct evaluator *ev, const struct regex *r, const struct str *text, size_t start, enum regex_mode mode,
                const size_t **ends, struct span at);

#define REGEX_UNSET (~(size_t)0)

#endif
