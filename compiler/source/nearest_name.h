/* What a misspelt name was perhaps meant to be. */
#ifndef SOURCE_NEAREST_NAME_H
#define SOURCE_NEAREST_NAME_H

#include <stdbool.h>
#include <stddef.h>

/* The name among `names` that a misspelt `name` most probably meant, or NULL when none is near enough
 * (Damerau-Levenshtein distance, optimal string alignment, of at most a third of the length). */
const char *nearest_name(const char *name, const char *const *names, size_t count);

/* Whether `meant` may be put for a misspelt `name` unasked: it alone among `names` is one step away, and both are long
 * enough that this is no chance. */
bool nearest_name_is_certain(const char *name, const char *meant, const char *const *names, size_t count);

#endif
