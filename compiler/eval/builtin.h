/* Builtins: a function and the row beneath it.
 *
 * The caller (builtin_call, builtin_run) forces and checks the arguments as `kinds` says, so that a function sees only
 * what it asked for. One letter for each argument:
 *   .  anything, not forced            v  anything, forced
 *   i  an integer   n  a number        s  a string            b  a boolean
 *   l  a list       a  a set           f  something callable (function or set with __functor), forced
 *   F  as f, checked after the list that follows it, and left alone where that is empty
 *   p  a path, or a string that is an absolute path: given as an OBJECT_PATH or string, forced
 *   r  the same, to be read: also the name of a file that is not known, where its bytes are (unknown_value_at)
 *   e  the same, to be evaluated: what stands in for the file will do
 *   S  a string, also one with a context (eval/context.h)
 *   t  whatever "${ }" takes: given as a string
 *   m  the same; what is not known (eval/unknown_value.h) is given as a text that says so
 *   k  anything, forced, and known */
#ifndef EVAL_BUILTIN_H
#define EVAL_BUILTIN_H

#include "eval/eval.h"

/* `at`: the place of the call. args may be overwritten. The result need not be forced. */
typedef struct value builtin_function(struct evaluator *ev, struct value *args, struct span at);

struct builtin {
	const char *name;  /* as in builtins.NAME */
	const char *kinds; /* one letter for each argument; its length is the arity. "": a constant, `run` is called once */
	builtin_function *run;
	const char *help;  /* one line: what it gives. Shown by the repl and in the documentation */
	bool in_scope;     /* also in the base scope without `builtins.` (map, import, toString, ...). Every builtin NAME is
	                      also in scope as __NAME, as in Nix */
};

/* A function of the language for a row that takes an argument at least. */
static inline struct value builtin_value(struct evaluator *ev, const struct builtin *row)
{
	struct object_builtin *o = arena_alloc(ev->arena, sizeof *o);
	*o = (struct object_builtin){(uint64_t)strlen(row->kinds) << 8 | OBJECT_BUILTIN, row};
	return value_of_object(o);
}

/* A builtin applied to as many arguments as it takes: those that it wants forced are computed at once. */
struct value builtin_call(struct evaluator *ev, const struct builtin *b, const struct expr_call *e, struct env *env);

/* The same for arguments that are values. */
struct value builtin_run(struct evaluator *ev, const struct builtin *b, const struct value *given, struct span at);

#endif
