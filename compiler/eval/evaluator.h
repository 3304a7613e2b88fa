/* The evaluator: the shared state of an evaluation, its limits and its stack. */
#ifndef EVAL_EVALUATOR_H
#define EVAL_EVALUATOR_H

#include "eval/value.h"

struct evaluator;
struct failure;
struct thunk;

/* A thunk that is being computed. These frames form the stack of forced thunks. */
struct force_frame {
	const struct thunk *thunk;
	const struct expr *expr; /* the expression that is computed, or NULL for a native thunk */
	struct force_frame *outer;
};

struct search_path {
	const char *prefix; /* "nixpkgs" of -I nixpkgs=/path; "" for a bare folder */
	const char *path;
	struct search_path *next;
};

struct eval_options {
	bool impure;          /* getEnv, currentTime and currentSystem are allowed */
	const char *system;   /* the value of currentSystem for guests, which are pure; NULL: it fails */
	uint32_t max_depth;   /* nested computations; 0: the default */
	struct progress *progress; /* the display of progress (base/progress.h), or NULL */
	uint32_t max_seconds; /* most seconds of processor time of the process; 0: no limit */
	size_t most_stack;    /* most bytes of C stack to allocate; 0: as many as max_depth needs */
	struct eval_watch *watch; /* ends an evaluation that takes too long, or NULL */
	bool stack_cut;       /* most_stack made the stack smaller than max_depth needs; set with stack_size */
	size_t stack_size;    /* bytes of C stack that the evaluator may use, set by evaluator_on_big_stack */
	struct search_path *search_path;
	bool trace_verbose;
	bool blake3;          /* allow a kind of hash that is experimental in Nix */
	const char *store_dir; /* the folder of store paths; NULL: /nix/store */
	bool store_names;     /* paths in strings, toFile and so on give paths of the Nix store (data/store_path.h) */
};

/* Shared by two threads: the one that evaluates, and the one that waits for it. */
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
	bool unknown_stays; /* a computation that needs an unknown value gives one and does not fail (unknown_value.h) */
	/* Returns what a value that needs itself is instead, or VALUE_NONE for an infinite recursion. Set by the code that
	 * knows of values which need not be complete (module/foreign_options.h); NULL when there are none. */
	struct value (*part_of_itself)(struct evaluator *ev, const struct thunk *t);
	bool silent;     /* traces are counted and not printed */
	uint32_t traces; /* number of traces so far */
	bool keeps_broken; /* a text of the user that did not parse is evaluated without the broken parts */
	char *stack_end; /* lowest address that the C stack may reach */
	struct eval_options options;
	struct globals *globals;   /* eval/globals.h: builtins, base scope, import cache */
	struct contexts *contexts; /* eval/context.h: NULL as long as no string has one */
	struct text_parts_table *text_parts; /* eval/text_parts.h: NULL as long as no string has any */
	bool keeps_definitions; /* a text that several definitions are merged to has them as its parts */
	struct store_names *store; /* data/store_path.h: the store paths made so far; NULL as long as there is none */
	struct drvs *drvs;         /* builtin/drv.h: all derivations; NULL as long as there is none */
	/* Returns the string of "${path}", or NULL with a failure. Set by the code that knows the Nix store
	 * (data/store_path.h). */
	const struct str *(*interpolate_path)(struct evaluator *ev, const struct str *path, struct span at);
	struct groups *fold_groups; /* of builtin/fold.c: memory that its folds share, or NULL */
	struct regexes *regexes;   /* of data/regex.c: made with the first pattern */
	void *module_types;        /* of module/: its cache of native types, or NULL */
};

/* Interrupts a running evaluation: its next step fails. This is the only function on an evaluator that a signal handler
 * may call. It sets the limit of the depth to 0, so that evaluations which are not interrupted pay nothing for it. */
static inline void evaluator_interrupt(struct evaluator *ev)
{
	ev->interrupted = true;
	*(volatile uint32_t *)&ev->max_depth = 0;
}

/* Lets an interrupted evaluator evaluate again. */
void evaluator_resume(struct evaluator *ev);

/* Makes an evaluator for a session, in the session's arena. The values of builtins are made when they are first
 * used. */
struct evaluator *evaluator_new(struct session *s, const struct eval_options *options);

enum big_stack {
	BIG_STACK_NONE, /* the system cannot allocate the stack: nothing ran */
	BIG_STACK_DONE,
	BIG_STACK_STUCK, /* the time is over and the thread is still running: the caller has to exit */
};

/* Runs `work(data)` in a thread with a stack that is large enough for max_depth, whatever the caller's limit is, and
 * waits for it. The evaluator must only be used in there. An evaluation that takes longer than max_seconds is
 * interrupted. Sets stack_size and stack_cut. */
enum big_stack evaluator_on_big_stack(struct eval_options *options, void (*work)(void *data), void *data);

#endif
