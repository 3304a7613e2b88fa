/* Reading what the call names: a file, a folder with a spec in it, a pipe, standard input. */
#ifndef COMPILE_SPEC_FILE_H
#define COMPILE_SPEC_FILE_H

#include "source/session.h"

/* The text of SPEC. NULL: ./containers.spec, or else ./containers.yaml or ./containers.yml; "-": standard input, named
 * <stdin>, whose relative paths start from the current folder; a folder: the same files, or else its default.nix. NULL when it cannot be read, which has been
 * reported. */
struct source *spec_file_load(struct session *s, const char *file);

/* A text of the command line (-E). */
struct source *spec_file_text(struct session *s, const char *name, const char *text);

#endif
