/* Targets: the module of a spec that is compiled. It is the spec itself, the value at an attribute path, or a host of a
 * flake. */
#ifndef COMPILE_TARGET_H
#define COMPILE_TARGET_H

#include "compile/compile.h"

struct spec_target {
	const char *path; /* an attribute path; NULL: the value of the spec itself */
	bool unnamed;     /* a host that the call does not name: it is left out when it is unknown */
	struct spec_target *next;
};

/* Returns the targets that the options of a compilation select, after c->spec has been read. Flakes are those of NixOS
 * hosts: unless the call says otherwise, options of the host are ignored in them. Returns NULL when there is no target,
 * which has been reported. */
struct spec_target *target_list(struct compilation *c);

/* Returns the module of a target (NULL: of the value at --attr), and in *special_args what its flake passes to modules.
 * Returns VALUE_NONE with a failure. */
struct value target_module(struct compilation *c, struct source *spec, const struct spec_target *t,
                           struct value *special_args);

#endif
