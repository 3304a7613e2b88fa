/* Option types: what values an option takes, and how several definitions become one value.
 *
 * A type is a small struct over a kind: a row of functions. The language sees it as a set (type_value) with the
 * members that modules know: name, description, check, merge, ... A set of the language becomes a type again with
 * type_of; members that the user replaced (`types.str // { check = ...; }`, mkOptionType) are asked instead of the
 * kind. */
#ifndef MODULE_TYPE_H
#define MODULE_TYPE_H

#include "module/definition.h"

struct type;
struct submodule;

enum type_flags {
	TYPE_SCALAR = 1,           /* a single definition is the merged value as it stands */
	TYPE_TAKES_PROPERTIES = 2, /* resolves properties inside of a value by itself */
	TYPE_EMPTY_LIST = 4,       /* without definitions inside of a set: [ ], { } or null */
	TYPE_EMPTY_SET = 8,
	TYPE_EMPTY_NULL = 16,
	TYPE_DERIVED = 32,
};

/* How a description reads inside of another one: some need parentheses. */
enum phrase { PHRASE_NOUN = 1, PHRASE_COMPOSITE = 2, PHRASE_CONJUNCTION = 4, PHRASE_CLAUSE = 8, PHRASE_OTHER = 16 };

struct type_kind {
	const char *name;        /* in the language */
	const char *description; /* in the words of NixOS; NULL: describe() */
	const char *expected;    /* for "expected X, found Y"; NULL: expects(), or made of the description */
	unsigned flags;
	unsigned phrase; /* 0: PHRASE_NOUN */
	/* Whether a forced value is of the type, as far as can be seen without looking inside: 1, 0, or -1 on failure.
	 * NULL: every value is. */
	int (*check)(struct evaluator *ev, const struct type *t, struct value v);
	/* At least one definition, forced and of the type. The path lives as long as the arena unless the kind is
	 * scalar. */
	struct value (*merge)(struct evaluator *ev, const struct type *t, const struct path *path,
	                      const struct plain *defs);
	const char *(*describe)(struct evaluator *ev, const struct type *t);
	const char *(*expects)(struct evaluator *ev, const struct type *t);
};

/* How many types around the same value are looked through one after the other: a type may be a part of itself. */
enum { TYPE_MOST_STEPS = 1 << 16 };

struct type {
	const struct type_kind *kind;
	const char *name, *description, *expected; /* instead of the kind's, or NULL */
	unsigned phrase;                           /* instead of the kind's, or 0 */
	struct value parts[2];                     /* the types inside, as they were given */
	struct type_cache *cache;
	int64_t low, high;                         /* ranges */
	double real_low, real_high;
	const struct str *text;                    /* a pattern, or what stands between strings; TYPE_DERIVED: unused */
	struct value data;                         /* enum: a list; coercedTo, addCheck: a function; attrTag: a set */
	struct submodule *submodule;
	const struct type *base; /* addCheck, derived types: the type that this one is made from */
	unsigned own;            /* derived types: members that are the user's own, enum type_own */
};

enum type_own { OWN_CHECK = 1, OWN_MERGE = 2, OWN_DESCRIPTION = 4, OWN_SUB_OPTIONS = 8 };

/* What a type knows only after it was asked. */
struct type_cache {
	struct type *self;
	const struct type *made[2]; /* the types inside */
	bool known;                 /* `plain` is */
	uint16_t plain;             /* kinds of values that all are of the type, and merged into themselves: 1 << kind */
	struct value set;           /* what the language sees */
};

/* A new type of a kind. */
struct type *type_new(struct evaluator *ev, const struct type_kind *kind);
/* A new type around another one. */
struct type *type_around(struct evaluator *ev, const struct type_kind *kind, struct value element);
/* The type inside, or NULL with a failure. */
const struct type *type_part(struct evaluator *ev, const struct type *t, int i);
/* What the type inside makes of the same value, definitions or words. A type may be a part of itself: these count
 * how deep they are nested, and fail beyond the evaluator's bound. Definitions have been checked already. */
int type_check_part(struct evaluator *ev, const struct type *t, int i, struct value v);
struct value type_merge_part(struct evaluator *ev, const struct type *t, int i, const struct path *path,
                             const struct plain *defs);
const char *type_expects_part(struct evaluator *ev, const struct type *t, int i);

/* Whether a value, by its kind alone, is of the type and (as the only definition) its own merged value. */
unsigned type_plain_kinds(struct evaluator *ev, const struct type *t);
static inline bool type_is_plain(struct evaluator *ev, const struct type *t, struct value v)
{
	unsigned plain = t->cache->known ? t->cache->plain : type_plain_kinds(ev, t);
	return plain && (plain >> value_kind(v) & 1);
}

/* What a type is called: its description in the words of NixOS, and the phrase of our own messages. NULL on failure. */
const char *type_description(struct evaluator *ev, const struct type *t);
const char *type_expects(struct evaluator *ev, const struct type *t);
/* The description, in parentheses unless it is one of the phrases that may stand bare. */
const char *type_phrase(struct evaluator *ev, const struct type *t, unsigned bare);
const char *type_name(struct evaluator *ev, const struct type *t);
/* The kind of phrase that the description is. */
unsigned type_class(struct evaluator *ev, const struct type *t);
/* Kinds of phrases in the language: "noun" and so on; NULL for those that always need parentheses. */
const char *type_phrase_name(unsigned phrase);

/* 1, 0, or -1 on failure. */
static inline int type_check(struct evaluator *ev, const struct type *t, struct value v)
{
	return t->kind->check && !type_is_plain(ev, t, v) ? t->kind->check(ev, t, v) : 1;
}

/* Checks resolved definitions (at least one) against the type and merges them. */
struct value type_merge(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs);

/* Whether the definitions are of the type, for merge functions that look inside of values: a merge function of the
 * language, or a type with a check of the user's own, may hand over values that are not. False with a failure. */
bool type_takes_all(struct evaluator *ev, const struct type *t, const struct path *path, const struct plain *defs);

/* The value that stands for "no definition" inside of sets, or VALUE_NONE without a failure where the type has none. */
struct value type_empty_value(struct evaluator *ev, const struct type *t);

/* What two declarations of one option mean together: a type, or NULL when they cannot be merged. *failed:
 * evaluation did. A type that is a part of itself, lazily, is joined once for each pair of its parts. */
const struct type *type_join(struct evaluator *ev, const struct type *l, const struct type *r, bool *failed);

/* The step of a path that stands for the elements of a value: <name> for a set's, * for a list's, else 0. */
symbol type_step(struct evaluator *ev, const struct type *t);

/* The innermost native type that stands behind addCheck and `//`. */
const struct type *type_native(const struct type *t);

/* The kinds. */
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
