/* Unit files as lists of directives. */
#ifndef HOST_UNIT_FILE_H
#define HOST_UNIT_FILE_H

#include "source/session.h"

struct directive {
	const char *section, *key, *value;
	size_t text, line; /* the number of its text among those that were read, and its line; both from 0 */
};

struct directives {
	struct directive *items;
	size_t count;
	size_t texts; /* number of texts that were read */
};

/* Appends the directives of a text to a list. A line that ends in a backslash continues in the next one. */
void unit_file_read(struct session *s, const struct str *text, struct directives *to);

/* Returns the value that systemd uses for the directive `key=` in `section`: the last one, or NULL. */
const char *unit_file_last(const struct directives *d, const char *section, const char *key);

/* Whether the list has a directive with the section, key and value of `d`. */
bool unit_file_has(const struct directives *all, const struct directive *d);

/* Whether a directive has the same values in the same order in both lists. */
bool unit_file_equal(const struct directives *l, const struct directives *r, const char *section, const char *key);

#endif
