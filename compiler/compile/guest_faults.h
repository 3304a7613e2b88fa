/* Faults of the NixOS system in a container, reported at the user's lines. */
#ifndef COMPILE_GUEST_FAULTS_H
#define COMPILE_GUEST_FAULTS_H

#include "compile/guest_definitions.h"

/* A container's `config`, as runtime/nix/guests.spec evaluates it. */
struct guest {
	const char *name;             /* the name of the container */
	struct span at;               /* the place of its `config` */
	struct value module;
	const struct attrs *checked;  /* the result of NixOS */
	const struct attrs *open;     /* the same, with unknown options allowed */
	const char *path;             /* the store path of the system; NULL: unknown */
	const char *drv;              /* the path of its derivation; only where this process evaluated it */
	struct value unknown;         /* the unknown value that it needs (eval/unknown_value.h), or VALUE_NONE */
};

/* The definitions in a guest's modules, where NixOS gave `view` (guest->checked, guest->open). */
struct guest_definitions guest_faults_definitions(struct evaluator *ev, const struct guest *guest,
                                                  const struct attrs *view, bool silent);

/* Sets guest->path, or guest->unknown, or reports all faults: definitions of unknown options, values of the wrong type,
 * conflicts, failures of evaluation, assertions. Warnings are reported in any case. */
void guest_faults_find(struct evaluator *ev, struct guest *guest);

#endif
