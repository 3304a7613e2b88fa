/* Conditions that users write around definitions (mkIf). A false one hides definitions. Those under an unknown one are
 * checked as if it held. */
#ifndef MODULE_CONDITION_H
#define MODULE_CONDITION_H

#include "eval/eval.h"

/* Keeps a condition, which may be a thunk, with the place of what stands below it. One without a place in a user's text
 * is not kept. */
void condition_note(struct evaluator *ev, struct value condition, struct span at);

/* Forces the conditions that were kept, once all is known, and names the parts that they leave out
 * (source/checked.h). */
void condition_leave_out(struct evaluator *ev);

#endif
