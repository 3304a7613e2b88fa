/* JSON that ctrc itself has written: manifests and its records about the host. A value that is missing or of another
 * kind reads as NULL, 0 or an empty list, so that a damaged record shows as an incomplete one. */
#ifndef HOST_RECORD_H
#define HOST_RECORD_H

#include "eval/eval.h"

/* The object that a text is, or NULL. */
const struct attrs *record_read(struct evaluator *ev, const char *text, size_t len);

/* The member of a name: a string, its text, an integer, a boolean, an object. NULL, 0 or false where it is missing or
 * of another kind. `record` may be NULL. */
const struct str *record_str(struct evaluator *ev, const struct attrs *record, const char *name);
const char *record_text(struct evaluator *ev, const struct attrs *record, const char *name); /* without a NUL inside */
int64_t record_int(struct evaluator *ev, const struct attrs *record, const char *name);
bool record_bool(struct evaluator *ev, const struct attrs *record, const char *name);
const struct attrs *record_inner(struct evaluator *ev, const struct attrs *record, const char *name);

/* Items of a list; NULL, with *n 0, when there is none. */
const struct value *record_list(struct evaluator *ev, const struct attrs *record, const char *name, size_t *n);

/* An item of a list as a list (NULL, with *n 0, when it is none), or as a text without a NUL inside, or NULL. */
const struct value *record_items(struct evaluator *ev, struct value item, size_t *n);
const char *record_item_text(struct evaluator *ev, struct value item);

/* An item of a list as an object, or NULL. */
const struct attrs *record_item(struct evaluator *ev, struct value item);

#endif
