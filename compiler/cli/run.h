/* One run: a session from its making to its report, on a stack that is deep enough, with an end for every case: done,
 * faults reported, out of memory, nowhere to write to. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "base/buf.h"
#include "cli/call.h"

struct run {
	const struct call *call;
	struct session session;
	struct evaluator *ev;
	struct buf result; /* for standard output; printed when the work says STATUS_FINE */
	bool summary;      /* end the report with a count */
};

/* Runs `work` with a session and an evaluator, prints what it found, and returns the exit status: the work's own, or
 * STATUS_SPEC when errors were reported all the same (with --strict warnings, too, if `summary`). */
enum exit_status run(const struct call *c, bool summary, enum exit_status (*work)(struct run *r));

/* Writes all of a text. False with errno. */
bool write_out(int fd, const char *text, size_t n);

/* Prints one error to standard error where there is no session. `help` may be NULL. */
void print_error(enum diag_code code, const char *message, const char *help);

#endif
