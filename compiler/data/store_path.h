/* Paths of the Nix store. They are hashes of the store's contents, so that they can be computed without a store:
 * nothing is written, as with `nix-instantiate --eval`. They are made only when the evaluator may make them
 * (eval_options.store_names): in a spec, the name of a file that no host has would be a trap.
 *
 * Their computation is described in Nix's doc/manual/source/protocols/store-path.md. */
#ifndef DATA_STORE_PATH_H
#define DATA_STORE_PATH_H

#include "data/hash.h"

#define STORE_DIR "/nix/store" /* unless eval_options.store_dir is set */

struct store_file {
	const char *path, *name;     /* `name` may be NULL: the file's own name */
	bool flat;                   /* the hash is that of the file's contents, not of an archive */
	struct value filter;         /* a function that selects the entries of a folder, or VALUE_NONE */
	const struct hash *expected; /* the hash that is required, or NULL */
};

struct store_text {
	const char *name, *text;
	size_t len;
	const char **references; /* the store paths that it refers to, sorted by their bytes */
	uint32_t n_references;
};

/* The origin of a store path: a file or folder (file.path), a text (text.name), or the contents of a URL. */
struct store_object {
	const struct str *path;
	struct store_file file;
	struct store_text text;
	const char *url;
};

/* Returns the store's folder, without a slash at its end. */
const char *store_path_folder(const struct evaluator *ev);

/* Returns the store path that Nix gives a file which it adds to the store: a string whose context is itself. Returns
 * NULL with a failure. */
const struct str *store_path_of_file(struct evaluator *ev, const struct store_file *file, struct span at);

/* The same for a path value, with the file's own name. A file is read once. */
const struct str *store_path_of_path(struct evaluator *ev, const struct str *path, struct span at);

/* Returns the string of "${path}" when store paths may be made (evaluator.interpolate_path). Returns NULL with a
 * failure. */
const struct str *store_path_interpolate(struct evaluator *ev, const struct str *path, struct span at);

/* Returns the path of a text (builtins.toFile). The text may refer to plain paths only. Returns NULL with a failure. */
const struct str *store_path_of_text(struct evaluator *ev, const struct str *name, const struct str *text,
                                     struct span at);

/* Paths that come without a context; NULL with a failure. */

/* The next three return paths without a context, or NULL with a failure. The path of a text with references of any
 * kind: a .drv file. */
const struct str *store_path_of_bytes(struct evaluator *ev, const struct store_text *text, struct span at);

/* The path of an output of the derivation `name`, from the hash of its text. */
const struct str *store_path_of_output(struct evaluator *ev, const char *output, const struct hash *hash,
                                       const char *name, struct span at);

/* The path of contents whose hash is known: the hash of a file's bytes, or (`archive`) of its archive. */
const struct str *store_path_of_fixed(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                      struct span at);

/* Returns the path of the contents of a URL, from their hash; its context is itself. Returns NULL with a failure. */
const struct str *store_path_of_url(struct evaluator *ev, const struct hash *hash, bool archive, const char *name,
                                    const char *url, struct span at);

/* Returns the origin of a path that was made here; NULL for other paths, for outputs and for derivations. */
const struct store_object *store_path_find(const struct evaluator *ev, const char *path);

/* Whether the store allows a name; false with a failure. */
bool store_path_check_name(struct evaluator *ev, const char *name, struct span at);

/* Whether a path of `len` bytes lies directly below the store's folder and its name begins with a digest. */
bool store_path_valid(const struct evaluator *ev, const char *path, size_t len);

/* Whether store paths may be made; false with a failure. `what` and `help` are for its message. */
bool store_path_allowed(struct evaluator *ev, struct span at, const char *what, const char *help);

#endif
