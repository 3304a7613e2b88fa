/* Suggestions for misspelt names. */
#ifndef SOURCE_NEAREST_NAME_H
#define SOURCE_NEAREST_NAME_H

#include <stdbool.h>
#include <stddef.h>

/* Returns the one of `names` that a misspelt `name` most probably stands for, or NULL when none is near enough.
 * Nearness is the Damerau-Levenshtein distance (optimal string alignment), at most a third of the length. */
const char *nearest_name(const char *name, const char *const *names, size_t count);

/* Whether a misspelt `name` may be replaced by `meant` without asking: no other of `names` is at distance 1, and both
 * names are long enough that this is no coincidence. */
bool nearest_name_is_certain(const char *name, const char *meant, const char *const *names, size_t count);

#endif
