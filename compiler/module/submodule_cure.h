/* Cures of values that stand where a submodule is meant: "/srv/data" for { hostPath = "/srv/data"; }. */
#ifndef MODULE_SUBMODULE_CURE_H
#define MODULE_SUBMODULE_CURE_H

#include "module/type.h"

/* The cure of a string or an integer that stands where `t`, a submodule, is wanted: "write { hostPath = "/srv/data";
 * }", in YAML's words where `at` is in a YAML file. It goes to the one option that nothing else sets, that takes it,
 * and whose example looks like it. NULL when there is no such option, or more than one. In the arena; no failure is
 * left pending. */
const char *submodule_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at);

#endif
