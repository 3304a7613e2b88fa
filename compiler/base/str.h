/* Strings that know their length: the language's strings, and every name. The bytes may hold anything; one NUL byte
 * that `len` does not count follows them. The head word is what the evaluator's objects begin with (see eval/value.h),
 * so that a string literal of the tree is a value as it stands. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>

enum { STR_HEAD_STRING = 1, STR_HEAD_PATH = 2 };

struct str {
	uint64_t head; /* low 8 bits: kind; the rest: length in bytes */
	char text[];
};

static inline size_t str_len(const struct str *s)
{
	return (size_t)(s->head >> 8);
}

/* A string of `len` uninitialised bytes, closed with NUL, for the caller to fill. */
static inline struct str *str_alloc(struct arena *a, size_t len)
{
	struct str *s = arena_alloc(a, sizeof *s + len + 1);
	s->head = (uint64_t)len << 8 | STR_HEAD_STRING;
	s->text[len] = '\0';
	return s;
}

/* A copy of `len` bytes. */
static inline struct str *str_new(struct arena *a, const char *text, size_t len)
{
	struct str *s = str_alloc(a, len);
	if (len)
		memcpy(s->text, text, len);
	return s;
}

static inline bool str_equal(const struct str *l, const struct str *r)
{
	return str_len(l) == str_len(r) && memcmp(l->text, r->text, str_len(l)) == 0;
}

#endif
