/* What the spec and the runtime say about the whole: `assertions` and `warnings`. */
#ifndef CLI_ASSERTIONS_H
#define CLI_ASSERTIONS_H

#include "module/module.h"

/* Reports every assertion that does not hold, and every warning. An assertion is a set:
 *
 *     assertion   has to be true
 *     message     what to say when it is not
 *     path        names and positions of the value at fault (optional: where to point, else to the assertion itself)
 *     code        a code of its own (optional)
 *     help        the cure (optional)
 *     severity    "error", "warning" or "info" (optional)
 *     parts       further assertions that are looked at only when this one does not hold or cannot be worked out, and
 *                 then say what is wrong instead of it (optional)
 *
 * One that cannot be worked out is reported as the failure it is. */
void check_assertions(struct evaluator *ev, struct config *config);

#endif
