/* The origin of a definition: the calls and names in the user's text that it passed through. */
#ifndef MODULE_DEFINITION_ORIGIN_H
#define MODULE_DEFINITION_ORIGIN_H

#include "source/session.h"

struct definition;

/* Adds up to three notes to a diagnostic about a definition or a part of it: the calls and names that it passed
 * through. Only for diagnostics at a place in a text of the user. */
void definition_origin_note(struct session *s, const struct definition *d, struct diag *diag);

#endif
