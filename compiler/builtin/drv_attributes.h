/* The attributes of a derivation as the caller of derivationStrict wrote them. */
#ifndef BUILTIN_DRV_ATTRIBUTES_H
#define BUILTIN_DRV_ATTRIBUTES_H

#include "builtin/drv.h"

/* The attributes that the derivation does not keep, while it is made. */
struct drv_reading {
	struct evaluator *ev;
	struct span at;
	struct drv *drv;
	const struct str *hash, *hash_kind; /* outputHash, outputHashAlgo; or NULL */
	symbol *elements;                   /* the contexts of all strings, sorted, without duplicates */
	uint32_t n_elements, elements_size;
};

/* Reads all attributes of `set` into r->drv and `r`: name, system, builder, args, the names of the outputs (sorted,
 * without paths) and the environment. Returns false with a failure. */
bool drv_attributes_read(struct drv_reading *r, const struct attrs *set);

#endif
