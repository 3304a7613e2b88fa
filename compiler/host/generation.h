/* Generations: the builds that were rolled out on a host, one folder each, and the mark of the current one. */
#ifndef HOST_GENERATION_H
#define HOST_GENERATION_H

#include "host/nix.h"
#include "host/snapshot.h"

struct generation {
	int number;
	const char *time; /* when it was made: "2026-11-26T14:00:00Z", or "" */
	const char *spec; /* absolute path of the spec, or "" */
	int containers;
	const char *manifest;            /* the sum of its manifest; NULL: not known, of one that an older ctrc wrote */
	const struct nix_build *systems; /* that Nix built for it; NULL: none */
};

enum { GENERATION_LAST = 999999999 }; /* numbers are never used again */

/* The number of the current generation; 0: none. */
int generation_current(const struct host *h);

/* The number for one more: after all that there are. 0 with a report when there is none left, or they cannot be
 * listed. */
int generation_next(const struct host *h);

/* All generations, oldest first, in the arena. *n gets how many. False with a report when they cannot be read. */
bool generation_list(const struct host *h, struct generation **list, size_t *n);

/* Reads the tree of a generation. Files that are not as they were rolled out have a fault in the snapshot. False with a
 * report (H04) when there is no such generation, or when what it consists of is not known. */
bool generation_read(const struct host *h, int number, struct snapshot *snapshot);

/* The same for one that is to become the current one: also when a file is not as it was rolled out. */
bool generation_verify(const struct host *h, int number, struct snapshot *snapshot);

/* As generation_read, without a report: NULL, or why not, as the rest of a sentence ("has no manifest"). */
const char *generation_look(const struct host *h, int number, struct snapshot *snapshot);

/* "var/lib/ctrc/generations/7" */
const char *generation_path(const struct host *h, int number);

/* Writes a sealed tree as a generation that is not listed yet, with what is known about it. False with a report. */
bool generation_write(const struct host *h, const struct tree *t, const struct generation *g);

/* Gives a file of a generation, which was edited by hand, its own content and mode again, so that a rollback finds it
 * as it was rolled out. Best effort: generation_verify() refuses a file that stays damaged. */
void generation_mend(const struct host *h, int number, const struct host_file *f);

/* Makes roots for Nix of the systems of a generation that is listed: they go with it. False with a report. */
bool generation_keep_systems(const struct host *h, const struct generation *g);

/* Lists what generation_write made, then makes it current; or makes an older one current. Durable, each in one step. */
bool generation_publish(const struct host *h, int number);
bool generation_switch(const struct host *h, int number);

/* Removes remains of killed runs, and the oldest generations beyond `keep`, never the current one. A generation that
 * goes loses its name first, so that a folder with the name of a generation is whole. */
void generation_prune(const struct host *h, size_t keep);

/* Makes none the current one, durably. False with a report. */
bool generation_forget(const struct host *h);

/* Whether there is anything of ctrc's that generation_remove_all would remove. */
bool generation_any(const struct host *h);

/* Removes all that ctrc keeps about the host, generations in the same way. False with a report. */
bool generation_remove_all(const struct host *h);

#endif
