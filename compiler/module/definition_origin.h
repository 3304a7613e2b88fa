/* The way that a definition took: calls and names in the user's text. */
#ifndef MODULE_DEFINITION_ORIGIN_H
#define MODULE_DEFINITION_ORIGIN_H

#include "source/session.h"

struct definition;

/* Adds up to three notes to a diagnostic about a definition or a part of it: the calls and names that it came through.
 * Only for diagnostics at a place in a user's text. */
void definition_origin_note(struct session *s, const struct definition *d, struct diag *diag);

#endif
