/* The NixOS systems of containers: their `config`, evaluated with a nixpkgs as the reference module does.
 *
 * The nixpkgs is the one that `containers.<name>.pkgs` or `.nixpkgs` names, or else <nixpkgs>. Its texts are not the
 * user's: faults are reported at the lines of the spec. Nothing is built, and nothing is written to a store. */
#ifndef COMPILE_GUESTS_H
#define COMPILE_GUESTS_H

#include "compile/compile.h"
#include "compile/guest_faults.h"

/* Tells the evaluator that the texts of <nixpkgs> are a library. To be called before the spec is evaluated. */
void guests_prepare(struct compilation *c);

/* Evaluates every container's `config` for which there is a nixpkgs, and reports its faults. Returns a module that sets
 * the containers' `path` to the systems, or VALUE_NONE when there was none to evaluate. */
struct value guests_evaluate(struct compilation *c, struct config *config);

/* Returns the guests that were evaluated, and their number in *n. */
const struct guest *guests_all(const struct compilation *c, uint32_t *n);

/* Whether the `config` of a container was evaluated. If not, *unknown gets the unknown value that it needs
 * (eval/unknown_value.h), or VALUE_NONE when there is no nixpkgs. */
bool guests_evaluated(const struct compilation *c, const char *container, struct value *unknown);

#endif
