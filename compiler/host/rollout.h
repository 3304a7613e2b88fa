/* Rolling a plan out. The order of the steps ensures that a host which loses its power at any point boots into the old
 * generation or the new one, and that the next roll-out finishes the work of this one.
 *
 *   1. the new generation is written, next to the others
 *   2. the ledger gets the entries of the new generation; the links that it needs are made, still without targets
 *   3. the actions on units are written down
 *   4. units that are removed are stopped, by their own old scripts
 *   5. `current` is switched: from here on the host has the new generation
 *   6. links that are not needed any more are removed; blocks in files of the host are updated
 *   7. systemd reloads its units; units are restarted, reloaded, started
 *   8. the record of step 3 is removed, and so are generations beyond the number to keep */
#ifndef HOST_ROLLOUT_H
#define HOST_ROLLOUT_H

#include "host/generation.h"
#include "host/jobs.h"

/* Removes what killed runs left behind on a locked host: incomplete generations and temporary files. */
void rollout_clean(struct host *h);

/* Rolls out a plan on its host, which is locked. `tree` is written as generation g->number; NULL: that generation
 * exists already, and becomes the current one again. `keep` generations remain. Returns false when something failed,
 * which has been reported. After a failure of units the later steps are still done. */
bool rollout(struct host *h, const struct plan *plan, const struct tree *tree, const struct generation *g, size_t keep,
             const struct listener *to);

/* Removes everything of ctrc from the host, which is locked; `plan` leads from the current generation to an empty one.
 * The next removal finishes one that was interrupted. Returns false when it failed, which has been reported. */
bool rollout_remove(struct host *h, const struct plan *plan, const struct listener *to);

#endif
