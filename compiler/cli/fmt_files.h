/* The files that `ctrc fmt` formats. */
#ifndef CLI_FMT_FILES_H
#define CLI_FMT_FILES_H

#include "cli/command_line.h"

/* Returns, in *files, the operands with each folder replaced by the files of the language in it, in the order of their
 * names; NULL when there is no file. Files that git ignores, links and files of RPM are left out. Returns false, with
 * c->fault and c->cure set, when a folder cannot be read. */
bool fmt_files(struct command_line *c, struct operand **files);

#endif
