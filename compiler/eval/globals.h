/* The base scope: what names mean outside of every binding, and what `builtins` holds. Values are made when they are
 * first asked for, so that starting costs nothing. */
#ifndef EVAL_GLOBALS_H
#define EVAL_GLOBALS_H

#include "eval/builtin.h"
#include "syntax/resolve.h"

struct base_scope;
struct files;

/* What hangs on the evaluator for the whole compilation. */
struct globals {
	struct base_scope *base; /* eval/globals.c */
	struct files *files;     /* eval/files.c */
};

/* A base scope without names. */
struct base_scope *globals_new(struct evaluator *ev);

/* Adds a table of builtins, ended by a row whose name is NULL. Call before the first evaluation. */
void globals_add(struct evaluator *ev, const struct builtin *table);

/* The same for primitives of the runtime: visible to embedded sources only, as __NAME. */
void globals_add_embedded(struct evaluator *ev, const struct builtin *table);

/* Adds a value to the base scope under a name (the command line's, e.g. for `--arg`, or `lib` in the repl). */
void globals_set(struct evaluator *ev, const char *name, struct value v);

/* For resolve_tree(). Embedded sources also see the rows that globals_add_embedded brought. */
const struct scope_globals *globals_scope(struct evaluator *ev, bool embedded);

/* The value at an index that globals_scope gave. */
struct value globals_at(struct evaluator *ev, uint32_t index);

/* The set `builtins`. */
struct value globals_builtins(struct evaluator *ev);

/* The value of a name in the base scope or of builtins.NAME. VALUE_NONE (no failure) when there is none. */
struct value globals_value(struct evaluator *ev, const char *name);

#endif
