/* Archives of files in Nix's format ("NAR", Nix's doc/manual/source/protocols/nix-archive.md): names, contents, links,
 * and whether a file is executable; no owner and no time. */
#ifndef DATA_ARCHIVE_H
#define DATA_ARCHIVE_H

#include "eval/eval.h"

#include <sys/types.h>

struct archive {
	struct evaluator *ev;
	struct span at;      /* for messages */
	struct value filter; /* a function that selects the entries of a folder, or VALUE_NONE */
	void (*take)(void *data, const char *bytes, size_t n); /* is called with each piece of the archive */
	void *data;
};

/* Makes the archive of a file or folder. Returns false with a failure; part of the archive may have been given to
 * `take` then. */
bool archive_file(struct archive *a, const char *path);

/* Makes the archive of a regular file whose contents are the text. */
void archive_text(struct archive *a, const char *text, size_t len);

/* Returns the word for a file's type that filters get: "regular", "directory", "symlink" or "unknown". It is static. */
const char *archive_type(mode_t mode);

/* Gives `take` one piece in the form of archives: its length in eight bytes, the bytes, and zeros up to a multiple of
 * eight. */
void archive_bytes(struct archive *a, const char *bytes, size_t n);

/* Gives `take` a number: eight bytes, the lowest first. */
void archive_number(struct archive *a, uint64_t n);

#endif
