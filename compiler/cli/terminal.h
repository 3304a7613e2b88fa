/* Output to the caller that is not a report on specs. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "base/buf.h"
#include "compile/exit_status.h"
#include "source/session.h"

/* When output is coloured. Of AUTO, $FORCE_COLOR that is not empty says always, $NO_COLOR never (no-color.org,
 * force-color.org), and else a terminal that is not dumb is. */
enum terminal_colour { TERMINAL_COLOUR_AUTO, TERMINAL_COLOUR_ALWAYS, TERMINAL_COLOUR_NEVER };

/* Says when, for the rest of the process: what --color is. */
void terminal_set_colour(enum terminal_colour when);

/* Returns whether output to a descriptor is coloured. */
bool terminal_colours(int fd);

/* Prints a whole text to standard output, and releases it. Returns STATUS_FINE, or STATUS_SYSTEM when it could not be
 * written. */
enum exit_status terminal_print(struct buf *text);

/* Prints an error to standard error when there is no session. `help` may be NULL. */
void terminal_error(enum diag_code code, const char *message, const char *help);

/* Prints the diagnostics of a session to standard error, for people. */
void terminal_diags(struct session *s);

#endif
