/* TOML to values. */
#ifndef EVAL_TOML_H
#define EVAL_TOML_H

#include "eval/eval.h"

/* The value that a TOML text stands for, or VALUE_NONE with a failure; `at` is the place of the call. */
struct value value_from_toml(struct evaluator *ev, const char *text, size_t len, struct span at);

#endif
