/* The base scope: the meaning of names outside of every binding, and the contents of `builtins`. Values are made when
 * they are first used, so that starting costs nothing. */
#ifndef EVAL_GLOBALS_H
#define EVAL_GLOBALS_H

#include "eval/builtin.h"
#include "syntax/resolve.h"

struct base_scope;
struct files;

/* Tables that belong to the evaluator for the whole compilation. */
struct globals {
	struct base_scope *base; /* eval/globals.c */
	struct files *files;     /* eval/files.c */
};

/* Returns a base scope without names. */
struct base_scope *globals_new(struct evaluator *ev);

/* Adds a table of builtins, ended by a row whose name is NULL. To be called before the first evaluation. */
void globals_add(struct evaluator *ev, const struct builtin *table);

/* The same for primitives of the runtime, which only embedded sources see, as __NAME. */
void globals_add_embedded(struct evaluator *ev, const struct builtin *table);

/* Adds a value to the base scope under a name that is not copied (for the command line: `--arg`, or `lib` in the
 * repl). */
void globals_set(struct evaluator *ev, const char *name, struct value v);

/* Returns the globals for resolve_tree(). Embedded sources also see the rows of globals_add_embedded. */
const struct scope_globals *globals_scope(struct evaluator *ev, bool embedded);

/* Returns the value at an index of globals_scope(). */
struct value globals_at(struct evaluator *ev, uint32_t index);

/* Returns the set `builtins`. */
struct value globals_builtins(struct evaluator *ev);

/* Returns the value of a name in the base scope or of builtins.NAME. Returns VALUE_NONE, without a failure, when there
 * is none. */
struct value globals_value(struct evaluator *ev, const char *name);

#endif
