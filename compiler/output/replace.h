/* Replacing the contents of a file. */
#ifndef OUTPUT_REPLACE_H
#define OUTPUT_REPLACE_H

#include "source/source.h"

/* Replaces the contents of the source's file by `len` bytes, completely or not at all: they are written to a new file,
 * which then replaces the old one. The file keeps its mode, and its owner if that is permitted. If the name is a link,
 * its target is replaced. Returns false with errno, ESTALE when the file no longer contains the source's text. */
bool replace_file(struct arena *a, const struct source *source, const char *text, size_t len);

#endif
