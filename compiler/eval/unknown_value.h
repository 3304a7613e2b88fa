/* What only the host, the caller or a package knows: options of a host that nobody described here, arguments that it
 * gives to modules, inputs of flakes.
 *
 * An unknown value is a value of its own kind, and stays one: whatever needs to know it gives an unknown value, too
 * (see unknown_value_instead). Its name says what is missing. It may have a likely value: what stands in its place if
 * the conditions that are not known hold. That one is checked, and never taken for certain.
 *
 * An open set is the known half of a set: a name that it lacks has an unknown value. */
#ifndef EVAL_UNKNOWN_VALUE_H
#define EVAL_UNKNOWN_VALUE_H

#include "eval/eval.h"

enum unknown_origin {
	UNKNOWN_HOST,     /* an option of the host */
	UNKNOWN_ARGUMENT, /* an argument of a module that nothing here provides */
	UNKNOWN_INPUT,    /* what the caller has to give: an input of a flake, an argument of a function */
	UNKNOWN_STORE,    /* the name of a file's copy in the Nix store */
	UNKNOWN_SEARCH,   /* <name> of the search path */
	UNKNOWN_FETCH,    /* what a builtin would download, or have run; the path is the builtin's name */
	UNKNOWN_SECRET,   /* a file that is encrypted */
	UNKNOWN_MACHINE,  /* what a builtin would ask the machine; the path is the builtin's name */
	UNKNOWN_MODULES,  /* the options that modules declare, before all modules are there */
};

struct unknown {
	uint64_t head;       /* origin << 8 | OBJECT_UNKNOWN */
	const char *path;    /* what is not known: "services.nginx.enable"; NULL: the options of the host as a whole */
	const char *file;    /* of a copy in the Nix store, whose name is not known: the file or a stand-in; or NULL */
	struct value likely; /* may be a thunk; or VALUE_NONE */
};

static inline bool value_is_open(struct value v)
{
	return value_is(v, OBJECT_ATTRS) && ((const struct object *)v.word)->head & ATTRS_OPEN;
}
static inline bool value_is_unknown(struct value v)
{
	return value_is(v, OBJECT_UNKNOWN);
}
static inline const struct unknown *value_unknown(struct value v)
{
	return (const struct unknown *)v.word;
}

/* A value of which nothing is known but where it would come from. `path` is not copied. */
struct value unknown_value_new(struct evaluator *ev, enum unknown_origin origin, const char *path);
/* The same unknown value with (`likely`: VALUE_NONE: without) a likely value. */
struct value unknown_value_with(struct evaluator *ev, struct value unknown, struct value likely);
/* The same of the name of a file. What reads or evaluates the file takes the one at the absolute path `file` (not
 * copied), which has the same bytes or, below EMBEDDED_ROOT, stands in for it. Whatever comes of the value has no file,
 * but for texts that go on behind it. */
struct value unknown_value_at(struct evaluator *ev, struct value unknown, const char *file);
/* The unknown value that an open set's other half is. An unknown value itself as it is. */
struct value unknown_value_of(struct value open);
/* Whether an unknown condition is assumed to hold: as its likely value says, and without one it is. */
bool unknown_value_holds(struct evaluator *ev, struct value unknown);
/* The likely value, forced, which is not unknown; the unknown value itself where there is none, or where it throws.
 * VALUE_NONE with any other failure. */
struct value unknown_value_likely(struct evaluator *ev, struct value unknown);
/* The value of `first`, or of `second` where `first` throws: the likely value of an `if` (both may be thunks). */
struct value unknown_value_either(struct evaluator *ev, struct value first, struct value second);

/* An open set with what is known of it; `unknown`: its other half. */
struct value unknown_value_open_set(struct evaluator *ev, struct value known, struct value unknown);
/* The value of a name in an unknown value, or in an open set that lacks the name. */
struct value unknown_value_select(struct evaluator *ev, struct value open, symbol name);
/* The same where `fallback` (VALUE_NONE: none) is written for a name that is not there. */
struct value unknown_value_select_or(struct evaluator *ev, struct value open, symbol name, struct value fallback);
/* A set where another one, or its names, would be: open when `like` is open. */
struct value unknown_value_open_like(struct evaluator *ev, struct value set, struct value like);
/* l // r where one of both is open or unknown. VALUE_NONE with a failure where one is no set. */
struct value unknown_value_update(struct evaluator *ev, struct value l, struct value r);
/* l ++ r where one of both is unknown. */
struct value unknown_value_concat(struct evaluator *ev, struct value l, struct value r);

/* Makes the failure of whatever needs to know the unknown value (or the other half of an open set). */
struct value unknown_value_failure(struct evaluator *ev, struct span at, struct value unknown);
/* Where unknown values stay (evaluator.unknown_stays): takes the place of a pending failure that comes of one, and
 * clears it. VALUE_NONE for every other failure. */
static inline struct value unknown_value_instead(struct evaluator *ev)
{
	struct failure *f = ev->failure;
	if (!f || !f->unknown.word || !ev->unknown_stays)
		return VALUE_NONE;
	ev->failure = NULL;
	return f->unknown;
}
/* Why a value is not known and what would make it known, for messages: "nothing gives 'inputs.x'". */
const char *unknown_value_why(struct evaluator *ev, struct value unknown);
const char *unknown_value_help(struct evaluator *ev, struct value unknown);

#endif
