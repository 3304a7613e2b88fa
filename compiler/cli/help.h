/* Help texts, generated from the tables of verbs and options. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/buf.h"
#include "cli/verb.h"

/* Appends the help of all verbs. */
void help_all(struct buf *out);

/* Appends the help of one verb, with its options. */
void help_verb(struct buf *out, const struct verb *v);

#endif
