/* Faults of the NixOS in a container, reported at the user's lines. */
#ifndef COMPILE_GUEST_FAULTS_H
#define COMPILE_GUEST_FAULTS_H

#include "eval/eval.h"

/* A container's `config`, as runtime/nix/guests.spec evaluates it. */
struct guest {
	const char *name;             /* of the container */
	struct span at;               /* of its `config` */
	struct value module;
	const struct attrs *checked;  /* what NixOS makes of it */
	const struct attrs *open;     /* the same where unknown options are no fault */
	const char *path;             /* of the system in the store; NULL: not known */
	struct value unknown;         /* the unknown value that it needs (eval/unknown_value.h), or VALUE_NONE */
};

/* Sets guest->path, or guest->unknown, or reports all faults: definitions of unknown options, values of the wrong type,
 * conflicts, failures of evaluation, assertions. Warnings are reported in any case. */
void guest_faults_find(struct evaluator *ev, struct guest *guest);

#endif
