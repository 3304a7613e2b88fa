/* What a derivation needs. */
#ifndef BUILTIN_DRV_INPUTS_H
#define BUILTIN_DRV_INPUTS_H

#include "builtin/drv_attributes.h"

/* Turns the elements that the attributes refer to into inputs and sources of r->drv. False with a failure: a derivation
 * that was not made here. */
bool drv_inputs_read(struct drv_reading *r);

#endif
