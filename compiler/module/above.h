/* The only way up in the module system: what definitions, faults, types and options ask of the configuration that a
 * path belongs to. They know `struct config` by name only; above.c, on top of the configuration, fills the table. */
#ifndef MODULE_ABOVE_H
#define MODULE_ABOVE_H

#include "module/option_path.h"

struct config;
struct fault_log;
struct option;
struct plain;
struct type;

struct module_above {
	/* Returns how the configuration handles faults; NULL when `c` is NULL. */
	struct fault_log *(*log)(const struct config *c);
	/* Whether a path leads to or into a declared option. *declared gets the place of its name there, or SPAN_NONE. */
	bool (*option)(const struct session *s, const struct path *path, struct span *declared);
	/* Returns the place where the user made the instance that a path belongs to, or the nearest one around it;
	 * SPAN_NONE when nobody did. */
	struct span (*made)(const struct session *s, const struct path *path);
	/* Whether only ctrc's own modules declare an option (own.h). */
	bool (*declares)(struct config *c, const struct option *o);
	/* Returns an argument of modules that stands for a configuration itself: extendModules, moduleType. Returns
	 * VALUE_NONE without a failure for other names, and when the modules of the configuration are unknown. */
	struct value (*argument)(struct evaluator *ev, const struct config *c, symbol name);

	/* The next two are for the type `t`, a submodule: the merged value of definitions, and the options of an instance.
	 * VALUE_NONE with a failure. */
	struct value (*merge)(struct evaluator *ev, const struct type *t, const struct path *path,
	                      const struct plain *defs);
	struct value (*options)(struct evaluator *ev, const struct type *t, const struct path *path);
	/* Returns the type of undeclared names in the submodule `t`. NULL with a failure, or without one when it has no
	 * such type. */
	const struct type *(*freeform)(struct evaluator *ev, const struct type *t);
	/* Returns help for a value that is not a set (submodule_cure.h). */
	const char *(*cure)(struct evaluator *ev, const struct type *t, struct value v, struct span at);
};
extern const struct module_above module_above;

#endif
