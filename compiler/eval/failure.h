/* Failures: the reason that a computation leaves when it gives no value.
 *
 * A computation that fails returns VALUE_NONE and leaves the reason in evaluator.failure; a caller that gets VALUE_NONE
 * returns at once, handles the failure (builtins.tryEval, the module system) or reports it (eval_report). Exactly one
 * failure is pending at a time. */
#ifndef EVAL_FAILURE_H
#define EVAL_FAILURE_H

#include "eval/evaluator.h"

struct failure {
	struct diag *diag; /* not reported yet */
	bool catchable;    /* by tryEval: throw and a failed assert */
	bool misplaced;    /* of an option that does not exist: it has its place elsewhere, and is no host's */
	bool said;         /* it comes of a text that did not parse, of which that has been reported */
	bool passing;      /* it comes of the moment and not of the value (depth): a thunk does not keep it */
	uint8_t calls;     /* notes added for the calls that the failure came through */
	uint32_t contexts; /* calls of addErrorContext that it came through: the innermost are notes */
	struct span last;  /* the place of the last of them */
	struct value unknown; /* what would have to be known (eval/unknown_value.h); VALUE_NONE: it is another failure */
};

enum { MOST_CONTEXTS = 100 };

/* Makes the pending failure and returns VALUE_NONE. */
struct value eval_error(struct evaluator *ev, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* The failure of what needs a part of a text that did not parse: it is not reported again. Returns VALUE_NONE. */
struct value failure_said(struct evaluator *ev, struct span at);
/* "expected X, found Y (the value, short)". `expected`: "a string", "a list or a set". */
struct value eval_expected(struct evaluator *ev, struct span at, const char *expected, struct value found);
/* Adds a note or a help text to the pending failure. */
void eval_note(struct evaluator *ev, struct span at, const char *format, ...) __attribute__((format(printf, 3, 4)));
void eval_help(struct evaluator *ev, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Gives the pending failure, if there is one, a place where it has none to show: no place, or one in ctrc's own
 * texts. */
void failure_place(struct evaluator *ev, struct span at);
/* Reports the pending failure as a diagnostic, unless that has been said, and clears it. Returns the diagnostic. */
struct diag *eval_report(struct evaluator *ev);
/* Drops the pending failure. */
static inline void eval_recover(struct evaluator *ev)
{
	ev->failure = NULL;
}

/* "a string", "null", "the built-in function 'map'": what a value is, for messages. */
const char *failure_value_name(struct evaluator *ev, struct value v);
/* The same with the value, short, behind it where it has one that says more: "a string: \"x\"". */
const char *failure_value_text(struct evaluator *ev, struct value v);

/* "expected X but found Y: ...", or "WHAT: expected ...": the words of Nix, which people search for. `what` may be
 * NULL. Returns VALUE_NONE. */
struct value failure_expected(struct evaluator *ev, struct span at, const char *what, const char *expected,
                              struct value found);

/* Adds help where a value is a property of modules (mkIf ...) instead of the expected value. */
void failure_help_property(struct evaluator *ev, struct value found);

/* A condition of `assert` that is false. Returns VALUE_NONE. */
struct value failure_assert(struct evaluator *ev, const struct expr *condition);

/* "attribute 'x' missing", with the nearest name of the set as help. Returns VALUE_NONE. */
struct value failure_no_attribute(struct evaluator *ev, struct span at, symbol name, const struct attrs *set);

/* A thunk that is being computed was forced: the failure shows the places of the cycle. Returns VALUE_NONE. */
struct value failure_infinite_recursion(struct evaluator *ev, const struct thunk *t);

/* Computations are nested too deep, or the evaluation was interrupted. Returns VALUE_NONE. */
struct value failure_depth(struct evaluator *ev, struct span at);

/* The pending failure comes out of a call. Moves its place to the call where it lies in a text that is not the user's;
 * notes the call where the failure lies in the callee's own body. `callee` may be NULL. */
void failure_passes_call(struct evaluator *ev, const struct expr *site, const struct expr_lambda *callee);

/* Guards recursion in C code that walks values: false (and a failure) when it is nested too deep, or the evaluation was
 * interrupted. `at` is the place for the message. Every true is paired with eval_leave. The forms with `levels` are for
 * steps that take as much stack and time as so many of the evaluator's own. */
static inline bool eval_enter_by(struct evaluator *ev, uint32_t levels, struct span at)
{
	if (ev->depth >= ev->max_depth || (char *)__builtin_frame_address(0) < ev->stack_end) {
		failure_depth(ev, at);
		return false;
	}
	ev->depth += levels;
	return true;
}
static inline void eval_leave_by(struct evaluator *ev, uint32_t levels)
{
	ev->depth -= levels;
}
static inline bool eval_enter(struct evaluator *ev, struct span at)
{
	return eval_enter_by(ev, 1, at);
}
static inline void eval_leave(struct evaluator *ev)
{
	eval_leave_by(ev, 1);
}

#endif
