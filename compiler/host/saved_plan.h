/* A plan that was shown and is carried out later: a text file, a line each,
 *
 *     ctrc-plan 1
 *     spec /srv/containers.spec
 *     generation 7
 *     file etc/containers/web.conf 06443a7bd3e2...
 *     unit restart container@web.service
 *     link etc/ctrc
 *     end 9f86d081...
 *
 * with the spec it is of, the generation that it starts from (0: none), the files of the build (of links: the targets)
 * by mode and SHA-256, what is to be done to units, and links that are put back. The last line has the SHA-256 of all
 * before it. */
#ifndef HOST_SAVED_PLAN_H
#define HOST_SAVED_PLAN_H

#include "host/plan.h"

/* Whether a file begins as a saved plan does. */
bool saved_plan_is(const char *path);

/* Writes a plan for a spec, of which `spec` is the absolute path, to a file that is not there yet or is a saved plan.
 * False with a report (F02, H15). */
bool saved_plan_write(struct session *s, const struct plan *plan, const char *spec, const char *path);

/* Reads a saved plan: a regular file of this user or of root that nobody else may write to, whole and of this version.
 * Returns its text, in the session's arena, or NULL with a report (F01, F02, H15). */
const char *saved_plan_read(struct session *s, const char *path);

/* The spec that a saved plan is of, in the session's arena. */
const char *saved_plan_spec(struct session *s, const char *text);

/* Compares the plan of now with a saved one. False with a report (H15) that names what has changed. */
bool saved_plan_holds(struct session *s, const char *text, const struct plan *plan, const char *spec, const char *path);

#endif
