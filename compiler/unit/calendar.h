/* Calendar events: "daily", "Mon..Fri *-*-* 08:00:00 Europe/Berlin" (systemd.time(7)). */
#ifndef UNIT_CALENDAR_H
#define UNIT_CALENDAR_H

#include <stdbool.h>

/* Whether systemd reads the whole text as a calendar event. The text ends with a NUL byte. The name of a time zone is
 * checked by its form only: the host may have it. */
bool calendar_holds(const char *text);

#endif
