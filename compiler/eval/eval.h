/* The evaluator: lazy evaluation of resolved trees.
 *
 * A computation that fails returns VALUE_NONE and leaves the reason in `failure`; whoever gets VALUE_NONE returns at once,
 * handles the failure (builtins.tryEval, the module system) or reports it (eval_report). Exactly one failure is pending at
 * a time. Nothing is ever thrown across frames of C, except when memory runs out (base/arena.h).
 *
 * A thunk that failed keeps its failure: forcing it again gives the same one at once. */
#ifndef EVAL_EVAL_H
#define EVAL_EVAL_H

#include "eval/value.h"

struct failure {
	struct diag *diag; /* not reported yet */
	bool catchable;    /* by tryEval: throw and a failed assert */
	bool passing;      /* says something of the moment, not of the value (depth): a thunk does not keep it */
	uint8_t calls;     /* notes added for the calls that the failure came through */
	uint32_t contexts; /* calls of addErrorContext that it came through: the innermost are notes */
	struct span last;  /* the place of the last of them */
	struct value unknown; /* what would have to be known (eval/unknown_value.h); VALUE_NONE: it is another failure */
};

enum { MOST_CONTEXTS = 100 };

enum thunk_state {
	THUNK_DONE,   /* a: the value */
	THUNK_EXPR,   /* pointer: the expression, a: its environment */
	THUNK_CALL,   /* a applied to b */
	THUNK_CALL2,  /* a applied to b and c */
	THUNK_NATIVE, /* pointer: thunk_function, a: its data */
	THUNK_FAILED, /* pointer: the failure */
	THUNK_BUSY,   /* added to one of EXPR ... NATIVE while it is computed (a black hole) */
};
struct evaluator;
typedef struct value thunk_function(struct evaluator *ev, void *data);

struct thunk {
	uint64_t head; /* pointer << 8 | state */
	struct value a;
	struct value b, c; /* only where the state needs them */
};

/* What a thunk that is being computed looks like from inside: the chain of them is the stack of forces. */
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
	uint32_t max_depth;   /* nested computations; 0: the default */
	size_t stack_size;    /* bytes of C stack that the evaluator may use, set by evaluator_on_big_stack */
	struct search_path *search_path;
	bool trace_verbose;
	bool store_names;     /* paths in strings, toFile and the like give names of the Nix store (data/store_path.h) */
};

struct evaluator {
	struct session *session;
	struct arena *arena; /* the session's */
	struct failure *failure;
	struct force_frame *forcing;
	uint32_t depth, max_depth;
	volatile bool interrupted; /* by evaluator_interrupt */
	bool unknown_stays; /* what needs an unknown value gives one, rather than to fail (eval/unknown_value.h) */
	char *stack_end; /* the C stack must not grow below */
	struct eval_options options;
	struct globals *globals;   /* eval/globals.h: builtins, base scope, import cache */
	struct contexts *contexts; /* eval/context.h: of strings; NULL as long as none has one */
	/* What "${path}" gives: a string, or NULL with a failure. Set by who knows the Nix store (data/store_path.h). */
	const struct str *(*interpolate_path)(struct evaluator *ev, const struct str *path, struct span at);
	struct regexes *regexes;   /* owned by data/regex.c: made with the first pattern */
	void *module_types;        /* owned by module/: its cache of native types, or NULL */
};

/* Ends the evaluation that goes on with a failure, at its next step. All that a signal handler may do with an evaluator.
 * Costs nothing where it is not called: it makes every computation too deep. */
static inline void evaluator_interrupt(struct evaluator *ev)
{
	ev->interrupted = true;
	*(volatile uint32_t *)&ev->max_depth = 0;
}
/* Makes an evaluator that was interrupted go on. */
void evaluator_resume(struct evaluator *ev);

/* Makes an evaluator of a session. Its builtins are made when they are first named. */
struct evaluator *evaluator_new(struct session *s, const struct eval_options *options);

/* Runs `work(data)` on a stack of its own that is large enough for max_depth, whatever the stack limit of the caller.
 * Returns false when the system cannot give one (then nothing ran). The evaluator must be used only in there. */
bool evaluator_on_big_stack(struct eval_options *options, void (*work)(void *data), void *data);

/* Evaluates a resolved expression to weak head normal form. `env` may be NULL for an expression with no frame around. */
struct value eval_expr(struct evaluator *ev, const struct expr *e, struct env *env);

/* The slow path of value_force. */
struct value thunk_force(struct evaluator *ev, struct thunk *t);

static inline struct thunk *value_thunk(struct value v)
{
	return (struct thunk *)(v.word - TAG_THUNK);
}

/* The value in weak head normal form, or VALUE_NONE. */
static inline struct value value_force(struct evaluator *ev, struct value v)
{
	if (!value_is_thunk(v))
		return v;
	struct thunk *t = value_thunk(v);
	if ((uint8_t)t->head == THUNK_DONE)
		return t->a;
	return thunk_force(ev, t);
}
/* The same for a slot (of a list, set or environment), which then holds the value itself. */
static inline struct value slot_force(struct evaluator *ev, struct value *slot)
{
	struct value v = value_force(ev, *slot);
	if (value_ok(v))
		*slot = v;
	return v;
}
/* Forces everything below, too (as builtins.deepSeq). False on failure. */
bool force_deep(struct evaluator *ev, struct value v);

/* Thunks for computations of the C code's. */
struct value thunk_native(struct evaluator *ev, thunk_function *f, void *data);
struct value thunk_call(struct evaluator *ev, struct value f, struct value arg);
struct value thunk_call2(struct evaluator *ev, struct value f, struct value arg1, struct value arg2);

/* Applies a function (closure, builtin, partial application or set with __functor; forced or not) to n >= 1 arguments.
 * `at` is the place of the call, for messages; it may be no place. The result is in weak head normal form. */
struct value call_function(struct evaluator *ev, struct value f, const struct value *args, uint32_t n, struct span at);
static inline struct value call_function1(struct evaluator *ev, struct value f, struct value arg, struct span at)
{
	return call_function(ev, f, &arg, 1, at);
}
static inline struct value call_function2(struct evaluator *ev, struct value f, struct value a, struct value b, struct span at)
{
	return call_function(ev, f, (struct value[]){a, b}, 2, at);
}
/* The lambda with a pattern that a function expects its next argument by, or NULL (simple parameter, builtin, functor). */
const struct expr_lambda *call_pattern(struct value f);
/* True for what call_function() can apply, without applying it. */
bool call_is_possible(struct evaluator *ev, struct value v);

/* Makes the pending failure and returns VALUE_NONE. */
struct value eval_error(struct evaluator *ev, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* "expected X, found Y (the value, short)". `expected`: "a string", "a list or a set". */
struct value eval_expected(struct evaluator *ev, struct span at, const char *expected, struct value found);
/* Adds a note or a help text to the pending failure. */
void eval_note(struct evaluator *ev, struct span at, const char *format, ...) __attribute__((format(printf, 3, 4)));
void eval_help(struct evaluator *ev, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Reports the pending failure as a diagnostic and clears it. Returns the diagnostic. */
struct diag *eval_report(struct evaluator *ev);
/* Drops the pending failure. */
static inline void eval_recover(struct evaluator *ev)
{
	ev->failure = NULL;
}

/* Guards recursion in C code that walks values: false (and a failure) when it is nested too deep.
 * Every true is paired with eval_leave. */
bool eval_enter(struct evaluator *ev, struct span at);
static inline void eval_leave(struct evaluator *ev)
{
	ev->depth--;
}

/* A forced value of a kind, or NULL/false with a failure that says "WHAT: expected ..., found ...". `what` may be NULL. */
const struct attrs *force_attrs(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct list *force_list(struct evaluator *ev, struct value v, struct span at, const char *what);
const struct str *force_string(struct evaluator *ev, struct value v, struct span at, const char *what);
bool force_bool(struct evaluator *ev, struct value v, struct span at, const char *what, bool *result);
bool force_int(struct evaluator *ev, struct value v, struct span at, const char *what, int64_t *result);

/* How a value becomes text. */
enum coerce {
	COERCE_INTERPOLATE, /* "${v}": strings, sets with __toString or outPath */
	COERCE_TO_STRING,   /* builtins.toString: also null, booleans, numbers, paths, lists */
	COERCE_PATH,        /* a string or path that names a file, as text */
};
/* The text of a value, or NULL with a failure. */
const struct str *text_of_value(struct evaluator *ev, struct value v, enum coerce how, struct span at);

/* Deep equality as `==`. -1 on failure. */
int op_equal(struct evaluator *ev, struct value l, struct value r, struct span at);
/* l < r as `<`. -1 on failure. */
int op_less(struct evaluator *ev, struct value l, struct value r, struct span at);

/* l // r for two sets. */
static inline struct value attrs_update(struct evaluator *ev, const struct attrs *l, const struct attrs *r)
{
	return attrs_joined(ev->arena, l, r);
}

/* Files: parses (once per path), resolves and evaluates. `path` is absolute; a folder means its default.nix. */
struct value eval_file(struct evaluator *ev, const char *path, struct span at);
/* A text that is already loaded: parses, resolves and evaluates it. VALUE_NONE also when syntax errors were reported (then
 * no failure is pending: it has been said). */
struct value eval_source(struct evaluator *ev, struct source *source);
/* The same with the names of a set in scope (scopedImport). */
struct value eval_source_in(struct evaluator *ev, struct source *source, const struct attrs *scope);
/* The same for later: parses and resolves at once, and gives a thunk. VALUE_NONE when errors were reported (then the first
 * of them is the pending failure). `scope` may be NULL. */
struct value eval_source_later(struct evaluator *ev, struct source *source, const struct attrs *scope);
/* Reads a file into a source, once per path: `path` is absolute. NULL with a failure. A folder means its default.nix. */
struct source *eval_load(struct evaluator *ev, const char *path, struct span at);

/* The value of a name in the base scope or of builtins.NAME. VALUE_NONE (no failure) when there is none. */
struct value globals_value(struct evaluator *ev, const char *name);

#endif
