/* Programs that are run: found by PATH, never by a shell. */
#ifndef HOST_PROCESS_H
#define HOST_PROCESS_H

#include "source/session.h"

#include <sys/types.h>

/* Starts a program with nothing on its standard input. Its output goes to `out` (both kinds, when `errors`), or
 * nowhere where that is -1. 0 with errno on failure. */
pid_t process_start(const char *const *args, int out, bool errors);

/* Runs a program to its end. *text: what it printed (standard output; with `errors` all), in the arena. Returns its
 * exit status, 128 and more for signals, or -1 with errno when it could not be run. */
int process_run(struct session *s, const char *const *args, bool errors, const char **text);

/* The same for a program that may say a lot: *text is the end of all that it printed, `most` bytes at most. */
int process_run_tail(struct session *s, const char *const *args, size_t most, const char **text);

#endif
