/* Archives of files as Nix makes them ("NAR", Nix's doc/manual/source/protocols/nix-archive.md): names, contents,
 * links, and whether a file may be executed; no owner, no time. */
#ifndef DATA_ARCHIVE_H
#define DATA_ARCHIVE_H

#include "eval/eval.h"

#include <sys/types.h>

struct archive {
	struct evaluator *ev;
	struct span at;      /* for messages */
	struct value filter; /* a function that says what of a folder belongs to it, or no value */
	void (*take)(void *data, const char *bytes, size_t n); /* gets the archive, piece by piece */
	void *data;
};

/* Makes the archive of a file or folder. False with a failure; then part of it may have been given to `take`. */
bool archive_file(struct archive *a, const char *path);

/* The archive of a regular file that has the text as its contents. */
void archive_text(struct archive *a, const char *text, size_t len);

/* The word for a file's kind that filters get: "regular", "directory", "symlink" or "unknown". */
const char *archive_type(mode_t mode);

/* Gives `take` one piece as archives have them: its length in eight bytes, the bytes, zeros up to a multiple of
 * eight. */
void archive_bytes(struct archive *a, const char *bytes, size_t n);
/* A number: eight bytes, the lowest first. */
void archive_number(struct archive *a, uint64_t n);

#endif
