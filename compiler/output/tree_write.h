/* Writing a build tree, completely or not at all. */
#ifndef OUTPUT_TREE_WRITE_H
#define OUTPUT_TREE_WRITE_H

#include "output/tree.h"

/* Puts a sealed tree at `dir`, durably and in one step. It replaces nothing, an empty folder or an earlier tree of
 * ctrc; anything else is refused (F03). Files that have not changed keep their time. On failure, which is reported
 * (F02), `dir` is as it was before and nothing else is left behind. Runs on the same `dir` wait for each other, at most
 * ten seconds. Signals that end a program are held back meanwhile: when one comes, the work is undone and the signal
 * takes effect. */
bool tree_write(struct session *s, const struct tree *t, const char *dir);

/* The same for the entry `name` of an open folder; `dir` is its name in messages. */
bool tree_write_below(struct session *s, const struct tree *t, int parent, const char *name, const char *dir);

#endif
