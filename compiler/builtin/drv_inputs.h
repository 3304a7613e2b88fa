/* The inputs of a derivation. */
#ifndef BUILTIN_DRV_INPUTS_H
#define BUILTIN_DRV_INPUTS_H

#include "builtin/drv_attributes.h"

/* Turns the contexts of the attributes (r->elements) into inputs and sources of r->drv. Returns false with a failure
 * when an element is a derivation that this evaluator did not make. */
bool drv_inputs_read(struct drv_reading *r);

#endif
