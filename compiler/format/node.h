/* A text of the language as the formatter sees it: every token with the comments and blank lines around it. A leaf is a
 * token, or a whole string or path, which the layout treats as one. Trivia before it belong to it, and so does one
 * comment after it in its line. In lists, sets and `let`, the trivia before an item are an item of their own. */
#ifndef FORMAT_NODE_H
#define FORMAT_NODE_H

#include "format/trivia.h"

struct leaf {
	struct trivia before;
	const char *after; /* a comment after it in its line, without mark and spaces; or NULL */
	const char *text;  /* NULL for strings and paths */
	uint32_t after_len, len;
	uint32_t line;     /* where it begins; the same number everywhere when the layout must not depend on it */
	uint8_t token;     /* enum concrete_token */
};

/* Strings and paths: lines, which consist of pieces. */
struct string_piece {
	const char *text; /* NULL: the piece is an expression in ${ } */
	uint32_t len;
	struct node *expr;
	struct trivia rest; /* between the expression and the } */
	struct string_piece *next;
};
struct string_line {
	struct string_piece *first, *last;
	struct string_line *next;
};

/* A name in an attribute path, with the dot in front of it. */
struct selector {
	struct leaf *dot; /* or NULL */
	struct leaf *leaf;
	struct string_line *lines;  /* of "a", or NULL */
	struct string_piece *piece; /* of ${a}, or NULL */
	struct selector *next;
};

/* A binding: name = value;   inherit names;   inherit (from) names; */
struct binder {
	struct leaf *inherit; /* or NULL */
	struct node *from;    /* or NULL */
	struct selector *names;
	uint32_t count;
	struct leaf *assign, *end;
	struct node *value;
};

/* A comment, an element of a list, or a binding. */
struct node_item {
	struct trivia comments;
	struct node *node;
	struct binder *binder;
	struct node_item *next;
};

/* One argument of { a, b ? c, ... } */
struct function_argument {
	struct leaf *name; /* or the `...` */
	bool ellipsis;
	struct leaf *question, *comma; /* or NULL */
	struct node *fallback;
	struct function_argument *next;
};

/* The parameter of a function: a:   { ... }:   a @ { ... }:   { ... } @ a: */
struct parameter {
	struct leaf *name, *at, *open, *close;
	bool name_first;
	struct function_argument *arguments;
};

enum node_kind {
	NODE_TOKEN, /* leaf: a name, number or <path>; also a keyword that is laid out like a function */
	NODE_STRING,
	NODE_INDENTED,
	NODE_PATH,
	NODE_LIST,   /* open items close */
	NODE_SET,    /* middle (rec, let or NULL) open items close */
	NODE_SELECT, /* a selectors [middle b] */
	NODE_PARENTHESES, /* open a close */
	NODE_LAST_TERM = NODE_PARENTHESES,
	NODE_WITH,   /* open a middle b */
	NODE_ASSERT, /* open a middle b */
	NODE_LET,    /* open items close a */
	NODE_IF,     /* open a middle b close c */
	NODE_LAMBDA, /* parameter middle a */
	NODE_APPLY,  /* a b */
	NODE_OPERATION, /* a middle b */
	NODE_HAS,    /* a middle selectors */
	NODE_PREFIX, /* open a */
};

struct node {
	uint8_t kind;
	uint32_t count;        /* number of items, lines or selectors */
	struct leaf *open, *middle, *close; /* NODE_TOKEN, strings and paths: open */
	struct node *a, *b, *c;
	union {
		struct node_item *items;
		struct string_line *lines;
		struct selector *selectors;
		struct parameter *parameter;
	};
	const char *cut; /* NODE_INDENTED with one end of an unformatted region in it: its indentation; or NULL */
	uint32_t cut_len;
};

/* Whether an expression is a term. */
static inline bool node_is_term(const struct node *n)
{
	return n->kind <= NODE_LAST_TERM;
}

/* Returns the first leaf of an expression. */
struct leaf *node_first_leaf(struct node *n);

/* Returns the last leaf of an expression. */
struct leaf *node_last_leaf(struct node *n);

/* Whether a leaf has no trivia around it. */
static inline bool leaf_is_bare(const struct leaf *l)
{
	return !l->before.first && !l->after;
}

/* Turns the comment after a leaf into one before it. */
void node_lift_comment(struct arena *a, struct leaf *l);

/* What the rules of the layout ask of an expression (RFC 166). */

/* The conditions of the layout on an expression (RFC 166). Whether it is small enough to be in one line everywhere. */
bool node_is_simple(const struct node *n);

/* Whether it may begin in the line of the construct around it and end in a line of its own. */
bool node_is_absorbable(const struct node *n);

/* The same for a term. */
bool node_is_absorbable_term(const struct node *n);

/* Whether it is a set of arguments that may be in one line. */
bool node_arguments_are_flat(const struct parameter *p);

/* Whether they are names only, without strings and ${ }. */
bool node_selectors_are_plain(const struct selector *s);

#endif
