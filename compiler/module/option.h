/* Declared options: the tree that the `options` of all modules form together. */
#ifndef MODULE_OPTION_H
#define MODULE_OPTION_H

#include "module/type.h"

/* The declaration of an option by one module. */
struct declaration {
	const struct module *module;
	uint32_t pos; /* offset of the option's name */
	const struct attrs *set;
	struct declaration *next;
};

struct option {
	symbol name;
	const struct attrs *set; /* the argument of mkOption; of several declarations, merged */
	struct declaration *declarations;
	const struct type *type;    /* option_type() */
	struct value extra_modules; /* modules declared below the option, for its submodule type; or VALUE_NONE */
	struct value *default_value, *apply; /* slots of the set, or NULL */
	bool alias;       /* renamed: its value is that of another option */
	bool removed;
	bool vouched, vouches, reserved; /* attributes of ctrc's own options: own.h */
	bool fixed;       /* its modules, and so its default, are the same for all instances */
	bool checked;     /* the shared default has been checked */
	struct value shared; /* fixed: the merged default, for all instances; VALUE_NONE until it is needed */
};

struct option_set;
struct option_entry {
	symbol name;
	struct option *option;     /* one of these two */
	struct option_set *nested;
};

/* The options of one level, sorted by name. At the root of a configuration, one of them is _module. */
struct option_set {
	uint32_t n;
	struct shape *shape;       /* the names, without places */
	struct shape *outer_shape; /* the same without _module */
	struct option_entry *entries;
};

/* Returns the options that modules declare, _module included, for a configuration at a path. If the configuration
 * reports faults, a fault is reported and its declaration left out; otherwise the function returns NULL with a
 * failure. */
struct option_set *options_declare(struct evaluator *ev, struct config *c, const struct path *path,
                                   const struct module *const *modules, uint32_t count);

/* Returns the entry of a name, or NULL. */
const struct option_entry *option_find(const struct option_set *set, symbol name);

/* Returns the type of an option. Returns NULL with a failure. */
const struct type *option_type(struct evaluator *ev, struct option *o);

/* Returns a boolean attribute of an option's declaration (internal, ...); `absent` when the attribute is missing or
 * wrong. */
bool option_flag(struct evaluator *ev, const struct option *o, symbol name, bool absent);

/* Returns the place of the name in its first declaration. */
struct span option_place(const struct session *s, const struct option *o);

#endif
