/* Types whose values are configurations of their own. */
#ifndef MODULE_TYPE_SUBMODULE_H
#define MODULE_TYPE_SUBMODULE_H

#include "module/type.h"

struct module_source;
struct option_set;

struct submodule {
	struct value modules;      /* the list, as it was given */
	struct value special_args; /* a set, or VALUE_NONE */
	const char *description;   /* or NULL */
	const char *class;         /* of its modules, or NULL */
	const char *file;          /* where the option of this type is declared, for modules without a file; or NULL */
	bool only_config;          /* sets are definitions only (types.submodule) */
	struct module_source *sources; /* the modules; NULL until they are needed */
	uint32_t source_count;
	struct option_set *options; /* of the modules that are the same for every instance; NULL until it is needed */
	struct config *empty;       /* an instance without definitions, for documentation */
	bool describing;            /* its description is being made: its freeform type may be the type itself */
};

/* A new type of the modules in a list, which may be a thunk. `special_args`: a set, or VALUE_NONE. `only_config`: a
 * definition that is a set holds definitions only. */
struct type *type_submodule_new(struct evaluator *ev, struct value modules, struct value special_args,
                                bool only_config);

/* The list of a submodule's modules, as it was given. */
struct value type_submodule_modules(const struct type *t);
/* The same type with other modules. */
const struct type *type_submodule_with_modules(struct evaluator *ev, const struct type *t, struct value modules);
/* What two declarations with submodules mean together: the modules of both. NULL with a failure, and *failed is set. */
const struct type *type_submodule_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed);

/* Whether a type is that of submodules, or of lists or sets of them and the like. */
bool type_submodule_inside(struct evaluator *ev, const struct type *t);
/* Tells a submodule, also inside of lists and sets, the file of its option. Failures of types are left out. */
void type_submodule_declared_in(struct evaluator *ev, const struct type *t, const char *file);

/* The options inside of any type, at a path, as a set of the language: empty where there are none. VALUE_NONE with a
 * failure. */
struct value type_submodule_options(struct evaluator *ev, const struct type *t, const struct path *path);

#endif
