/* Specifiers of units: %n, %i, %H, ... (systemd.unit(5)). */
#ifndef UNIT_SPECIFIER_H
#define UNIT_SPECIFIER_H

#include "base/buf.h"

#include <stdbool.h>

/* Returns the meaning of a specifier: "the host's name"; NULL when systemd has no such specifier. The result is
 * static. */
const char *specifier_meaning(char letter);

/* Appends a text in which each specifier is replaced by a value of the right form: a path for a path. `systemd` is the
 * version of systemd. `name`: the text is the name of a unit, which has fewer specifiers. Returns false, with *at at
 * the `%`, when systemd refuses a specifier; systemd then ignores the whole text. */
bool specifier_expand(const char *text, struct buf *to, int systemd, bool name, const char **at);

/* Returns the first `%` that begins no specifier and that systemd leaves as it is (its manual asks for "%%"); NULL when
 * there is none. */
const char *specifier_lone(const char *text);

/* Returns the first specifier that was probably not meant as one: its `%` ends a number, or belongs to a URL or to a
 * format of strftime(3), or another `%` of the text begins no specifier. `prose`: no part of the text is for systemd,
 * so that in a text of several words every specifier is such a one. Returns NULL when there is none. */
const char *specifier_unseen(const char *text, bool prose);

#endif
