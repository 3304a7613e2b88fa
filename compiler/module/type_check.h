/* Checks of the inside of values, which merging does not look at. */
#ifndef MODULE_TYPE_CHECK_H
#define MODULE_TYPE_CHECK_H

#include "module/type.h"

/* Forces everything inside of a merged value and reports every fault there (the part of config_check for one
 * option). */
void type_check_inside(struct evaluator *ev, const struct type *t, struct value v, const struct path *path);

#endif
