/* Lints of the language itself, from the text and its tree. */
#ifndef LINT_LINT_TREE_H
#define LINT_LINT_TREE_H

#include "source/session.h"

/* Runs the lints of texts, on all of the user's that were read; call once, behind those of the configurations. */
void lint_tree(struct session *s);

#endif
