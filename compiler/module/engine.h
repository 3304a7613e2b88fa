/* What the module system makes once for each evaluator: shapes of the sets that it makes often, and the sets of
 * functions and types that it offers to the language. */
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
	const struct type *custom_type; /* what mkOptionType starts from, or NULL */
	struct value types;             /* the set lib.types, or VALUE_NONE */
	struct value lib;               /* engine_lib(), or VALUE_NONE */
	struct value library;           /* what __moduleLib gives, or VALUE_NONE */
	struct condition *conditions;      /* that users wrote, the last first (module/condition.h) */
	struct option_set *own_options[2]; /* what _module holds: of a configuration, of one inside of another; or NULL */
};

struct engine *engine_of(struct evaluator *ev);

/* A shape of names without places. */
struct shape *engine_shape_of_names(struct evaluator *ev, const symbol *names, uint32_t n);

/* A set of a shape with slots for the caller to fill. */
struct attrs *engine_attrs(struct evaluator *ev, struct shape *shape);

/* The forced value of a name in a set; VALUE_NONE without a failure when the set does not have it. */
struct value engine_get(struct evaluator *ev, const struct attrs *set, symbol name);

/* A function of the language for a row, with its first argument already given. */
struct value engine_partial(struct evaluator *ev, const struct builtin *row, struct value arg);

/* A string of the language. */
struct value engine_string(struct evaluator *ev, const char *text);

/* The `lib` that modules get as an argument: the embedded one, or what was set as a global of that name. Lazy. */
struct value engine_lib(struct evaluator *ev);

#endif
