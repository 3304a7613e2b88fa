/* Rolling a plan out: in an order in which a host that loses its power at any point boots into the old generation or
 * the new one, and in which the next roll-out finishes this one's work.
 *
 *  1. the new generation is written, beside the others
 *  2. the ledger says what will be there; links that the new generation needs are made, and lead nowhere yet
 *  3. the work on units is written down
 *  4. units that go are stopped, by their own old scripts
 *  5. `current` is switched: from here on the host has the new generation
 *  6. links that nothing needs any more are removed; blocks in files of the host are renewed
 *  7. systemd reads its units again; units are restarted, reloaded, started
 *  8. the record of step 3 is removed, and so are generations that are too many */
#ifndef HOST_ROLLOUT_H
#define HOST_ROLLOUT_H

#include "host/generation.h"
#include "host/jobs.h"

/* Removes remains of killed runs on a locked host: half-made and half-removed generations, half-written files. */
void rollout_clean(struct host *h);

/* Rolls out a plan on its host, which is locked. `tree` is written as generation g->number; NULL: that generation is
 * there already, and becomes the current one again. `keep` generations stay. False when something failed: all of it has
 * been reported. Later steps are still done after a failure of units. */
bool rollout(struct host *h, const struct plan *plan, const struct tree *tree, const struct generation *g, size_t keep,
             const struct listener *to);

/* Takes everything of ctrc's from the host, which is locked; `plan` goes from the current generation to an empty
 * one. A removal that was interrupted is finished by the next one. False with a report. */
bool rollout_remove(struct host *h, const struct plan *plan, const struct listener *to);

#endif
