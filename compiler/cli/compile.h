/* From the text of a spec to the files of its build. */
#ifndef CLI_COMPILE_H
#define CLI_COMPILE_H

#include "cli/run.h"

/* The configuration that ctrc's own modules make with the spec, or (NULL) alone, and with one `more` module (or none). NULL
 * when one of them is no value, which has been reported. */
struct config *merge_modules(struct run *r, struct source *spec, struct value more);

/* Compiles the spec of the call. Everything is checked: what is wrong has been reported, all of it, when this returns
 * something else than STATUS_FINE. Otherwise r->tree is complete and checked, and nothing has been written. Unless it has
 * to be `whole`, texts that cannot be at fault are not put together (see artifacts.h). */
enum exit_status compile(struct run *r, bool whole);

/* Lets the call, the project file and the spec's comments say which of the diagnostics count. What is the spec's
 * fault then follows from those that remain. Once, when all have been reported. */
enum exit_status settle(struct run *r, enum exit_status status);

/* Compiles, settles, and seals r->tree when nothing is wrong. What --strict makes a failure is one. */
enum exit_status compile_sealed(struct run *r);

#endif
