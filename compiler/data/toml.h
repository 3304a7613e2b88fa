/* TOML read as values. */
#ifndef DATA_TOML_H
#define DATA_TOML_H

#include "eval/eval.h"

/* Returns the value of a TOML text (1.0) of `len` bytes, as Nix 2.8 reads it, which has no dates and times. Integers
 * beyond 64 bits, floats beyond double and NUL characters are refused. Returns VALUE_NONE with a failure that gives
 * line and column in the text; `at` is the place of the call. */
struct value toml_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
