/* Text as JSON strings, and the check of UTF-8 that goes with it. */
#ifndef BASE_JSON_TEXT_H
#define BASE_JSON_TEXT_H

#include "base/buf.h"

/* Appends `len` bytes as a JSON string with its quotes: the quote, the backslash and control characters escaped, all else as
 * it is. Bytes that are not UTF-8 become U+FFFD, so that what is written is always JSON; whoever has to refuse them asks
 * utf8_valid() first. */
void json_string(struct buf *b, const char *text, size_t len);

/* The same, with an escape for whatever is not to stand in a log as it is (base/inert.h). It reads as the same text. */
void json_inert_string(struct buf *b, const char *text, size_t len);

/* Appends a number as JSON, in as few digits as read back as the same double: with a fraction of at least one digit, and with
 * an exponent of at least two digits where the point would stand more than 15 digits from the start or 4 zeros before it.
 * JSON has no word for what is not finite: it becomes null. So writes Nix since 2.19 (nlohmann/json). */
void json_float(struct buf *b, double d);

/* How many bytes from the start are well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms): `len` when all are. */
size_t utf8_valid(const char *text, size_t len);

#endif
