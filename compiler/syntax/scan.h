/* The work of the scanner's rules (grammar/spec.l) beyond the code of the token. Offsets are those of the current
 * match, parser.token_at. Internal to syntax/. */
#ifndef SYNTAX_SCAN_H
#define SYNTAX_SCAN_H

#include "syntax/construct.h"
#include "syntax/parser.h"

/* Prepares the scanner for parser.source. Defined in grammar/spec.l. */
void scan_begin(struct parser *p);

/* Reports a text that contains NUL bytes or is not UTF-8, at the first such byte. Returns whether the text is
 * acceptable. */
bool scan_check_bytes(struct parser *p);

/* What begins at a match besides the token of its rule. */
enum ahead { AHEAD_NONE, AHEAD_PATH, AHEAD_URL };

/* Returns whether a path or a URL begins at the match, which has `len` bytes and is a name, number or sign by
 * itself. */
enum ahead scan_ahead(struct parser *p, uint32_t len);

/* Whether a path follows the `~/` that was matched. */
bool scan_home_path(const struct parser *p);

/* These return the code of the token, T_INT and T_FLOAT, and its value in *value. Numbers out of range are reported. */
int scan_int(struct parser *p, const char *digits, struct span at, int64_t *value);
int scan_float(struct parser *p, const char *digits, struct span at, double *value);

/* Returns `len` bytes of the text that begin `from` bytes after the start of the match. */
struct text scan_text(const struct parser *p, uint32_t from, uint32_t len);

/* Returns the match as text of a "string". */
struct text scan_string_text(struct parser *p, uint32_t len);

/* Returns the string of a match that is a whole "string" without escapes. */
const struct str *scan_plain_string(struct parser *p, uint32_t len);

/* The match is a path up to its end or to its first interpolation. Returns T_PATH or T_PATH_START. Reports a path that
 * ends in '/'. */
int scan_path(struct parser *p, struct text path, struct span at);

/* A path with interpolation ends before the match. Returns T_PATH_END, with an empty place in *at. */
int scan_path_end(struct parser *p, struct span *at);

/* Adds the comment between two offsets of the text to parser.comments. */
void scan_comment(struct parser *p, uint32_t start, uint32_t end);

/* Reports a comment that is not closed before the end of the text. *at gets the place of that end. */
void scan_open_comment(struct parser *p, struct span *at);

/* Reports a byte order mark. Returns true at the beginning of the text; the scanner then reads the token after the
 * mark. */
bool scan_byte_order_mark(struct parser *p, struct span at);

/* These report text that is not a token. The scanner then continues as if the text were correct, or absent. A slip is a
 * sign that has another spelling, `meant`. */
void scan_slip(struct parser *p, struct span at, const char *meant);
void scan_single_quoted(struct parser *p, struct span at);
void scan_curly_quoted(struct parser *p, struct span at);
void scan_stray(struct parser *p, const char *bytes, uint32_t len, struct span at);

/* Reports a name with characters that names cannot have, and returns the name. */
symbol scan_foreign_name(struct parser *p, const char *name, uint32_t len, struct span at);

#endif
