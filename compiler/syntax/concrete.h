/* The concrete tree of a text: the nodes that the grammar's rules made of its tokens, with every token in it. It is for
 * the formatter, which must keep what the tree of expressions does not show: parentheses, the order of bindings, the
 * spelling of names.
 *
 * The grammar (grammar/spec.y) is its only source: each reduction of a rule makes a node out of the parts of the rule.
 * Two kinds of reductions make no node: a rule with one part gives that part, and a list (a left-recursive rule) grows
 * in place. */
#ifndef SYNTAX_CONCRETE_H
#define SYNTAX_CONCRETE_H

#include "source/session.h"

/* A nonterminal of the grammar, as far as the formatter distinguishes them. */
enum concrete_form {
	CONCRETE_TOKEN,
	CONCRETE_EXPR,        /* lambdas, assert, with, let, if */
	CONCRETE_OP,          /* signs with their operands, pipes included */
	CONCRETE_APPLICATION, /* function, argument */
	CONCRETE_SELECT,      /* a.b, a.b or c, a or */
	CONCRETE_SIMPLE,      /* ( ), { }, [ ], paths with interpolation */
	CONCRETE_STRING,      /* between two quotes: at most one CONCRETE_PARTS or TOKEN_TEXT or CONCRETE_INTERPOLATION */
	CONCRETE_INTERPOLATION,
	CONCRETE_BINDING,
	CONCRETE_TARGET,
	CONCRETE_PATTERN,
	/* Lists. An empty list has no parts; a list of one part is that part. */
	CONCRETE_PARTS,
	CONCRETE_BINDINGS,
	CONCRETE_ITEMS,
	CONCRETE_NAMES,
	CONCRETE_PATH,
	CONCRETE_FORMALS,
};

enum concrete_token {
	TOKEN_SIGN, /* brackets, separators and operators, which differ by their text */
	TOKEN_KEYWORD,
	TOKEN_NAME, /* also `or` where it is a name */
	TOKEN_NUMBER,
	TOKEN_STRING, /* a whole "string" */
	TOKEN_TEXT,   /* text of a string or a path */
	TOKEN_PATH,   /* a whole path */
	TOKEN_SEARCH_PATH,
	TOKEN_URL,
	TOKEN_QUOTE,    /* either quote of a string */
	TOKEN_INDENTED, /* either pair of quotes of an indented string; the first one with the empty rest of its line */
	TOKEN_PATH_START,
	TOKEN_PATH_END, /* has no text */
};

struct concrete {
	uint8_t form, token; /* token: of a CONCRETE_TOKEN */
	struct span at;
	struct concrete *first, *last; /* parts, in the order of the text; NULL for none */
	struct concrete *next;         /* the next part of the same node */
};

struct parser;
struct concrete_stack;

/* Calls of the parser. Returns a stack for a parser that is to build a concrete tree. */
struct concrete_stack *concrete_new(struct parser *p);

/* Takes a token that was read; it is shifted before the next one is read. */
void concrete_token(struct parser *p, int token, struct span at);

/* Reduces `n` symbols by a rule of a nonterminal to a node whose place is `at`. `n` is not 1: a rule of one symbol
 * makes no node. `shifted`: the last token has been shifted already. */
void concrete_reduce(struct parser *p, enum concrete_form form, int n, struct span at, bool shifted);

/* Returns the tree of a text that was accepted; NULL for a text that was not. The tree is in the session's arena. */
struct concrete *concrete_tree(struct parser *p);

#endif
