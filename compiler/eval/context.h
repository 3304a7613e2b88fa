/* Contexts of strings: the paths of a Nix store that a string speaks of. Strings carry theirs through every operation.
 *
 * Few programs make any. So strings do not know their contexts: the evaluator does, by the strings' addresses, and as
 * long as nothing made one, carrying them costs one comparison.
 *
 * An element is a name as Nix writes it: "/nix/store/..." (a path), "=/nix/store/....drv" (a derivation with all that
 * it needs) or "!out!/nix/store/....drv" (an output of one). */
#ifndef EVAL_CONTEXT_H
#define EVAL_CONTEXT_H

#include "eval/eval.h"

struct context {
	uint32_t n;
	symbol elements[]; /* ascending, each once */
};

/* What a string refers to, or NULL. */
const struct context *context_find(struct evaluator *ev, const struct str *s);
static inline const struct context *context_of(struct evaluator *ev, const struct str *s)
{
	return ev->contexts ? context_find(ev, s) : NULL;
}

/* Adds n elements to those of a string, which must be new: no other value may be the same object. */
void context_add(struct evaluator *ev, const struct str *to, const symbol *elements, uint32_t n);

/* The slow paths of the two functions below. */
void context_carry_found(struct evaluator *ev, const struct str *to, const struct str *from);
void context_carry_parts(struct evaluator *ev, const struct str *to, const struct str *const *parts, size_t n);

/* Gives a string, which must be new, the context of the string that it was made of. */
static inline void context_carry(struct evaluator *ev, const struct str *to, const struct str *from)
{
	if (ev->contexts)
		context_carry_found(ev, to, from);
}

/* The same for a string made of n others: their contexts are joined once. */
static inline void context_carry_all(struct evaluator *ev, const struct str *to, const struct str *const *parts,
                                     size_t n)
{
	if (ev->contexts)
		context_carry_parts(ev, to, parts, n);
}

/* Sorts elements and drops repeated ones; returns how many are left. */
uint32_t context_sort(symbol *elements, uint32_t n);

/* Refuses a string with a context where plain text is required: names, patterns, paths. False with a failure. */
bool context_none(struct evaluator *ev, const struct str *s, struct span at);

#endif
