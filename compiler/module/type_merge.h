/* Ways of merging that types share, and the faults of merging. */
#ifndef MODULE_TYPE_MERGE_H
#define MODULE_TYPE_MERGE_H

#include "module/type.h"

/* Ways of merging that kinds share. */
struct value type_merge_equal(struct evaluator *ev, const struct type *t, const struct path *path,
                              const struct plain *defs);
struct value type_merge_one(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs);
struct value type_merge_any(struct evaluator *ev, const struct type *t, const struct path *path,
                            const struct plain *defs);

/* Faults of options. All return VALUE_NONE. */
struct conflict {
	const char *why;          /* our message, behind the option's path */
	const char *words, *more; /* nixpkgs', before and behind that path (module/nixpkgs_messages.h) */
};
extern const struct conflict conflict_values, conflict_once, conflict_kinds;
struct value type_merge_conflict(struct evaluator *ev, const struct path *path, const struct plain *defs,
                            const struct conflict *why);
struct value type_merge_mismatch(struct evaluator *ev, const struct type *t, const struct path *path,
                        const struct definition *d);
/* Adds nixpkgs' words for definitions that are not of a type to the pending failure. */
void type_merge_mismatch_words(struct evaluator *ev, const struct type *t, const struct path *path,
                      const struct definition *wrong);

#endif
