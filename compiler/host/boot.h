/* Hosts whose /var is a file system of its own. systemd loads its units before /var is mounted, and finds no file
 * behind the links of the current generation. On such a host a unit of ctrc, which is a file and not a link, makes
 * systemd reload its units once /var is mounted. */
#ifndef HOST_BOOT_H
#define HOST_BOOT_H

#include "host/links.h"

/* Adds that unit, and the link that pulls it in, to sorted links, if the host needs it and there are links. The unit
 * starts the units that these links and those in `before` pull in, if they exist when the host boots. */
struct links boot_links(const struct host *h, struct links links, const struct links *before);

/* Whether a path is that of the unit. */
bool boot_has_path(const char *path);

/* Whether a file of this path and text is the unit. */
bool boot_owns(const char *path, const char *text);

#endif
