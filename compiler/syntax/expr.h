/* The tree of a text. Every node knows its place. The parser makes the tree, resolve.c replaces the names in it by
 * frames and slots (in place), and the evaluator walks it. Nodes live in the session's arena.
 *
 * The grammar's actions call constructors. The constructors decide everything that a grammar cannot: merging of `a.b =
 * 1; a.c = 2;`, duplicates, stripping of indented strings, paths. A constructor that refuses its input reports that and
 * still returns a node. */
#ifndef SYNTAX_EXPR_H
#define SYNTAX_EXPR_H

#include "source/session.h"

enum expr_kind {
#define X(KIND, class, words) EXPR_##KIND,
#include "syntax/expr_kinds.h"
#undef X
};

enum expr_class {
	EXPR_IS_plain,
	EXPR_IS_int,
	EXPR_IS_float,
	EXPR_IS_string,
	EXPR_IS_parts,
	EXPR_IS_var,
	EXPR_IS_local,
	EXPR_IS_global,
	EXPR_IS_with_var,
	EXPR_IS_select,
	EXPR_IS_call,
	EXPR_IS_lambda,
	EXPR_IS_let,
	EXPR_IS_attrs,
	EXPR_IS_list,
	EXPR_IS_with,
	EXPR_IS_assert,
	EXPR_IS_if,
	EXPR_IS_unary,
	EXPR_IS_binary,
};

struct expr_operator {
	char sign[4];    /* its text: "+"; "" for kinds that are not operators */
	int token;       /* of grammar/spec.y */
	symbol function; /* a - b calls __sub, which a text may bind itself; 0: it calls no function */
	bool turned;     /* the right operand is the first argument */
	bool negated;    /* the result of the call is negated */
	bool compares;   /* it does not chain: a < b < c is refused */
};

enum expr_flags {
	EXPR_PARENTHESISED = 1, /* ( ) stood around it */
	EXPR_URL = 2,           /* a STRING that was a URL literal */
	EXPR_INDENTED = 4,      /* a STRING or INTERPOLATION between '' */
	EXPR_LOST = 4,          /* a LAMBDA: some of its arguments did not parse, and their names are unknown */
	EXPR_LET_BODY = 8,      /* a SELECT made for the legacy form let { body = ...; } */
	EXPR_REC = 16,          /* ATTRS: rec */
	EXPR_OVERRIDES = 32,    /* ATTRS: it has a static name __overrides, which has a meaning in a rec */
	EXPR_PLAIN = 64,        /* a STRING of YAML without quotes */
	EXPR_NO_GROUPS = 128,   /* a LAMBDA that a fold was called with and that does not group (builtin/fold.h) */
};

struct expr {
	uint8_t kind, flags;
	uint16_t count; /* used where a struct says so; it never overflows, as the parser refuses more than 65535 */
	struct span at;
};

struct expr_plain {
	struct expr expr;
};

struct expr_int {
	struct expr expr;
	int64_t value;
};
struct expr_float {
	struct expr expr;
	double value;
	void *cache; /* the evaluator's object for the value, or NULL */
};
struct expr_string {
	struct expr expr;
	const struct str *text; /* STR_HEAD_PATH for EXPR_PATH, STR_HEAD_STRING otherwise */
};
struct expr_parts {
	struct expr expr;
	uint32_t n;
	struct expr **parts; /* any expressions; text is STRING nodes of length > 0 (the first may be a PATH node) */
};
struct expr_var {
	struct expr expr;
	symbol name;
};
struct expr_local {
	struct expr expr;
	symbol name;
	uint32_t level, slot;
};
struct expr_global {
	struct expr expr;
	symbol name;
	uint32_t index; /* in the table of globals that resolve_tree() was given */
};

/* The `with`s around a name, innermost first. */
struct with_scope {
	uint32_t level, slot; /* where the set is: level frames out from the name */
	const struct with_scope *outer;
};
struct expr_with_var {
	struct expr expr;
	symbol name;
	const struct with_scope *scopes;
};

/* One element of an attribute path. */
struct attr_name {
	symbol name;          /* 0 for a dynamic name */
	struct expr *dynamic; /* the expression of ${...} or of a string with interpolation, or NULL */
	struct span at;
};
struct attr_path {
	uint32_t n;
	struct attr_name *names;
};

struct expr_select {
	struct expr expr;
	uint32_t n; /* names */
	struct expr *subject;
	struct attr_name *names;
	struct expr *fallback; /* of `or`, or NULL; NULL for HAS */
	void *cache_shape;     /* cache of the evaluator: shape and index where the first name was found last */
	uint32_t cache_index;
};

struct expr_call {
	struct expr expr;
	uint32_t n;
	struct expr *function; /* not a CALL, unless it is in parentheses */
	struct expr **args;
};

struct formal {
	symbol name;
	struct span at;
	struct expr *fallback; /* of `?`, or NULL */
};

/* One lambda, or several directly nested ones that resolve.c joined into one with several parameters; only the last
 * parameter can be a pattern. Slots of its frame: parameter i in slot i (for a pattern: its @name, or unused), then the
 * formals in order, then the bindings of `let` and `with` in tail position. */
struct expr_lambda {
	struct expr expr;
	uint32_t n;              /* parameters, at least 1 */
	symbol *names;           /* of the parameters; for a pattern: the name given with @, or 0 */
	struct span *name_spans; /* the places of those names */
	bool *used;              /* for each name and each formal: whether an expression uses it; set by resolve.c */
	bool pattern, ellipsis;
	uint32_t formal_count;
	struct formal *formals; /* in the order of the text */
	uint32_t *formals_by_name; /* indices of formals by ascending symbol; set by resolve.c */
	struct expr *body;
	uint32_t frame_size;
	symbol label; /* for messages: the name of the binding whose value it is, or 0 */
};

enum binding_kind {
	BINDING_PLAIN,   /* name = value; */
	BINDING_INHERIT, /* inherit name;  value is a VAR, resolved outside of the set */
	BINDING_FROM,    /* inherit (e) name;  value is a SELECT; resolve.c points its subject to the hidden slot of
	                    from[from] */
};
struct binding {
	symbol name;
	uint8_t kind;
	bool used;         /* an expression in its scope uses it (rec and let); set by resolve.c */
	uint32_t from;
	struct span at;    /* the place of the name: the innermost element of the path that was written */
	struct span whole; /* from the path's first name to the `;` (without it) */
	struct expr *value;
};
struct dynamic_binding {
	struct expr *name;
	struct expr *value;
	struct span at;
};

/* The common part of ATTRS and LET. When the parser is done, `items` is sorted by ascending symbol, without
 * duplicates. */
struct bindings {
	bool lost; /* some of them did not parse, and their names are unknown */
	uint32_t n, from_count, dynamic_count;
	struct binding **items;
	struct binding **order;        /* the same bindings in the order of the text */
	struct expr **from;            /* subjects of inherit (e) */
	struct dynamic_binding *dynamic; /* ATTRS only */
	/* The frame, set by resolve.c. Where the names are in scope (rec and let), items[i] has slot first + i, and the
	 * hidden slots of `from` follow. */
	uint32_t first;
	bool own_frame;      /* it has a frame of its own; otherwise it has slots of the frame around it */
	uint32_t frame_size; /* of its own frame; 0: none is needed */
};
struct expr_attrs {
	struct expr expr;
	struct bindings b;
	void *cache_shape; /* the evaluator's shape of the static names */
};
struct expr_let {
	struct expr expr;
	struct bindings b;
	struct expr *body;
};
struct expr_list {
	struct expr expr;
	uint32_t n;
	struct expr **items;
};

struct expr_with {
	struct expr expr;
	uint32_t slot;
	bool own_frame;
	uint32_t frame_size; /* of its own frame */
	bool used; /* an expression may look up a name in it; set by resolve.c */
	struct expr *set, *body;
};
struct expr_assert {
	struct expr expr;
	struct expr *condition, *body;
};
struct expr_if {
	struct expr expr;
	struct expr *condition, *yes, *no;
};
struct expr_unary {
	struct expr expr;
	struct expr *operand;
};
struct expr_binary {
	struct expr expr;
	struct span operator_at;
	struct expr *left, *right;
};

/* The parts of a string while the scanner and the grammar collect them. */
struct string_part {
	struct expr *expr;       /* an interpolation, or NULL for text */
	const char *text;        /* text, with its escapes resolved */
	uint32_t len;
	bool escaped;            /* the text was an escape, which '' strings do not strip */
	struct span at;
	struct string_part *next;
};
struct string_parts {
	struct string_part *first, *last;
};

struct parser; /* syntax/parser.h */
struct text;

/* Constructors. A node has its place `at` and lives in the session's arena; none of them is ever NULL. Parts that are
 * given become parts of the node and belong to no other one. */

/* Constructors. Each returns a node whose place is `at`, in the session's arena, and never NULL. Nodes that are passed
 * in become parts of the new node and must not be part of another one. */
struct expr *expr_int(struct parser *p, struct span at, int64_t value);
struct expr *expr_float(struct parser *p, struct span at, double value);
struct expr *expr_string(struct parser *p, struct span at, const struct str *text, unsigned flags);
struct expr *expr_var(struct parser *p, struct span at, symbol name);

/* Returns a variable, or the node of __curPos. */
struct expr *expr_name(struct parser *p, struct span at, symbol name);

/* Returns the STRING node of a URL literal. */
struct expr *expr_url(struct parser *p, struct span at, struct text text);

/* Marks an expression as written in parentheses, and returns it. */
struct expr *expr_parenthesised(struct expr *e);

/* Returns the node of <name>, whose name has `len` bytes. */
struct expr *expr_search_path(struct parser *p, struct span at, const char *name, size_t len);

/* Returns a selection. `fallback` is the expression after `or`, or NULL. */
struct expr *expr_select(struct parser *p, struct span at, struct expr *subject, struct attr_path path,
                         struct expr *fallback);

/* Returns a test for an attribute. */
struct expr *expr_has(struct parser *p, struct span at, struct expr *subject, struct attr_path path);

/* Returns a call. A CALL that is not in parentheses gets one more argument; any other function makes a new CALL. */
struct expr *expr_call(struct parser *p, struct span at, struct expr *function, struct expr *arg);

/* Returns a lambda whose parameter is a name. */
struct expr *expr_lambda(struct parser *p, struct span at, symbol name, struct span name_at, struct expr *body);

/* These return the nodes of: with, assert, if, an operator with one and with two operands, and a kind that has no
 * parts. */
struct expr *expr_with(struct parser *p, struct span at, struct expr *set, struct expr *body);
struct expr *expr_assert(struct parser *p, struct span at, struct expr *condition, struct expr *body);
struct expr *expr_if(struct parser *p, struct span at, struct expr *condition, struct expr *yes, struct expr *no);
struct expr *expr_unary(struct parser *p, enum expr_kind kind, struct span at, struct expr *operand);
struct expr *expr_binary(struct parser *p, enum expr_kind kind, struct span at, struct span operator_at,
                         struct expr *left, struct expr *right);
struct expr *expr_plain(struct parser *p, enum expr_kind kind, struct span at);

/* (constructors of patterns, lists, sets and let with their collecting helpers: syntax/construct.h) */

/* Converts a node to the struct of its class: EXPR_AS(binary, e). Asserts that the node's kind has this class. */
#define EXPR_AS(class, e) ((struct expr_##class *)expr_checked(e, EXPR_IS_##class))
#ifdef NDEBUG
#define expr_checked(e, class) (e)
#else
/* Returns the node. Aborts the program when its kind has another class. */
void *expr_checked(const struct expr *e, enum expr_class class);
#endif

extern const uint8_t expr_classes[]; /* the class of each kind */

/* The class of a node. */
static inline enum expr_class expr_class_of(const struct expr *e)
{
	return (enum expr_class)expr_classes[e->kind];
}

/* Returns the definition whose name starts at an offset of a source, or NULL. It leads from the place of an attribute
 * (an offset, see eval/value.h) to the place of its value. */
const struct binding *expr_binding_at(const struct sources *all, uint32_t offset);

/* Returns the place where the language says that an attribute is defined (unsafeGetAttrPos, XML): for a path like a.b.c
 * the beginning of the path. `offset` is that of the attribute's name. */
struct span expr_binding_place(const struct sources *all, uint32_t offset);

/* Returns the words for a kind of expression in messages: "a list", "a function call". The text is static. */
const char *expr_kind_name(enum expr_kind kind);

/* Returns the row of the operator of a kind. The result is static. */
const struct expr_operator *expr_operator_of(enum expr_kind kind);

/* Returns the row of the operator that a token of grammar/spec.y is, or NULL. For '-' it is the row of the negation.
 * The result is static. */
const struct expr_operator *expr_operator_of_token(int token);

/* Returns the last name of a variable or a selection: `f` for f and for a.b.f. Returns 0 for other expressions. */
symbol expr_called(const struct expr *e);

#endif
