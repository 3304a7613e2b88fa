/* Evaluating modules: for the compiler, and for the language as lib.evalModules. */
#ifndef MODULE_CONFIG_EVALUATE_H
#define MODULE_CONFIG_EVALUATE_H

#include "module/foreign_options.h"

struct config;

/* A module for module_eval(). */
struct module_input {
	struct value value;   /* a set, a function, a path; may be a thunk */
	struct span at;       /* where it comes from, for faults of the module as a whole */
	const char *file;     /* for messages and `declarations`; as the user named it */
	bool own;             /* one of ctrc's own (own.h) */
};

/* Collects the modules with their imports, and the options that they declare. `special_args`: a set, or VALUE_NONE. A
 * fault that keeps a module from being read is reported, and the rest goes on. NULL only when nothing could be made;
 * that has been reported, too. */
struct config *module_eval(struct evaluator *ev, const struct module_input *modules, size_t count,
                           struct value special_args, enum host_options host_options);

/* The builtin: { modules, specialArgs ? { }, prefix ? [ ] } to { config, options, extendModules, ... }. */
struct value module_eval_modules(struct evaluator *ev, struct value *args, struct span at);

/* The arguments of modules that stand for a configuration itself, extendModules and moduleType. VALUE_NONE without a
 * failure for other names, or where nothing is known of the modules it was made of. */
struct value config_evaluate_argument(struct evaluator *ev, const struct config *c, symbol name);

#endif
