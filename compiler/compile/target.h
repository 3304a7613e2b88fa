/* Targets: the module of a spec that is compiled. It is the spec itself, the value at an attribute path, or a host of a
 * flake. */
#ifndef COMPILE_TARGET_H
#define COMPILE_TARGET_H

#include "compile/compile.h"

struct spec_target {
	const char *path; /* an attribute path; NULL: the value of the spec itself */
	bool unnamed;     /* a host that nobody named: it is left out where nothing is known of it */
	struct spec_target *next;
};

/* The targets that the options of a compilation mean, c->spec being read. Files that are flakes are of NixOS hosts:
 * where nobody says what options of the host are, they are ignored. NULL when there is no target, which has been
 * reported. */
struct spec_target *target_list(struct compilation *c);

/* The module that a target (NULL: what --attr names) is, and in *special_args what its flake gives to modules.
 * VALUE_NONE with a failure. */
struct value target_module(struct compilation *c, struct source *spec, const struct spec_target *t,
                           struct value *special_args);

#endif
