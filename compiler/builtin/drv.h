/* Derivations: the .drv file that Nix would write into its store, and the store paths that follow from it. Nothing is
 * written.
 *
 * The form of a .drv and the hashes in its paths are those of Nix's src/libstore/derivations.cc (unparse,
 * hashDerivationModulo); the values in tests/eval/derivations.t are those of nix-instantiate. */
#ifndef BUILTIN_DRV_H
#define BUILTIN_DRV_H

#include "data/hash.h"
#include "eval/eval.h"

struct drv_output {
	const struct str *name;
	const struct str *path; /* "/nix/store/...", with the output as its context */
};

/* Another derivation, of which some outputs are needed. */
struct drv_input {
	struct drv *drv;
	const struct str **outputs; /* sorted by their bytes, without duplicates */
	uint32_t n;
};

/* A variable of the builder's environment. */
struct drv_variable {
	const struct str *name, *text;
};

enum { DRV_MODULO = 2 * 32 }; /* hexadecimal digits of a SHA-256 */

/* Arrays are sorted by the bytes of their entries unless a comment says otherwise. Everything lives in the arena and
 * does not change once the derivation is made, except the members whose comment says so. */
struct drv {
	const struct str *path; /* of the .drv; its context is the derivation with everything that it needs */
	const struct str *name, *system, *builder;
	const struct str **args; /* in the order given */
	struct drv_variable *env;
	struct drv_output *outputs;
	struct drv_input *inputs; /* by path */
	const char **sources;     /* paths of the store */
	uint32_t n_args, n_env, n_outputs, n_inputs, n_sources;
	bool fixed, recursive; /* fixed: the output's hash is known; recursive: it is the hash of an archive */
	struct hash hash;
	char modulo[DRV_MODULO + 1]; /* changes: drv_text_modulo(); empty until it is needed */
	uint32_t seen;               /* changes: the number of the last walk that visited it */
};

/* The meaning of an element of a context: an output or, when `output` is NULL, the derivation with everything that it
 * needs. */
struct drv_element {
	struct drv *drv;
	const struct str *output;
};

/* All derivations of an evaluator. */
struct drvs;

/* Returns the derivation that derivationStrict makes of a set of attributes; NULL with a failure. Two sets that
 * describe the same derivation give the same object. `at` is the place of the call. */
struct drv *drv_make(struct evaluator *ev, const struct attrs *set, struct span at);

/* Returns the output of a name, or NULL. */
const struct drv_output *drv_output_find(const struct drv *d, const struct str *name);

/* Returns the derivation that an element of a context stands for; NULL when this evaluator did not make it. */
const struct drv_element *drv_element_find(const struct evaluator *ev, symbol element);

/* Returns the derivation whose .drv has a path; NULL when this evaluator did not make it. */
struct drv *drv_find(const struct evaluator *ev, const char *path);

/* Returns a new number for a walk, which no derivation has as its `seen`. */
uint32_t drv_walk(struct evaluator *ev);

/* Calls `visit` for every derivation of the evaluator, in the order in which they were made. `data` is passed on to
 * `visit`. */
void drv_each(const struct evaluator *ev, void (*visit)(const struct drv *d, void *data), void *data);

#endif
