/* Modules: from what `imports` lists to what each says.
 *
 * A module is a set, a function that gives one, or the path of a file with either. It says everything in one go
 * (shorthand: all names are options that it defines), or has `options` and `config`. */
#ifndef MODULE_LOAD_H
#define MODULE_LOAD_H

#include "module/module.h"

struct config;

/* A module to be loaded. */
struct module_source {
	struct value value;                  /* a set, a function, a path; may be a thunk */
	struct span at;                      /* where it is imported, for faults */
	const char *file;                    /* the file that says so, or NULL */
	uint32_t number;                     /* its place in that list, from 1 */
	const struct module *importer;       /* the module that says so, or NULL */
	const struct definition *definition; /* a submodule's definition, or NULL */
	bool only_config;                    /* a set is all definitions, whatever its names */
	bool varies;                         /* found to be a function of its instance: to be called for each */
	const struct module *fixed;          /* found to be the same for all instances */
	bool own;                            /* one of ctrc's own (own.h) */
};

/* Sources for the modules of a list, at their places in its text; zeroed room for `more` behind them. */
struct module_source *module_sources(struct evaluator *ev, const struct list *list, uint32_t more);

/* Loads a source for a configuration (whose arguments functions get). NULL when it failed; then a failure is
 * pending, or the fault has been reported already. */
const struct module *module_load(struct evaluator *ev, struct config *c, struct module_source *source);

#endif
