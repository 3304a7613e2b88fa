/* A spec with all values filled in: every option that may be set, as one set that says the same again. */
#ifndef OUTPUT_RESOLVED_H
#define OUTPUT_RESOLVED_H

#include "base/buf.h"
#include "module/config.h"

enum resolved_format { RESOLVED_SPEC, RESOLVED_YAML, RESOLVED_JSON };

/* Appends the options of a configuration that was checked, with their merged values: those that the user defines, and
 * those at their defaults. Definitions of ctrc's own modules are left out: the modules make them again. A value that no
 * text holds (a function, as a guest's `config`; one that is not known) is left out, and a warning names it (V17).
 * Options that are internal, hidden, read-only, renamed or declared by the spec itself are left out without a warning.
 * False with a failure. */
bool resolved_write(struct evaluator *ev, struct config *config, enum resolved_format format, struct buf *out);

#endif
