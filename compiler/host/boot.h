/* Hosts whose /var is a file system of its own: systemd reads its units before that is mounted, and finds no file
 * behind the links of the current generation. On such a host a unit of ctrc's, which is a file and no link, makes
 * systemd read its units again once /var is mounted. */
#ifndef HOST_BOOT_H
#define HOST_BOOT_H

#include "host/links.h"

/* Adds that unit, and the link that pulls it in, to sorted links, if the host needs it and there are links. The unit
 * starts the units that these links and those `before` pull in, if they exist when the host boots. */
struct links boot_links(const struct host *h, struct links links, const struct links *before);

/* Whether it is the path of that unit, and whether a file of this path and text is the unit. */
bool boot_has_path(const char *path);
bool boot_owns(const char *path, const char *text);

#endif
