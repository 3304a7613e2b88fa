/* Levels: one set of options with the definitions at each of its names, as far as they were distributed. */
#ifndef MODULE_LEVEL_H
#define MODULE_LEVEL_H

#include "module/definition.h"
#include "module/option.h"

struct spot;

/* What is known of one name of a level. */
struct state {
	struct level *in;
	const struct option_entry *entry;
	struct definitions defs; /* not resolved */
	struct path path;
	struct level *nested; /* of a set of options, once it is needed */
	struct value value;   /* a thunk, or VALUE_NONE until it is needed */
	struct spot *spot;    /* where the definitions lead, once that is asked for (config_place.c) */
};

/* What a level has for one name: nothing, a state, or (with the lowest bit set) the definition of a set in which
 * the name is defined for the only time so far. That is the common case, and costs no memory. */
struct slot {
	uintptr_t word;
};
static inline struct state *slot_state(struct slot s)
{
	return s.word & 1 ? NULL : (struct state *)s.word;
}
static inline struct definition *slot_definition(struct slot s)
{
	return s.word & 1 ? (struct definition *)(s.word - 1) : NULL;
}

struct unmatched {
	symbol name;
	struct definition *definition;
	struct unmatched *next;
};

/* One set of options with the definitions at each of its names. */
struct level {
	struct config *config;
	const struct option_set *set;
	const struct path *path;
	struct unmatched *unmatched, **unmatched_end; /* definitions of names that nobody declared */
	struct value unknown; /* that may define any of the names, too; or VALUE_NONE */
	struct slot slots[];                          /* by the set's order */
};

/* The level of the configuration's own options. NULL with a failure. */
struct level *level_root(struct evaluator *ev, struct config *c);
/* The level of the nested set of options that a state is of. NULL with a failure. */
struct level *level_nested(struct evaluator *ev, struct state *state);
/* The state of the i-th name, made when it is missing. */
struct state *level_state(struct evaluator *ev, struct level *level, uint32_t i);
/* Whether the i-th name has definitions. */
static inline bool level_defines(const struct level *level, uint32_t i)
{
	const struct state *state = slot_state(level->slots[i]);
	return state ? state->defs.first != NULL : level->slots[i].word != 0;
}

/* The option that a path within its configuration leads to or into, or NULL. */
const struct option *level_option_at(const struct path *path);

/* Makes the failure of a value that is needed for finding out which values there are. Returns VALUE_NONE. */
struct value level_too_early(struct evaluator *ev);

#endif
