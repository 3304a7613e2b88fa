/* Evaluation of modules, for the compiler and, as lib.evalModules, for the language. */
#ifndef MODULE_CONFIG_EVALUATE_H
#define MODULE_CONFIG_EVALUATE_H

#include "module/foreign_options.h"

struct config;

/* A module for module_eval(). */
struct module_input {
	struct value value;   /* a set, a function, a path; may be a thunk */
	struct span at;       /* its place, for faults of the module as a whole */
	const char *file;     /* for messages and `declarations`; as the user named it */
	bool own;             /* the module is one of ctrc's own (own.h) */
};

/* Collects modules with their imports, and the options that they declare. `special_args` is a set, or VALUE_NONE. A
 * module that cannot be read is reported and left out. Returns NULL only when no configuration could be made, which has
 * been reported, too. */
struct config *module_eval(struct evaluator *ev, const struct module_input *modules, size_t count,
                           struct value special_args, enum host_options host_options);

/* The builtin that takes { modules, specialArgs ? { }, prefix ? [ ] } and returns { config, options, extendModules, ...
 * }. Returns VALUE_NONE with a failure. */
struct value module_eval_modules(struct evaluator *ev, struct value *args, struct span at);

/* Returns an argument of modules that stands for a configuration itself: extendModules, moduleType. Returns VALUE_NONE
 * without a failure for other names, and when the modules of the configuration are unknown. */
struct value config_evaluate_argument(struct evaluator *ev, const struct config *c, symbol name);

#endif
