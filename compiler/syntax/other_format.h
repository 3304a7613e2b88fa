/* Texts in another format that are read as the language: YAML in a .spec, JSON. */
#ifndef SYNTAX_OTHER_FORMAT_H
#define SYNTAX_OTHER_FORMAT_H

#include "source/session.h"

/* The format ("YAML", "JSON") that a text of the language looks like, by its lines up to `end` (an offset in it), the
 * end of the line that a fault is in; NULL where it looks like none. *at: the place where that shows first. */
const char *other_format_of(const struct source *s, uint32_t end, struct span *at);

/* What to do about it, in the arena. */
const char *other_format_help(struct session *s, const struct source *source, const char *format);

/* Whether a ':' is one of digits, dots and colons that have no quotes around them: an address of IPv6, a pair of ports.
 * *at: where they stand. */
bool other_format_unquoted(const struct source *s, struct span colon, struct span *at);

/* Whether the text that a fault is in looks like another format, up to the fault's line or as a `whole`: reports
 * that. */
bool other_format_report(struct session *s, struct span at, bool whole);

#endif
