/* Modules: from what `imports` lists to what each says.
 *
 * A module is a set, a function that gives one, or the path of a file with either. It says everything in one go
 * (shorthand: all names are options that it defines), or has `options` and `config`. */
#ifndef MODULE_LOAD_H
#define MODULE_LOAD_H

#include "eval/builtin.h"

struct config;
struct definition;

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

struct module {
	const char *file;        /* as the user named it, or NULL */
	symbol key;              /* modules with the same key are one; 0: no other is this one */
	struct value options;    /* what it declares, or VALUE_NONE */
	struct value config;     /* what it defines, or VALUE_NONE */
	struct value freeform;   /* its freeformType, or VALUE_NONE */
	uint32_t options_pos, config_pos, freeform_pos; /* offsets of those names */
	bool shorthand;          /* `config` is the module as a whole: module_owns() tells the names that are no options */
	bool fixed;              /* the same for all instances of a submodule */
	bool own;                /* one of ctrc's own (own.h) */
	struct module_source *imports;
	uint32_t import_count;
	struct value disabled;   /* disabledModules, or VALUE_NONE */
	const struct definition *definition; /* that of its source */
	const struct module *importer;
	struct span at;          /* where it is imported, for faults */
	uint32_t number;         /* its place among the importer's imports, from 1 */
	uint32_t depth;          /* how many import each other down to it */
	struct value origin;     /* the set, function or path that it was made of */
};

/* Sources for the modules of a list, at their places in its text; zeroed room for `more` behind them. */
struct module_source *module_sources(struct evaluator *ev, const struct list *list, uint32_t more);

/* Loads a source for a configuration (whose arguments functions get). NULL when it failed; then a failure is
 * pending, or the fault has been reported already. */
const struct module *module_load(struct evaluator *ev, struct config *c, struct module_source *source);

/* Loads sources and, breadth first, what they import, each key once, without those that are disabled, into the
 * configuration. Faults are reported when the configuration reports, and the module is left out; else false with a
 * failure. */
bool modules_collect(struct evaluator *ev, struct config *c, struct module_source *sources, uint32_t n);

/* Calls a module that is a function, with the arguments that it names. */
struct value module_apply(struct evaluator *ev, struct config *c, const struct module *m, struct value f,
                          struct span at);
/* True when a function's result cannot depend on the instance: it names no argument that differs between them. */
bool module_same_for_all(const struct config *c, struct value f);

/* What specialArgs holds for a name; VALUE_NONE for other names. */
struct value module_special(const struct config *c, symbol name);

/* True for the names of a shorthand module that are not options: imports, key, ... */
bool module_owns(symbol name);

/* What a module is known by: its key, or where it stands among those that its importer imports (":anon-2:anon-1"). */
const char *module_key_text(struct evaluator *ev, const struct module *m);

/* A module that says nothing but its file. */
struct module *module_of_file(struct evaluator *ev, const char *file);

/* The file for messages and for the language: "<unknown-file>" where there is none. `m` may be NULL. */
const char *module_file(const struct module *m);

/* Definitions as { file, value }, the way the language sees them. */
struct value config_options_definitions(struct evaluator *ev, const struct definition *first);

#endif
