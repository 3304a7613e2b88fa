/* Links of ctrc on a host that are found without the ledger, by their targets. */
#ifndef HOST_STRAYS_H
#define HOST_STRAYS_H

#include "host/links.h"

/* Searches etc, and the paths of `wanted`, for links through HOST_CURRENT to a file of their own path, and for the unit
 * of host/boot.h. With `units`, also for relative links between units that lead to one of those: systemctl makes
 * absolute ones. Folders in etc that are links are not entered. The result is sorted; it has no folders, which cannot
 * be told from those of others. */
struct links strays_find(const struct host *h, const struct links *wanted, bool units);

/* Returns a ledger that replaces one that is lost: the strays; as doubtful entries those links of `wanted` that exist
 * on the host as they should be; and the folders above all of them. Sorted. */
struct links strays_ledger(const struct host *h, const struct links *strays, const struct links *wanted);

#endif
