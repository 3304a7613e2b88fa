/* One run: a session from its creation to its report, on a stack that is deep enough. It handles every outcome:
 * success, faults, out of memory, output that cannot be written. */
#ifndef CLI_SESSION_RUN_H
#define CLI_SESSION_RUN_H

#include "base/buf.h"
#include "cli/command_line.h"
#include "cli/terminal.h"
#include "compile/compile.h"

struct rollout_command;

struct session_run {
	const struct command_line *call;
	const struct task *task;
	struct session session;
	struct evaluator *ev;
	struct buf result; /* for standard output; printed when the status is STATUS_FINE */
	struct compilation compilation; /* for verbs that compile the call's spec */
	struct rollout_command *rolling; /* the change of a host (cli/rollout_command.h), or NULL */
	uint32_t pass; /* number of earlier runs of this spec */
	bool again;    /* set by the task: discard this run and run the spec once more */
};

/* The work of a verb in a run. */
struct task {
	enum exit_status (*work)(struct session_run *r);   /* evaluates: on a big stack, in a thread of its own */
	enum exit_status (*finish)(struct session_run *r); /* then, after STATUS_FINE, in the caller's thread; or NULL */
	bool summary; /* the report ends with a count, and --strict makes warnings failures */
	bool lints, lenient; /* as in struct compile_options */
	bool every;   /* all operands are specs, each with a session of its own and one report for all */
};

/* Runs a task with a session and an evaluator (for every spec), prints the diagnostics, and returns the exit status:
 * that of the task, or STATUS_SPEC when errors (or, with --strict, warnings) were reported all the same. Of several
 * specs the gravest status counts. */
enum exit_status session_run(const struct command_line *c, const struct task *task);

/* The steps of a run, for a verb that repeats them. Makes session and evaluator; the caller has set the call and the
 * format. */
void session_run_begin(struct session_run *r, jmp_buf *full);

/* Reports that the arena could not grow (`why`: see base/arena.h). Returns the exit status. */
enum exit_status session_run_out_of_memory(struct session_run *r, int why);

/* Prints the diagnostics to standard error, and removes them from the session. */
void session_run_print_diags(struct session_run *r);

#endif
