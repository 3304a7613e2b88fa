/* Values that only the host, the caller or a package knows: options of a host that is not described here, arguments
 * that it passes to modules, inputs of flakes.
 *
 * An unknown value is a value of its own kind and stays one: a computation that needs to know it gives an unknown
 * value, too (see unknown_value_instead). Its name says what is missing. It may have a likely value, which takes its
 * place if the unknown conditions hold. A likely value is checked, but never relied on.
 *
 * An open set is the known half of a set: a name that it lacks has an unknown value. */
#ifndef EVAL_UNKNOWN_VALUE_H
#define EVAL_UNKNOWN_VALUE_H

#include "eval/eval.h"

enum unknown_origin {
	UNKNOWN_HOST,     /* an option of the host */
	UNKNOWN_ARGUMENT, /* an argument of a module that nothing here provides */
	UNKNOWN_INPUT,    /* passed by the caller: an input of a flake, an argument of a function */
	UNKNOWN_STORE,    /* the name of a file's copy in the Nix store */
	UNKNOWN_SEARCH,   /* <name> of the search path */
	UNKNOWN_FETCH,    /* the result of a builtin that downloads or runs something; the path is the builtin's name */
	UNKNOWN_SECRET,   /* the contents of an encrypted file */
	UNKNOWN_FILE,     /* a file of the host, away from the files that are checked; the path is its name */
	UNKNOWN_MACHINE,  /* the result of a builtin that asks the machine; the path is the builtin's name */
	UNKNOWN_MODULES,  /* the options that modules declare, before all modules are loaded */
};

struct unknown {
	uint64_t head;       /* origin << 8 | OBJECT_UNKNOWN */
	const char *path;    /* what is unknown: "services.nginx.enable"; NULL: all options of the host */
	const char *file;    /* UNKNOWN_STORE: the file, or one that stands in for it; or NULL */
	struct value likely; /* may be a thunk; or VALUE_NONE */
};

/* Whether a forced value is an open set. */
static inline bool value_is_open(struct value v)
{
	return value_is(v, OBJECT_ATTRS) && ((const struct object *)v.word)->head & ATTRS_OPEN;
}

/* Whether a forced value is an unknown value. */
static inline bool value_is_unknown(struct value v)
{
	return value_is(v, OBJECT_UNKNOWN);
}

/* The unknown value behind a value for which value_is_unknown() holds. */
static inline const struct unknown *value_unknown(struct value v)
{
	return (const struct unknown *)v.word;
}

/* Returns an unknown value without a likely value. `path` is kept, not copied. */
struct value unknown_value_new(struct evaluator *ev, enum unknown_origin origin, const char *path);

/* Returns the same unknown value with a likely value, or without one (`likely` is VALUE_NONE). */
struct value unknown_value_with(struct evaluator *ev, struct value unknown, struct value likely);

/* Returns the same unknown value for a file whose store path is unknown. Code that reads or evaluates the file takes
 * the one at the absolute path `file` (kept, not copied), which has the same bytes or, below EMBEDDED_ROOT, stands in
 * for it. Values computed from the result have no file, except texts that continue the path. */
struct value unknown_value_at(struct evaluator *ev, struct value unknown, const char *file);

/* Returns the unknown half of an open set; an unknown value itself unchanged. */
struct value unknown_value_of(struct value open);

/* Whether an unknown condition is assumed to be true: as its likely value says, and true when it has none. */
bool unknown_value_holds(struct evaluator *ev, struct value unknown);

/* Returns the likely value, forced, which is not unknown; the unknown value itself when it has none, or when that
 * throws. Returns VALUE_NONE with any other failure. */
struct value unknown_value_likely(struct evaluator *ev, struct value unknown);

/* Returns the value of `first`, or of `second` when `first` throws: the likely value of an `if`. Both may be thunks. */
struct value unknown_value_either(struct evaluator *ev, struct value first, struct value second);

/* Returns an open set of a known half, which is a set, and an unknown half. */
struct value unknown_value_open_set(struct evaluator *ev, struct value known, struct value unknown);

/* Returns the value of a name in an unknown value, or in an open set that lacks the name. */
struct value unknown_value_select(struct evaluator *ev, struct value open, symbol name);

/* The same when `fallback` (VALUE_NONE: none) is written for a name that is missing. */
struct value unknown_value_select_or(struct evaluator *ev, struct value open, symbol name, struct value fallback);

/* Returns `set`, as an open set when `like` is open. `set` was computed from `like` or its names. */
struct value unknown_value_open_like(struct evaluator *ev, struct value set, struct value like);

/* Returns l // r when at least one of them is open or unknown. Returns VALUE_NONE with a failure when one is not a
 * set. */
struct value unknown_value_update(struct evaluator *ev, struct value l, struct value r);

/* Returns l ++ r when at least one of them is unknown. */
struct value unknown_value_concat(struct evaluator *ev, struct value l, struct value r);

/* Makes the failure of a computation that needs to know an unknown value (or the unknown half of an open set). Returns
 * VALUE_NONE. */
struct value unknown_value_failure(struct evaluator *ev, struct span at, struct value unknown);

/* Where unknown values stay (evaluator.unknown_stays): returns the unknown value that caused the pending failure, and
 * clears the failure. Returns VALUE_NONE for every other failure. */
static inline struct value unknown_value_instead(struct evaluator *ev)
{
	struct failure *f = ev->failure;
	if (!f || !f->unknown.word || !ev->unknown_stays)
		return VALUE_NONE;
	ev->failure = NULL;
	return f->unknown;
}

/* Return, for messages, why a value is unknown and what would make it known: "nothing gives 'inputs.x'". In the arena
 * or static. */
const char *unknown_value_why(struct evaluator *ev, struct value unknown);
const char *unknown_value_help(struct evaluator *ev, struct value unknown);

#endif
