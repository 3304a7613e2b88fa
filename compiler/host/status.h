/* The state of a host compared with its current generation. */
#ifndef HOST_STATUS_H
#define HOST_STATUS_H

#include "base/buf.h"
#include "host/generation.h"
#include "host/plan.h"

struct container_status {
	const char *name, *unit;
	const char *address, *address6; /* those in its env file, or NULL */
	bool wanted;                    /* it should be running: it starts by itself */
	const char *health;             /* "healthy", "unhealthy", "starting"; NULL: nobody checks it, or it does not run */
	struct unit_state state;
};

struct drift {
	const char *path, *what; /* "etc/containers/web.conf", "changed" */
};

struct status {
	struct generation generation; /* number 0: nothing is rolled out */
	bool runs;                    /* systemd was asked */
	bool is_image;                /* the host is an image, in which nothing runs */
	bool unfinished;              /* a roll-out was interrupted */
	struct container_status *containers;
	size_t container_count;
	struct drift *drifts;
	size_t drift_count;
	bool fine; /* every container that should run does, and nothing has changed since the roll-out */
};

/* Examines the containers of the current generation, whose tree is `snapshot`, and its files and links. Returns false
 * when it failed, which has been reported. */
bool status_of(const struct host *h, const struct snapshot *snapshot, struct status *status);

/* Appends the status for people. */
void status_text(struct buf *out, const struct status *status);

/* Appends the status for programs: JSON, which ctrc(1) describes. */
void status_json(struct buf *out, const struct status *status);

#endif
