/* Types whose values are configurations of their own. */
#ifndef MODULE_TYPE_SUBMODULE_H
#define MODULE_TYPE_SUBMODULE_H

#include "module/type.h"

struct module_source;
struct option_set;

struct submodule {
	struct value modules;      /* the list of modules, as it was given */
	struct value special_args; /* a set, or VALUE_NONE */
	const char *description;   /* or NULL */
	const char *class;         /* the _class of its modules, or NULL */
	const char *file;          /* the file that declares the option, for modules without a file; or NULL */
	bool only_config;          /* sets are definitions only (types.submodule) */
	struct module_source *sources; /* the modules; NULL until they are needed */
	uint32_t source_count;
	struct option_set *options; /* options of modules that are the same for every instance; NULL until it is needed */
	struct config *empty;       /* an instance without definitions, for documentation */
	bool describing;            /* its description is being made; the freeform type may be the type itself */
};

/* Returns a new type of the modules in a list, which may be a thunk. `special_args` is a set, or VALUE_NONE.
 * `only_config`: a definition that is a set contains only definitions. */
struct type *type_submodule_new(struct evaluator *ev, struct value modules, struct value special_args,
                                bool only_config);

/* Returns the list of a submodule's modules, as it was given. */
struct value type_submodule_modules(const struct type *t);

/* Returns the same type with other modules. */
const struct type *type_submodule_with_modules(struct evaluator *ev, const struct type *t, struct value modules);

/* Returns the type that two declarations with submodules have together: the modules of both. Returns NULL with a
 * failure, and *failed set. */
const struct type *type_submodule_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed);

/* Whether a type is a submodule, or a type of lists or sets of submodules and the like. */
bool type_submodule_inside(struct evaluator *ev, const struct type *t);

/* Sets the file of the option for a submodule, also inside of lists and sets. Failures of types are ignored. */
void type_submodule_declared_in(struct evaluator *ev, const struct type *t, const char *file);

/* Returns the options inside of any type, at a path, as a set of the language; the empty set when there are none.
 * Returns VALUE_NONE with a failure. */
struct value type_submodule_options(struct evaluator *ev, const struct type *t, const struct path *path);

#endif
