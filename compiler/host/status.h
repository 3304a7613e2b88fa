/* How a host is compared with what was rolled out on it. */
#ifndef HOST_STATUS_H
#define HOST_STATUS_H

#include "base/buf.h"
#include "host/generation.h"
#include "host/plan.h"

struct container_status {
	const char *name, *unit;
	const char *address, *address6; /* of its env file, or NULL */
	bool wanted;                    /* it is to run by itself */
	struct unit_state state;
};

struct drift {
	const char *path, *what; /* "etc/containers/web.conf", "changed" */
};

struct status {
	struct generation generation; /* number 0: nothing is rolled out */
	bool runs;                    /* systemd was asked */
	bool is_image;                /* where nothing runs */
	bool unfinished;              /* a roll-out was interrupted */
	struct container_status *containers;
	size_t container_count;
	struct drift *drifts;
	size_t drift_count;
	bool fine; /* what is to run does, and nothing is other than it was rolled out */
};

/* Looks at the containers of the current generation, whose tree is `snapshot`, and at its files and links. False with a
 * report. */
bool status_of(const struct host *h, const struct snapshot *snapshot, struct status *status);

void status_text(struct buf *out, const struct status *status);
void status_json(struct buf *out, const struct status *status);

#endif
