/* Classes of values that directives take, in one table (value_classes.def): each has a function that tells whether a
 * text is one. Texts come without blanks around them and with their specifiers replaced. They hold when systemd takes
 * them without a word: `systemd-analyze verify` is the judge (tests/directives). */
#ifndef UNIT_VALUE_CLASS_H
#define UNIT_VALUE_CLASS_H

#include <stdbool.h>
#include <stddef.h>

enum value_class_trait {
	EMPTY = 1,      /* an empty value sets the directive back */
	SPECIFIERS = 2, /* systemd replaces specifiers in it */
	NAMES = 4,      /* and it is a name of units, in which there are fewer */
	QUIET = 8,      /* systemd leaves out words that it does not know, and says nothing of it */
};

struct value_class {
	const char *expected; /* what it takes: "a size as in 512M, ..." */
	bool (*holds)(const char *text, const char *argument);
	const char *argument; /* for the function: words, limits */
	unsigned traits;
};

#define CLASS(name, function, argument, traits, expected) CLASS_##name,
enum value_class_id {
#include "unit/value_classes.def"
	VALUE_CLASSES
};
#undef CLASS

extern const struct value_class value_classes[VALUE_CLASSES];

/* Enumerations: arguments are words apart by blanks. "word@254" came with systemd 254; "#7" stands for numbers up to
 * 7. */

#endif
