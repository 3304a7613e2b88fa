/* Reports of tokens that the grammar does not accept. Internal to syntax/. */
#ifndef SYNTAX_COMPLAIN_SYNTAX_H
#define SYNTAX_COMPLAIN_SYNTAX_H

#include "syntax/parser.h"

/* The set of tokens that the parser would have accepted. */
struct expected {
	uint64_t bits;
};

/* The bit of a token. Codes of tokens begin at 258; those below are characters and Bison's own. */
static inline uint64_t expected_bit(int token)
{
	return UINT64_C(1) << (token - 258);
}

/* Reports that the last token delivered cannot stand where it does. Reports nothing when the fault follows from one
 * that has been reported. */
void complain_syntax(struct parser *p, const struct expected *expected);

#endif
