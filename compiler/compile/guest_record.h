/* The findings about a guest, as bytes that one process sends to another process of the same program. */
#ifndef COMPILE_GUEST_RECORD_H
#define COMPILE_GUEST_RECORD_H

#include "base/buf.h"
#include "compile/guest_faults.h"

/* Appends the path of a guest's system and the diagnostics from `first` on, the last ones of the session. A place in a
 * text that begins at the offset `known` or after it is written with the path of the text. */
void guest_record_write(struct buf *to, const struct session *s, const struct guest *guest, const struct diag *first,
                        uint32_t known);

/* Sets guest->path and reports the diagnostics of a record of `n` bytes. Texts that it names are loaded. Returns false,
 * with nothing reported, when the record is not complete or a text cannot be loaded. */
bool guest_record_read(struct evaluator *ev, const char *bytes, size_t n, struct guest *guest);

#endif
