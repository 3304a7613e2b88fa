/* Loading modules: from the items of `imports` to modules.
 *
 * A module is a set, a function that returns one, or the path of a file with either. It consists of definitions only
 * (shorthand: all names are options that it defines), or has `options` and `config`. */
#ifndef MODULE_LOAD_H
#define MODULE_LOAD_H

#include "module/module.h"

struct config;

/* A module to be loaded. */
struct module_source {
	struct value value;                  /* a set, a function, a path; may be a thunk */
	struct span at;                      /* the place of the import, for faults */
	const char *file;                    /* the file that imports it, or NULL */
	uint32_t number;                     /* its position in that list, from 1 */
	const struct module *importer;       /* the module that imports it, or NULL */
	const struct definition *definition; /* a submodule's definition, or NULL */
	bool only_config;                    /* a set consists of definitions, whatever its names are */
	bool varies;                         /* it depends on the instance and is called for each one */
	const struct module *fixed;          /* the module, when it is the same for all instances; or NULL */
	bool own;                            /* the module is one of ctrc's own (own.h) */
};

/* Returns sources for the modules of a list, with their places in the text of the list. Room for `more` zeroed sources
 * follows them. */
struct module_source *module_sources(struct evaluator *ev, const struct list *list, uint32_t more);

/* Loads a source for a configuration, whose arguments functions get. Returns NULL when it failed; then a failure is
 * pending, or the fault has been reported already. */
const struct module *module_load(struct evaluator *ev, struct config *c, struct module_source *source);

#endif
