/* Builtins: a function, and its row in a table.
 *
 * The caller (builtin_call, builtin_run) forces and checks the arguments as `kinds` says, so that a function gets only
 * values of the kinds that it asks for. One letter for each argument:
 *   .  anything, not forced            v  anything, forced
 *   i  an integer   n  a number        s  a string            b  a boolean
 *   l  a list       a  a set           f  something callable (function or set with __functor), forced
 *   F  the same, checked after the list that follows it, and not at all when the list is empty
 *   p  a path, or a string that is an absolute path: passed as an OBJECT_PATH or string, forced
 *   r  the same, to be read: also the unknown name of a file whose bytes are known (unknown_value_at)
 *   e  the same, to be evaluated: also a file that stands in for another one
 *   S  a string, also one with a context (eval/context.h)
 *   t  everything that "${ }" takes: passed as a string
 *   m  the same; an unknown value (eval/unknown_value.h) is passed as a text that says so
 *   k  anything, forced, and known */
#ifndef EVAL_BUILTIN_H
#define EVAL_BUILTIN_H

#include "eval/eval.h"

/* `at` is the place of the call. The function may overwrite `args`. The result need not be forced. VALUE_NONE with a
 * failure. */
typedef struct value builtin_function(struct evaluator *ev, struct value *args, struct span at);

struct builtin {
	const char *name;  /* as in builtins.NAME */
	const char *kinds; /* one letter for each argument; its length is the arity. "": a constant, `run` is called once */
	builtin_function *run;
	const char *help;  /* one line about its result, for the repl and the documentation */
	bool in_scope;     /* also in the base scope without `builtins.` (map, import, toString, ...). Every builtin NAME is
	                      also in scope as __NAME, as in Nix */
};

/* Returns a function of the language for a row that takes at least one argument. */
static inline struct value builtin_value(struct evaluator *ev, const struct builtin *row)
{
	struct object_builtin *o = arena_alloc(ev->arena, sizeof *o);
	*o = (struct object_builtin){(uint64_t)strlen(row->kinds) << 8 | OBJECT_BUILTIN, row};
	return value_of_object(o);
}

/* Applies a builtin to as many arguments as it takes. Those that it needs forced are computed at once. Returns
 * VALUE_NONE with a failure. */
struct value builtin_call(struct evaluator *ev, const struct builtin *b, const struct expr_call *e, struct env *env);

/* The same for arguments that are values. */
struct value builtin_run(struct evaluator *ev, const struct builtin *b, const struct value *given, struct span at);

#endif
