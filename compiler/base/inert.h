/* Untrusted text made inert. All text that is printed for people, on a terminal or in the log of a CI job, passes
 * through here.
 *
 * Control characters, bidirectional overrides, invisible characters and invalid UTF-8 are printed as escapes: \x1b (a
 * byte below 0x80, or a byte that is not UTF-8) or \u202e. Escapes also break up text that a CI runner would read as a
 * command: `::` at the beginning of a line and `##[` (GitHub Actions), `##vso[` and `##[` (Azure Pipelines) and
 * `section_start:`, `section_end:` (GitLab) anywhere. */
#ifndef BASE_INERT_H
#define BASE_INERT_H

#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>

enum { INERT_LONGEST = 12 }; /* most bytes that one code point is printed as */

/* One code point as it is printed. */
struct inert {
	char text[INERT_LONGEST];
	uint8_t len, source_len; /* bytes in `text`, and bytes of the source that they stand for: at least 1 */
	uint32_t code_point;     /* UINT32_MAX: the byte is not UTF-8 */
	bool escaped;            /* `text` is an escape */
};

/* Returns the first code point of `n` > 0 bytes. Line ends and tabs are escaped, too. */
struct inert inert_at(const char *text, size_t n);

/* Appends `n` bytes as one line, with line ends and tabs escaped: for file names, option paths, codes. */
void inert_line(struct buf *out, const char *text, size_t n);

/* Returns the same text in the arena: for names inside a message, whose own line ends are kept. */
const char *inert_name(struct arena *a, const char *name);

/* Appends text of several lines: line ends and tabs stay, every line after the first begins with `indent`. */
void inert_lines(struct buf *out, const char *text, size_t n, const char *indent);

/* Returns the same text in the arena, without an indent. */
const char *inert_text(struct arena *a, const char *lines);

/* Replaces the contents of a buffer by the text that inert_lines makes of it, without an indent. Sets `full` when that
 * is too long. */
void inert_all(struct buf *text);

/* Whether a code point is invisible to a reader, or reorders the text around it: those with Unicode's property
 * Bidi_Control, and those with Default_Ignorable_Code_Point that no script needs in a name. */
bool inert_is_hidden(uint32_t code_point);

/* Whether the `n` bytes begin with a command of a CI runner that counts anywhere in a line. Output formats that have
 * escapes of their own escape its first byte. */
bool inert_is_command(const char *text, size_t n);

#endif
