/* Collecting modules: those that are given and, breadth first, what they import. */
#ifndef MODULE_COLLECT_H
#define MODULE_COLLECT_H

#include "eval/eval.h"

struct config;
struct module_source;

/* Loads `n` sources and what they import, each key once, without those that are disabled, into c->modules. Where the
 * configuration reports, a fault is reported and its module left out; else the result is false, with a failure. */
bool collect_modules(struct evaluator *ev, struct config *c, struct module_source *sources, uint32_t n);

#endif
