/* The systems of containers that have a NixOS configuration, built by the host's Nix from the spec's own file.
 *
 * Nix is given a folder below TMPDIR with an expression (runtime/nix/systems.spec, the options of containers, and the
 * call of it), and puts links to the systems there that are roots for its garbage collector. nix_keep makes roots that
 * stay; the folder goes in any case. */
#ifndef HOST_NIX_H
#define HOST_NIX_H

#include "eval/eval.h"

struct nix_system {
	const char *name;    /* of the container */
	const char *nixpkgs; /* absolute path, or NULL: <nixpkgs> */
	struct span at;      /* of its `config` */
	const char *path;    /* of the system: set by nix_build */
};

struct nix_build {
	struct session *session;
	const char *spec; /* absolute path */
	const char *yaml; /* what files in YAML say: a set in the language, absolute path -> JSON */
	const struct search_path *search_path;
	struct nix_system *systems;
	size_t count;
	const char *folder; /* NULL: none has been made */
};

enum nix_result {
	NIX_FINE,
	NIX_SPEC,   /* Nix does not take the configuration, or cannot build it */
	NIX_SYSTEM, /* there is no Nix, or no room */
};

/* Builds all systems in one call of Nix. When that fails, each is tried alone, so that every one at fault is reported
 * with what Nix says of it (F06). */
enum nix_result nix_build(struct nix_build *b);

/* Makes FOLDER/NAME a root for every system. Those that are there are replaced. False with a report. */
bool nix_keep(const struct nix_build *b, const char *folder);

/* Removes roots in FOLDER of containers that are not in `b`, and the folder when it is empty then. */
void nix_prune(const struct nix_build *b, const char *folder);

/* Removes the folder that nix_build made. */
void nix_release(struct nix_build *b);

#endif
