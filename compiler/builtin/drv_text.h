/* Derivations as text. */
#ifndef BUILTIN_DRV_TEXT_H
#define BUILTIN_DRV_TEXT_H

#include "builtin/drv.h"

/* Appends the contents of the .drv file: "Derive(...)". */
void drv_text_put(struct buf *b, const struct drv *d);

/* Computes the SHA-256 of that text, in which the hashes of the inputs (drv_text_modulo) replace their paths. Outputs
 * that have no path yet, and variables that have no text yet, are empty in it; the paths of the outputs are derived
 * from this hash. Leaves through the arena when there is no memory. */
void drv_text_hash(struct arena *a, const struct drv *d, struct hash *hash);

/* Returns the hash, in hexadecimal digits, that stands for a derivation in the text of another one: the hash of a fixed
 * output, or else the hash of the text as above. It is computed once and kept in d->modulo. */
const char *drv_text_modulo(struct arena *a, struct drv *d);

#endif
