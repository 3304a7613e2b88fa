/* Advice: what to write instead, for options of ctrc's own modules. It comes from runtime/host/advice.spec. */
#ifndef MODULE_ADVICE_H
#define MODULE_ADVICE_H

#include "module/option_path.h"

enum advice_topic {
	ADVICE_NAME,    /* an option that does not exist */
	ADVICE_VALUE,   /* a value that the option's type does not take */
	ADVICE_MISSING, /* an option without a value */
};

/* Returns the advice on an option and its value, which may be a thunk or VALUE_NONE (none given). `at` is the place of
 * the value. Returns NULL when there is no advice. In the arena. A pending failure stays pending, and no failure is
 * added. */
const char *advice_of(struct evaluator *ev, enum advice_topic topic, const struct path *path, struct value v,
                      struct span at);

#endif
