/* Bodies: sets that are the value of an option such as containers.NAME, given where a module is expected. Files hold
 * them for `containers.web = import ./web.nix;`. */
#ifndef MODULE_BODY_H
#define MODULE_BODY_H

#include "eval/eval.h"

/* Returns the option ("containers") of which a set is a body: most of its names are options of one, and it says what is
 * inside. Returns 0 for any other set. A pending failure stays pending. */
symbol body_of(struct evaluator *ev, const struct attrs *set);

/* For a set that is a compose file of Docker or Podman: reports that, and returns the module that has its services as
 * containers, so that each of their words is checked. Returns VALUE_NONE for any other set. `at` is the place of the
 * set. A pending failure stays pending. */
struct value body_of_compose(struct evaluator *ev, const struct attrs *set, struct span at);

/* Returns the module in which a body is the value of `option`.NAME. `at` is the place of the body. */
struct value body_in_place(struct evaluator *ev, symbol option, const struct attrs *body, struct span at);

/* Returns, for messages, how a body of an option is used: "containers.NAME = import ./web.nix;". `file` contains the
 * body, or is NULL. In the arena. */
const char *body_use(struct evaluator *ev, symbol option, const char *file);

#endif
