/* A module: what options it declares and what it defines, and what messages call it.
 *
 * The module system (options, definitions, merging, with the semantics of nixpkgs') has five parts. Each knows those
 * before it; what they ask of the configuration that an option's path stands in goes up through module/above.h alone.
 *
 *     definitions     engine.c module.c option_path.c property.c condition.c definition.c definition_origin.c
 *     faults          fault.c nixpkgs_messages.c advice.c
 *     types           type.c type_*.c likely.c yaml_cure.c
 *     options         option.c
 *     configuration   load.c collect.c arguments.c level.c level_value.c config*.c submodule.c ... library.c above.c
 *
 * A configuration is lazy: collecting modules reads only as much as is needed to know which options and definitions
 * there are; an option is merged when its value is forced. config_check() forces all of them. */
#ifndef MODULE_MODULE_H
#define MODULE_MODULE_H

#include "eval/builtin.h"

struct definition;
struct module_source;

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

/* The file of a module for messages and for the language: "<unknown-file>" where there is none. `m` may be NULL. */
const char *module_file(const struct module *m);

/* What a module is known by: its key, or where it stands among those that its importer imports (":anon-2:anon-1"). In
 * the arena. */
const char *module_key_text(struct evaluator *ev, const struct module *m);

/* A new module that has a file and nothing else. `file` may be NULL; it has to live as long as the module. */
struct module *module_of_file(struct evaluator *ev, const char *file);

/* Whether a name of a shorthand module is none of an option: imports, key, ... */
bool module_owns(symbol name);

#endif
