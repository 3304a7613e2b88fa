/* The capabilities of Linux (capabilities(7)) that Linux 6.1 and systemd 252 know. */
#ifndef UNIT_CAPABILITY_H
#define UNIT_CAPABILITY_H

/* Returns the name "CAP_..." of a capability, given in any case; NULL for an unknown one. The result is static. */
const char *capability_find(const char *name);

/* Returns the capability that an unknown name begins, or is nearest to, with or without "CAP_" and in any case; NULL
 * when there is none. The result is static. */
const char *capability_nearest(const char *name);

#endif
