/* Merging where something is unknown (eval/unknown_value.h): values, sets of definitions, conditions. Known values,
 * also those under an unknown condition, are checked as usual. An unknown value is never an error. Only for evaluators
 * with unknown_stays. */
#ifndef MODULE_LIKELY_H
#define MODULE_LIKELY_H

#include "module/type.h"

/* Whether the value of a definition is unknown. */
static inline bool likely_needed(const struct plain *defs)
{
	for (const struct definition *d = defs->first; d; d = d->next)
		if (value_is(d->value, OBJECT_UNKNOWN))
			return true;
	return false;
}

/* The same as type_merge for such definitions: merges the known ones with the likely values of the others. The result
 * is unknown, or a set with an unknown half. Returns VALUE_NONE with a failure. */
struct value likely_merge(struct evaluator *ev, const struct type *t, const struct path *path,
                          const struct plain *defs);

/* Corrects the result `v` of a merge (VALUE_NONE: with a failure) where something is unknown: a conflict that depends
 * on an unknown condition is dropped, and a set that contains open sets is open. */
struct value likely_result(struct evaluator *ev, const struct path *path, const struct plain *defs, struct value v);

/* Records that a set of definitions, at a path of the configuration or NULL, has a part that is unknown. `c` may be
 * NULL. */
void likely_leave_out(struct evaluator *ev, const struct config *c, const struct path *path,
                      const struct definition *set);

#endif
