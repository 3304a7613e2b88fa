/* Collecting modules: the given ones and, breadth first, those that they import. */
#ifndef MODULE_COLLECT_H
#define MODULE_COLLECT_H

#include "eval/eval.h"

struct config;
struct module_source;

/* Loads `n` sources and their imports into c->modules, each key once, without disabled modules. If the configuration
 * reports faults, a fault is reported and its module left out; otherwise the function returns false with a failure. */
bool collect_modules(struct evaluator *ev, struct config *c, struct module_source *sources, uint32_t n);

#endif
