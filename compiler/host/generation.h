/* Generations: what was rolled out on a host, one folder each, and which of them is the current one. */
#ifndef HOST_GENERATION_H
#define HOST_GENERATION_H

#include "host/nix.h"
#include "host/snapshot.h"

struct generation {
	int number;
	const char *time; /* when it was made: "2026-11-26T14:00:00Z", or "" */
	const char *spec; /* absolute path of the spec, or "" */
	int containers;
	const struct nix_build *systems; /* that Nix built for it; NULL: none */
};

/* The number of the current generation; 0: none. */
int generation_current(const struct host *h);

/* All generations, oldest first, in the arena. *n gets how many. False with a report when they cannot be read. */
bool generation_list(const struct host *h, struct generation **list, size_t *n);

/* Reads the tree of a generation. False with a report (H04) when there is no such, or when it is damaged. */
bool generation_read(const struct host *h, int number, struct snapshot *snapshot);

/* The same without a word. */
bool generation_look(const struct host *h, int number, struct snapshot *snapshot);

/* "var/lib/ctrc/generations/7" */
const char *generation_path(const struct host *h, int number);

/* Writes a sealed tree as a generation that is not listed yet, with what is known about it. False with a report. */
bool generation_write(const struct host *h, const struct tree *t, const struct generation *g);

/* Makes roots for Nix of the systems of a generation that is listed: they go with it. False with a report. */
bool generation_keep_systems(const struct host *h, const struct generation *g);

/* Lists what generation_write made, then makes it current; or makes an older one current. Durable, each in one step. */
bool generation_publish(const struct host *h, int number);
bool generation_switch(const struct host *h, int number);

/* Removes what killed runs left, and the oldest generations beyond `keep`; never the current one. */
void generation_prune(const struct host *h, size_t keep);

#endif
