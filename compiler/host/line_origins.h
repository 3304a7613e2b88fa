/* What the lines of a file come from, as its build's manifest tells (output/manifest.h). Manifests of a host are not
 * trusted: what is damaged in them tells nothing. */
#ifndef HOST_LINE_ORIGINS_H
#define HOST_LINE_ORIGINS_H

#include "host/snapshot.h"

/* For each line of a file's text, in order, the numbers of its origins ("3,7"), or NULL where there are none. */
struct line_origins {
	const struct host_file *file;
	const char **lines;
	size_t count;
};

struct line_origins line_origins_of(struct session *s, const struct host_file *f);

/* The origin that tells most of a line, counted from 0: the first of those that a spec sets, else the first of all.
 * NULL when nothing is known of the line, or it is ctrc's own. */
const struct file_origin *line_origins_find(const struct line_origins *l, size_t line);

#endif
