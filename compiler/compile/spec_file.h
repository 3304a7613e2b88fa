/* Reading the spec that a call names: a file, a folder with a spec in it, a pipe, standard input. */
#ifndef COMPILE_SPEC_FILE_H
#define COMPILE_SPEC_FILE_H

#include "source/session.h"

/* Which file of a folder is the spec. */
enum spec_kind {
	SPEC_PLAIN, /* containers.spec, .yaml, .yml, .json or .nix; or else default.nix of a named folder; or else the
	             * only file NAME.spec that is not for rpmbuild */
	SPEC_ANY,   /* the same, with flake.nix before default.nix */
	SPEC_HOST,  /* the same, with flake.nix before containers.nix in a named folder: both belong to a NixOS host */
	SPEC_FLAKE, /* flake.nix */
};

/* Loads the text of SPEC: a file; a folder, or NULL for the current one, in which `kind` selects the file; "-" for
 * standard input, named <stdin>, whose relative paths start from the current folder. Returns NULL when it cannot be
 * read, which has been reported. */
struct source *spec_file_load(struct session *s, const char *file, enum spec_kind kind);

/* Returns whether the last file could not be loaded because a folder has several that may be meant: a fault of the
 * call, which was reported (C01). */
bool spec_file_is_unclear(const struct session *s);

/* Returns whether a file NAME.spec is a package's, for rpmbuild: its lines are headers like `Name: x`, or macros. */
bool spec_file_is_rpm(const char *name);

/* Returns a source for a text of the command line (-E). */
struct source *spec_file_text(struct session *s, const char *name, const char *text);

#endif
