/* Signals that end a program, held back while a build tree is written. They are blocked, and polled (sigpending)
 * between files, so that no handler and no global state is needed. */
#ifndef OUTPUT_HELD_SIGNALS_H
#define OUTPUT_HELD_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

struct held_signals {
	sigset_t held, previous;
};

/* Blocks the signals that end a program, in this thread. */
void held_signals_begin(struct held_signals *s);

/* Unblocks them. A signal that came in the meantime takes effect here, so that the function usually does not return
 * then. */
void held_signals_end(const struct held_signals *s);

/* Whether a signal has come since the beginning; errno is EINTR then. */
bool held_signals_came(const struct held_signals *s);

#endif
