/* Output to the caller that is not a report on specs. */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "base/buf.h"
#include "compile/exit_status.h"
#include "source/session.h"

/* Whether output to a descriptor may be coloured. */
bool terminal_colours(int fd);

/* Prints a whole text to standard output, and releases it. Returns STATUS_FINE, or STATUS_SYSTEM when it could not be
 * written. */
enum exit_status terminal_print(struct buf *text);

/* Prints an error to standard error when there is no session. `help` may be NULL. */
void terminal_error(enum diag_code code, const char *message, const char *help);

/* Prints the diagnostics of a session to standard error, for people. */
void terminal_diags(struct session *s);

#endif
