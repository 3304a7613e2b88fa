/* The schema: every option that is declared, also inside of the types of others. */
#ifndef MODULE_CONFIG_SCHEMA_H
#define MODULE_CONFIG_SCHEMA_H

#include "module/config.h"
#include "module/option_path.h"

/* An option as documentation shows it. */
struct schema_option {
	const struct path_step *path; /* <name> stands for any name, * for any item */
	size_t length;
	const struct attrs *set;  /* what mkOption was given */
	const char *type;         /* description of its type, or NULL when the type failed */
	struct span at;           /* the place of its first declaration, the user's before ours */
	bool internal, visible, read_only;
};

/* Calls `visit` for each declared option, in the order of their names, outer ones before those inside; _module is
 * left out. Faults of declarations are reported. `visit` returns false for not going inside. */
void config_schema_each(struct evaluator *ev, struct config *c,
                        bool (*visit)(void *to, const struct schema_option *option), void *to);

#endif
