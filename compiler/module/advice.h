/* Advice: what to write instead, for options of ctrc's own modules, as runtime/host/advice.spec knows it. */
#ifndef MODULE_ADVICE_H
#define MODULE_ADVICE_H

#include "module/option_path.h"

enum advice_topic {
	ADVICE_NAME,    /* of an option that does not exist */
	ADVICE_VALUE,   /* that the type of an option does not take */
	ADVICE_MISSING, /* of an option without one */
};

/* The advice on an option and what it was given (VALUE_NONE: nothing; it may be a thunk); `at`: where that is written.
 * NULL when there is none. In the arena. The pending failure stays, and none is added. */
const char *advice_of(struct evaluator *ev, enum advice_topic topic, const struct path *path, struct value v,
                      struct span at);

#endif
