/* Faults in the words of nixpkgs' module system: a note on the pending failure, in addition to ctrc's message.
 *
 * Libraries and their test suites search for these words when they evaluate modules themselves. Where faults are
 * reported one by one (`ctrc check` and similar commands) nobody searches for them, and nothing is added. */
#ifndef MODULE_NIXPKGS_MESSAGES_H
#define MODULE_NIXPKGS_MESSAGES_H

#include "module/definition.h"

/* Returns the option's path as nixpkgs writes it: items of lists are "[definition 1-entry 3]". In the arena. */
const char *nixpkgs_messages_path(struct evaluator *ev, const struct path *path);

/* The words after definitions that contradict each other. */
extern const char words_priority[];

/* Adds `text`, the definitions with their files and values, and `after` to the pending failure of an option at `path`.
 * `defs` and `after` may be NULL. When a value cannot be printed because its evaluation must end, that failure replaces
 * the pending one. */
void nixpkgs_messages_add(struct evaluator *ev, const struct path *path, const char *text,
                          const struct definition *defs, const char *after);

/* The same for a fault of the configuration as a whole. `c` may be NULL. */
void nixpkgs_messages_add_in(struct evaluator *ev, const struct config *c, const char *text,
                             const struct definition *defs, const char *after);

/* Adds which of an option's definitions cannot be evaluated, when that is the pending failure. */
void nixpkgs_messages_of_definition(struct evaluator *ev, const struct definition *first, const struct path *path);

/* Adds a line, formatted as printf does, that says during which step the pending failure happened, unless it has the
 * same line already, or many lines. */
void nixpkgs_messages_context(struct evaluator *ev, const struct config *c, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
