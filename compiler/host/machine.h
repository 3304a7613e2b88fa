/* Running containers, as systemd-machined knows them, and running programs inside of one. */
#ifndef HOST_MACHINE_H
#define HOST_MACHINE_H

#include "source/session.h"

/* Whether a text can be the name of a container. */
bool machine_is_name(const char *name);

/* Returns the number of the process that is the container's init, as digits in the arena. Returns NULL when there is no
 * such container (H08), when it does not run (H07), and when systemd-machined cannot be asked (H09); each has been
 * reported. */
const char *machine_leader(struct session *s, const char *name);

/* Whether a program is in PATH. */
bool machine_has_program(const char *name);

/* Replaces this process by a program, found in PATH. Returns only on failure, which has been reported (H09). */
void machine_become(struct session *s, const char *const *args);

/* Runs a program for a command inside of a container, with the environment `env`, or that of ctrc when it is NULL. The
 * program has no access to ctrc's terminal (host/pty.h). It is moved to the control group of the container's init,
 * `leader`, so that the container's limits and device policy apply to it; not when `leader` is NULL or the host has
 * cgroups v1. Then ctrc ends as the program ended, by the same status or signal. Returns only when the program cannot
 * be run, which has been reported (H09). */
void machine_run(struct session *s, const char *const *args, const char *const *env, const char *leader);

#endif
