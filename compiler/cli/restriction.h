/* --restrict: a call that reads below some folders, and writes its output, and can do nothing else. */
#ifndef CLI_RESTRICTION_H
#define CLI_RESTRICTION_H

#include "cli/command_line.h"

/* Sets c->access as the call says. Where the call is restricted, also gives up all rights that the kernel lets a
 * process give up (cli/sandbox.h). There is no way back: it is for the whole process. `c` must last as long as its
 * sessions do. */
void restriction_begin(struct command_line *c);

/* The folders whose files `lint --fix` may change: those of the specs that the call names, absolute and without links.
 * Ended by NULL; in `a`. */
const char *const *restriction_own_folders(struct arena *a, const struct command_line *c);

/* The folder that a file lies in by the name that it was given, links resolved; NULL: there is none. */
const char *restriction_folder_above(struct arena *a, const char *file);

#endif
