/* Checking what lies inside of values, which merging leaves alone. */
#ifndef MODULE_TYPE_CHECK_H
#define MODULE_TYPE_CHECK_H

#include "module/type.h"

/* Forces what lies inside of a merged value and reports every fault there (config_check's part for one option). */
void type_check_inside(struct evaluator *ev, const struct type *t, struct value v, const struct path *path);

#endif
