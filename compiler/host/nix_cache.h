/* Derivations and their sources as a folder in the form of a binary cache: what `nix copy --from file://FOLDER` reads.
 *
 * The folder has `nix-cache-info`, and for every path of the store HASH.narinfo and nar/HASH.nar, without compression
 * (Nix's src/libstore/nar-info.cc). Every path is named by its contents (`CA:`), so that Nix needs no signature to
 * accept it. */
#ifndef HOST_NIX_CACHE_H
#define HOST_NIX_CACHE_H

#include "eval/eval.h"

/* Writes the derivations named by `paths` ("/nix/store/...drv", of this evaluator), everything that they need, and its
 * sources, into an existing folder. Paths that the folder has are kept. Returns false with a report. */
bool nix_cache_write(struct evaluator *ev, const char *folder, const char *const *paths, size_t n);

#endif
