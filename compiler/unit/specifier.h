/* Specifiers of units: %n, %i, %H, ... (systemd.unit(5)). */
#ifndef UNIT_SPECIFIER_H
#define UNIT_SPECIFIER_H

#include "base/buf.h"

#include <stdbool.h>

/* What a specifier stands for: "the host's name"; NULL where systemd has no such one. */
const char *specifier_meaning(char letter);

/* Appends a text with a value that each specifier may have in its place, of the right form: a path for a path.
 * `systemd`: its version; `name`: the text is the name of a unit, which has fewer of them. False, with *at the `%`,
 * where systemd refuses one: then it ignores the whole text. */
bool specifier_expand(const char *text, struct buf *to, int systemd, bool name, const char **at);

/* The first `%` that is no specifier and is left as it is (systemd's manual wants "%%"); NULL without one. */
const char *specifier_lone(const char *text);

/* The first specifier that its author probably did not see: the `%` ends a number or is one of a URL or of strftime(3),
 * or other `%` of the text are no specifiers. `prose`: nothing of the text is for systemd, so that in a text of several
 * words each specifier is one. NULL without one. */
const char *specifier_unseen(const char *text, bool prose);

#endif
