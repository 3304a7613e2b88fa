/* Derivations as text. */
#ifndef BUILTIN_DRV_TEXT_H
#define BUILTIN_DRV_TEXT_H

#include "builtin/drv.h"

/* Appends what stands in the .drv file: "Derive(...)". */
void drv_text_put(struct buf *b, const struct drv *d);

/* The SHA-256 of that text with what stands for the inputs in place of their paths. Outputs that have no path yet, and
 * variables that have no text yet, are empty in it: the paths of the outputs are made of that hash. Leaves through the
 * arena where memory ends. */
void drv_text_hash(struct arena *a, const struct drv *d, struct hash *hash);

/* The hash, in hexadecimal digits, that stands for a derivation where another one is hashed: the hash of a fixed
 * output, or that of the text as above. */
const char *drv_text_modulo(struct arena *a, struct drv *d);

#endif
