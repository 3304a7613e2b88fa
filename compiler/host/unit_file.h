/* Unit files as lists of directives. */
#ifndef HOST_UNIT_FILE_H
#define HOST_UNIT_FILE_H

#include "source/session.h"

struct directive {
	const char *section, *key, *value;
	size_t text, line; /* which of the texts that were read it stands in, and where; both from 0 */
};

struct directives {
	struct directive *items;
	size_t count;
	size_t texts; /* that were read */
};

/* Appends the directives of a text to a list; lines that end in a backslash go on. */
void unit_file_read(struct session *s, const struct str *text, struct directives *to);

/* The value that systemd takes for the directive `key=` in `section`: the last value, or NULL. */
const char *unit_file_last(const struct directives *d, const char *section, const char *key);

/* Whether there is a directive of d's section and key with its value. */
bool unit_file_has(const struct directives *all, const struct directive *d);

/* Same values in the same order. */
bool unit_file_equal(const struct directives *l, const struct directives *r, const char *section, const char *key);

#endif
