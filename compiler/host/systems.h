/* `--nix`: the systems of containers with a `config`, built by the host's Nix. */
#ifndef HOST_SYSTEMS_H
#define HOST_SYSTEMS_H

#include "compile/compile.h"
#include "host/nix.h"

/* Has Nix build the systems that were evaluated, or writes their derivations into c->options.derivations. c->nix keeps
 * what was built until systems_end. Returns STATUS_FINE, or the status of a fault, which has been reported. */
enum exit_status systems_build(struct compilation *c, struct config *config);

/* Makes roots for the systems of a build tree next to it: TREE-systems/NAME. Returns false when it failed, which has
 * been reported. */
bool systems_keep(const struct compilation *c, const char *tree);

/* Removes the roots that this run did not make. */
void systems_prune(const struct compilation *c, const char *tree);

/* Ends what systems_build() began, whatever the result of the run was. */
void systems_end(struct compilation *c);

#endif
