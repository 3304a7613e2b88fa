/* Time spans as systemd takes them in TimeoutStartSec=: "90", "1min 30s", "1.5h", "infinity" (systemd.time(7)). */
#ifndef UNIT_TIME_SPAN_H
#define UNIT_TIME_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* Reads a whole text, ended by a NUL byte, as a time span. *seconds gets the number of seconds, rounded down; INT64_MAX
 * for "infinity" and for larger spans. Returns false for a text that systemd would ignore. */
bool time_span_parse(const char *text, int64_t *seconds);

#endif
