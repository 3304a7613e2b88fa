/* The tree of a text. Every node knows its place. The parser makes it, resolve.c replaces the names in it by frames and
 * slots (in place), the evaluator walks it. Nodes live in the session's arena.
 *
 * The grammar's actions call constructors. These decide everything that a grammar cannot: merging of `a.b = 1; a.c =
 * 2;`, duplicates, stripping of indented strings, paths. A constructor that refuses its input reports that and returns
 * a node all the same. */
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
	const char *sign; /* its text: "+"; "" of kinds that are no operators */
	symbol function;  /* a - b is a call of __sub, which a text may bind itself; 0: it is no call */
	bool turned;      /* the right operand is the first argument */
	bool negated;     /* the result of the call is negated */
};

enum expr_flags {
	EXPR_PARENTHESISED = 1, /* ( ) stood around it */
	EXPR_URL = 2,           /* a STRING that was a URL literal */
	EXPR_INDENTED = 4,      /* a STRING or INTERPOLATION between '' */
	EXPR_LOST = 4,          /* a LAMBDA: arguments of its own did not parse: nobody knows which */
	EXPR_LET_BODY = 8,      /* a SELECT that stands for the legacy form let { body = ...; } */
	EXPR_REC = 16,          /* ATTRS: rec */
	EXPR_OVERRIDES = 32,    /* ATTRS: it has a static name __overrides, which means something to a rec */
	EXPR_PLAIN = 64,        /* a STRING of YAML without quotes */
	EXPR_NO_GROUPS = 128,   /* a LAMBDA that a fold was done with and that does not group (builtin/fold.h) */
};

struct expr {
	uint8_t kind, flags;
	uint16_t count; /* where a struct says so; saturated counts never occur: the parser refuses more than 65535 */
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
	void *cache; /* the evaluator's object */
};
struct expr_string {
	struct expr expr;
	const struct str *text; /* STR_HEAD_PATH for EXPR_PATH, STR_HEAD_STRING otherwise */
};
struct expr_parts {
	struct expr expr;
	uint32_t n;
	struct expr **parts; /* STRING (or, first, PATH) nodes and any expressions; all strings of length > 0 */
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
	uint32_t level, slot; /* where the set is, seen from the name */
	const struct with_scope *outer;
};
struct expr_with_var {
	struct expr expr;
	symbol name;
	const struct with_scope *scopes;
};

/* One element of an attribute path. */
struct attr_name {
	symbol name;          /* 0 when dynamic */
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
	void *cache_shape;     /* the evaluator's: where the first name was found last */
	uint32_t cache_index;
};
struct expr_call {
	struct expr expr;
	uint32_t n;
	struct expr *function; /* never itself a CALL, unless in parentheses */
	struct expr **args;
};

struct formal {
	symbol name;
	struct span at;
	struct expr *fallback; /* of `?`, or NULL */
};
/* One lambda, or several directly nested ones made into one of several parameters by resolve.c; only the last can be a
 * pattern. Its frame: parameter i (a pattern: its @name, or unused) in slot i, then the formals in order, then whatever
 * `let` and `with` in tail position hold. */
struct expr_lambda {
	struct expr expr;
	uint32_t n;              /* parameters, at least 1 */
	symbol *names;           /* of the parameters; of a pattern: the name given by @, or 0 */
	struct span *name_spans; /* of those */
	bool *used;              /* of each of those and of the formals: whether something names it; set by resolve.c */
	bool pattern, ellipsis;
	uint32_t formal_count;
	struct formal *formals; /* in the text's order; resolve.c sorts an index where it needs one */
	uint32_t *formals_by_name; /* indices of formals by ascending symbol; set by resolve.c */
	struct expr *body;
	uint32_t frame_size;
	symbol label; /* name of the binding it is the value of, for messages, or 0 */
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
	bool used;         /* something in its scope names it (rec and let); set by resolve.c */
	uint32_t from;
	struct span at;    /* the name, as the innermost element of the path that was written */
	struct span whole; /* from the path's first name to the `;` (without it) */
	struct expr *value;
};
struct dynamic_binding {
	struct expr *name;
	struct expr *value;
	struct span at;
};
/* The common part of ATTRS and LET. `bindings` are sorted by ascending symbol and unique when the parser is done.
 * `order` lists them as they were written. */
struct bindings {
	bool lost; /* names among them did not parse: nobody knows which */
	uint32_t n, from_count, dynamic_count;
	struct binding **items;
	struct binding **order;
	struct expr **from;              /* subjects of inherit (e) */
	struct dynamic_binding *dynamic; /* ATTRS only */
	/* Frame, set by resolve.c: slot first + i for items[i] (only where the names are in scope: rec and let), behind
	 * them the hidden ones of `from`. */
	uint32_t first;
	bool own_frame;      /* a frame of its own; otherwise slots of the frame around it */
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
	bool used; /* some name may be looked up in it; set by resolve.c */
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

/* The parts of a string while the lexer and the grammar collect them. */
struct string_part {
	struct expr *expr;       /* an interpolation, or NULL for text */
	const char *text;        /* for text: with escapes already resolved */
	uint32_t len;
	bool escaped;            /* text that came from an escape: '' strings do not strip it */
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

struct expr *expr_int(struct parser *p, struct span at, int64_t value);
struct expr *expr_float(struct parser *p, struct span at, double value);
struct expr *expr_string(struct parser *p, struct span at, const struct str *text, unsigned flags);
struct expr *expr_var(struct parser *p, struct span at, symbol name);
/* A variable, or __curPos. */
struct expr *expr_name(struct parser *p, struct span at, symbol name);
struct expr *expr_url(struct parser *p, struct span at, struct text text);
/* Notes that parentheses stood around it. */
struct expr *expr_parenthesised(struct expr *e);
struct expr *expr_search_path(struct parser *p, struct span at, const char *name, size_t len);
struct expr *expr_select(struct parser *p, struct span at, struct expr *subject, struct attr_path path,
                         struct expr *fallback);
struct expr *expr_has(struct parser *p, struct span at, struct expr *subject, struct attr_path path);
/* f a: one more argument for a CALL that is not in parentheses, a new CALL otherwise. */
struct expr *expr_call(struct parser *p, struct span at, struct expr *function, struct expr *arg);
struct expr *expr_lambda(struct parser *p, struct span at, symbol name, struct span name_at, struct expr *body);
struct expr *expr_with(struct parser *p, struct span at, struct expr *set, struct expr *body);
struct expr *expr_assert(struct parser *p, struct span at, struct expr *condition, struct expr *body);
struct expr *expr_if(struct parser *p, struct span at, struct expr *condition, struct expr *yes, struct expr *no);
struct expr *expr_unary(struct parser *p, enum expr_kind kind, struct span at, struct expr *operand);
struct expr *expr_binary(struct parser *p, enum expr_kind kind, struct span at, struct span operator_at,
                         struct expr *left, struct expr *right);
struct expr *expr_plain(struct parser *p, enum expr_kind kind, struct span at);
/* (constructors of patterns, lists, sets and let with their collecting helpers: syntax/construct.h) */

/* A node as the struct of its kind: EXPR_AS(binary, e). That the kind has this struct is asserted. */
#define EXPR_AS(class, e) ((struct expr_##class *)expr_checked(e, EXPR_IS_##class))
#ifdef NDEBUG
#define expr_checked(e, class) (e)
#else
/* The node; stops the program when its kind has another class. */
void *expr_checked(const struct expr *e, enum expr_class class);
#endif

extern const uint8_t expr_classes[]; /* by kind */

static inline enum expr_class expr_class_of(const struct expr *e)
{
	return (enum expr_class)expr_classes[e->kind];
}

/* The definition whose name starts at an offset of a source, or NULL: how the place of an attribute (an offset, see
 * eval/value.h) leads back to the place of its value. */
const struct binding *expr_binding_at(const struct sources *all, uint32_t offset);

/* Where the language says that an attribute is defined (unsafeGetAttrPos, XML): of a path like a.b.c its beginning. */
struct span expr_binding_place(const struct sources *all, uint32_t offset);

/* Short word for a kind of expression, for messages: "a list", "a function call". */
const char *expr_kind_name(enum expr_kind kind);
/* What is known of the operator of a kind. */
const struct expr_operator *expr_operator_of(enum expr_kind kind);

/* The last name of a variable or a selection: the `f` of f and of a.b.f. 0 for other expressions. */
symbol expr_called(const struct expr *e);

#endif
