/* Suppressions in comments of a spec:
 *
 *     # ctrc: allow N03, bridge-without-gateway -- the bridge is routed by hand
 *
 * A comment after code applies to diagnostics that start in its line. A comment in a line of its own applies to the
 * line below it. A comment before everything else in a file applies to the whole file. A comment without a reason has
 * no effect. */
#ifndef LINT_SUPPRESSION_H
#define LINT_SUPPRESSION_H

#include "source/session.h"

/* One name in such a comment. */
struct suppression {
	const char *name;
	struct span at;        /* the place of the name */
	uint32_t first, last;  /* offsets: it applies to diagnostics that start in [first, last] */
	bool whole;            /* [first, last] is the file */
	bool used;
	struct suppression *next; /* the next one with the same `whole` */
};

/* Sorted by their ranges. */
struct suppressions {
	struct suppression *files; /* those of whole files */
	struct suppression **lines;
	size_t line_count;
};

/* Returns the suppressions in all texts of the user. Reports malformed comments (P03). */
struct suppressions suppressions_read(struct session *s);

/* Returns the index of the first of `lines` that ends at an offset or after it; `line_count` when there is none. */
size_t suppressions_find(const struct suppressions *all, uint32_t offset);

#endif
