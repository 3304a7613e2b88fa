/* Levels: one set of options with the definitions of each of its names, as far as they are distributed. */
#ifndef MODULE_LEVEL_H
#define MODULE_LEVEL_H

#include "module/definition.h"
#include "module/option.h"

struct spot;

/* The state of one name of a level. */
struct state {
	struct level *in;
	const struct option_entry *entry;
	struct definitions defs; /* not resolved */
	struct path path;
	struct level *nested; /* the level of a nested set of options; NULL until it is needed */
	struct value value;   /* a thunk, or VALUE_NONE until it is needed */
	struct spot *spot;    /* the places of the definitions; NULL until they are needed (config_place.c) */
};

/* The entry of a level for one name: nothing, a state, or (with the lowest bit set) the definition of a set that is so
 * far the only one to define the name. The last case is the most common one, and takes no memory. */
struct slot {
	uintptr_t word;
};

/* The state in a slot, or NULL. */
static inline struct state *slot_state(struct slot s)
{
	return s.word & 1 ? NULL : (struct state *)s.word;
}

/* The definition in a slot, or NULL. */
static inline struct definition *slot_definition(struct slot s)
{
	return s.word & 1 ? (struct definition *)(s.word - 1) : NULL;
}

/* A definition of a name that is not declared. */
struct unmatched {
	symbol name;
	struct definition *definition;
	struct unmatched *next;
};

/* One set of options with the definitions of each of its names. */
struct level {
	struct config *config;
	const struct option_set *set;
	const struct path *path;
	struct unmatched *unmatched, **unmatched_end; /* definitions of undeclared names */
	struct value unknown; /* an unknown value that may define any of the names, too; or VALUE_NONE */
	struct slot slots[];                          /* in the order of the set */
};

/* Returns the level of the configuration's own options, whose definitions are distributed on first use. Returns NULL
 * with a failure. */
struct level *level_root(struct evaluator *ev, struct config *c);

/* Returns the level of a nested set of options, made on first use. Returns NULL with a failure. */
struct level *level_nested(struct evaluator *ev, struct state *state);

/* Returns the state of the i-th name, which is made when it is missing. */
struct state *level_state(struct evaluator *ev, struct level *level, uint32_t i);

/* Whether the i-th name has definitions. */
static inline bool level_defines(const struct level *level, uint32_t i)
{
	const struct state *state = slot_state(level->slots[i]);
	return state ? state->defs.first != NULL : level->slots[i].word != 0;
}

/* Returns the option that a path within its configuration leads to or into, or NULL. */
const struct option *level_option_at(const struct path *path);

/* Makes the failure of a value that is needed to find out which values exist. Returns VALUE_NONE. */
struct value level_too_early(struct evaluator *ev);

#endif
