/* Lints across host and guest: what a container gives, held against what its NixOS asks for
 * (runtime/lints/guest.spec). */
#ifndef COMPILE_GUEST_LINTS_H
#define COMPILE_GUEST_LINTS_H

#include "compile/guest_faults.h"
#include "module/config.h"

/* Runs them for a guest that was evaluated and has no fault (guest->path is set). Reports what they find; what cannot
 * be worked out says nothing. */
void guest_lints_run(struct evaluator *ev, struct config *config, const struct guest *guest);

#endif
