/* Generations: the builds that were rolled out on a host, one folder each, and the link to the current one. */
#ifndef HOST_GENERATION_H
#define HOST_GENERATION_H

#include "host/nix.h"
#include "host/snapshot.h"

struct generation {
	int number;
	const char *time; /* the time when it was made: "2026-11-26T14:00:00Z", or "" */
	const char *spec; /* absolute path of the spec, or "" */
	int containers;   /* number of containers */
	const char *manifest;            /* the hash of its manifest; NULL: unknown (an older ctrc wrote it) */
	const struct nix_build *systems; /* the systems that Nix built for it; NULL: none */
};

enum { GENERATION_LAST = 999999999 }; /* the highest number; numbers are never reused */

/* Returns the number of the current generation; 0 when there is none. */
int generation_current(const struct host *h);

/* Returns the number for a new generation, higher than that of any existing one. Returns 0 when there is no such number
 * or the generations cannot be listed, which has been reported. */
int generation_next(const struct host *h);

/* Lists all generations, oldest first, in the arena. *n gets their number. Returns false when they cannot be read,
 * which has been reported. */
bool generation_list(const struct host *h, struct generation **list, size_t *n);

/* Reads the tree of a generation. A file that has changed since the roll-out has a fault in the snapshot. Returns false
 * when there is no such generation, or its manifest cannot be read, which has been reported (H04). */
bool generation_read(const struct host *h, int number, struct snapshot *snapshot);

/* The same for a generation that is to become the current one: a changed file is an error, too. */
bool generation_verify(const struct host *h, int number, struct snapshot *snapshot);

/* The same as generation_read, without a report. Returns NULL, or the reason of a failure as the rest of a sentence
 * ("has no manifest"). */
const char *generation_look(const struct host *h, int number, struct snapshot *snapshot);

/* Returns the path of a generation: "var/lib/ctrc/generations/7". In the arena. */
const char *generation_path(const struct host *h, int number);

/* Writes a sealed tree as a generation that is not listed yet, with the record of what is known about it. Returns false
 * when it failed, which has been reported. */
bool generation_write(const struct host *h, const struct tree *t, const struct generation *g);

/* Restores the contents and mode of a file of a generation that was edited by hand, so that a rollback finds it as it
 * was rolled out. Failure is ignored: generation_verify() refuses a file that stays damaged. */
void generation_mend(const struct host *h, int number, const struct host_file *f);

/* Makes roots for Nix's garbage collector for the systems of a listed generation; they are removed with it. Returns
 * false when it failed, which has been reported. */
bool generation_keep_systems(const struct host *h, const struct generation *g);

/* Lists the generation that generation_write made, and makes it current. Each is durable and one step. Returns false
 * when it failed, which has been reported. */
bool generation_publish(const struct host *h, int number);

/* Makes an older generation current, durably and in one step. Returns false when it failed, which has been reported. */
bool generation_switch(const struct host *h, int number);

/* Removes what killed runs left behind, and the oldest generations beyond `keep`, but never the current one. A
 * generation that is removed is renamed first, so that a folder with the name of a generation is always complete. */
void generation_prune(const struct host *h, size_t keep);

/* Removes the link to the current generation, durably. Returns false when it failed, which has been reported. */
bool generation_forget(const struct host *h);

/* Whether there is anything that generation_remove_all would remove. */
bool generation_any(const struct host *h);

/* Removes all of ctrc's state on the host, generations in the same way. Returns false when it failed, which has been
 * reported. */
bool generation_remove_all(const struct host *h);

#endif
