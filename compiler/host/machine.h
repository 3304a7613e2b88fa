/* Containers that run, as systemd-machined knows them, and ways into one. */
#ifndef HOST_MACHINE_H
#define HOST_MACHINE_H

#include "source/session.h"

/* Whether a text can be the name of a container. */
bool machine_is_name(const char *name);

/* The process that is the container's init, in digits and in the arena. NULL with a report when there is no such
 * container (H08), when it does not run (H07), and when nobody can be asked (H09). */
const char *machine_leader(struct session *s, const char *name);

/* Whether a program is in PATH. */
bool machine_has_program(const char *name);

/* Becomes a program, found by PATH. Returns only when that fails, with a report (H09). */
void machine_become(struct session *s, const char *const *args);

/* Runs a program for a command inside a container, with the environment `env`, or ctrc's own where that is NULL. It is
 * kept away from ctrc's terminal (host/pty.h), and is among the processes of the container whose init is `leader`, so
 * that its limits and its policy of devices are the container's; where `leader` is NULL or the host has cgroups of old,
 * it is not. Ends ctrc as the program ended, by the same status or signal. Returns only when it cannot be run, with a
 * report (H09). */
void machine_run(struct session *s, const char *const *args, const char *const *env, const char *leader);

#endif
