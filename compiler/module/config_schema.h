/* The schema: every declared option, also those inside of the types of others. */
#ifndef MODULE_CONFIG_SCHEMA_H
#define MODULE_CONFIG_SCHEMA_H

#include "module/config.h"
#include "module/option_path.h"

/* An option as it is documented. */
struct schema_option {
	const struct path_step *path; /* <name> stands for any name, * for any item */
	size_t length;
	const struct attrs *set;  /* the argument of mkOption */
	const char *type;         /* the description of its type; NULL when that failed */
	struct span at;           /* the place of its first declaration; one of the user before one of ctrc */
	bool internal, visible, read_only;
};

/* Calls `visit` for each declared option, in the order of their names, outer ones before those inside; _module is left
 * out. Faults of declarations are reported. When `visit` returns false, the options inside of this one are skipped.
 * `to` is passed on to `visit`. */
void config_schema_each(struct evaluator *ev, struct config *c,
                        bool (*visit)(void *to, const struct schema_option *option), void *to);

#endif
