/* File names as text. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"

/* Removes `.`, `..` and empty components from an absolute path of `len` bytes, in place. No file is looked at: `..`
 * removes the name before it, whether or not that is a link. Returns the new length, at least 1, and ends the text with
 * a NUL byte when it became shorter. */
size_t path_normalise(char *path, size_t len);

/* Returns the path made absolute from the current folder, and normalised, in the arena. Returns NULL when there is no
 * current folder. */
const char *path_absolute(struct arena *a, const char *path);

/* Returns the folder of a normalised absolute path, in the arena. The folder of "/" is "/". */
const char *path_folder(struct arena *a, const char *path);

#endif
