/* Origins of the lines of a build's files: the options that they were made for, and the places in the spec that set
 * those.
 *
 * ctrc's own modules compose texts of parts that name options (builtin __made). A text that several definitions of a
 * spec are merged to has the definitions as its parts (eval/text_parts.h). Text without a part is ctrc's own. */
#ifndef COMPILE_ORIGINS_H
#define COMPILE_ORIGINS_H

#include "module/config.h"
#include "output/tree.h"

struct origins;

/* Prepares for the files of a configuration that has been checked. `tree` will get their origins. In the arena. */
struct origins *origins_new(struct evaluator *ev, struct config *config, struct tree *tree);

/* Sets a->lines, and adds its origins to tree->origins. Lines without parts have the options of a->from as their
 * origin, or else the origin of the file (a->origin, a list; or NULL). */
void origins_trace(struct origins *o, struct artifact *a);

#endif
