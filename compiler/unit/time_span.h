/* Time spans as systemd takes them in TimeoutStartSec=: "90", "1min 30s", "1.5h", "infinity" (systemd.time(7)). */
#ifndef UNIT_TIME_SPAN_H
#define UNIT_TIME_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* Reads all of a text (closed with NUL). *seconds is rounded down, INT64_MAX for infinity and what is beyond. False
 * when systemd would ignore it. */
bool time_span_parse(const char *text, int64_t *seconds);

#endif
