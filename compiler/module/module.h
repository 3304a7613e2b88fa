/* A module: the options that it declares, its definitions, and its name in messages.
 *
 * The module system (options, definitions, merging, with the semantics of nixpkgs) has five parts. Each part knows
 * those before it; what they ask of the configuration that an option's path belongs to goes through module/above.h
 * only.
 *
 *     definitions     engine.c module.c option_path.c property.c condition.c definition.c definition_origin.c
 *     faults          fault.c nixpkgs_messages.c advice.c
 *     types           type.c type_*.c likely.c yaml_cure.c
 *     options         option.c
 *     configuration   load.c collect.c arguments.c level.c level_value.c config*.c submodule.c ... library.c above.c
 *
 * A configuration is lazy: collecting modules reads only as much as is needed to know which options and definitions
 * exist; an option is merged when its value is forced. config_check() forces all of them. */
#ifndef MODULE_MODULE_H
#define MODULE_MODULE_H

#include "eval/builtin.h"

struct definition;
struct module_source;

struct module {
	const char *file;        /* as the user named it, or NULL */
	symbol key;              /* modules with the same key are the same module; 0: it is unique */
	struct value options;    /* its declarations, or VALUE_NONE */
	struct value config;     /* its definitions, or VALUE_NONE */
	struct value freeform;   /* its freeformType, or VALUE_NONE */
	uint32_t options_pos, config_pos, freeform_pos; /* offsets of those names */
	bool shorthand;          /* `config` is the whole module; module_owns() tells which names are not options */
	bool fixed;              /* it is the same for all instances of a submodule */
	bool own;                /* it is one of ctrc's own (own.h) */
	struct module_source *imports;
	uint32_t import_count;
	struct value disabled;   /* disabledModules, or VALUE_NONE */
	const struct definition *definition; /* as in its source */
	const struct module *importer;
	struct span at;          /* the place of the import, for faults */
	uint32_t number;         /* its position among the importer's imports, from 1 */
	uint32_t depth;          /* length of the chain of imports that leads to it */
	struct value origin;     /* the set, function or path that it was loaded from */
};

/* Returns the file of a module for messages and for the language: "<unknown-file>" when there is none. `m` may be
 * NULL. */
const char *module_file(const struct module *m);

/* Returns the identity of a module: its key, or its position among the imports of its importer (":anon-2:anon-1"). In
 * the arena. */
const char *module_key_text(struct evaluator *ev, const struct module *m);

/* Returns a new module that has a file and nothing else. `file` may be NULL; it is kept, not copied. */
struct module *module_of_file(struct evaluator *ev, const char *file);

/* Whether a name of a shorthand module is not that of an option: imports, key, ... */
bool module_owns(symbol name);

#endif
