/* Definitions: what modules say an option's value is, and what becomes of them before their type merges them.
 *
 * A definition as it stands in a module may be a property: a condition (mkIf), several definitions in one
 * (mkMerge), one with a priority (mkOverride, mkDefault, mkForce) or a place in the order (mkBefore, mkAfter).
 * Resolving takes the properties away: what remains are the plain definitions that count, in their order. */
#ifndef MODULE_DEFINITION_H
#define MODULE_DEFINITION_H

#include "eval/eval.h"

struct config;
struct module;

/* Where in a configuration a value stands: a chain of steps, innermost first. NULL is the configuration as a whole. */
struct path {
	const struct path *up;
	struct config *in; /* the configuration whose option is being merged; NULL outside of any */
	symbol name;       /* 0: an item of a list, */
	uint32_t index;    /* with its place in the merged one, */
	uint32_t definition, entry; /* the definition that it comes from, and its place there; both from 1, or 0 */
};

/* The path as text: containers.web."odd name".forwardPorts[1]. In the arena. */
const char *option_path_string(struct session *s, const struct path *path);
/* The path's steps as a list of strings, as functions of the language take them. */
struct value option_path_value(struct evaluator *ev, const struct path *path);
/* And back: false with a failure when the value is no list of strings. */
bool option_path_of_value(struct evaluator *ev, struct value v, struct span at, const struct path **path);
/* What nixpkgs calls an item of a list: "[definition 1-entry 3]". */
symbol option_path_entry_name(struct evaluator *ev, const struct path *item);
/* The last name in the path, or 0. */
symbol option_path_last_name(const struct path *path);

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

/* Adds notes to a diagnostic about (a part of) a definition for the calls, and the names, that it came through. */
void definition_origin_note(struct session *s, const struct definition *d, struct diag *diag);

/* The condition that is not known and that the definition, or one around it, was taken to hold for; or VALUE_NONE. */
struct value definition_assumed(const struct definition *d);

/* The value, forced: unknown where it throws on a condition that was only taken to hold. VALUE_NONE with a failure. */
struct value definition_force(struct evaluator *ev, const struct definition *d);

/* eval_enter for work on a definition: its place is worked out only for the failure. */
bool definition_enter(struct evaluator *ev, const struct definition *d, uint32_t levels);

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
