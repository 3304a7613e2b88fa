/* JSON that ctrc itself has written: manifests and its records about the host. A value that is missing or has another
 * type reads as NULL, 0 or an empty list, so that a damaged record appears as an incomplete one. */
#ifndef HOST_RECORD_H
#define HOST_RECORD_H

#include "eval/eval.h"

/* Returns the object that a text contains, or NULL. */
const struct attrs *record_read(struct evaluator *ev, const char *text, size_t len);

/* These return a member by its name: a string, its text, an integer, a boolean, an object. NULL, 0 or false when it is
 * missing or has another type. `record` may be NULL. */
const struct str *record_str(struct evaluator *ev, const struct attrs *record, const char *name);
const char *record_text(struct evaluator *ev, const struct attrs *record, const char *name); /* without a NUL inside */
int64_t record_int(struct evaluator *ev, const struct attrs *record, const char *name);
bool record_bool(struct evaluator *ev, const struct attrs *record, const char *name);
const struct attrs *record_inner(struct evaluator *ev, const struct attrs *record, const char *name);

/* Returns the *n items of a list. Returns NULL, with *n 0, when there is no list. */
const struct value *record_list(struct evaluator *ev, const struct attrs *record, const char *name, size_t *n);

/* Returns the *n items of an item that is a list. Returns NULL, with *n 0, when it is not. */
const struct value *record_items(struct evaluator *ev, struct value item, size_t *n);

/* Returns the text of an item that is a string without NUL bytes, or NULL. */
const char *record_item_text(struct evaluator *ev, struct value item);

/* Returns an item that is an object, or NULL. */
const struct attrs *record_item(struct evaluator *ev, struct value item);

#endif
