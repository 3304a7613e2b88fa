/* What was found in a guest, as bytes that one process hands to another of the same program. */
#ifndef COMPILE_GUEST_RECORD_H
#define COMPILE_GUEST_RECORD_H

#include "base/buf.h"
#include "compile/guest_faults.h"

/* Writes the path of a guest's system and the diagnostics from `first` on (the session's, reported last). Places in
 * texts that begin at `known` or behind it are written with the path of the text. */
void guest_record_write(struct buf *to, const struct session *s, const struct guest *guest, const struct diag *first,
                        uint32_t known);

/* Sets guest->path and reports the diagnostics of such a record. Texts that it names are loaded. False, with nothing
 * reported, when the bytes are no whole record or a text cannot be loaded. */
bool guest_record_read(struct evaluator *ev, const char *bytes, size_t n, struct guest *guest);

#endif
