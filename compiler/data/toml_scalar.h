/* What the two halves of the TOML reader share: data/toml.c knows keys and tables, data/toml_scalar.c strings and
 * numbers. The grammar is that of https://toml.io/en/v1.0.0. */
#ifndef DATA_TOML_SCALAR_H
#define DATA_TOML_SCALAR_H

#include "base/buf.h"
#include "eval/eval.h"

struct toml_reader {
	struct evaluator *ev;
	const char *text, *at, *end; /* the text is UTF-8, and closed with NUL */
	struct span call;
	struct buf scratch; /* a string or number while it is read */

	/* Of data/toml.c */
	struct toml_entry **slots; /* the entries of all tables, by table and name */
	uint32_t mask, count;
	uint32_t section, sections; /* the header or inline table that is being read; how many there were */
};

/* Fails with what is wrong with the text at `where`. */
struct value toml_scalar_fail(struct toml_reader *r, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* Fails where the reader is: "expected X, found Y". */
struct value toml_scalar_unexpected(struct toml_reader *r, const char *expected);

/* Reads a string in any of its four forms; the reader stands before its first quote. `lines`: it may go over several
 * lines. The bytes are in the text or in the scratch buffer: valid until the next string or number. NULL on failure. */
const char *toml_scalar_string(struct toml_reader *r, bool lines, size_t *len);

/* Reads a value without quotes and brackets: a number, true or false. */
struct value toml_scalar_plain(struct toml_reader *r);

/* Steps over an end of line (LF or CRLF), if there is one. */
bool toml_scalar_take_newline(struct toml_reader *r);

static inline char toml_peek(const struct toml_reader *r)
{
	return r->at < r->end ? *r->at : '\0';
}
static inline bool toml_take(struct toml_reader *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

#endif
