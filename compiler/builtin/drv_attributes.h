/* The attributes of a derivation as its maker wrote them. */
#ifndef BUILTIN_DRV_ATTRIBUTES_H
#define BUILTIN_DRV_ATTRIBUTES_H

#include "builtin/drv.h"

/* What the attributes say and the derivation does not keep. */
struct drv_reading {
	struct evaluator *ev;
	struct span at;
	struct drv *drv;
	const struct str *hash, *hash_kind; /* outputHash, outputHashAlgo; or NULL */
	symbol *elements;                   /* what all strings refer to, sorted, each once */
	uint32_t n_elements, elements_size;
};

/* Reads all attributes of `set` into r->drv and `r`: name, system, builder, args, the names of the outputs (sorted,
 * without paths) and the environment, as far as attributes are in it. False with a failure. */
bool drv_attributes_read(struct drv_reading *r, const struct attrs *set);

#endif
