/* Another text in the place of a file's. */
#ifndef OUTPUT_REPLACE_H
#define OUTPUT_REPLACE_H

#include "source/source.h"

/* Writes `len` bytes beside the source's file first, and then in its place, whole or not at all. The file keeps its
 * mode, and its owner where that is allowed; what a link leads to is replaced, not the link. False with errno; ESTALE
 * when the file does not hold the source's text any more. */
bool replace_file(struct arena *a, const struct source *source, const char *text, size_t len);

#endif
