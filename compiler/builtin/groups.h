/* Grouping by name: the members of each name are counted, then distributed to lists of the right size. */
#ifndef BUILTIN_GROUPS_H
#define BUILTIN_GROUPS_H

#include "eval/evaluator.h"

struct group {
	symbol name;
	uint32_t pos;   /* offset of the last definition of the name, if the caller sets it; else 0 */
	uint64_t count;
	struct value list, *next; /* the list, and the place of its next member */
	uint64_t first;           /* free for use by the caller */
};

/* Initialised as { .ev = ev }. Its memory comes from the arena. */
struct groups {
	struct evaluator *ev;
	struct group *items; /* in the order in which their names were first found */
	uint32_t n, size;
	uint32_t *slots; /* index of a group + 1, by name; a power of two, at least twice as many as groups */
	uint32_t mask;
};

/* Returns the group of a name, which is made when the name is new. The pointer is valid until the next group is
 * made. */
struct group *groups_find(struct groups *g, symbol name);

/* Removes all groups, and keeps the memory for the next ones. */
void groups_clear(struct groups *g);

/* Gives each group a list of `count` items, to be filled through `next`. */
void groups_make_lists(struct groups *g);

#endif
