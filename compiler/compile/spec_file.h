/* Reading the spec that a call names: a file, a folder with a spec in it, a pipe, standard input. */
#ifndef COMPILE_SPEC_FILE_H
#define COMPILE_SPEC_FILE_H

#include "source/session.h"

/* Which file of a folder is the spec. */
enum spec_kind {
	SPEC_PLAIN, /* containers.spec, or else .yaml, .yml or .nix of that name, or else default.nix of a named folder */
	SPEC_ANY,   /* the same, with flake.nix before default.nix */
	SPEC_HOST,  /* the same, with flake.nix before containers.nix in a named folder: both belong to a NixOS host */
	SPEC_FLAKE, /* flake.nix */
};

/* Loads the text of SPEC: a file; a folder, or NULL for the current one, in which `kind` selects the file; "-" for
 * standard input, named <stdin>, whose relative paths start from the current folder. Returns NULL when it cannot be
 * read, which has been reported. */
struct source *spec_file_load(struct session *s, const char *file, enum spec_kind kind);

/* Returns a source for a text of the command line (-E). */
struct source *spec_file_text(struct session *s, const char *name, const char *text);

#endif
