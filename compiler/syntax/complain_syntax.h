/* What is said of a token that the grammar does not take. */
#ifndef SYNTAX_COMPLAIN_SYNTAX_H
#define SYNTAX_COMPLAIN_SYNTAX_H

#include "syntax/parser.h"

/* Tokens that the parser could have gone on with. */
struct expected {
	uint64_t bits;
};

/* Codes of tokens begin at 258 (those below are characters and Bison's own). */
static inline uint64_t expected_bit(int token)
{
	return UINT64_C(1) << (token - 258);
}

/* Reports that the last token that was delivered cannot stand where it does. Says nothing where the fault follows from
 * one that has been reported. */
void complain_syntax(struct parser *p, const struct expected *expected);

#endif
