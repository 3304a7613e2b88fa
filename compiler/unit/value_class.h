/* Classes of values that directives take, in one table (value_classes.def). Each has a function that tells whether a
 * text belongs to the class. The text has no blanks around it, and its specifiers are replaced. It belongs to the class
 * when systemd takes it without a message; tests/directives compares the classes with `systemd-analyze verify`. */
#ifndef UNIT_VALUE_CLASS_H
#define UNIT_VALUE_CLASS_H

#include <stdbool.h>
#include <stddef.h>

enum value_class_trait {
	EMPTY = 1,      /* an empty value resets the directive */
	SPECIFIERS = 2, /* systemd replaces specifiers in it */
	NAMES = 4,      /* the value is the name of a unit, which has fewer specifiers */
	QUIET = 8,      /* systemd drops words that it does not know, without a message */
};

struct value_class {
	const char *expected; /* the values in words: "a size as in 512M, ..." */
	bool (*holds)(const char *text, const char *argument);
	const char *argument; /* the second parameter of `holds`: words, limits; or NULL */
	unsigned traits;
};

#define CLASS(name, function, argument, traits, expected) CLASS_##name,
enum value_class_id {
#include "unit/value_classes.def"
	VALUE_CLASSES
};
#undef CLASS

extern const struct value_class value_classes[VALUE_CLASSES];

/* The argument of an enumeration is its words, separated by blanks. "word@254" came with systemd 254; "#7" stands for
 * the numbers up to 7. */

#endif
