/* Definitions: what modules say an option's value is, and what becomes of them before their type merges them.
 *
 * A definition as it stands in a module may be a property: a condition (mkIf), several definitions in one
 * (mkMerge), one with a priority (mkOverride, mkDefault, mkForce) or a place in the order (mkBefore, mkAfter).
 * Resolving takes the properties away: what remains are the plain definitions that count, in their order. */
#ifndef MODULE_DEFINITION_H
#define MODULE_DEFINITION_H

#include "eval/eval.h"
#include "module/option_path.h"

struct module;

enum { PRIORITY_DEFAULT_VALUE = 1500, PRIORITY_MKDEFAULT = 1000, PRIORITY_PLAIN = 100, PRIORITY_FORCE = 50 };
enum { PRIORITY_NONE = 9999 }; /* said of an option without definitions */
enum { ORDER_BEFORE = 500, ORDER_PLAIN = 1000, ORDER_AFTER = 1500 };

struct definition {
	struct value value;
	const struct module *module;    /* who says so; NULL: nobody that has a file */
	const struct expr *expr;        /* the text of the value, where it is known */
	const struct definition *outer; /* the definition that this one was a part of, or NULL */
	struct definition *next;
	struct value assumed; /* a condition around it that is not known, and was taken to hold; or VALUE_NONE */
	uint32_t pos; /* offset of the name that the value was given to, or 0 */
	int32_t priority, order;
};

/* A list of definitions to append to. */
struct definitions {
	struct definition *first, *last;
};

/* A new definition at the end of `all`, with the plain priority and order. */
struct definition *definition_add(struct evaluator *ev, struct definitions *all, struct value v,
                                  const struct definition *outer, const struct module *module, uint32_t pos);

/* The place of the definition's value, of its name, or of the nearest definition around it that has a place. */
struct span definition_place(const struct session *s, const struct definition *d);
/* The same, but of the name that is defined rather than of the value. */
struct span definition_name_place(const struct session *s, const struct definition *d);

/* The condition that is not known and that the definition, or one around it, was taken to hold for; or VALUE_NONE. */
struct value definition_assumed(const struct definition *d);

/* The value, forced: unknown where it throws on a condition that was only taken to hold. VALUE_NONE with a failure. */
struct value definition_force(struct evaluator *ev, const struct definition *d);

/* eval_enter for work on a definition: its place is worked out only for the failure. */
bool definition_enter(struct evaluator *ev, const struct definition *d, uint32_t levels);

/* The definitions as a list of sets { file, value }, as the language sees them. No value is forced. */
struct value definition_values(struct evaluator *ev, const struct definition *first);

/* Plain definitions. */
struct plain {
	struct definition *first;
	uint32_t n;
	int32_t priority; /* the one that they have */
};

/* Resolves definitions: conditions that do not hold and lower priorities fall away, the rest is sorted by order.
 * Values are forced. The definitions given are left as they were (or given back, when there was nothing to do).
 * False on failure. */
bool definitions_resolve(struct evaluator *ev, struct definition *first, struct plain *plain);

/* Definitions of a set of options become definitions of sets without properties, appended to `to`: conditions and
 * priorities move inwards to each name. False on failure; what was appended before it stays. */
bool definition_push_down(struct evaluator *ev, const struct definition *d, struct definitions *to);

#endif
