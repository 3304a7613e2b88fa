/* Names of the Nix store. They are hashes of what the store would hold, so that they can be told without a store: as
 * `nix-instantiate --eval` does, nothing is written. Only where the evaluator may (eval_options.store_names): in a spec, the
 * name of a file that no host has would be a trap. */
#ifndef DATA_STORE_PATH_H
#define DATA_STORE_PATH_H

#include "data/hash.h"

#define STORE_DIR "/nix/store"

struct store_file {
	const char *path, *name;     /* `name` may be NULL: the file's own */
	bool flat;                   /* the file's contents are hashed as they are, without an archive around them */
	struct value filter;         /* a function that says what of a folder belongs to it, or no value */
	const struct hash *expected; /* what the hash has to be, or NULL */
};

/* The path of a file in the store: what Nix calls it when it adds it there. A string with itself as its context; NULL with a
 * failure. */
const struct str *store_path_of_file(struct evaluator *ev, const struct store_file *file, struct span at);
/* The same for a path value, whose name is the file's. */
const struct str *store_path_of_path(struct evaluator *ev, const struct str *path, struct span at);

/* What "${path}" gives where names of the store may be made (struct evaluator, interpolate_path). */
const struct str *store_path_interpolate(struct evaluator *ev, const struct str *path, struct span at);

/* The path of a text (builtins.toFile). What the text refers to has to be plain paths. NULL with a failure. */
const struct str *store_path_of_text(struct evaluator *ev, const struct str *name, const struct str *text, struct span at);

/* True for a path directly below the store's folder whose name begins with a digest. */
bool store_path_valid(const char *path, size_t len);

/* False with a failure where names of the store may not be made. */
bool store_path_allowed(struct evaluator *ev, struct span at, const char *what, const char *help);

#endif
