/* Conditions around definitions that users write (mkIf). Definitions under a false condition do not count. Definitions
 * under an unknown condition are checked as if it were true. */
#ifndef MODULE_CONDITION_H
#define MODULE_CONDITION_H

#include "eval/eval.h"

/* Records a condition, which may be a thunk, with the place of the value below it. A condition without a place in a
 * text of the user is not recorded. */
void condition_note(struct evaluator *ev, struct value condition, struct span at);

/* Forces the recorded conditions, once everything is known, and reports the parts below false or unknown ones as left
 * out (source/checked.h). */
void condition_leave_out(struct evaluator *ev);

#endif
