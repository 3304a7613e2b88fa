/* Text as JSON strings. */
#ifndef BASE_JSON_TEXT_H
#define BASE_JSON_TEXT_H

#include "base/buf.h"
#include "base/utf8.h"

/* Appends `len` bytes as a JSON string with its quotes: the quote, the backslash and control characters escaped, all
 * else as it is. Bytes that are not UTF-8 become U+FFFD, so that what is written is always JSON; whoever has to refuse
 * them asks utf8_valid() first. */
void json_text_put(struct buf *b, const char *text, size_t len);

/* The same, with an escape for whatever is not to stand in a log as it is (base/inert.h). It reads as the same text. */
void json_text_put_inert(struct buf *b, const char *text, size_t len);

/* Appends a number as JSON, in as few digits as read back as the same double: with a fraction of at least one digit,
 * and with an exponent of at least two digits where the point would stand more than 15 digits from the start or 4 zeros
 * before it. JSON has no word for what is not finite: it becomes null. So writes Nix since 2.19 (nlohmann/json). */
void json_text_float(struct buf *b, double d);

#endif
