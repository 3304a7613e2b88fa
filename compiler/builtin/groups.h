/* Grouping by name: members are counted while they come, then dealt out to lists of the right size. */
#ifndef BUILTIN_GROUPS_H
#define BUILTIN_GROUPS_H

#include "eval/evaluator.h"

struct group {
	symbol name;
	uint32_t pos;   /* of the name where it was defined last; 0 where the caller sets none */
	uint64_t count;
	struct value list, *next; /* the list, and where its next member goes */
	uint64_t first;           /* for the caller */
};

/* Begins as { .ev = ev }. Its memory is the arena's. */
struct groups {
	struct evaluator *ev;
	struct group *items; /* in the order in which their names came */
	uint32_t n, size;
	uint32_t *slots; /* index of a group + 1, by name; a power of two, at least twice as many as groups */
	uint32_t mask;
};

/* The group of a name, which is made when it is new. Valid until the next one is made. */
struct group *groups_find(struct groups *g, symbol name);

/* Forgets all groups, and keeps the memory for the next ones. */
void groups_clear(struct groups *g);

/* Gives each group a list as long as its count, to be filled through `next`. */
void groups_make_lists(struct groups *g);

#endif
