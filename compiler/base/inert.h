/* Text of strangers, made inert: what is printed for people, on a terminal or in the log of a CI job, goes through
 * here.
 *
 * Control characters, bidirectional overrides, characters that nobody sees and broken UTF-8 are shown by their number,
 * as \x1b (a byte below 0x80, or one that is no UTF-8) or \u202e. A number also breaks text that a CI runner would read
 * as a command: `::` at the beginning of a line and `##[` (GitHub Actions), `##vso[` and `##[` (Azure Pipelines) and
 * `section_start:`, `section_end:` (GitLab) anywhere. */
#ifndef BASE_INERT_H
#define BASE_INERT_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

enum { INERT_LONGEST = 12 }; /* bytes that one code point takes at most when it is shown */

/* One code point as it is shown. */
struct inert {
	char text[INERT_LONGEST];
	uint8_t len, source_len; /* bytes shown, and bytes of the source that they stand for: at least 1 */
	uint32_t code_point;     /* UINT32_MAX: no UTF-8 */
	bool escaped;            /* shown by its number */
};

/* The first code point of `n` > 0 bytes. Line ends and tabs are shown by their number, too. */
struct inert inert_at(const char *text, size_t n);

/* Appends `n` bytes as one line: names of files, option paths, codes. */
void inert_line(struct buf *out, const char *text, size_t n);

/* The same in the arena, for names within a message, whose own line ends are meant. */
const char *inert_name(struct arena *a, const char *name);

/* Appends text of several lines: line ends and tabs stay, lines after the first begin with `indent`. */
void inert_lines(struct buf *out, const char *text, size_t n, const char *indent);

/* The same in the arena, without an indent. */
const char *inert_text(struct arena *a, const char *lines);

/* Puts in place of what a buffer holds the same text as `inert_lines` shows it. The buffer is full where that is too
 * long. */
void inert_all(struct buf *text);

/* Whether a code point is one that a reader of a text does not see, or that reorders what is seen (Unicode's
 * Bidi_Control, and of Default_Ignorable_Code_Point what no script needs in a name). */
bool inert_is_hidden(uint32_t code_point);

/* Whether the `n` bytes begin with what a runner reads as a command wherever it stands: formats that have escapes of
 * their own use them for the first byte. */
bool inert_is_command(const char *text, size_t n);

#endif
