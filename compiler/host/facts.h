/* What the running host has, for runtime/lints/preflight.spec. Looking changes nothing. */
#ifndef HOST_FACTS_H
#define HOST_FACTS_H

#include "compile/compile.h"

/* Answers what is `asked`: { paths = [ PATH ... ]; modules = [ NAME ... ]; }. Gives
 *
 *     paths       PATH -> true, of those that are there (a link counts as it is)
 *     interfaces  NAME -> { bridge; addresses = [ TEXT ... ]; }
 *     ports       [ "tcp:80" ... ] on which somebody listens
 *     users       [ { name; first; count; } ... ] of /etc/subuid
 *     machines    NAME -> the unit that it runs in, as systemd-machined has it
 *     modules     NAME -> whether the kernel that runs has or can load it; without those of which nothing is known
 *     space       bytes that are free below /var/lib
 *     stops       c->options.facts_stop
 *
 * VALUE_NONE with a failure of the evaluator where `asked` is no such set. What cannot be read counts as not there. */
struct value facts_of(struct compilation *c, const struct attrs *asked);

/* The versions of the host's systemd and kernel, where the call names none. */
void facts_target(struct session *s, struct compile_target *t);

#endif
