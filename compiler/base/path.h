/* Names of files as text. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"

/* Takes `.`, `..` and empty components out of an absolute path, in place, without a look at any file (`..` takes away
 * the name before it, be it a link or not). Returns the new length, at least 1; closes the text with NUL when it got
 * shorter. */
size_t path_normalise(char *path, size_t len);

/* The path made absolute, from the current folder, and normalised; in the arena. NULL when there is no current
 * folder. */
const char *path_absolute(struct arena *a, const char *path);

/* The folder that a normalised absolute path lies in; in the arena. */
const char *path_folder(struct arena *a, const char *path);

#endif
