/* Faults in the words of nixpkgs' module system: a note on the pending failure, beside our own message.
 *
 * Libraries and their test suites look for these words where they evaluate modules themselves. Where faults are
 * reported one by one (`ctrc check` and its kin) nobody does, and nothing is added. */
#ifndef MODULE_NIXPKGS_MESSAGES_H
#define MODULE_NIXPKGS_MESSAGES_H

#include "module/definition.h"

/* The option's path as nixpkgs writes it: items of lists are "[definition 1-entry 3]". */
const char *nixpkgs_messages_path(struct evaluator *ev, const struct path *path);

/* What is said behind definitions that contradict each other. */
extern const char words_priority[];

/* Adds `text`, the definitions with their files and values, and `after` to the pending failure of an option at `path`.
 * `defs` and `after` may be NULL. When a value cannot be shown, because it ends the evaluation, that is the failure
 * from then on. */
void nixpkgs_messages_add(struct evaluator *ev, const struct path *path, const char *text,
                          const struct definition *defs, const char *after);
/* The same for a fault of the configuration as a whole. `c` may be NULL. */
void nixpkgs_messages_add_in(struct evaluator *ev, const struct config *c, const char *text,
                             const struct definition *defs, const char *after);

/* Says which of an option's definitions cannot be looked at, when that is the pending failure. */
void nixpkgs_messages_of_definition(struct evaluator *ev, const struct definition *first, const struct path *path);
/* Adds a line that says during what the pending failure happened, unless it has the very line already, or many. */
void nixpkgs_messages_context(struct evaluator *ev, const struct config *c, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
