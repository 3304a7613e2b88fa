/* Declared options: the tree that modules' `options` make together. */
#ifndef MODULE_OPTION_H
#define MODULE_OPTION_H

#include "module/type.h"

/* One module's declaration of an option. */
struct declaration {
	const struct module *module;
	uint32_t pos; /* offset of the option's name */
	const struct attrs *set;
	struct declaration *next;
};

struct option {
	symbol name;
	const struct attrs *set; /* what mkOption was given; several declarations' merged */
	struct declaration *declarations;
	const struct type *type;    /* option_type() */
	struct value extra_modules; /* declarations below the option itself, for its submodule type; or VALUE_NONE */
	struct value *default_value, *apply; /* slots of the set, or NULL */
	bool alias;       /* renamed: gives another option's value */
	bool removed;
	bool vouched, vouches, reserved; /* attributes of ctrc's own options: own.h */
	bool fixed;       /* declared by modules that are the same for all instances: so is a default */
	bool checked;     /* the shared default has been checked */
	struct value shared; /* the merged default, for all instances of a fixed one; VALUE_NONE until it is needed */
};

struct option_set;
struct option_entry {
	symbol name;
	struct option *option;     /* one of these two */
	struct option_set *nested;
};
/* The options of one level, sorted by name. At the root of a configuration one of them is _module. */
struct option_set {
	uint32_t n;
	struct shape *shape;       /* the names, without places */
	struct shape *outer_shape; /* the same without _module */
	struct option_entry *entries;
};

/* The options that modules declare, _module included, for a configuration at a path. Where that reports, a fault is
 * reported and its declaration left out; else NULL with a failure. */
struct option_set *options_declare(struct evaluator *ev, struct config *c, const struct path *path,
                                   const struct module *const *modules, uint32_t count);

/* The entry of a name, or NULL. */
const struct option_entry *option_find(const struct option_set *set, symbol name);

/* The type; NULL with a failure. */
const struct type *option_type(struct evaluator *ev, struct option *o);

/* The boolean attribute of an option's declaration (internal, ...), `absent` where it lacks it or is wrong. */
bool option_flag(struct evaluator *ev, const struct option *o, symbol name, bool absent);

/* The place of the name where it was first declared. */
struct span option_place(const struct session *s, const struct option *o);

#endif
