/* Options that NixOS has and ctrc does not know: --host-options. Definitions of options that nobody declared may be
 * meant for them. Those that look like a slip of the pen are errors at any rate. Where they are no errors, they can be
 * read, too (eval/unknown_value.h). */
#ifndef MODULE_FOREIGN_OPTIONS_H
#define MODULE_FOREIGN_OPTIONS_H

#include "eval/eval.h"

struct config;
struct level;

enum host_options { HOST_OPTIONS_ERROR, HOST_OPTIONS_WARN, HOST_OPTIONS_IGNORE };

/* Reads "error", "warn" or "ignore" into *host_options; false when `name` is none of them. */
bool foreign_options_find(const char *name, enum host_options *host_options);

/* A set of declared options' values as an open set, with what the spec defines of those that nobody declared. */
struct value foreign_options_values(struct evaluator *ev, const struct level *level, struct value declared);

/* The values of a configuration, which may be an open set: where modules were left out, or where it is an instance of
 * an option of NixOS's that the spec declares once more. */
struct value foreign_options_open(struct evaluator *ev, struct config *c, struct value values);

/* For fault_log.weigh: a missing argument of modules matters in containers; what else needs it is the host's. */
void foreign_options_argument(struct evaluator *ev, struct diag *d);

/* Whether the pending failure, the unknown option `name`, counts where options of NixOS may stand. If so, it has what
 * is to be said of them. */
bool foreign_options_count(struct evaluator *ev, const struct level *level, symbol name);

#endif
