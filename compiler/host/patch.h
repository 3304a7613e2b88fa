/* The difference of files, as diff(1) shows it. */
#ifndef HOST_PATCH_H
#define HOST_PATCH_H

#include "base/buf.h"
#include "host/plan.h"

/* The difference of all files, as `diff -u` shows it. False with a report when there is no diff(1) to ask. */
bool patch_show(struct session *s, struct buf *out, const struct plan *plan, bool colour);

/* Appends the difference of two texts under two names; NULL is a text that is not there. False likewise. */
bool patch_texts(struct session *s, struct buf *out, const char *old_name, const char *new_name, const struct str *old,
                 const struct str *new, bool colour);

#endif
