/* Help texts, made from the tables of verbs and options. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/buf.h"
#include "cli/verb.h"

/* All commands. */
void help_all(struct buf *out);

/* One command, with its options. */
void help_verb(struct buf *out, const struct verb *v);

#endif
