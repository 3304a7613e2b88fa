/* The coverage of a run: the parts of a configuration that were checked and those that were left out, so that a run
 * that skips something says so. */
#ifndef SOURCE_CHECKED_H
#define SOURCE_CHECKED_H

#include "source/source.h"

/* A part of a configuration that was not checked, or only on an assumption. */
struct left_out {
	struct span at;    /* may be no place */
	const char *what;  /* "the module inputs.x.nixosModules.y" */
	const char *why;   /* "nothing gives 'inputs.x'" */
	const char *help;  /* what would make it checked, or NULL */
	struct left_out *next;
};

struct checked {
	bool counted;        /* a configuration was checked, so that `containers` is meaningful */
	uint32_t containers; /* number of containers in it */
	uint32_t count;      /* number of parts left out */
	struct left_out *first, *last; /* in the order in which they were found */
	struct left_out **table;       /* hash table of them, by place and name; NULL while there is none */
	uint32_t mask;
};

struct session;

/* Records that a part is left out, once for each place and name. The texts are not copied: they have to live as long as
 * the session. `help` may be NULL. */
void checked_leave_out(struct session *s, struct span at, const char *what, const char *why, const char *help);

#endif
