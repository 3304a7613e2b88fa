/* Flakes: files that have modules among much else. Their inputs are not fetched: of nixpkgs there is the library, of others
 * nothing but the names. */
#ifndef COMPILE_FLAKE_H
#define COMPILE_FLAKE_H

#include "eval/eval.h"

/* Whether a value is a flake: a set whose `outputs` is a function. */
bool flake_is(struct evaluator *ev, struct value v);

/* The flake with its outputs beside its own attributes; `args` take the place of inputs. VALUE_NONE with a failure. */
struct value flake_outputs(struct evaluator *ev, struct value flake, const struct attrs *args);

/* Makes the failure for a flake that is taken for a module, with an output that is one as the cure. */
void flake_refuse(struct evaluator *ev, struct value flake, struct span at);

/* A module of a system that a flake makes (nixpkgs.lib.nixosSystem), and what it gives to modules in *special_args, a set;
 * any other value as it is. VALUE_NONE with a failure. */
struct value flake_module(struct evaluator *ev, struct value v, struct value *special_args);

#endif
