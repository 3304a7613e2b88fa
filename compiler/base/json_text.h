/* Strings and numbers of JSON (RFC 8259). */
#ifndef BASE_JSON_TEXT_H
#define BASE_JSON_TEXT_H

#include "base/buf.h"
#include "base/utf8.h"

/* Appends `len` bytes as a JSON string with its quotes. The quote, the backslash and control characters are escaped;
 * everything else stays as it is. Bytes that are not UTF-8 become U+FFFD, so that the output is always valid JSON;
 * callers that have to refuse them check with utf8_valid() first. */
void json_text_put(struct buf *b, const char *text, size_t len);

/* The same, with JSON escapes for every character that base/inert.h escapes. A JSON reader gets the same text. */
void json_text_put_inert(struct buf *b, const char *text, size_t len);

/* Appends a number as JSON, in the fewest digits that read back as the same double. The number has a fraction of at
 * least one digit. It has an exponent, of at least two digits, when more than 15 digits would precede the point or at
 * least 4 zeros would follow it. Infinities and NaN become null. This is the form that Nix writes since 2.19
 * (nlohmann/json). */
void json_text_float(struct buf *b, double d);

#endif
