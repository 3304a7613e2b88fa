/* Names of the Nix store. They are hashes of what the store would hold, so that they can be told without a store: as
 * `nix-instantiate --eval` does, nothing is written. Only where the evaluator may (eval_options.store_names): in a
 * spec, the name of a file that no host has would be a trap.
 *
 * How a path follows from what it names: Nix's doc/manual/source/protocols/store-path.md. */
#ifndef DATA_STORE_PATH_H
#define DATA_STORE_PATH_H

#include "data/hash.h"

#define STORE_DIR "/nix/store" /* where eval_options.store_dir names no other */

struct store_file {
	const char *path, *name;     /* `name` may be NULL: the file's own */
	bool flat;                   /* the file's contents are hashed as they are, without an archive around them */
	struct value filter;         /* a function that says what of a folder belongs to it, or no value */
	const struct hash *expected; /* what the hash has to be, or NULL */
};

struct store_text {
	const char *name, *text;
	size_t len;
	const char **references; /* paths of the store that it speaks of, in the order of their bytes */
	uint32_t n_references;
};

/* What a path of the store was made of: a file or folder (file.path), a text (text.name), or what a URL gives. */
struct store_object {
	const struct str *path;
	struct store_file file;
	struct store_text text;
	const char *url;
};

/* The store's folder, without a slash at its end. */
const char *store_path_folder(const struct evaluator *ev);

/* The path of a file in the store: what Nix calls it when it adds it there. A string with itself as its context; NULL
 * with a failure. */
const struct str *store_path_of_file(struct evaluator *ev, const struct store_file *file, struct span at);
/* The same for a path value, whose name is the file's. A file is read once. */
const struct str *store_path_of_path(struct evaluator *ev, const struct str *path, struct span at);

/* The string of "${path}" where names of the store may be made (struct evaluator, interpolate_path). */
const struct str *store_path_interpolate(struct evaluator *ev, const struct str *path, struct span at);

/* The path of a text (builtins.toFile). What the text refers to has to be plain paths. NULL with a failure. */
const struct str *store_path_of_text(struct evaluator *ev, const struct str *name, const struct str *text,
                                     struct span at);

/* Paths that come without a context; NULL with a failure. */

/* Of a text with references of any kind: a .drv. */
const struct str *store_path_of_bytes(struct evaluator *ev, const struct store_text *text, struct span at);
/* Of an output of the derivation `name`, by the hash of its text. */
const struct str *store_path_of_output(struct evaluator *ev, const char *output, const struct hash *hash,
                                       const char *name, struct span at);
/* Of contents that are known by their hash: of a file's bytes, or (`archive`) of its archive. */
const struct str *store_path_of_fixed(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                      struct span at);

/* The path of what a URL gives, by its hash; with itself as its context. */
const struct str *store_path_of_url(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                    const char *url, struct span at);

/* The file or text that a path made here is the name of; NULL for others and for outputs and derivations. */
const struct store_object *store_path_find(const struct evaluator *ev, const char *path);

/* Whether a name is one that the store takes; false with a failure. */
bool store_path_check_name(struct evaluator *ev, const char *name, struct span at);

/* True for a path directly below the store's folder whose name begins with a digest. */
bool store_path_valid(const struct evaluator *ev, const char *path, size_t len);

/* False with a failure where names of the store may not be made. */
bool store_path_allowed(struct evaluator *ev, struct span at, const char *what, const char *help);

#endif
