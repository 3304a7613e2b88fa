/* Suppressions in comments of a spec:
 *
 *     # ctrc: allow N03, bridge-without-gateway -- the bridge is routed by hand
 *
 * behind a line, for what starts in that line; in lines of their own, for the line below them; before everything
 * else in a file, for all of it. Without a reason they do not count. */
#ifndef LINT_SUPPRESSION_H
#define LINT_SUPPRESSION_H

#include "source/session.h"

/* One name that a comment allows. */
struct suppression {
	const char *name;
	struct span at;        /* the name */
	uint32_t first, last;  /* offsets: diagnostics that start in [first, last] are meant */
	bool whole;            /* [first, last] is the file */
	bool used;
	struct suppression *next; /* of the same kind, whole or not */
};

/* In the order of their ranges. */
struct suppressions {
	struct suppression *files; /* those of whole files */
	struct suppression **lines;
	size_t line_count;
};

/* The suppressions of all texts of the user's. Reports comments that are no good (P03). */
struct suppressions suppressions_read(struct session *s);

/* The first of `lines` that means an offset or something behind it; `line_count` when there is none. */
size_t suppressions_find(const struct suppressions *all, uint32_t offset);

#endif
