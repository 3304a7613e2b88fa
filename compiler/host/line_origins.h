/* The origins of the lines of a file, from its build's manifest (output/manifest.h). Manifests of a host are not
 * trusted: damaged parts count as missing. */
#ifndef HOST_LINE_ORIGINS_H
#define HOST_LINE_ORIGINS_H

#include "host/snapshot.h"

/* For each line of a file's text, in order, the numbers of its origins ("3,7"), or NULL when it has none. */
struct line_origins {
	const struct host_file *file;
	const char **lines;
	size_t count;
};

/* Returns the origins of the lines of a file, in the arena. */
struct line_origins line_origins_of(struct session *s, const struct host_file *f);

/* Returns the most informative origin of a line, counted from 0: the first one that a spec sets, else the first one.
 * Returns NULL when nothing is known about the line, or it is ctrc's own. */
const struct file_origin *line_origins_find(const struct line_origins *l, size_t line);

/* Reads the next of a line's origins into *n: *set begins as l->lines[line] and moves on. Returns false behind the last
 * one. */
bool line_origins_next(const struct line_origins *l, const char **set, size_t *n);

#endif
