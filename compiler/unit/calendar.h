/* Calendar events: "daily", "Mon..Fri *-*-* 08:00:00 Europe/Berlin" (systemd.time(7)). */
#ifndef UNIT_CALENDAR_H
#define UNIT_CALENDAR_H

#include <stdbool.h>

/* Whether systemd reads all of a text (closed with NUL) as a calendar event. Names of time zones are taken for zones of
 * the host by their form alone. */
bool calendar_holds(const char *text);

#endif
