/* TOML to values. */
#ifndef DATA_TOML_H
#define DATA_TOML_H

#include "eval/eval.h"

/* The value that a TOML text (1.0) stands for: what Nix 2.8 takes, which leaves out dates and times. Integers beyond 64
 * bits, floats beyond double and NUL characters are refused. VALUE_NONE with a failure that says line and column within
 * the text; `at` is the place of the call. */
struct value toml_read(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
