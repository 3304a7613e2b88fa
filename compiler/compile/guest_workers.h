/* Guests, evaluated by child processes.
 *
 * A child is a copy of this process (fork), with every text of nixpkgs that was read and every package that was
 * computed so far. It evaluates some guests one after the other, sends back the findings of each, and ends. So guests
 * use several processors, their memory is freed with their process, and a guest that needs too much memory does not end
 * the others. */
#ifndef COMPILE_GUEST_WORKERS_H
#define COMPILE_GUEST_WORKERS_H

#include "compile/guest_faults.h"

struct guest_work {
	struct evaluator *ev;
	struct guest *guests;
	uint32_t n;
	uint32_t jobs; /* number of processes at a time; 0: one for each processor */
	void (*evaluate)(void *data, uint32_t guest); /* evaluates one of the guests, in the process that calls it */
	void *data;
};

enum guest_outcome {
	GUEST_OPEN,      /* unknown: the guest has to be evaluated in this process */
	GUEST_DONE,      /* `record` has the findings (compile/guest_record.h) */
	GUEST_NO_MEMORY, /* the guest needs more memory than the limit */
};

struct guest_result {
	enum guest_outcome outcome;
	const char *record; /* in the arena */
	size_t size;
};

/* Evaluates all guests of the work, and returns a result for each, in the arena. A guest stays open when no process can
 * be made, when its process died, and when its evaluation has effects that cannot be sent: it prints a trace, or needs
 * an unknown value. */
struct guest_result *guest_workers_run(const struct guest_work *work);

#endif
