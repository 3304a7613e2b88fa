/* Strings while they are read: parts in the order of the text, and the node that is made of them. Internal to syntax/.
 * Parts live in the session's arena. */
#ifndef SYNTAX_PARTS_H
#define SYNTAX_PARTS_H

#include "syntax/parser.h"

/* Returns parts that consist of one text, whose place is `at`. */
struct string_parts parts_of(struct parser *p, struct text text, struct span at);

/* Returns the parts with a text, or an interpolated expression, at their end. `parts` must not be used afterwards. */
struct string_parts parts_add_text(struct parser *p, struct string_parts parts, struct text text, struct span at);
struct string_parts parts_add_expr(struct parser *p, struct string_parts parts, struct expr *e, struct span at);

/* Returns the parts with a text at their beginning. `parts` must not be used afterwards. */
struct string_parts parts_behind(struct parser *p, struct text first, struct span at, struct string_parts parts);

/* Takes back parts that are not needed any longer, for the next string. */
void parts_release(struct parser *p, struct string_parts parts);

/* Returns the characters of a string token, with its escapes resolved and CR and CR LF replaced by LF as in Nix. */
struct text parts_unescape(struct parser *p, const char *text, uint32_t len);

/* Returns the node of "...": joins the parts. */
struct expr *parts_string(struct parser *p, struct span at, struct string_parts parts);

/* Returns the node of ''...'': strips the common indentation as Nix does, then joins the parts. */
struct expr *parts_indented_string(struct parser *p, struct span at, struct string_parts parts);

#endif
