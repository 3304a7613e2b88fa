/* Files as bytes, as texts and as values: each is read, parsed and evaluated once. */
#ifndef EVAL_FILES_H
#define EVAL_FILES_H

#include "eval/evaluator.h"

/* An empty table of files. */
struct files *files_new(struct evaluator *ev);

/* The bytes of a file; `path` is absolute. NULL with a failure. */
const struct str *files_bytes(struct evaluator *ev, const char *path, struct span at);

/* The same of a file that holds a text: one that is encrypted (git-crypt, age) is refused, or unknown. */
const struct str *files_text(struct evaluator *ev, const char *path, struct span at);

/* Whether a name may be looked at (source/access.h); a failure otherwise. Names of ctrc's own files may be. */
bool files_may_be_seen(struct evaluator *ev, const char *path, bool follow, struct span at);

/* Fails with what is wrong with a file (an errno, an access_fault), named as the user named it. Returns VALUE_NONE. */
struct value files_unreadable(struct evaluator *ev, const char *path, struct span at, int error);

/* How messages name a file: below the folder of the user's first file in the user's spelling, otherwise as it is. */
const char *files_shown_name(struct evaluator *ev, const char *path);

/* The value of a file: parses (once per path), resolves and evaluates. `path` is absolute; a folder means its
 * default.nix. */
struct value eval_file(struct evaluator *ev, const char *path, struct span at);
/* A text that is already loaded: parses, resolves and evaluates it. VALUE_NONE also when syntax errors were reported
 * (then no failure is pending: it has been said). */
struct value eval_source(struct evaluator *ev, struct source *source);
/* The same with the names of a set in scope (scopedImport). */
struct value eval_source_in(struct evaluator *ev, struct source *source, const struct attrs *scope);
/* The same for later: parses and resolves at once, and gives a thunk. VALUE_NONE when errors were reported (then the
 * first of them is the pending failure). `scope` may be NULL. */
struct value eval_source_later(struct evaluator *ev, struct source *source, const struct attrs *scope);
/* Reads a file into a source, once per path: `path` is absolute. NULL with a failure. A folder means its
 * default.nix. */
struct source *eval_load(struct evaluator *ev, const char *path, struct span at);

/* From now on, texts below an absolute folder count as a library's, and not as the user's. */
void files_add_library(struct evaluator *ev, const char *folder);

/* Whether a path leads below such a folder. */
bool files_is_library(const struct evaluator *ev, const char *path);

/* The file behind a forced value that is an unknown name of a file with known bytes (unknown_value_at). `evaluated`:
 * also a file that stands in for it. NULL for every other value, without a failure. */
const char *files_of_unknown(struct evaluator *ev, struct value v, bool evaluated);

/* What <name> means: looked up in the search path, below EMBEDDED_ROOT for <ctrc/...>. A path; an unknown value where
 * nixpkgs is not known and that is no error; or VALUE_NONE. */
struct value files_search(struct evaluator *ev, const char *name, size_t len, struct span at);

/* The file that Nix finds without a search path: <nix/fetchurl.nix>. A path, or VALUE_NONE and no failure. */
struct value files_nix_file(struct evaluator *ev, const char *name, size_t len);

#endif
