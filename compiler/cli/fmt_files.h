/* Which files `ctrc fmt` is about. */
#ifndef CLI_FMT_FILES_H
#define CLI_FMT_FILES_H

#include "cli/command_line.h"

/* The operands with each folder replaced by the files of the language in it, in the order of their names. What git
 * ignores, what is a link and what is RPM's is left out. False with c->fault and c->cure set when a folder cannot be
 * read. *files gets NULL when there is no file. */
bool fmt_files(struct command_line *c, struct operand **files);

#endif
