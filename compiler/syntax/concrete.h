/* The concrete tree of a text: what the grammar's rules made of its tokens, with every token in it. For the
 * formatter, which must not lose what the tree of expressions does not show: parentheses, the order of bindings, how
 * a name was written.
 *
 * The grammar (grammar/spec.y) is its only source: each reduction of a rule makes a node out of what the rule has
 * read. Two kinds of reductions leave no node: a rule with one part is that part, and a list (left-recursive rules)
 * grows in place. */
#ifndef SYNTAX_CONCRETE_H
#define SYNTAX_CONCRETE_H

#include "source/session.h"

/* A nonterminal of the grammar, as far as its nodes are told apart by it. */
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
	/* Lists; an empty one has no parts, and of one part there is only the part. */
	CONCRETE_PARTS,
	CONCRETE_BINDINGS,
	CONCRETE_ITEMS,
	CONCRETE_NAMES,
	CONCRETE_PATH,
	CONCRETE_FORMALS,
};

enum concrete_token {
	TOKEN_SIGN, /* brackets, separators and operators: told apart by their text */
	TOKEN_KEYWORD,
	TOKEN_NAME, /* `or` where it is a name included */
	TOKEN_NUMBER,
	TOKEN_STRING, /* a whole "string" */
	TOKEN_TEXT,   /* text of a string or a path */
	TOKEN_PATH,   /* a whole path */
	TOKEN_SEARCH_PATH,
	TOKEN_URL,
	TOKEN_QUOTE,    /* either quote of a string */
	TOKEN_INDENTED, /* either pair of quotes of an indented string; the first one with the empty rest of its line */
	TOKEN_PATH_START,
	TOKEN_PATH_END, /* without text */
};

struct concrete {
	uint8_t form, token; /* token: of CONCRETE_TOKEN */
	struct span at;
	struct concrete *first, *last; /* parts, in the text's order; NULL for none */
	struct concrete *next;         /* of the same node */
};

struct parser;
struct concrete_stack;

/* Of the parser. A stack for a parser that is to build a concrete tree; a token that was read, which is shifted
 * before the next one is; the reduction of `n` symbols by a rule of a nonterminal, with the last token still to be
 * shifted or not. */
struct concrete_stack *concrete_new(struct parser *p);
void concrete_token(struct parser *p, int token, struct span at);
bool concrete_reduce(struct parser *p, enum concrete_form form, int n, struct span at, bool shifted);
/* What is left when the text was accepted; NULL when it was not. */
struct concrete *concrete_tree(struct parser *p);

#endif
