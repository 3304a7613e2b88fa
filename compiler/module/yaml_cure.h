/* Cures of values in YAML whose type is wrong. */
#ifndef MODULE_YAML_CURE_H
#define MODULE_YAML_CURE_H

#include "module/type.h"

struct yaml_cure {
	const char *help; /* NULL: none is known */
	const char *text; /* what to write instead of the value, where that is certain; or NULL */
};

/* The cure of a value, written at `at`, that a type does not take. Nothing is known where that is not in a YAML file of
 * the user's. Texts live in the arena. No failure is left pending. */
struct yaml_cure yaml_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at);

#endif
