/* Recognition of texts in another format that are read as the language: YAML in a .spec file, JSON. */
#ifndef SYNTAX_OTHER_FORMAT_H
#define SYNTAX_OTHER_FORMAT_H

#include "source/session.h"

/* Returns the format ("YAML", "JSON") that a text looks like, or NULL. Only lines up to `end` count, the offset in the
 * text where the line of a fault ends. *at gets the first place that shows the format. */
const char *other_format_of(const struct source *s, uint32_t end, struct span *at);

/* Returns the help text for that, in the arena. */
const char *other_format_help(struct session *s, const struct source *source, const char *format);

/* Whether a ':' is part of a word of digits, dots and colons without quotes: an IPv6 address, a pair of ports. *at gets
 * the place of the word. */
bool other_format_unquoted(const struct source *s, struct span colon, struct span *at);

/* Reports when the text of a fault looks like another format, and returns whether it does. The lines up to that of the
 * fault count, or with `whole` all lines. */
bool other_format_report(struct session *s, struct span at, bool whole);

#endif
