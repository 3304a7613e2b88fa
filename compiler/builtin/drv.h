/* Derivations: what Nix would write into its store for one, and the paths that follow from it. Nothing is written.
 *
 * The form of a .drv and the hashes in its paths are those of Nix's src/libstore/derivations.cc (unparse,
 * hashDerivationModulo), held against nix-instantiate by tests/derivations. */
#ifndef BUILTIN_DRV_H
#define BUILTIN_DRV_H

#include "data/hash.h"
#include "eval/eval.h"

struct drv_output {
	const struct str *name;
	const struct str *path; /* "/nix/store/...", with the output as its context */
};

/* Another derivation, some of whose outputs are needed. */
struct drv_input {
	struct drv *drv;
	const struct str **outputs; /* by their bytes, each once */
	uint32_t n;
};

/* A variable of the builder's environment. */
struct drv_variable {
	const struct str *name, *text;
};

enum { DRV_MODULO = 2 * 32 }; /* hexadecimal digits of a SHA-256 */

/* Arrays are sorted by their entries' bytes where nothing else is said. All of it is the arena's, and does not change
 * once the derivation is made, but for what is marked. */
struct drv {
	const struct str *path; /* of the .drv, with the derivation and all that it needs as its context */
	const struct str *name, *system, *builder;
	const struct str **args; /* in their order */
	struct drv_variable *env;
	struct drv_output *outputs;
	struct drv_input *inputs; /* by path */
	const char **sources;     /* paths of the store */
	uint32_t n_args, n_env, n_outputs, n_inputs, n_sources;
	bool fixed, recursive; /* of a fixed output: its hash is known, and is that of an archive */
	struct hash hash;
	char modulo[DRV_MODULO + 1]; /* changes: what stands for it where another one is hashed; empty until it is needed */
	uint32_t seen;               /* changes: the last walk that came by */
};

/* What an element of a context stands for: an output, or (`output` NULL) the derivation with all that it needs. */
struct drv_element {
	struct drv *drv;
	const struct str *output;
};

/* All derivations of an evaluator. */
struct drvs;

/* What derivationStrict makes of a set of attributes; NULL with a failure. Two sets that make one derivation give one
 * object. `at` is the place of the call. */
struct drv *drv_make(struct evaluator *ev, const struct attrs *set, struct span at);

/* The output of a name, or NULL. */
const struct drv_output *drv_output_find(const struct drv *d, const struct str *name);

/* The derivation that an element of a context stands for; NULL when it was not made here. */
const struct drv_element *drv_element_find(const struct evaluator *ev, symbol element);

/* A number that no derivation has as its `seen`. */
uint32_t drv_walk(struct evaluator *ev);

/* Calls `visit` for every derivation that was made, in the order of their making. */
void drv_each(const struct evaluator *ev, void (*visit)(const struct drv *d, void *data), void *data);

#endif
