/* capabilities(7), as Linux 6.1 and systemd 252 know them. */
#ifndef UNIT_CAPABILITY_H
#define UNIT_CAPABILITY_H

/* The name "CAP_..." of a text in any case; NULL for an unknown one. */
const char *capability_find(const char *name);

/* The one that an unknown name begins, or is nearest to, with or without "CAP_" and in any case; NULL without one. */
const char *capability_nearest(const char *name);

#endif
