/* Completion in `ctrc repl`. */
#ifndef CLI_REPL_COMPLETE_H
#define CLI_REPL_COMPLETE_H

#include "cli/repl.h"

/* The words that may stand at the cursor of a line. For the editor: `repl` is the struct repl. */
struct completions repl_complete(void *repl, const char *line, size_t cursor);

#endif
