/* Suppressions in comments of a spec:
 *
 *     # ctrc: allow N03, bridge-without-gateway -- the bridge is routed by hand
 *
 * behind a line, for what starts in that line; in lines of their own, for the line below them; before everything
 * else in a file, for all of it. Without a reason they do not count. */
#ifndef LINT_SUPPRESS_H
#define LINT_SUPPRESS_H

#include "source/session.h"

/* One name that a comment allows. */
struct suppression {
	const char *name;
	struct span at;        /* the name */
	uint32_t first, last;  /* offsets: diagnostics that start in [first, last] are meant */
	bool used;
	struct suppression *next;
};

/* The suppressions of all texts of the user's, in order. Reports comments that are no good (P03). */
struct suppression *suppressions_read(struct session *s);

#endif
