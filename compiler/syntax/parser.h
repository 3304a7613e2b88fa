/* What the lexer, the grammar and the constructors share while one text is parsed. */
#ifndef SYNTAX_PARSER_H
#define SYNTAX_PARSER_H

#include "base/buf.h"
#include "syntax/construct.h"

enum {
	RECENT_TOKENS = 32, /* how far back a message may look; a power of two */
};

/* A token that has been read. */
struct token {
	int kind;
	struct span at;
};

/* A bracket or quote that is open. */
struct opener {
	int kind; /* of the token */
	struct span at;
	struct opener *outer;
};

struct parser {
	struct session *session;
	struct source *source;
	void *scanner;
	uint32_t at; /* offset behind the last token */
	/* The lexer's modes: what surrounds the text being read, innermost last. */
	uint8_t *modes;
	uint32_t mode_count, mode_size;
	struct buf text; /* of the string part being read */
	struct token recent[RECENT_TOKENS];
	uint32_t token_count;
	struct opener *open;
	struct opener *open_before; /* the same before the newest token */
	struct opener *unused; /* closed ones, to be used again */
	/* Collected on the way. */
	struct comment *comments;
	uint32_t comment_count, comment_size;
	struct binding **bindings;
	uint32_t binding_count, binding_size;
	struct set_builder *builders; /* of all sets, to be finished when the text has been read */
	struct expr *result;
	uint32_t errors; /* reported */
	bool too_deep;
	bool quiet;     /* an error has been reported and its definition has not ended */
	bool text_lost; /* the rest of the text is within something unclosed */
};

/* The generated parser and what it calls. */
int spec_parse(struct parser *p);

/* Places of the k-th last token (0: the newest), or no token before the first. */
static inline const struct token *token_back(const struct parser *p, uint32_t k)
{
	static const struct token none;
	return k < p->token_count && k < RECENT_TOKENS ? &p->recent[(p->token_count - 1 - k) % RECENT_TOKENS] : &none;
}

/* Reports an error at a place and counts it. The result may be given notes and help. */
struct diag *parse_error(struct parser *p, enum diag_code code, struct span at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
