/* Containers that run, as systemd-machined knows them, and ways into one. */
#ifndef HOST_MACHINE_H
#define HOST_MACHINE_H

#include "source/session.h"

/* Whether a text can be the name of a container. */
bool machine_is_name(const char *name);

/* The process that is the container's init, in digits and in the arena. NULL with a report when there is no such
 * container (H08), when it does not run (H07), and when nobody can be asked (H09). */
const char *machine_leader(struct session *s, const char *name);

/* Moves ctrc, and what it becomes, among the processes of a container, so that its limits and its policy of devices are
 * theirs, too. Hosts with cgroups of old have no one place for that: nothing happens then. */
void machine_join(struct session *s, const char *leader);

/* Whether a program is in PATH. */
bool machine_has_program(const char *name);

/* Becomes a program, found by PATH, with the environment `env`; NULL: the one that ctrc has. Returns only when that
 * fails, with a report (H09). */
void machine_become(struct session *s, const char *const *args, const char *const *env);

#endif
