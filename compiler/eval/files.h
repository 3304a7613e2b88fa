/* Reading files for the language. */
#ifndef EVAL_FILES_H
#define EVAL_FILES_H

#include "eval/eval.h"

/* The bytes of a file; `path` is absolute. NULL with a failure. */
const struct str *files_bytes(struct evaluator *ev, const char *path, struct span at);

/* Whether a name may be looked at (source/access.h); a failure otherwise. Names of ctrc's own files may be. */
bool files_may_be_seen(struct evaluator *ev, const char *path, bool follow, struct span at);

/* Fails with what is wrong with a file (an errno, an access_fault), named as the user named it. Returns VALUE_NONE. */
struct value files_unreadable(struct evaluator *ev, const char *path, struct span at, int error);

/* How messages name a file: below the folder of the user's first file in the user's spelling, otherwise as it is. */
const char *files_shown_name(struct evaluator *ev, const char *path);

#endif
