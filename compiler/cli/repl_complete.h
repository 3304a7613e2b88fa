/* Completion in `ctrc repl`. */
#ifndef CLI_REPL_COMPLETE_H
#define CLI_REPL_COMPLETE_H

#include "cli/repl.h"

/* A completer for the editor: returns the words that can be at the cursor of a line. `repl` is the struct repl. */
struct completions repl_complete(void *repl, const char *line, size_t cursor);

#endif
