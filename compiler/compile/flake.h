/* Flakes: files that contain modules among other things. Their inputs are not fetched: runtime/host/flake.spec has what
 * is known about them. */
#ifndef COMPILE_FLAKE_H
#define COMPILE_FLAKE_H

#include "eval/builtin.h"

/* How the outputs of a flake are computed. */
struct flake_call {
	const char *root;       /* the absolute path of its folder */
	struct value arguments; /* a set of values that replace inputs */
	struct value inputs;    /* a set of strings: the folders of inputs */
};

/* Whether a value is a flake: a set whose `outputs` is a function. */
bool flake_is(struct evaluator *ev, struct value v);

/* Returns the flake with its outputs next to its own attributes. Returns VALUE_NONE with a failure. */
struct value flake_outputs(struct evaluator *ev, struct value flake, const struct flake_call *how);

/* Whether the text of a value shows that it is a module of flake-parts, which sets outputs of a flake. */
bool flake_is_part(struct evaluator *ev, struct value v);

/* Returns the outputs of a flake that consists of such a module. Of the arguments, `self` and `inputs` are used.
 * Returns VALUE_NONE with a failure. */
struct value flake_part_outputs(struct evaluator *ev, struct value module, const struct flake_call *how);

/* Makes the failure of a flake that is used as a module, with those of its outputs that are modules as help. `outputs`
 * is the result of flake_outputs(), or VALUE_NONE; a failure of that is dropped. */
void flake_refuse(struct evaluator *ev, struct value outputs, struct span at);

/* Returns the attribute paths of the hosts of a flake, ended by NULL; unknown ones are left out (source/checked.h).
 * Returns NULL with a failure. */
const char *const *flake_hosts(struct evaluator *ev, struct value outputs, struct span at);

/* Returns the attribute path that a name after `#` means: that of a host, or else the name itself. */
const char *flake_host_path(struct evaluator *ev, struct value outputs, const char *name);

/* Makes the failure of a flake with several hosts, of which the call has to name one. */
void flake_refuse_many(struct evaluator *ev, const char *const *hosts, struct span at);

/* Checks `v`, which was selected at an attribute path, and returns it. Returns VALUE_NONE with a failure when it is
 * unknown, or a set of systems. When `v` is VALUE_NONE, the existing names are added to its pending failure. `outputs`
 * are those of the flake, or VALUE_NONE. */
struct value flake_selected(struct evaluator *ev, struct value outputs, struct value v, const char *path,
                            struct span at);

/* Returns the module of a system that a flake makes (nixpkgs.lib.nixosSystem), and in *special_args, a set, what the
 * system passes to modules. Returns any other value unchanged. Returns VALUE_NONE with a failure. */
struct value flake_module(struct evaluator *ev, struct value v, struct value *special_args);

/* The builtins with which host/flake.spec makes unknown values. */
extern const struct builtin flake_builtins[];

#endif
