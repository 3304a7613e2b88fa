/* Merge functions that types share, and the faults of merging. */
#ifndef MODULE_TYPE_MERGE_H
#define MODULE_TYPE_MERGE_H

#include "module/type.h"

/* Merge functions of kinds: equal values; one definition; any values, recursively. Return VALUE_NONE with a failure. */
struct value type_merge_equal(struct evaluator *ev, const struct type *t, const struct path *path,
                              const struct plain *defs);
struct value type_merge_one(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs);
struct value type_merge_any(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs);

/* The words for definitions that contradict each other. */
struct conflict {
	const char *why;          /* ctrc's message, after the option's path */
	const char *words, *more; /* nixpkgs' message, before and after that path (module/nixpkgs_messages.h) */
};
extern const struct conflict conflict_values, conflict_once, conflict_kinds;

/* Makes the failure of definitions that contradict each other. Returns VALUE_NONE. */
struct value type_merge_conflict(struct evaluator *ev, const struct path *path, const struct plain *defs,
                            const struct conflict *why);

/* Makes the failure of a definition that is not of the type. Returns VALUE_NONE. */
struct value type_merge_mismatch(struct evaluator *ev, const struct type *t, const struct path *path,
                        const struct definition *d);

/* Adds nixpkgs' words for definitions that are not of a type to the pending failure. */
void type_merge_mismatch_words(struct evaluator *ev, const struct type *t, const struct path *path,
                      const struct definition *wrong);

#endif
