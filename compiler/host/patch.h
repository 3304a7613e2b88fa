/* Differences of files, in the form of diff(1). */
#ifndef HOST_PATCH_H
#define HOST_PATCH_H

#include "base/buf.h"
#include "host/plan.h"

/* Appends the difference of all files, as `diff -u` prints it. Returns false when diff(1) cannot be run, which has been
 * reported. */
bool patch_show(struct session *s, struct buf *out, const struct plan *plan, bool colour);

/* Appends the difference of two texts with their names; NULL stands for a file that does not exist. Returns as
 * patch_show(). */
bool patch_texts(struct session *s, struct buf *out, const char *old_name, const char *new_name, const struct str *old,
                 const struct str *new, bool colour);

#endif
