/* lib.evalModules, and the `lib` that modules get. */
#ifndef MODULE_CONFIG_EVALUATE_H
#define MODULE_CONFIG_EVALUATE_H

#include "module/module.h"

/* The builtin: { modules, specialArgs ? { }, prefix ? [ ] } to { config, options, extendModules, ... }. */
struct value module_eval_modules(struct evaluator *ev, struct value *args, struct span at);

#endif
