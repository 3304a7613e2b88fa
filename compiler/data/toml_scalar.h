/* The interface between the two halves of the TOML reader: data/toml.c reads keys and tables, data/toml_scalar.c
 * strings and numbers. The grammar is that of https://toml.io/en/v1.0.0. */
#ifndef DATA_TOML_SCALAR_H
#define DATA_TOML_SCALAR_H

#include "base/buf.h"
#include "eval/eval.h"

struct toml_reader {
	struct evaluator *ev;
	const char *text, *at, *end; /* the text is UTF-8 and ends with a NUL byte; at: the next character */
	struct span call;
	struct buf scratch; /* a string or number while it is read */

	/* Of data/toml.c */
	struct toml_entry **slots; /* the entries of all tables, by table and name */
	uint32_t mask, count;
	uint32_t section, sections; /* number of the header or inline table that is being read; how many there were */
};

/* Makes the failure for a fault of the text at `where`, with a message formatted as printf does. Returns VALUE_NONE. */
struct value toml_scalar_fail(struct toml_reader *r, const char *where, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Makes the failure "expected X, found Y" for the next character. Returns VALUE_NONE. */
struct value toml_scalar_unexpected(struct toml_reader *r, const char *expected);

/* Reads a string in any of its four forms; the next character is its first quote. `lines`: it may have several lines.
 * Returns its *len bytes, which are in the text or in the scratch buffer and valid until the next string or number is
 * read. Returns NULL with a failure. */
const char *toml_scalar_string(struct toml_reader *r, bool lines, size_t *len);

/* Reads a value without quotes and brackets: a number, true or false. Returns VALUE_NONE with a failure. */
struct value toml_scalar_plain(struct toml_reader *r);

/* Skips a line end (LF or CRLF) and returns whether there was one. */
bool toml_scalar_take_newline(struct toml_reader *r);

/* The next character; NUL at the end. */
static inline char toml_peek(const struct toml_reader *r)
{
	return r->at < r->end ? *r->at : '\0';
}

/* Skips the next character if it is `c`, and returns whether it was. */
static inline bool toml_take(struct toml_reader *r, char c)
{
	if (r->at == r->end || *r->at != c)
		return false;
	r->at++;
	return true;
}

#endif
