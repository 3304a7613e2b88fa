/* Signals that end a program, held back while a build tree is written. They are not handled but looked for (sigpending)
 * between files, which needs no global state. */
#ifndef OUTPUT_HELD_SIGNALS_H
#define OUTPUT_HELD_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

struct held_signals {
	sigset_t held, previous;
};

/* Holds back the signals that end a program, for this thread. */
void held_signals_begin(struct held_signals *s);

/* Lets them through again. One that came in the meantime takes effect here: most probably this does not return then. */
void held_signals_end(const struct held_signals *s);

/* Whether one has come since the beginning; errno is EINTR then. */
bool held_signals_came(const struct held_signals *s);

#endif
