/* Values, in one machine word each.
 *
 *   ...1  integer of 63 bits, in the word          .010  null, false, true, in the word
 *   .100  pointer to a thunk: a value that may not be computed yet; value_force() first
 *   .000  pointer to an object: its first word has the kind (low 8 bits) and the length (the rest)
 *   0     no value: a computation failed, and the evaluator holds the failure (see eval/failure.h)
 *
 * Objects never change once they are made, with two exceptions: a slot that holds a thunk may be overwritten by the
 * thunk's value, and forcing a thunk updates it. Everything lives in the session's arena. */
#ifndef EVAL_VALUE_H
#define EVAL_VALUE_H

#include "syntax/expr.h"

struct value {
	uintptr_t word;
};

enum value_kind {
	VALUE_INT,
	VALUE_STRING = STR_HEAD_STRING,
	VALUE_PATH = STR_HEAD_PATH,
	VALUE_FLOAT,
	VALUE_BOOL,
	VALUE_NULL,
	VALUE_LIST,
	VALUE_ATTRS,
	VALUE_FUNCTION, /* closures, builtins, and both applied to too few arguments */
	VALUE_EXTERNAL, /* a pointer of C code (option types), opaque to the language */
	VALUE_UNKNOWN,  /* a value that only the host or the caller knows: eval/unknown_value.h */
};

/* Kinds of objects: the low 8 bits of their first word. Strings and paths have those of base/str.h. */
enum object_kind {
	OBJECT_STRING = STR_HEAD_STRING,
	OBJECT_PATH = STR_HEAD_PATH,
	OBJECT_INT = 3, /* an integer that does not fit into 63 bits */
	OBJECT_FLOAT,
	OBJECT_LIST,
	OBJECT_ATTRS,
	OBJECT_CLOSURE,
	OBJECT_BUILTIN,
	OBJECT_PARTIAL,
	OBJECT_EXTERNAL,
	OBJECT_UNKNOWN,
};

/* A bit of a set's first word: the set is open (eval/unknown_value.h). */
enum { ATTRS_OPEN = 1 << 8 };

/* A bit of a set's first word: `mapAttrs` made the set. Its names keep their places for diagnostics, but in Nix they
 * have none. */
enum { ATTRS_MAPPED = 1 << 9 };

struct object {
	uint64_t head;
};
struct object_int {
	uint64_t head;
	int64_t value;
};
struct object_float {
	uint64_t head;
	double value;
};
struct list {
	uint64_t head;              /* length << 8 | OBJECT_LIST */
	const struct expr *origin;  /* the LIST node whose items these are, one to one, or NULL */
	struct value *items;        /* may be shared with another list */
};

/* The names of sets: sorted by symbol, shared by all sets that one expression makes. */
struct shape_key {
	symbol name;
	uint32_t pos; /* offset of the name's definition (source.h), or 0; see expr_binding_at() */
};
struct shape {
	uint32_t n;
	const uint32_t *by_name; /* indices in the order of the names' bytes; made on first use by attrs_shape_order() */
	const struct shape *with; /* cache of `//`: the shape of the last right operand, or NULL, */
	struct shape *joined;     /* and the shape of the result */
	struct shape_key keys[];
};
struct attrs {
	uint64_t head; /* OBJECT_ATTRS, perhaps with ATTRS_OPEN, ATTRS_MAPPED */
	struct shape *shape; /* NULL: not merged yet, see struct layers; value_attrs() merges */
	union {
		struct value *slots; /* by the shape's order */
		const struct layers *layers;
	};
};

/* The form of `large // small` until its names are listed. With it, a fold that adds names to a set one by one does not
 * copy the set each time. Names of `over` hide those of `base`; both sets have no layers themselves. */
struct layers {
	struct arena *arena;
	const struct attrs *base, *over;
};
struct env {
	struct env *up;
	struct value slots[];
};
struct closure {
	uint64_t head;
	const struct expr_lambda *function;
	struct env *env;
};
struct builtin;
struct object_builtin {
	uint64_t head; /* number of parameters << 8 | OBJECT_BUILTIN */
	const struct builtin *builtin;
};
struct partial {
	uint64_t head;         /* number of arguments << 8 | OBJECT_PARTIAL */
	struct value function; /* closure or builtin */
	struct value args[];
};
struct external {
	uint64_t head;
	const void *tag; /* identifies the maker: an address that only the maker knows */
	void *data;
};

enum {
	TAG_MASK = 7,
	TAG_IMMEDIATE = 2,
	TAG_THUNK = 4,
};

/* No value, which means a failure; and the constants of the language. */
#define VALUE_NONE ((struct value){0})
#define VALUE_OF_NULL ((struct value){0x02})
#define VALUE_OF_FALSE ((struct value){0x0a})
#define VALUE_OF_TRUE ((struct value){0x12})

/* Whether it is a value, and not VALUE_NONE. */
static inline bool value_ok(struct value v)
{
	return v.word != 0;
}

/* Whether a value is a thunk, to be forced first. */
static inline bool value_is_thunk(struct value v)
{
	return (v.word & TAG_MASK) == TAG_THUNK;
}

/* Whether a value is an integer in the word itself. */
static inline bool value_is_small_int(struct value v)
{
	return v.word & 1;
}

/* Whether a value points to an object. True for VALUE_NONE, which must be excluded before. */
static inline bool value_is_object(struct value v)
{
	return (v.word & TAG_MASK) == 0;
}

/* These convert an object, a boolean and a string to a value. Nothing is copied. */
static inline struct value value_of_object(const void *object)
{
	return (struct value){(uintptr_t)object};
}
static inline struct value value_of_bool(bool b)
{
	return b ? VALUE_OF_TRUE : VALUE_OF_FALSE;
}
static inline struct value value_of_str(const struct str *s)
{
	return (struct value){(uintptr_t)s};
}

/* The kind of the object that a value points to. */
static inline uint8_t object_kind(struct value v)
{
	return (uint8_t)((const struct object *)v.word)->head;
}

/* Returns the kind of a value. This function and those below take only forced values: no thunks, and not VALUE_NONE. */
static inline enum value_kind value_kind(struct value v)
{
	if (value_is_small_int(v))
		return VALUE_INT;
	if (!value_is_object(v))
		return v.word == VALUE_OF_NULL.word ? VALUE_NULL : VALUE_BOOL;
	static const uint8_t kinds[] = {
	    [OBJECT_STRING] = VALUE_STRING,   [OBJECT_PATH] = VALUE_PATH,       [OBJECT_INT] = VALUE_INT,
	    [OBJECT_FLOAT] = VALUE_FLOAT,     [OBJECT_LIST] = VALUE_LIST,       [OBJECT_ATTRS] = VALUE_ATTRS,
	    [OBJECT_CLOSURE] = VALUE_FUNCTION, [OBJECT_BUILTIN] = VALUE_FUNCTION, [OBJECT_PARTIAL] = VALUE_FUNCTION,
	    [OBJECT_EXTERNAL] = VALUE_EXTERNAL, [OBJECT_UNKNOWN] = VALUE_UNKNOWN,
	};
	return (enum value_kind)kinds[object_kind(v)];
}

/* Whether a value is an object of a kind. */
static inline bool value_is(struct value v, enum object_kind kind)
{
	return value_is_object(v) && object_kind(v) == kind;
}

/* These return the contents of a value, whose kind is asserted: an integer, a float, a boolean, a string or path, a
 * list. */
static inline int64_t value_int(struct value v)
{
	assert(value_is_small_int(v) || value_is(v, OBJECT_INT));
	return value_is_small_int(v) ? (int64_t)v.word >> 1 : ((const struct object_int *)v.word)->value;
}
static inline double value_float(struct value v)
{
	assert(value_is(v, OBJECT_FLOAT));
	return ((const struct object_float *)v.word)->value;
}
static inline bool value_bool(struct value v)
{
	assert(v.word == VALUE_OF_TRUE.word || v.word == VALUE_OF_FALSE.word);
	return v.word == VALUE_OF_TRUE.word;
}

/* Of a string or a path. */
static inline const struct str *value_str(struct value v)
{
	assert(value_is(v, OBJECT_STRING) || value_is(v, OBJECT_PATH));
	return (const struct str *)v.word;
}
static inline const struct list *value_list(struct value v)
{
	assert(value_is(v, OBJECT_LIST));
	return (const struct list *)v.word;
}

/* The number of items. */
static inline uint64_t list_len(const struct list *l)
{
	return l->head >> 8;
}

/* Returns the words for a kind: "an integer", "a set", ...: for "expected X, found Y". The text is static. */
const char *value_kind_name(enum value_kind kind);

/* Returns the result of builtins.typeOf: "int", "set", "lambda", ... The text is static. */
const char *value_type_of(struct value v);

/* The slow path of value_of_int: an integer that does not fit into the word. */
struct value value_of_big_int(struct arena *a, int64_t i);

/* Returns the value of an integer. Here and below, `a` is the session's arena. */
static inline struct value value_of_int(struct arena *a, int64_t i)
{
	uintptr_t word = (uintptr_t)i << 1 | 1;
	return (int64_t)word >> 1 == i ? (struct value){word} : value_of_big_int(a, i);
}

/* These return new values. Texts and paths are copied into the arena; `tag` and `data` of an external value are kept as
 * they are. */
struct value value_of_float(struct arena *a, double d);
struct value value_of_text(struct arena *a, const char *text, size_t len);
struct value value_of_path(struct arena *a, const char *text, size_t len);
struct value value_of_external(struct arena *a, const void *tag, void *data);

/* Returns a list of n items for the caller to fill (*items: n uninitialised words). */
struct value value_new_list(struct arena *a, size_t n, struct value **items);

/* Returns a list of n items, which are not copied. */
struct value value_of_list(struct arena *a, struct value *items, size_t n);

#endif
