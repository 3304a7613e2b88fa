/* The evaluator: what an evaluation shares, its limits and its stack. */
#ifndef EVAL_EVALUATOR_H
#define EVAL_EVALUATOR_H

#include "eval/value.h"

struct evaluator;
struct failure;
struct thunk;

/* A thunk that is being computed. The chain of these frames is the stack of forces. */
struct force_frame {
	const struct thunk *thunk;
	const struct expr *expr; /* what is computed, or NULL for native ones */
	struct force_frame *outer;
};

struct search_path {
	const char *prefix; /* "nixpkgs" of -I nixpkgs=/path; "" for a bare folder */
	const char *path;
	struct search_path *next;
};

struct eval_options {
	bool impure;          /* getEnv, currentTime, currentSystem work */
	const char *system;   /* the value of currentSystem for guests, which have no environment; NULL: it is refused */
	uint32_t max_depth;   /* nested computations; 0: the default */
	uint32_t max_seconds; /* of the processor's time that the process may take; 0: no end */
	size_t most_stack;    /* bytes of C stack that may be asked for; 0: as many as max_depth needs */
	struct eval_watch *watch; /* who ends an evaluation that takes too long, or NULL */
	bool stack_cut;       /* most_stack made it smaller than max_depth needs; set with stack_size */
	size_t stack_size;    /* bytes of C stack that the evaluator may use, set by evaluator_on_big_stack */
	struct search_path *search_path;
	bool trace_verbose;
	bool blake3;          /* a kind of hash that Nix holds for experimental */
	const char *store_dir; /* the folder of those names; NULL: /nix/store */
	bool store_names;     /* paths in strings, toFile and the like give names of the Nix store (data/store_path.h) */
};

/* Seen by two threads: the one that evaluates, and the one that waits for it. */
struct eval_watch {
	struct evaluator *volatile ev;
	volatile bool out_of_time;
};

struct evaluator {
	struct session *session;
	struct arena *arena; /* the session's */
	struct failure *failure;
	struct force_frame *forcing;
	uint32_t depth, max_depth;
	volatile bool interrupted; /* by evaluator_interrupt */
	bool unknown_stays; /* what needs an unknown value is unknown, too, and does not fail (unknown_value.h) */
	bool silent;     /* traces are counted, and not printed */
	uint32_t traces; /* that were printed, or counted */
	bool keeps_broken; /* texts of the user that did not parse have values but for the parts that are broken */
	char *stack_end; /* the C stack must not grow below */
	struct eval_options options;
	struct globals *globals;   /* eval/globals.h: builtins, base scope, import cache */
	struct contexts *contexts; /* eval/context.h: of strings; NULL as long as none has one */
	struct text_parts_table *text_parts; /* eval/text_parts.h; NULL as long as no text has any */
	bool keeps_definitions; /* texts that several definitions were merged to remember them as their parts */
	struct store_names *store; /* data/store_path.h: what was given a name of the store; NULL as long as nothing was */
	struct drvs *drvs;         /* builtin/drv.h: all derivations; NULL as long as there is none */
	/* What "${path}" gives: a string, or NULL with a failure. Set by who knows the Nix store (data/store_path.h). */
	const struct str *(*interpolate_path)(struct evaluator *ev, const struct str *path, struct span at);
	struct groups *fold_groups; /* owned by builtin/fold.c: memory that its folds share, or NULL */
	struct regexes *regexes;   /* owned by data/regex.c: made with the first pattern */
	void *module_types;        /* owned by module/: its cache of native types, or NULL */
};

/* Interrupts a running evaluation: its next step fails. A signal handler may call this function, and no other one on an
 * evaluator. It makes every computation too deep, so that evaluations which are not interrupted pay nothing. */
static inline void evaluator_interrupt(struct evaluator *ev)
{
	ev->interrupted = true;
	*(volatile uint32_t *)&ev->max_depth = 0;
}
/* Makes an evaluator that was interrupted go on. */
void evaluator_resume(struct evaluator *ev);

/* Makes an evaluator of a session. Its builtins are made when they are first named. */
struct evaluator *evaluator_new(struct session *s, const struct eval_options *options);

enum big_stack {
	BIG_STACK_NONE, /* the system cannot give one: nothing ran */
	BIG_STACK_DONE,
	BIG_STACK_STUCK, /* the time is over and the thread still runs: the caller has to exit */
};

/* Runs `work(data)` on a stack of its own that is large enough for max_depth, whatever the stack limit of the caller.
 * The evaluator must be used only in there. An evaluation that takes longer than max_seconds is interrupted. */
enum big_stack evaluator_on_big_stack(struct eval_options *options, void (*work)(void *data), void *data);

#endif
