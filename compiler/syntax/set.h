/* Sets and let while they are read: bindings that are merged as in Nix. Internal to syntax/. */
#ifndef SYNTAX_SET_H
#define SYNTAX_SET_H

#include "syntax/parser.h"

/* The path in front of an `=`. `slot` is the index of its entries in the parser's list of bindings, one for each
 * name. */
struct target {
	struct stack_run path;
	uint32_t slot;
};

/* A binding before it is added to its set. */
struct bind {
	struct target target; /* for inherit: the names */
	bool inherit, broken;
	bool before_lost; /* the binding after it did not parse */
	struct expr *value; /* for inherit: the subject, or NULL */
};

/* A set while it is collected, with an index of its names. `attrs` is the first member: a node of kind ATTRS made by
 * the parser is always a set. Other bindings can be merged into it as long as the set around it is not complete. */
struct set {
	struct expr_attrs attrs;
	uint32_t size, from_size, dynamic_size; /* capacity of order, from and dynamic */
	uint32_t *index;                        /* hash table of positions in `order` + 1, by name; NULL for few names */
	uint32_t index_mask;
	struct set *next; /* in parser.sets */
};

/* Returns the target for the names in front of an `=`. */
struct target set_target(struct parser *p, struct stack_run path);

/* Returns a binding of a value to a target. */
struct bind set_bind_value(struct parser *p, struct target target, struct expr *value);

/* Returns a binding of inherit. `from` is the subject in parentheses, or NULL. */
struct bind set_bind_inherit(struct stack_run names, struct expr *from);

/* Returns a binding that stands for one that did not parse. */
struct bind set_bind_broken(void);

/* The same as set_bind_value for a binding that is followed by one that did not parse. */
struct bind set_bind_before_lost(struct parser *p, struct target target, struct expr *value);

/* Returns a set without names whose place begins at `at`. */
struct set *set_new(struct parser *p, struct span at);

/* Adds a binding to a set, whose place is `at` with its `;`, and returns the set. The binding is merged with those of
 * the same name as in Nix, or reported as a duplicate. */
struct set *set_add(struct parser *p, struct set *set, struct bind bind, struct span at);

/* Marks a set as one whose names did not all parse, and returns the set. */
struct set *set_lost(struct parser *p, struct set *set);

/* The slot of a name that does not occur in the text. */
enum { NO_SLOT = UINT32_MAX };

/* Adds one name with a complete value. A name that the set has already is refused, also where both values are sets;
 * then false. `slot` is as in a target, or NO_SLOT. */
bool set_put(struct parser *p, struct set *set, struct attr_name name, uint32_t slot, struct expr *value);

/* Adds those names of another set that this one lacks, with their values. */
void set_put_missing(struct parser *p, struct set *set, const struct set *from);

/* Returns the node of a complete set: { } or rec { }, by `flags`. */
struct expr *set_expr(struct parser *p, struct span at, struct set *set, unsigned flags);

/* Returns the node of let { }, which selects the attribute `body`. */
struct expr *set_let_body(struct parser *p, struct span at, struct set *set);

/* Returns the node of let ... in `body`. */
struct expr *set_let(struct parser *p, struct span at, struct set *set, struct expr *body);

/* Sorts the names of all sets and gives the list of bindings to the source: the last step of parsing. */
void set_finish(struct parser *p);

#endif
