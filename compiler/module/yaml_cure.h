/* Help for values in YAML that have a wrong type. */
#ifndef MODULE_YAML_CURE_H
#define MODULE_YAML_CURE_H

#include "module/type.h"

struct yaml_cure {
	const char *help; /* or NULL */
	const char *text; /* the text to replace the value by, if that is certain; or NULL */
};

/* Returns help for a value, written at `at`, that a type does not accept. There is none when `at` is not in a YAML file
 * of the user. The texts live in the arena. No failure is left pending. */
struct yaml_cure yaml_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at);

#endif
