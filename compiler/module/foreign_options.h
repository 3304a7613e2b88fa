/* Options that NixOS has and ctrc does not know: --host-options. A definition of an undeclared option may be meant for
 * one of them. A definition that looks like a misspelling is an error in any case. When they are not errors, they can
 * be read, too (eval/unknown_value.h). */
#ifndef MODULE_FOREIGN_OPTIONS_H
#define MODULE_FOREIGN_OPTIONS_H

#include "eval/eval.h"

struct config;
struct level;

enum host_options { HOST_OPTIONS_ERROR, HOST_OPTIONS_WARN, HOST_OPTIONS_IGNORE };

/* Reads "error", "warn" or "ignore" into *host_options. Returns false for any other name. */
bool foreign_options_find(const char *name, enum host_options *host_options);

/* Returns a set of declared options' values as an open set, together with the spec's definitions of undeclared
 * options. */
struct value foreign_options_values(struct evaluator *ev, const struct level *level, struct value declared);

/* Returns the values of a configuration, as an open set where modules were left out, or where it is an instance of a
 * NixOS option that the spec declares again. */
struct value foreign_options_open(struct evaluator *ev, struct config *c, struct value values);

/* For fault_log.weigh: a missing argument of modules is an error inside of containers; elsewhere it belongs to the
 * host. */
void foreign_options_argument(struct evaluator *ev, struct diag *d);

/* Whether the pending failure, the unknown option `name`, counts when options of NixOS may be used. If so, completes
 * its message. */
bool foreign_options_count(struct evaluator *ev, const struct level *level, symbol name);

/* What an undeclared option's value is where it needs itself: NixOS knows which names are in it before any definition
 * is read, and ctrc does not. VALUE_NONE where no such option takes part. For evaluator.part_of_itself. */
struct value foreign_options_part(struct evaluator *ev, const struct thunk *t);

#endif
