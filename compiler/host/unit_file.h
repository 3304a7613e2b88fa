/* Unit files as lists of directives, and what it takes for a change of one to come into effect. */
#ifndef HOST_UNIT_FILE_H
#define HOST_UNIT_FILE_H

#include "source/session.h"

struct directive {
	const char *section, *key, *value;
};

struct directives {
	struct directive *items;
	size_t count;
};

/* Appends the directives of a text to a list; lines that end in a backslash go on. */
void unit_file_read(struct session *s, const struct str *text, struct directives *to);

/* What systemd has of a directive that is `key=` in `section`: the last value, or NULL. */
const char *unit_file_last(const struct directives *d, const char *section, const char *key);

/* Same values in the same order. */
bool unit_file_equal(const struct directives *l, const struct directives *r, const char *section, const char *key);

/* What a change needs, in rising order. */
enum effect {
	EFFECT_NONE,   /* systemd has to read the unit: no more */
	EFFECT_STOP,   /* the same; but what runs is to be stopped as it was started */
	EFFECT_RELOAD, /* the unit reloads */
	EFFECT_RESTART,
};

enum effect unit_file_effect(const char *section, const char *key);

#endif
