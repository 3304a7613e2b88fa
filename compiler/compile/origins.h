/* Where the lines of a build's files come from: the options that they stand for, and the text of the spec that sets
 * those.
 *
 * ctrc's own modules put texts together of parts that name options (builtin __made); a text that several definitions of
 * a spec are merged to has those as its parts (eval/text_parts.h). What no part names is ctrc's own. */
#ifndef COMPILE_ORIGINS_H
#define COMPILE_ORIGINS_H

#include "module/config.h"
#include "output/tree.h"

struct origins;

/* For the files of a configuration that has been checked. `tree` is to get their origins. */
struct origins *origins_new(struct evaluator *ev, struct config *config, struct tree *tree);

/* Fills in a->lines, and adds their origins to tree->origins. Lines that no part names come from the options of
 * a->from, or else from that of the file (a->origin, a list; or NULL). */
void origins_trace(struct origins *o, struct artifact *a);

#endif
