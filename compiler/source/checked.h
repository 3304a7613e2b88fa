/* The parts of a configuration that a run has looked at and those that it left out: nothing is silently green. */
#ifndef SOURCE_CHECKED_H
#define SOURCE_CHECKED_H

#include "source/source.h"

/* A part of a configuration that was not checked, or only on an assumption. */
struct left_out {
	struct span at;    /* may be no place */
	const char *what;  /* "the module inputs.x.nixosModules.y" */
	const char *why;   /* "nothing gives 'inputs.x'" */
	const char *help;  /* what would bring it in, or NULL */
	struct left_out *next;
};

struct checked {
	bool counted;        /* a configuration was looked at: `containers` says something */
	uint32_t containers; /* in it */
	uint32_t count;      /* parts left out */
	struct left_out *first, *last; /* in the order in which they were found */
	struct left_out **table;       /* the same by place and name; NULL while there is none */
	uint32_t mask;
};

struct session;

/* Adds a part that is left out, once for its place and name. The texts live as long as the session. */
void checked_leave_out(struct session *s, struct span at, const char *what, const char *why, const char *help);

#endif
