/* Sets and let while they are read: bindings that are merged as Nix does. Internal to syntax/. */
#ifndef SYNTAX_SET_H
#define SYNTAX_SET_H

#include "syntax/parser.h"

/* A path and the `=` behind it. `slot`: where the parser's list of bindings has room for one entry a name. */
struct target {
	struct stack_run path;
	uint32_t slot;
};

/* One binding while it is on its way into its set. */
struct bind {
	struct target target; /* of inherit: the names */
	bool inherit, broken;
	bool before_lost; /* the binding behind it did not parse */
	struct expr *value; /* of inherit: the subject or NULL */
};

/* A set that is being collected, with an index of its names. `attrs` is first: a node of kind ATTRS made by the parser
 * is always a set. It stays open to merging as long as the set around it is. */
struct set {
	struct expr_attrs attrs;
	uint32_t size, from_size, dynamic_size; /* room in order, from and dynamic */
	uint32_t *index;                        /* of `order` by name, open addressing, entries + 1; or NULL while few */
	uint32_t index_mask;
	struct set *next; /* in parser.sets */
};

/* The names in front of an `=`. */
struct target set_target(struct parser *p, struct stack_run path);
/* A binding of a value to such names; one of inherit, with the subject in parentheses or NULL. */
struct bind set_bind_value(struct parser *p, struct target target, struct expr *value);
struct bind set_bind_inherit(struct stack_run names, struct expr *from);
/* Stands for a binding that did not parse; the same behind a binding that is known. */
struct bind set_bind_broken(void);
struct bind set_bind_before_lost(struct parser *p, struct target target, struct expr *value);

/* A set without names that begins at a place. */
struct set *set_new(struct parser *p, struct span at);
/* Adds a binding: merges it with those of the same name as Nix does, or reports that it is a duplicate. `at` is the
 * binding with its `;`. */
struct set *set_add(struct parser *p, struct set *set, struct bind bind, struct span at);

/* Says of a set that names of its own did not parse. Returns the set. */
struct set *set_lost(struct parser *p, struct set *set);

/* Adds one name whose value is complete. A name that is there already is refused, also where both values are sets; then
 * false. `slot`: as in a target, or NO_SLOT for a name that stands nowhere in the text. */
enum { NO_SLOT = UINT32_MAX };
bool set_put(struct parser *p, struct set *set, struct attr_name name, uint32_t slot, struct expr *value);
/* Adds the names of another set that this one lacks, with their values. */
void set_put_missing(struct parser *p, struct set *set, const struct set *from);

/* The node of a set that is complete: { } or rec { } by `flags`; let { }, with its attribute `body`; let ... in
 * `body`. */
struct expr *set_expr(struct parser *p, struct span at, struct set *set, unsigned flags);
struct expr *set_let_body(struct parser *p, struct span at, struct set *set);
struct expr *set_let(struct parser *p, struct span at, struct set *set, struct expr *body);

/* Sorts the names of all sets and hands the list of bindings to the source: the last step of parsing. */
void set_finish(struct parser *p);

#endif
