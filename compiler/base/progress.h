/* What a long work is at, on the terminal of whoever waits for it: one line on standard error, which goes again.
 *
 * Nothing is shown in the first half second. The line is drawn by a thread of its own, whatever the work does. Every
 * function takes NULL for work that nobody watches. */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdbool.h>

struct progress;

/* Begins to watch. NULL where standard error is no terminal that can take back a line, and where there is no room. The
 * caller ends it. */
struct progress *progress_begin(void);

/* Says what the work is at: a format and its arguments, shown as inert text, as much of it as fits into the line. */
void progress_say(struct progress *p, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Takes the line away until progress_resume, for somebody who prints to the terminal. */
void progress_pause(struct progress *p);
void progress_resume(struct progress *p);

/* Takes the line away for good, and frees what watched. A copy of the process (fork) must not call it. */
void progress_end(struct progress *p);

#endif
