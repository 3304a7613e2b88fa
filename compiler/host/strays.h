/* Links of ctrc's on a host, found without the ledger: by where they lead. */
#ifndef HOST_STRAYS_H
#define HOST_STRAYS_H

#include "host/links.h"

/* Looks through etc, and at the places of `wanted`, for links through HOST_CURRENT to a file of their own path, and for
 * the unit of host/boot.h. With `units` also for relative links among units that lead to one of those: systemctl makes
 * absolute ones. Folders of etc that are links are not entered. Sorted; without folders, which cannot be told from
 * others'. */
struct links strays_find(const struct host *h, const struct links *wanted, bool units);

/* A ledger in place of one that is lost: the strays, and as doubtful the links of `wanted` that are on the host as they
 * are to be, and the folders above all of them. Sorted. */
struct links strays_ledger(const struct host *h, const struct links *strays, const struct links *wanted);

#endif
