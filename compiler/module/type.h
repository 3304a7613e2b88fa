/* Option types: which values an option accepts, and how several definitions become one value.
 *
 * A type is a small struct with a kind: a row of functions. The language sees it as a set (type_value) with the members
 * that modules know: name, description, check, merge, ... type_value_read() turns such a set into a type again; members
 * that the user replaced (`types.str // { check = ...; }`, mkOptionType) are called instead of those of the kind. */
#ifndef MODULE_TYPE_H
#define MODULE_TYPE_H

#include "module/definition.h"

struct type;
struct submodule;

enum type_flags {
	TYPE_SCALAR = 1,           /* the merged value of a single definition is its value, unchanged */
	TYPE_TAKES_PROPERTIES = 2, /* the type itself resolves properties inside of a value */
	TYPE_EMPTY_LIST = 4,       /* the value inside of a set without definitions is [ ], { } or null */
	TYPE_EMPTY_SET = 8,
	TYPE_EMPTY_NULL = 16,
	TYPE_DERIVED = 32,
};

/* The grammatical form of a description, which decides whether it needs parentheses inside of another one. */
enum phrase { PHRASE_NOUN = 1, PHRASE_COMPOSITE = 2, PHRASE_CONJUNCTION = 4, PHRASE_CLAUSE = 8, PHRASE_OTHER = 16 };

struct type_kind {
	const char *name;        /* its name in the language */
	const char *description; /* in the words of NixOS; NULL: describe() */
	const char *expected;    /* for "expected X, found Y"; NULL: expects(), or made of the description */
	unsigned flags;
	unsigned phrase; /* 0: PHRASE_NOUN */
	/* Whether a forced value is of the type, without looking inside of it: 1, 0, or -1 with a failure. NULL: every
	 * value is. */
	int (*check)(struct evaluator *ev, const struct type *t, struct value v);
	/* Merges at least one definition, all forced and of the type. The path lives as long as the arena unless the kind
	 * is scalar. VALUE_NONE with a failure. */
	struct value (*merge)(struct evaluator *ev, const struct type *t, const struct path *path,
	                      const struct plain *defs);
	const char *(*describe)(struct evaluator *ev, const struct type *t);
	const char *(*expects)(struct evaluator *ev, const struct type *t);
};

/* The most types around the same value that are followed one after the other: a type may be a part of itself. */
enum { TYPE_MOST_STEPS = 1 << 16 };

struct type {
	const struct type_kind *kind;
	const char *name, *description, *expected; /* instead of the kind's, or NULL */
	unsigned phrase;                           /* instead of the kind's, or 0 */
	struct value parts[2];                     /* the types inside, as values of the language */
	struct type_cache *cache;
	int64_t low, high;                         /* ranges */
	double real_low, real_high;
	const struct str *text;                    /* a pattern, or the separator of strings; TYPE_DERIVED: unused */
	struct value data;                         /* enum: a list; coercedTo, addCheck: a function; attrTag: a set */
	struct submodule *submodule;
	const struct type *base; /* addCheck, derived types: the type that this one is made from */
	unsigned own;            /* derived types: which members are the user's own, enum type_own */
};

enum type_own { OWN_CHECK = 1, OWN_MERGE = 2, OWN_DESCRIPTION = 4, OWN_SUB_OPTIONS = 8 };

/* Facts about a type that are computed on first use. */
struct type_cache {
	struct type *self;
	const struct type *made[2]; /* the types inside */
	bool known;                 /* `plain` has been computed */
	uint16_t plain;             /* 1 << kind for kinds whose values are all of the type and merge unchanged */
	struct value set;           /* the set that the language sees */
};

/* Returns a new type of a kind, in the arena. */
struct type *type_new(struct evaluator *ev, const struct type_kind *kind);

/* Returns a new type around another one. */
struct type *type_around(struct evaluator *ev, const struct type_kind *kind, struct value element);

/* Returns the i-th type inside, or NULL with a failure. */
const struct type *type_part(struct evaluator *ev, const struct type *t, int i);

/* These do for the i-th type inside, and the same value, definitions or words, what type_check, type_merge and
 * type_expects do. A type may be a part of itself: they count the nesting, and fail when it reaches the evaluator's
 * limit. The definitions have been checked already. */
int type_check_part(struct evaluator *ev, const struct type *t, int i, struct value v);
struct value type_merge_part(struct evaluator *ev, const struct type *t, int i, const struct path *path,
                             const struct plain *defs);
const char *type_expects_part(struct evaluator *ev, const struct type *t, int i);

/* The slow path of type_is_plain: returns the type's `plain`. */
unsigned type_plain_kinds(struct evaluator *ev, const struct type *t);

/* Whether a value, by its kind alone, is of the type and would, as the only definition, be its own merged value. */
static inline bool type_is_plain(struct evaluator *ev, const struct type *t, struct value v)
{
	unsigned plain = t->cache->known ? t->cache->plain : type_plain_kinds(ev, t);
	return plain && (plain >> value_kind(v) & 1);
}

/* Returns the name of a type for people: the description in the words of NixOS, and the phrase of ctrc's messages. In
 * the arena or static. NULL with a failure. */
const char *type_description(struct evaluator *ev, const struct type *t);
const char *type_expects(struct evaluator *ev, const struct type *t);

/* Returns the description, in parentheses unless it is one of the phrases in `bare`. */
const char *type_phrase(struct evaluator *ev, const struct type *t, unsigned bare);

/* Returns the name of a type in the language. */
const char *type_name(struct evaluator *ev, const struct type *t);

/* Returns which kind of phrase the description is. */
unsigned type_class(struct evaluator *ev, const struct type *t);

/* Returns the name of a kind of phrase in the language: "noun" and so on; NULL for kinds that always need
 * parentheses. */
const char *type_phrase_name(unsigned phrase);

/* Whether a forced value is of the type: 1, 0, or -1 with a failure. */
static inline int type_check(struct evaluator *ev, const struct type *t, struct value v)
{
	return t->kind->check && !type_is_plain(ev, t, v) ? t->kind->check(ev, t, v) : 1;
}

/* Checks resolved definitions (at least one) against the type and merges them. Returns VALUE_NONE with a failure. */
struct value type_merge(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs);

/* Whether the definitions are of the type; false with a failure. For merge functions that look inside of values: a
 * merge function of the language, or a type with a user's check, may pass values that are not. */
bool type_takes_all(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs);

/* Returns the value that stands for "no definition" inside of sets. Returns VALUE_NONE, without a failure, when the
 * type has none. */
struct value type_empty_value(struct evaluator *ev, const struct type *t);

/* Returns the type that two declarations of an option have together, or NULL when they cannot be merged. *failed:
 * evaluation failed. A type that is, lazily, a part of itself is joined once for each pair of its parts. */
const struct type *type_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed);

/* Returns the step of a path that stands for the elements of a value: <name> for a set, * for a list, else 0. */
symbol type_step(struct evaluator *ev, const struct type *t);

/* Returns the innermost native type behind addCheck and `//`. */
const struct type *type_native(const struct type *t);

/* The kinds, each with the file that defines it. */
extern const struct type_kind kind_bool, kind_bool_or, kind_int, kind_float, kind_str, kind_single_line, kind_non_empty,
    kind_separated, kind_matching, kind_path, kind_path_with, kind_package, kind_passwd_entry, kind_package_set,
    kind_lua, kind_enum, kind_real, kind_range, kind_number; /* type_scalar.c */
extern const struct type_kind kind_unspecified, kind_anything, kind_raw, kind_attrs, kind_option_type; /* type_open.c */
extern const struct type_kind kind_null_or, kind_either, kind_unique, kind_coerced, kind_checked, kind_filled,
    kind_function, kind_tagged;                                                             /* type_around.c */
extern const struct type_kind kind_list, kind_attrs_of, kind_lazy_attrs_of;                 /* type_nested.c */
extern const struct type_kind kind_submodule, kind_deferred_module;                         /* type_submodule.c */
extern const struct type_kind kind_derived, kind_custom;                                    /* type_value.c */

#endif
