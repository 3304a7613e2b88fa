/* The work of the scanner's rules (grammar/spec.l) beyond naming a token. Offsets are those of the current match,
 * parser.token_at. Internal to syntax/. */
#ifndef SYNTAX_SCAN_H
#define SYNTAX_SCAN_H

#include "syntax/construct.h"
#include "syntax/parser.h"

/* Makes the scanner of parser.source. Of grammar/spec.l. */
void scan_begin(struct parser *p);

/* Refuses a text that holds NUL bytes or is not UTF-8, at the first such byte. */
bool scan_check_bytes(struct parser *p);

/* Whether a path or a URL starts at the match of `len` bytes, which is a name, number or sign by itself. */
enum ahead { AHEAD_NONE, AHEAD_PATH, AHEAD_URL };
enum ahead scan_ahead(struct parser *p, uint32_t len);

/* Whether a path follows the `~/` that was matched. */
bool scan_home_path(const struct parser *p);

/* These give the token's code, T_INT and T_FLOAT. Numbers out of range are reported. */
int scan_int(struct parser *p, const char *digits, struct span at, int64_t *value);
int scan_float(struct parser *p, const char *digits, struct span at, double *value);

/* `len` bytes of the text, `from` bytes behind the start of the match. */
struct text scan_text(const struct parser *p, uint32_t from, uint32_t len);
/* The match as text of a "string". */
struct text scan_string_text(struct parser *p, uint32_t len);
/* The match is a whole "string" without escapes. */
const struct str *scan_plain_string(struct parser *p, uint32_t len);

/* The match is a path up to its end or first interpolation: gives T_PATH or T_PATH_START, or reports that it ends in
 * '/'. */
int scan_path(struct parser *p, struct text path, struct span at);
/* A path with interpolation ends before the match. Gives T_PATH_END, with an empty place. */
int scan_path_end(struct parser *p, struct span *at);

/* Keeps the comment between two offsets of the text in parser.comments. */
void scan_comment(struct parser *p, uint32_t start, uint32_t end);
/* Reports a comment that is open where the text ends. *at gets the place of that end. */
void scan_open_comment(struct parser *p, struct span *at);

/* Refuses a byte order mark. True at the beginning of the text: the token behind the mark has yet to be read. */
bool scan_byte_order_mark(struct parser *p, struct span at);

/* Text that is no token. Each function reports it; the scanner goes on as if the text were right, or were not there. */
void scan_slip(struct parser *p, struct span at, const char *meant);
void scan_single_quoted(struct parser *p, struct span at);
void scan_curly_quoted(struct parser *p, struct span at);
void scan_stray(struct parser *p, const char *bytes, uint32_t len, struct span at);
symbol scan_foreign_name(struct parser *p, const char *name, uint32_t len, struct span at);

#endif
