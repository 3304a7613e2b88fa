/* Failures: why a computation gave no value.
 *
 * A computation that fails returns VALUE_NONE and leaves the reason in evaluator.failure. A caller that gets VALUE_NONE
 * returns at once, handles the failure (builtins.tryEval, the module system) or reports it (eval_report). At most one
 * failure is pending at a time. */
#ifndef EVAL_FAILURE_H
#define EVAL_FAILURE_H

#include "eval/evaluator.h"

struct failure {
	struct diag *diag; /* not reported yet */
	bool catchable;    /* tryEval catches it: throw and a failed assert */
	bool misplaced;    /* unknown option: ctrc has it at another path, so that it is not an option of the host */
	bool said;         /* its cause is a syntax error that has been reported */
	bool passing;      /* it depends on the circumstances (depth) and not on the value: a thunk does not keep it */
	uint8_t calls;     /* number of notes added for the calls that the failure passed through */
	uint32_t contexts; /* number of calls of addErrorContext that it passed through; the innermost are notes */
	struct span last;  /* the place of the last of them */
	struct value unknown; /* the unknown value that caused it (eval/unknown_value.h); VALUE_NONE for other failures */
};

/* The most notes that calls of addErrorContext add to a failure. */
enum { MOST_CONTEXTS = 100 };

/* Makes the pending failure, with a message formatted as printf does, and returns VALUE_NONE. */
struct value eval_error(struct evaluator *ev, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Makes the failure of a computation that needs a part of a text that did not parse. It is not reported again. Returns
 * VALUE_NONE. */
struct value failure_said(struct evaluator *ev, struct span at);

/* Makes the failure "expected X, found Y (the value, short)". `expected` is X: "a string", "a list or a set". Returns
 * VALUE_NONE. */
struct value eval_expected(struct evaluator *ev, struct span at, const char *expected, struct value found);

/* Add a note or a help text, formatted as printf does, to the pending failure. */
void eval_note(struct evaluator *ev, struct span at, const char *format, ...) __attribute__((format(printf, 3, 4)));
void eval_help(struct evaluator *ev, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Gives the pending failure a place when it has none that can be shown: no place, or one in ctrc's own texts. Does
 * nothing when no failure is pending. */
void failure_place(struct evaluator *ev, struct span at);

/* Reports the pending failure as a diagnostic, unless it has been reported, and clears it. Returns the diagnostic. */
struct diag *eval_report(struct evaluator *ev);

/* Drops the pending failure. */
static inline void eval_recover(struct evaluator *ev)
{
	ev->failure = NULL;
}

/* Returns the words for a value in messages: "a string", "null", "the built-in function 'map'". In the arena or
 * static. */
const char *failure_value_name(struct evaluator *ev, struct value v);

/* The same, followed by the value in short form when that says more: "a string: \"x\"". */
const char *failure_value_text(struct evaluator *ev, struct value v);

/* Makes the failure "expected X but found Y: ...", or "WHAT: expected ...". These are Nix's words, which people search
 * for. `what` may be NULL. Returns VALUE_NONE. */
struct value failure_expected(struct evaluator *ev, struct span at, const char *what, const char *expected,
                              struct value found);

/* Adds help to the pending failure when the value is a property of modules (mkIf ...) instead of the expected value. */
void failure_help_property(struct evaluator *ev, struct value found);

/* Makes the failure of an `assert` whose condition is false. Returns VALUE_NONE. */
struct value failure_assert(struct evaluator *ev, const struct expr *condition);

/* Makes the failure "attribute 'x' missing", with the nearest name in the set as help. Returns VALUE_NONE. */
struct value failure_no_attribute(struct evaluator *ev, struct span at, symbol name, const struct attrs *set);

/* Makes the failure of a thunk that was forced while it was being computed, with the places of the cycle. Returns
 * VALUE_NONE. */
struct value failure_infinite_recursion(struct evaluator *ev, const struct thunk *t);

/* Makes the failure of computations that are nested too deep, or of an evaluation that was interrupted. Returns
 * VALUE_NONE. */
struct value failure_depth(struct evaluator *ev, struct span at);

/* The pending failure leaves a call. Moves its place to the call when it lies in a text that is not the user's. Adds a
 * note for the call when it lies in the callee's own body. `callee` may be NULL. */
void failure_passes_call(struct evaluator *ev, const struct expr *site, const struct expr_lambda *callee);

/* Guards recursion in C code that walks values. Returns false with a failure when the recursion is too deep or the
 * evaluation was interrupted; `at` is the place for the message. Each call that returns true is paired with an
 * eval_leave. `levels` is the number of levels that a step counts for: its stack and time compared with a step of the
 * evaluator. */
static inline bool eval_enter_by(struct evaluator *ev, uint32_t levels, struct span at)
{
	if (ev->depth >= ev->max_depth || (char *)__builtin_frame_address(0) < ev->stack_end) {
		failure_depth(ev, at);
		return false;
	}
	ev->depth += levels;
	return true;
}

/* Ends a step of `levels` levels. */
static inline void eval_leave_by(struct evaluator *ev, uint32_t levels)
{
	ev->depth -= levels;
}

/* The same as eval_enter_by for one level. */
static inline bool eval_enter(struct evaluator *ev, struct span at)
{
	return eval_enter_by(ev, 1, at);
}

/* Ends a step of one level. */
static inline void eval_leave(struct evaluator *ev)
{
	eval_leave_by(ev, 1);
}

#endif
