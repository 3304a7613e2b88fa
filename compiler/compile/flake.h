/* Flakes: files that have modules among much else. Their inputs are not fetched: runtime/host/flake.spec says what is
 * known of them. */
#ifndef COMPILE_FLAKE_H
#define COMPILE_FLAKE_H

#include "eval/builtin.h"

/* How a flake is called. */
struct flake_call {
	const char *root;       /* the folder that it lies in, absolute */
	struct value arguments; /* a set: these take the place of inputs */
	struct value inputs;    /* a set of strings: the folders where inputs lie */
};

/* Whether a value is a flake: a set whose `outputs` is a function. */
bool flake_is(struct evaluator *ev, struct value v);

/* The flake with its outputs beside its own attributes. VALUE_NONE with a failure. */
struct value flake_outputs(struct evaluator *ev, struct value flake, const struct flake_call *how);

/* Makes the failure for a flake that is taken for a module, with outputs that are modules as the cure. `outputs`: see
 * flake_outputs; a failure in their place is dropped. */
void flake_refuse(struct evaluator *ev, struct value outputs, struct span at);

/* The attribute paths of the hosts that a flake has, with NULL behind the last; those that are not known are left out
 * (source/checked.h). NULL with a failure. */
const char *const *flake_hosts(struct evaluator *ev, struct value outputs, struct span at);

/* The attribute path that a name behind `#` means: a host's, or else the name itself. */
const char *flake_host_path(struct evaluator *ev, struct value outputs, const char *name);

/* Makes the failure for a flake with several hosts, of which one has to be named. */
void flake_refuse_many(struct evaluator *ev, const char *const *hosts, struct span at);

/* Checks `v`, which was selected at an attribute path, and gives it back. VALUE_NONE with a failure where it is
 * unknown, or a set of systems. Where `v` is VALUE_NONE, its pending failure gets the names that exist. `outputs`: of
 * the flake, or VALUE_NONE. */
struct value flake_selected(struct evaluator *ev, struct value outputs, struct value v, const char *path,
                            struct span at);

/* A module of a system that a flake makes (nixpkgs.lib.nixosSystem), and what it gives to modules in *special_args, a
 * set; any other value as it is. VALUE_NONE with a failure. */
struct value flake_module(struct evaluator *ev, struct value v, struct value *special_args);

/* What host/flake.spec builds unknown values with. */
extern const struct builtin flake_builtins[];

#endif
