/* The NixOS systems of containers: their `config`, evaluated with a nixpkgs as the reference module does.
 *
 * The nixpkgs is what `containers.<name>.pkgs` or `.nixpkgs` name, else <nixpkgs>. Its texts are no user's: faults are said of
 * the lines of the spec. Nothing is built, and nothing is written to a store. */
#ifndef COMPILE_GUESTS_H
#define COMPILE_GUESTS_H

#include "compile/compile.h"

/* Has the evaluator know the texts of <nixpkgs> for a library's. Call before the spec is evaluated. */
void guests_prepare(struct compilation *c);

/* Evaluates every container's `config` for which there is a nixpkgs, and reports what is wrong. Gives a module that names the
 * systems in the containers' `path`, or VALUE_NONE where there was none to evaluate. */
struct value guests_evaluate(struct compilation *c, struct config *config);

/* Whether the `config` of a container was evaluated. If not, and what it needs is not known, `*unknown` is that
 * (eval/unknown_value.h), else VALUE_NONE: there is no nixpkgs. */
bool guests_evaluated(const struct compilation *c, const char *container, struct value *unknown);

#endif
