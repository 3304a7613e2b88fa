/* Facts about the running host, for runtime/lints/preflight.spec. Nothing is changed to find them. */
#ifndef HOST_FACTS_H
#define HOST_FACTS_H

#include "compile/compile.h"

/* Returns the facts that are `asked` for: { paths = [ PATH ... ]; modules = [ NAME ... ]; }. The result has
 *
 *     paths       PATH -> true, of those that exist (a link counts without its target)
 *     interfaces  NAME -> { bridge; addresses = [ TEXT ... ]; }
 *     ports       [ "tcp:80" ... ] on which a program listens
 *     users       [ { name; first; count; } ... ] of /etc/subuid
 *     machines    NAME -> the unit in which it runs, as systemd-machined knows it
 *     modules     NAME -> whether the running kernel has it or can load it; unknown ones are left out
 *     space       free bytes below /var/lib
 *     stops       c->options.facts_stop
 *
 * Returns VALUE_NONE with a failure of the evaluator when `asked` is not such a set. What cannot be read counts as
 * absent. */
struct value facts_of(struct compilation *c, const struct attrs *asked);

/* Sets the versions of the target to those of the host's systemd and kernel, unless the call has named them. */
void facts_target(struct session *s, struct compile_target *t);

#endif
