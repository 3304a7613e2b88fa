/* `--nix`: the systems of containers that have a `config`, built by the host's Nix. */
#ifndef HOST_SYSTEMS_H
#define HOST_SYSTEMS_H

#include "compile/compile.h"
#include "host/nix.h"

/* Has Nix build what the spec's containers lack, and gives a module that names it in their `path`; VALUE_NONE where
 * nothing is lacking. c->nix keeps what was built until systems_end. STATUS_FINE, or that of a fault which was
 * reported. */
enum exit_status systems_build(struct compilation *c, struct config *config, struct value *module);

/* Keeps the systems of a build tree beside it: TREE-systems/NAME. False with a report. */
bool systems_keep(const struct compilation *c, const char *tree);

/* Takes away those that this run did not build. */
void systems_prune(const struct compilation *c, const char *tree);

/* Ends what systems_build began, however the run went. */
void systems_end(struct compilation *c);

#endif
