/* One run: a session from its making to its report, on a stack that is deep enough, with an end for every case: done,
 * faults reported, out of memory, nowhere to write to. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "base/buf.h"
#include "cli/call.h"
#include "lint/control.h"
#include "output/tree.h"

struct nix_build;
struct rolling;

struct run {
	const struct call *call;
	const struct task *task;
	struct session session;
	struct evaluator *ev;
	struct buf result; /* for standard output; printed when the status is STATUS_FINE */
	struct tree tree;  /* what a compilation made */
	struct config *config; /* of the spec that was compiled, or NULL */
	struct source *spec;   /* its text, or NULL */
	/* As the call or, where it says nothing, the project file has it. */
	const struct report_format *format;
	struct control control;
	bool strict;
	enum host_options host_options;
	size_t keep; /* generations */
	const struct lint_names *lint_names; /* of the spec's own lints */
	uint32_t pass; /* how often this spec was run before */
	struct rolling *rolling; /* what is to be done to a host (cli/rolling.h), or NULL */
	struct nix_build *nix; /* systems that Nix built (cli/systems.h), or NULL */
	bool again;    /* set by the task: run the spec once more, and forget this run */
};

/* What a verb does in a run. */
struct task {
	enum exit_status (*work)(struct run *r);   /* evaluates: on a big stack, in a thread of its own */
	enum exit_status (*finish)(struct run *r); /* then, after STATUS_FINE, in the caller's thread; or NULL */
	bool summary; /* of a spec as a whole: the report ends with a count, and --strict makes warnings failures */
	bool lints;   /* every lint runs */
	bool lenient; /* what needs options of the host that are not known is left out; elsewhere it is an error */
	bool every;   /* all operands are specs, each with a session of its own; one report tells of them all */
};

/* Runs a task with a session and an evaluator (for every spec), prints what was found, and returns the exit status: the
 * task's own, or STATUS_SPEC when errors (or, with --strict, warnings) were reported all the same; the gravest of all. */
enum exit_status run(const struct call *c, const struct task *task);

/* The steps of a run, for a verb that goes through them more than once: makes session and evaluator (the call and the
 * format are set) ... */
void run_begin(struct run *r, jmp_buf *full);
/* ... says that the arena could not grow (`why`: see base/arena.h) ... */
enum exit_status run_out_of_memory(struct run *r, int why);
/* ... and prints what was reported to standard error, and forgets it. */
void run_print_diags(struct run *r);

/* Whether what goes to a descriptor may be coloured. */
bool wants_colour(int fd);

/* Prints a whole text to standard output, and releases it. */
enum exit_status print_text(struct buf *text);

/* Prints one error to standard error where there is no session. `help` may be NULL. */
void print_error(enum diag_code code, const char *message, const char *help);

#endif
