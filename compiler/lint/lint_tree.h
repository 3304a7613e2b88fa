/* Lints of the language, from the text and its tree. */
#ifndef LINT_LINT_TREE_H
#define LINT_LINT_TREE_H

#include "source/session.h"

/* Runs the lints on all texts of the user that were read. To be called once, after the lints of the configurations. */
void lint_tree(struct session *s);

#endif
