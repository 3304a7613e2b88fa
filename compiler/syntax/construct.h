/* Constructors of what takes several steps: paths of names, lists, patterns, sets. The grammar's actions call one each. */
#ifndef SYNTAX_CONSTRUCT_H
#define SYNTAX_CONSTRUCT_H

#include "syntax/ast.h"

struct parser;

/* Text of a token: in the scanner's buffer (which lives until the text has been read), in the arena or static. */
struct token_text {
	const char *text;
	uint32_t len;
	bool escaped; /* it stood for itself by an escape: '' strings do not strip it */
};

/* Growing lists, kept in the grammar's semantic values. */
struct expr_seq {
	struct expr **items;
	uint32_t n, size;
};
struct name_seq {
	struct attr_name *items;
	uint32_t n, size;
};
struct formal_seq {
	struct formal *items;
	uint32_t n, size;
	bool ellipsis;
};

void expr_seq_add(struct parser *p, struct expr_seq *seq, struct expr *e);
void name_seq_add(struct parser *p, struct name_seq *seq, struct attr_name name);
void formal_seq_add(struct parser *p, struct formal_seq *seq, symbol name, struct span at, struct expr *fallback);

/* A name of an attribute path: an identifier, a string, ${e}. A string without interpolation is a plain name. */
struct attr_name attr_name_plain(struct span at, symbol name);
struct attr_name attr_name_of(struct parser *p, struct span at, struct expr *e);

void string_parts_text(struct parser *p, struct string_parts *parts, struct span at, const char *text, uint32_t len,
                       bool escaped);
void string_parts_expr(struct parser *p, struct string_parts *parts, struct expr *e);

/* The definitions between { } or let and in. */
struct set_builder;
struct set_builder *bindings_new(struct parser *p);
/* One of them: names = value; or, without a value, inherit names; and inherit (from) names; Nothing where it did not
 * parse (whole.start is 0). */
struct definition {
	struct name_seq names;
	struct expr *value;
	struct expr *from;
	struct span whole; /* from the path to the value */
};
/* Adds a definition to a set, which it gives back. */
struct set_builder *bindings_put(struct parser *p, struct set_builder *set, struct definition d);

struct expr *expr_attrs(struct parser *p, struct span at, struct set_builder *set, bool recursive);
struct expr *expr_let(struct parser *p, struct span at, struct set_builder *set, struct expr *body);
/* let { body = e; ... } */
struct expr *expr_let_body(struct parser *p, struct span at, struct set_builder *set);
struct expr *expr_list(struct parser *p, struct span at, struct expr_seq items);
/* { a, b ? c, ... } @ name: body */
struct expr *expr_pattern(struct parser *p, struct span at, struct formal_seq formals, symbol name, struct span name_at,
                          struct expr *body);

/* Sorts what the text's sets collected and makes their final form. */
void bindings_finish(struct parser *p);

#endif
