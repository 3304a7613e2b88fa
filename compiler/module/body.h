/* Bodies: sets that stand below a name of an option, as the value of containers.NAME does, given where a module is
 * expected. Files hold them for `containers.web = import ./web.nix;`. */
#ifndef MODULE_BODY_H
#define MODULE_BODY_H

#include "eval/eval.h"

/* The option ("containers") of which a set is a body: most of its names are options of one, and it says what is inside.
 * 0 for any other set. The pending failure stays. */
symbol body_of(struct evaluator *ev, const struct attrs *set);

/* Where a set is a compose file, of Docker's or Podman's: reports that, and gives the module that has its services as
 * containers, so that each of their words is judged. VALUE_NONE for any other set. `at`: where the set stands. The
 * pending failure stays. */
struct value body_of_compose(struct evaluator *ev, const struct attrs *set, struct span at);

/* The module that has a body at its place, below the name NAME. `at`: where the body stands. */
struct value body_in_place(struct evaluator *ev, symbol option, const struct attrs *body, struct span at);

/* How a body of an option is used, for messages: "containers.NAME = import ./web.nix;". `file`: that holds it, or
 * NULL. */
const char *body_use(struct evaluator *ev, symbol option, const char *file);

#endif
