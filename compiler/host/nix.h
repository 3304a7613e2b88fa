/* The systems of containers that have a NixOS configuration, built by the host's Nix.
 *
 * ctrc has evaluated them: Nix gets their derivations, as a binary cache in a folder below TMPDIR (host/nix_cache.h),
 * and builds them. It puts links to the systems into that folder, which are roots for its garbage collector. nix_keep
 * makes permanent roots; nix_release removes the folder. */
#ifndef HOST_NIX_H
#define HOST_NIX_H

#include "eval/eval.h"

struct nix_system {
	const char *name; /* of the container */
	const char *drv;  /* the path of the system's derivation */
	const char *path; /* the path of the system */
	struct span at;   /* the position of `config` */
};

struct nix_build {
	struct session *session;
	struct evaluator *ev; /* of the derivations */
	struct nix_system *systems;
	size_t count;
	const char *folder; /* the folder that was made, or NULL */
};

enum nix_result {
	NIX_FINE,
	NIX_SPEC,   /* Nix does not accept a derivation, or cannot build a system */
	NIX_SYSTEM, /* there is no Nix, or no space */
};

/* Has Nix build all systems in one call. When that fails, each is tried alone, so that each one at fault is reported
 * with Nix's messages (F06). */
enum nix_result nix_build(struct nix_build *b);

/* Writes the derivations of all systems into a folder, which is made where it is missing: a binary cache
 * (host/nix_cache.h), with a file `systems` that has a line for each, "NAME DERIVATION SYSTEM". Returns false with a
 * report. */
bool nix_export(struct nix_build *b, const char *folder);

/* Makes FOLDER/NAME a root for every system. Existing roots are replaced. Returns false with a report. */
bool nix_keep(const struct nix_build *b, const char *folder);

/* Removes roots in FOLDER of containers that are not in `b`, and the folder when it is empty then. */
void nix_prune(const struct nix_build *b, const char *folder);

/* Removes the folder that nix_build made. */
void nix_release(struct nix_build *b);

#endif
