/* Reading what the call names: a file, a folder with a spec in it, a pipe, standard input. */
#ifndef COMPILE_SPEC_FILE_H
#define COMPILE_SPEC_FILE_H

#include "source/session.h"

/* Which file of a folder is meant. */
enum spec_kind {
	SPEC_PLAIN, /* containers.spec, or else containers.yaml, .yml or .nix, or else default.nix if the folder is named */
	SPEC_ANY,   /* the same, with flake.nix in front of default.nix */
	SPEC_FLAKE, /* flake.nix */
};

/* The text of SPEC: a file; a folder, or NULL for the current one, in which `kind` says what to read; "-": standard
 * input, named <stdin>, whose relative paths start from the current folder. NULL when it cannot be read, which has been
 * reported. */
struct source *spec_file_load(struct session *s, const char *file, enum spec_kind kind);

/* A text of the command line (-E). */
struct source *spec_file_text(struct session *s, const char *name, const char *text);

#endif
