/* Certain cures, applied to the texts that need them: shown as a unified diff, written in one step.
 *
 * Of two cures whose places overlap the first is taken; the other one is for the next run. */
#ifndef OUTPUT_FIX_H
#define OUTPUT_FIX_H

#include "base/buf.h"
#include "source/session.h"

enum fix_kind {
	FIX_MADE,
	FIX_SHOWN_ONLY, /* it is not for this call to change */
};

/* A text with its cures, by place and without overlaps. */
struct fixed {
	struct source *source;
	const struct fix **fixes;
	size_t count;
	enum fix_kind kind;
	struct fixed *next;
};

/* The changes that the session's diagnostics propose, text by text; NULL for nothing. Texts that are no files are left
 * out. `folders` (ended by NULL): those without links whose files may be changed; the difference of other texts, and of
 * changes that a text proposes for another one, is shown only. */
struct fixed *fix_collect(struct session *s, const char *const *folders);

/* Appends the difference that the cures of a kind make, as `diff -u` shows it and `patch -p0` takes it. */
void fix_diff(struct session *s, const struct fixed *all, enum fix_kind kind, struct buf *out);

/* Writes the cured texts that are not shown only, each beside its file first and then in its place, with the file's
 * mode. False when one cannot be written, or is not what was read any more, which has been reported (F02). */
bool fix_write(struct session *s, const struct fixed *all);

#endif
