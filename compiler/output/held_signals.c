#include "output/held_signals.h"

#include <errno.h>
#include <stddef.h>

void held_signals_begin(struct held_signals *s)
{
	static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2};
	sigemptyset(&s->held);
	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
		sigaddset(&s->held, ending[i]);
	pthread_sigmask(SIG_BLOCK, &s->held, &s->previous);
}

void held_signals_end(const struct held_signals *s)
{
	pthread_sigmask(SIG_SETMASK, &s->previous, NULL);
}

bool held_signals_came(const struct held_signals *s)
{
	sigset_t pending;
	sigemptyset(&pending);
	sigpending(&pending);
	for (int signal = 1; signal < NSIG; signal++)
		if (sigismember(&s->held, signal) == 1 && sigismember(&pending, signal) == 1) {
			errno = EINTR;
			return true;
		}
	return false;
}
