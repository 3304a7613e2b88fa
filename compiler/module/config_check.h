/* The check of a whole configuration. */
#ifndef MODULE_CONFIG_CHECK_H
#define MODULE_CONFIG_CHECK_H

#include "eval/eval.h"

struct config;

/* Forces every option of a configuration and of those inside of it, also internal ones, and reports every fault once:
 * definitions of unknown options (with the nearest name), values of a wrong type, conflicts, options without a value,
 * failures of evaluation. Returns false when an error was reported. */
bool config_check(struct evaluator *ev, struct config *c);

#endif
