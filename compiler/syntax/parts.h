/* Strings while they are read: parts in the text's order, and the node that they become. Internal to syntax/. */
#ifndef SYNTAX_PARTS_H
#define SYNTAX_PARTS_H

#include "syntax/parser.h"

/* Parts of a string that consist of one text, which stands at `at`. */
struct string_parts parts_of(struct parser *p, struct text text, struct span at);
/* The same parts with a text, or an interpolated expression, at their end. The parts given are used up. */
struct string_parts parts_add_text(struct parser *p, struct string_parts parts, struct text text, struct span at);
struct string_parts parts_add_expr(struct parser *p, struct string_parts parts, struct expr *e, struct span at);
/* Text in front of other parts. */
struct string_parts parts_behind(struct parser *p, struct text first, struct span at, struct string_parts parts);
/* Takes parts that are not needed any longer, for the next string. */
void parts_release(struct parser *p, struct string_parts parts);

/* The characters of a string token, with its escapes resolved and CR and CR LF made LF as Nix does. */
struct text parts_unescape(struct parser *p, const char *text, uint32_t len);

/* "..." : joins the parts. */
struct expr *parts_string(struct parser *p, struct span at, struct string_parts parts);
/* ''...'' : strips the common indentation as Nix does, then joins the parts. */
struct expr *parts_indented_string(struct parser *p, struct span at, struct string_parts parts);

#endif
