/* Names of files as text. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stddef.h>

/* Takes `.`, `..` and empty components out of an absolute path, in place, without a look at any file (`..` takes away the
 * name before it, be it a link or not). Returns the new length, at least 1; closes the text with NUL when it got shorter. */
size_t path_normalise(char *path, size_t len);

#endif
