/* Merging where something is not known (eval/unknown_value.h): values, sets of definitions, conditions. Known values,
 * and those under a condition that is not known, are checked as ever. A value that is not known is never an error. Only
 * for evaluators whose unknown values stay. */
#ifndef MODULE_LIKELY_H
#define MODULE_LIKELY_H

#include "module/type.h"

/* Whether the value of some definition is not known. */
static inline bool likely_needed(const struct plain *defs)
{
	for (const struct definition *d = defs->first; d; d = d->next)
		if (value_is(d->value, OBJECT_UNKNOWN))
			return true;
	return false;
}

/* type_merge for such definitions: the known ones and what the others likely are, merged. The value is unknown, or a
 * set with a half that is. VALUE_NONE with a failure. */
struct value likely_merge(struct evaluator *ev, const struct type *t, const struct path *path,
                          const struct plain *defs);

/* The result of a merge that gave `v` (VALUE_NONE: with a failure), corrected where something is unknown: a conflict
 * that stands on an unknown condition is none, and a set with open sets in it is open. */
struct value likely_result(struct evaluator *ev, const struct path *path, const struct plain *defs, struct value v);

/* Says that a set of definitions, at a path of the configuration or NULL, has a part that is not known. `c` may be
 * NULL. */
void likely_leave_out(struct evaluator *ev, const struct config *c, const struct path *path,
                      const struct definition *set);

#endif
