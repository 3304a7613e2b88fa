/* Files as bytes, as texts and as values. Each file is read, parsed and evaluated once. */
#ifndef EVAL_FILES_H
#define EVAL_FILES_H

#include "eval/evaluator.h"

/* Returns an empty table of files. */
struct files *files_new(struct evaluator *ev);

/* Returns the bytes of a file, whose path is absolute. Returns NULL with a failure. */
const struct str *files_bytes(struct evaluator *ev, const char *path, struct span at);

/* The same for a file that contains text: an encrypted file (git-crypt, age) fails, or is unknown. */
const struct str *files_text(struct evaluator *ev, const char *path, struct span at);

/* Whether a name may be looked at (source/access.h); false with a failure. Names of ctrc's own files may be. */
bool files_may_be_seen(struct evaluator *ev, const char *path, bool follow, struct span at);

/* Makes the failure for a file that cannot be read. `error` is an errno or an access_fault. The message names the file
 * as the user does. Returns VALUE_NONE. */
struct value files_unreadable(struct evaluator *ev, const char *path, struct span at, int error);

/* Returns the name of a file for messages: in the user's spelling below the folder of the user's first file, else
 * unchanged. In the arena. */
const char *files_shown_name(struct evaluator *ev, const char *path);

/* Returns the value of a file, whose path is absolute: parses it (once per path), resolves and evaluates it. A folder
 * stands for its default.nix. Returns VALUE_NONE with a failure. */
struct value eval_file(struct evaluator *ev, const char *path, struct span at);

/* Parses, resolves and evaluates a text that is loaded already. Returns VALUE_NONE with a failure, or without one when
 * syntax errors were reported. */
struct value eval_source(struct evaluator *ev, struct source *source);

/* The same with the names of a set in scope (scopedImport). */
struct value eval_source_in(struct evaluator *ev, struct source *source, const struct attrs *scope);

/* Parses and resolves a text at once and returns a thunk for its value. `scope` may be NULL. Returns VALUE_NONE when
 * errors were reported; the first of them is the pending failure then. */
struct value eval_source_later(struct evaluator *ev, struct source *source, const struct attrs *scope);

/* Reads a file into a source, once per path, which is absolute. A folder stands for its default.nix. Returns NULL with
 * a failure. */
struct source *eval_load(struct evaluator *ev, const char *path, struct span at);

/* Makes texts below an absolute folder count as a library's, and not as the user's, from now on. */
void files_add_library(struct evaluator *ev, const char *folder);

/* Whether a path lies in such a folder. */
bool files_is_library(const struct evaluator *ev, const char *path);

/* Returns the path of the file behind a forced value that is the unknown name of a file with known bytes
 * (unknown_value_at). `evaluated`: also of a file that stands in for it. Returns NULL, without a failure, for every
 * other value. */
const char *files_of_unknown(struct evaluator *ev, struct value v, bool evaluated);

/* Returns the path that <name> means: looked up in the search path, below EMBEDDED_ROOT for <ctrc/...>. Returns an
 * unknown value when nixpkgs is unknown and that is not an error, and VALUE_NONE with a failure otherwise. */
struct value files_search(struct evaluator *ev, const char *name, size_t len, struct span at);

/* Returns the path of the file that Nix finds without a search path, <nix/fetchurl.nix>. Returns VALUE_NONE without a
 * failure for other names. */
struct value files_nix_file(struct evaluator *ev, const char *name, size_t len);

#endif
