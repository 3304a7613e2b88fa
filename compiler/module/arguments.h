/* Arguments of module functions. */
#ifndef MODULE_ARGUMENTS_H
#define MODULE_ARGUMENTS_H

#include "eval/eval.h"

struct config;
struct module;

/* Calls the module `m`, which is the function `f`, with the arguments that the function names. `at` is the place for
 * faults. Returns VALUE_NONE with a failure. */
struct value module_apply(struct evaluator *ev, struct config *c, const struct module *m, struct value f,
                          struct span at);

/* Whether the result of a module function is the same for all instances of a submodule: it names no argument that
 * differs between them. */
bool module_same_for_all(const struct config *c, struct value f);

/* Returns the value of a name in specialArgs, which may be a thunk. Returns VALUE_NONE, without a failure, when there
 * is none. */
struct value module_special(const struct config *c, symbol name);

#endif
