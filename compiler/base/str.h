/* Strings that know their length: the strings of the language, and every name. They may hold any bytes; a NUL byte that
 * `len` does not count follows the last one. The head word is the first word of the evaluator's objects (see
 * eval/value.h), so that a string literal of the tree is a value as it is. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>

enum { STR_HEAD_STRING = 1, STR_HEAD_PATH = 2 };

struct str {
	uint64_t head; /* low 8 bits: kind; the rest: length in bytes */
	char text[];
};

/* The length in bytes. */
static inline size_t str_len(const struct str *s)
{
	return (size_t)(s->head >> 8);
}

/* Returns a string of `len` uninitialised bytes and a NUL byte, for the caller to fill. */
static inline struct str *str_alloc(struct arena *a, size_t len)
{
	struct str *s = arena_alloc(a, sizeof *s + len + 1);
	s->head = (uint64_t)len << 8 | STR_HEAD_STRING;
	s->text[len] = '\0';
	return s;
}

/* Returns a string that holds a copy of `len` bytes. */
static inline struct str *str_new(struct arena *a, const char *text, size_t len)
{
	struct str *s = str_alloc(a, len);
	if (len)
		memcpy(s->text, text, len);
	return s;
}

/* Whether two strings have the same bytes. */
static inline bool str_equal(const struct str *l, const struct str *r)
{
	return str_len(l) == str_len(r) && memcmp(l->text, r->text, str_len(l)) == 0;
}

#endif
