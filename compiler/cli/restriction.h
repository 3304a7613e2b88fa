/* --restrict: a call that can only read below some folders and write its output. */
#ifndef CLI_RESTRICTION_H
#define CLI_RESTRICTION_H

#include "cli/command_line.h"

/* Sets c->access from the call. If the call is restricted, also gives up all rights that the kernel lets a process give
 * up (cli/sandbox.h). That cannot be undone, and applies to the whole process. `c` has to live as long as its
 * sessions. */
void restriction_begin(struct command_line *c);

/* Returns the folders whose files `lint --fix` may change: those of the specs that the call names, absolute and without
 * links. Ended by NULL; in `a`. */
const char *const *restriction_own_folders(struct arena *a, const struct command_line *c);

/* Returns the folder that contains a file, with links resolved, in the arena; NULL when there is none. */
const char *restriction_folder_above(struct arena *a, const char *file);

#endif
