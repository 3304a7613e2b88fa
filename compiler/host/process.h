/* Running programs: found in PATH, never through a shell. */
#ifndef HOST_PROCESS_H
#define HOST_PROCESS_H

#include "source/session.h"

#include <sys/types.h>

/* Starts a program with an empty standard input. Its standard output, and with `errors` its standard error, goes to
 * `out`; -1: nowhere. `args` ends with NULL. Returns its process number, or 0 with errno. */
pid_t process_start(const char *const *args, int out, bool errors);

/* Runs a program to its end. *text gets its standard output (with `errors` also its standard error), in the arena.
 * Returns its exit status, 128 plus the number of a signal, or -1 with errno when it could not be run. */
int process_run(struct session *s, const char *const *args, bool errors, const char **text);

/* The same for a program with long output: *text gets the end of its output, at most `most` bytes. */
int process_run_tail(struct session *s, const char *const *args, size_t most, const char **text);

#endif
