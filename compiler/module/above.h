/* The one way up in the module system: what definitions, faults, types and options ask of the configuration that a path
 * stands in. They know `struct config` by name alone; above.c, on top of the configuration, fills the table. */
#ifndef MODULE_ABOVE_H
#define MODULE_ABOVE_H

#include "module/option_path.h"

struct config;
struct fault_log;
struct option;
struct plain;
struct type;

struct module_above {
	/* How the configuration takes faults. NULL where `c` is. */
	struct fault_log *(*log)(const struct config *c);
	/* Whether a path leads to or into a declared option; *declared: the place of its name there, or SPAN_NONE. */
	bool (*option)(const struct session *s, const struct path *path, struct span *declared);
	/* Where the user made the instance that a path stands in, or the nearest one around it; SPAN_NONE where nobody
	 * did. */
	struct span (*made)(const struct session *s, const struct path *path);
	/* Whether ctrc's own modules alone declare an option (own.h). */
	bool (*declares)(struct config *c, const struct option *o);
	/* The arguments of modules that stand for a configuration itself, extendModules and moduleType. VALUE_NONE without
	 * a failure for other names, or where nothing is known of the modules it was made of. */
	struct value (*argument)(struct evaluator *ev, const struct config *c, symbol name);

	/* What the type `t`, a submodule, needs. Results are VALUE_NONE or NULL with a failure. */
	struct value (*merge)(struct evaluator *ev, const struct type *t, const struct path *path,
	                      const struct plain *defs);
	struct value (*options)(struct evaluator *ev, const struct type *t, const struct path *path);
	/* The type of its names that nobody declared; NULL without a failure where it has none. */
	const struct type *(*freeform)(struct evaluator *ev, const struct type *t);
	/* The cure of a value that is no set (submodule_cure.h). */
	const char *(*cure)(struct evaluator *ev, const struct type *t, struct value v, struct span at);
};
extern const struct module_above module_above;

#endif
