/* Guests, evaluated by processes beside this one.
 *
 * A process is a copy of this one (fork), with every text of nixpkgs that was read and every package that was computed
 * so far. It evaluates some guests one after the other, hands back what it found in each, and ends. So guests take
 * several processors, their memory ends with their process, and one that needs too much of it takes no other one with
 * it. */
#ifndef COMPILE_GUEST_WORKERS_H
#define COMPILE_GUEST_WORKERS_H

#include "compile/guest_faults.h"

struct guest_work {
	struct evaluator *ev;
	struct guest *guests;
	uint32_t n;
	uint32_t jobs; /* processes at a time; 0: one for each processor */
	void (*evaluate)(void *data, uint32_t guest); /* evaluates one of them, in whatever process calls it */
	void *data;
};

enum guest_outcome {
	GUEST_OPEN,      /* nobody knows: to be evaluated in this process */
	GUEST_DONE,      /* `record` says what was found (compile/guest_record.h) */
	GUEST_NO_MEMORY, /* it needs more than the limit */
};

struct guest_result {
	enum guest_outcome outcome;
	const char *record; /* in the arena */
	size_t size;
};

/* Evaluates all guests of the work, and gives a result for each. A guest stays open when no process can be made, when
 * its process died, and when what it does cannot be told: prints a trace, needs a value that is not known. */
struct guest_result *guest_workers_run(const struct guest_work *work);

#endif
