/* State of the module system for each evaluator: shapes of the sets that it makes often, and the sets of functions and
 * types that it offers to the language. */
#ifndef MODULE_ENGINE_H
#define MODULE_ENGINE_H

#include "eval/builtin.h"

struct condition;
struct option_set;
struct type;

struct engine {
	struct shape *if_shape;       /* _type content condition */
	struct shape *merge_shape;    /* _type contents */
	struct shape *weighted_shape; /* _type content priority: mkOverride and mkOrder */
	struct shape *type_shape;     /* the members of an option type, see type_value.c */
	struct value if_word, merge_word, override_word, order_word, definition_word, option_word, type_word;
	const struct type *custom_type; /* the type that mkOptionType extends, or NULL */
	struct value types;             /* the set lib.types, or VALUE_NONE */
	struct value lib;               /* engine_lib(), or VALUE_NONE */
	struct value library;           /* the value of __moduleLib, or VALUE_NONE */
	struct condition *conditions;      /* conditions that users wrote, the last one first (module/condition.h) */
	struct option_set *own_options[2]; /* the options in _module: of an outer configuration, of an inner one; or NULL */
};

/* Returns the state of an evaluator, which is made on first use. */
struct engine *engine_of(struct evaluator *ev);

/* Returns a shape of `n` names without places. */
struct shape *engine_shape_of_names(struct evaluator *ev, const symbol *names, uint32_t n);

/* Returns a set of a shape with slots for the caller to fill. */
struct attrs *engine_attrs(struct evaluator *ev, struct shape *shape);

/* Returns the forced value of a name in a set. Returns VALUE_NONE with a failure, or without one when the set does not
 * have the name. */
struct value engine_get(struct evaluator *ev, const struct attrs *set, symbol name);

/* Returns a function of the language for a row, applied to its first argument. */
struct value engine_partial(struct evaluator *ev, const struct builtin *row, struct value arg);

/* Returns a string of the language with a copy of the text. */
struct value engine_string(struct evaluator *ev, const char *text);

/* Returns the `lib` that modules get as an argument: the embedded one, or a global of that name. Lazy. */
struct value engine_lib(struct evaluator *ev);

#endif
