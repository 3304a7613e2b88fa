/* One run: a session from its making to its report, on a stack that is deep enough, with an end for every case: done,
 * faults reported, out of memory, nowhere to write to. */
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
	struct compilation compilation; /* of the call's spec, for the verbs that compile one */
	struct rollout_command *rolling; /* what is to be done to a host (cli/rollout_command.h), or NULL */
	uint32_t pass; /* how often this spec was run before */
	bool again;    /* set by the task: run the spec once more, and forget this run */
};

/* What a verb does in a run. */
struct task {
	enum exit_status (*work)(struct session_run *r);   /* evaluates: on a big stack, in a thread of its own */
	enum exit_status (*finish)(struct session_run *r); /* then, after STATUS_FINE, in the caller's thread; or NULL */
	bool summary; /* of a spec as a whole: the report ends with a count, and --strict makes warnings failures */
	bool lints, lenient; /* as those of struct compile_options */
	bool every;   /* all operands are specs, each with a session of its own; one report tells of them all */
};

/* Runs a task with a session and an evaluator (for every spec), prints what was found, and returns the exit status: the
 * task's own, or STATUS_SPEC when errors (or, with --strict, warnings) were reported all the same; the gravest of
 * all. */
enum exit_status session_run(const struct command_line *c, const struct task *task);

/* The steps of a run, for a verb that goes through them more than once: makes session and evaluator (the call and the
 * format are set) ... */
void session_run_begin(struct session_run *r, jmp_buf *full);
/* ... says that the arena could not grow (`why`: see base/arena.h) ... */
enum exit_status session_run_out_of_memory(struct session_run *r, int why);
/* ... and prints what was reported to standard error, and forgets it. */
void session_run_print_diags(struct session_run *r);

#endif
