/* Definitions: the values that modules give an option, and their processing before the option's type merges them.
 *
 * A definition in a module may be a property: a condition (mkIf), several definitions in one (mkMerge), one with a
 * priority (mkOverride, mkDefault, mkForce) or a position in the order (mkBefore, mkAfter). Resolving removes the
 * properties: the plain definitions that count remain, in their order. */
#ifndef MODULE_DEFINITION_H
#define MODULE_DEFINITION_H

#include "eval/eval.h"
#include "module/option_path.h"

struct module;

enum { PRIORITY_DEFAULT_VALUE = 1500, PRIORITY_MKDEFAULT = 1000, PRIORITY_PLAIN = 100, PRIORITY_FORCE = 50 };
enum { PRIORITY_NONE = 9999 }; /* the priority of an option without definitions */
enum { ORDER_BEFORE = 500, ORDER_PLAIN = 1000, ORDER_AFTER = 1500 };

struct definition {
	struct value value;
	const struct module *module;    /* the module that contains it; NULL: none with a file */
	const struct expr *expr;        /* the expression of the value, or NULL when it is unknown */
	const struct definition *outer; /* the definition that this one is a part of, or NULL */
	struct definition *next;
	struct value assumed; /* an unknown condition around it that is assumed to be true; or VALUE_NONE */
	uint32_t pos; /* offset of the name that is defined, or 0 */
	int32_t priority, order;
};

/* A list of definitions that can be appended to. */
struct definitions {
	struct definition *first, *last;
};

/* Adds a definition at the end of `all`, with the plain priority and order, and returns it. It is in the arena. */
struct definition *definition_add(struct evaluator *ev, struct definitions *all, struct value v,
                                  const struct definition *outer, const struct module *module, uint32_t pos);

/* Returns the place of the definition's value, of its name, or of the nearest definition around it that has a place. */
struct span definition_place(const struct session *s, const struct definition *d);

/* The same, for the name that is defined rather than the value. */
struct span definition_name_place(const struct session *s, const struct definition *d);

/* Returns the unknown condition around the definition, or around one that contains it, that is assumed to be true; or
 * VALUE_NONE. */
struct value definition_assumed(const struct definition *d);

/* Returns the value, forced. If it throws under an assumed condition, the result is unknown. Returns VALUE_NONE with a
 * failure. */
struct value definition_force(struct evaluator *ev, const struct definition *d);

/* The same as eval_enter_by for work on a definition, whose place is computed only for the failure. */
bool definition_enter(struct evaluator *ev, const struct definition *d, uint32_t levels);

/* Returns the definitions as a list of sets { file, value }, as the language sees them. Forces no value. */
struct value definition_values(struct evaluator *ev, const struct definition *first);

/* Plain definitions: those that remain after resolving. */
struct plain {
	struct definition *first;
	uint32_t n;
	int32_t priority; /* the priority that all of them have */
};

/* Resolves definitions: false conditions and lower priorities are dropped, the rest is sorted by order. Values are
 * forced. The given definitions are not changed (or become the result, when there was nothing to do). Returns false
 * with a failure. */
bool definitions_resolve(struct evaluator *ev, struct definition *first, struct plain *plain);

/* All definitions of an option, for people who ask why its value is what it is. */
struct weighed {
	struct definition *counting;   /* those that definitions_resolve gives, in their order */
	struct definitions outweighed; /* those of lower priority */
	struct definitions off;        /* those below conditions that do not hold */
};

/* Weighs definitions. Values are forced, except for those below false conditions. The given definitions are not
 * changed. Returns false with a failure. */
bool definitions_weigh(struct evaluator *ev, const struct definition *first, struct weighed *weighed);

/* Turns a definition of a set of options into definitions of sets without properties, appended to `to`: conditions and
 * priorities move inwards to each name. Returns false with a failure; definitions appended before it stay. */
bool definition_push_down(struct evaluator *ev, const struct definition *d, struct definitions *to);

#endif
