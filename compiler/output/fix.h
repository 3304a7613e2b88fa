/* Certain fixes, applied to the texts: shown as a unified diff, written in one step.
 *
 * Of two fixes whose places overlap the first is applied; the other one is left for the next run. */
#ifndef OUTPUT_FIX_H
#define OUTPUT_FIX_H

#include "base/buf.h"
#include "source/session.h"

enum fix_kind {
	FIX_MADE,
	FIX_SHOWN_ONLY, /* this call may not change the text */
};

/* A text with its fixes, sorted by place and without overlaps. */
struct fixed {
	struct source *source;
	const struct fix **fixes;
	size_t count;
	enum fix_kind kind;
	struct fixed *next;
};

/* Returns the changes that the session's diagnostics propose, text by text; NULL when there are none. Texts that are
 * not files are left out. `folders`, ended by NULL, are absolute and without links: only files below them are changed.
 * Changes of other texts, and changes that one text proposes for another, are shown only. In the session's arena. */
struct fixed *fix_collect(struct session *s, const char *const *folders);

/* Appends the diff of the fixes of a kind, in the form of `diff -u`, which `patch -p0` takes. */
void fix_diff(struct session *s, const struct fixed *all, enum fix_kind kind, struct buf *out);

/* Writes the changed texts of kind FIX_MADE: each to a new file, which then replaces the old one and has its mode.
 * Returns false when a file cannot be written, or has changed since it was read, which has been reported (F02). */
bool fix_write(struct session *s, const struct fixed *all);

#endif
