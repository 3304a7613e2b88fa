/* Contexts of strings: the paths of the Nix store that a string refers to. Every string operation carries them over.
 *
 * Few programs create contexts. Strings therefore do not contain them: the evaluator keeps a table from the addresses
 * of strings to contexts. As long as the table is empty, carrying contexts costs one comparison.
 *
 * An element is a name in Nix's form: "/nix/store/..." (a path), "=/nix/store/....drv" (a derivation with everything
 * that it needs) or "!out!/nix/store/....drv" (an output of one). */
#ifndef EVAL_CONTEXT_H
#define EVAL_CONTEXT_H

#include "eval/eval.h"

struct context {
	uint32_t n;
	symbol elements[]; /* ascending, without duplicates */
};

/* The slow path of context_of: looks a string up in the table. */
const struct context *context_find(struct evaluator *ev, const struct str *s);

/* Returns the context of a string, or NULL. */
static inline const struct context *context_of(struct evaluator *ev, const struct str *s)
{
	return ev->contexts ? context_find(ev, s) : NULL;
}

/* Adds n elements to the context of a string. The string must be new: no other value may be the same object. */
void context_add(struct evaluator *ev, const struct str *to, const symbol *elements, uint32_t n);

/* The slow paths of the two functions below. */
void context_carry_found(struct evaluator *ev, const struct str *to, const struct str *from);
void context_carry_parts(struct evaluator *ev, const struct str *to, const struct str *const *parts, size_t n);

/* Gives a string the context of the string that it was made of. `to` must be new. */
static inline void context_carry(struct evaluator *ev, const struct str *to, const struct str *from)
{
	if (ev->contexts)
		context_carry_found(ev, to, from);
}

/* The same for a string that was made of n others: it gets the union of their contexts. */
static inline void context_carry_all(struct evaluator *ev, const struct str *to, const struct str *const *parts,
                                     size_t n)
{
	if (ev->contexts)
		context_carry_parts(ev, to, parts, n);
}

/* Sorts elements and removes duplicates. Returns the number of elements left. */
uint32_t context_sort(symbol *elements, uint32_t n);

/* Checks that a string without context is given where plain text is required: names, patterns, paths. Returns false
 * with a failure. */
bool context_none(struct evaluator *ev, const struct str *s, struct span at);

#endif
