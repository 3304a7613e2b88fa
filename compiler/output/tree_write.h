/* Writing a build tree: whole, or not at all. */
#ifndef OUTPUT_TREE_WRITE_H
#define OUTPUT_TREE_WRITE_H

#include "output/tree.h"

/* Puts a sealed tree at `dir`, durably and in one step, in place of nothing, of an empty folder or of an earlier tree
 * of ctrc. Files that are as they were keep their time. On failure (reported as F02, or F03 for a folder that is
 * something else) `dir` is as it was before and nothing else is left behind. Runs on the same `dir` wait for each
 * other, ten seconds at most. The signals that end a program are held back meanwhile: they undo what was begun, then
 * take effect. */
bool tree_write(struct session *s, const struct tree *t, const char *dir);

/* The same for the entry `name` of an open folder; `dir` is what messages call it. */
bool tree_write_below(struct session *s, const struct tree *t, int parent, const char *name, const char *dir);

#endif
