/* Help for values that are given instead of a submodule: "/srv/data" for { hostPath = "/srv/data"; }. */
#ifndef MODULE_SUBMODULE_CURE_H
#define MODULE_SUBMODULE_CURE_H

#include "module/type.h"

/* Returns help for a string or an integer where the submodule `t` is expected: "write { hostPath = "/srv/data"; }", in
 * YAML's syntax if `at` is in a YAML file. The value goes to the one option that nothing else sets, that accepts it,
 * and whose example looks like it. Returns NULL when there is no such option, or more than one. In the arena; no
 * failure is left pending. */
const char *submodule_cure(struct evaluator *ev, const struct type *t, struct value v, struct span at);

#endif
