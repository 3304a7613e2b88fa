/* The systems of containers that have a NixOS configuration, built by the host's Nix from the spec's own file.
 *
 * Nix gets a folder below TMPDIR with an expression (runtime/nix/systems.spec, the options of containers, and a call
 * with them). It puts links to the systems there, which are roots for its garbage collector. nix_keep() makes permanent
 * roots; the folder is removed in any case. */
#ifndef HOST_NIX_H
#define HOST_NIX_H

#include "eval/eval.h"

struct nix_system {
	const char *name;    /* the name of the container */
	const char *nixpkgs; /* absolute path, or NULL: <nixpkgs> */
	struct span at;      /* the place of its `config` */
	const char *path;    /* the path of the system, set by nix_build() */
};

struct nix_build {
	struct session *session;
	const char *spec; /* the absolute path of the spec */
	const char *yaml; /* the contents of YAML files: a set in the language, absolute path -> JSON */
	const struct search_path *search_path;
	struct nix_system *systems;
	size_t count;
	const char *folder; /* the folder for Nix; NULL: none has been made */
};

enum nix_result {
	NIX_FINE,
	NIX_SPEC,   /* Nix refuses the configuration, or cannot build it */
	NIX_SYSTEM, /* there is no Nix, or no room */
};

/* Builds all systems in one call of Nix. When that fails, each system is built alone, so that every faulty one is
 * reported with Nix's message about it (F06). */
enum nix_result nix_build(struct nix_build *b);

/* Makes FOLDER/NAME a root for every system. Existing roots are replaced. Returns false when it failed, which has been
 * reported. */
bool nix_keep(const struct nix_build *b, const char *folder);

/* Removes the roots in FOLDER for containers that are not in `b`, and the folder when it is empty then. */
void nix_prune(const struct nix_build *b, const char *folder);

/* Removes the folder that nix_build() made. */
void nix_release(struct nix_build *b);

#endif
