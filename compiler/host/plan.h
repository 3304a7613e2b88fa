/* A plan: what a roll-out would change on a host, file by file and unit by unit, and why. Making one changes
 * nothing. */
#ifndef HOST_PLAN_H
#define HOST_PLAN_H

#include "host/blocks.h"
#include "host/links.h"
#include "host/systemd.h"
#include "host/units.h"

enum file_fate { FILE_ADDED, FILE_CHANGED, FILE_REMOVED };

struct file_change {
	enum file_fate fate;
	const char *path;
	const struct host_file *old, *new; /* NULL: there is none */
};

enum action {
	ACTION_NONE,  /* it is as it should be */
	ACTION_LEAVE, /* it has changed and goes on as it is */
	ACTION_RELOAD,
	ACTION_RESTART,
	ACTION_START,
	ACTION_STOP,
};

/* "HOST_ADDRESS changed", containers.web.hostAddress, web.spec:7:19 */
struct reason {
	const char *text, *option, *place; /* option and place may be NULL */
	struct reason *next;
};

struct unit_plan {
	const char *name;
	const char *container; /* whose unit it is, or NULL */
	enum action action;
	bool stop_first; /* of a restart: it is to be stopped by what it was started with */
	bool changed;
	struct reason *reasons;
	const struct unit *unit; /* as it will be; NULL: it goes */
	struct unit_state state; /* as it is */
};

enum { MOST_BLOCKS = 4 };

struct plan {
	const struct host *host;
	int from; /* the generation that is compared with; 0: none */
	bool runs;  /* states of units are known */
	struct snapshot old, new;
	struct units old_units, new_units;
	struct file_change *files;
	size_t file_count;
	struct links wanted, ledger;
	const char **repairs; /* links that ought to be there already */
	size_t repair_count;
	const char *ledger_fault; /* why the ledger was made anew from the host's links ("is missing"); NULL: it was not */
	size_t stray_count;       /* links of ctrc's that the ledger did not have */
	bool leftovers;       /* links of an earlier generation are there still */
	bool unfinished;      /* an earlier roll-out was interrupted */
	struct block_change blocks[MOST_BLOCKS];
	size_t block_count;
	struct unit_plan *units; /* by name */
	size_t unit_count;
	const struct unit_rows *unit_rows;
};

/* Compares two builds: `old` (which may be empty) as it is rolled out, `new` as it is to be. `host` is NULL where
 * only trees are compared: then the units that pull themselves in count as running. False when something has to be
 * reported, such as foreign files in the way (H01); *plan is complete all the same. */
bool plan_make(struct evaluator *ev, const struct host *host, const struct snapshot *old, const struct snapshot *new,
               struct plan *plan);

/* Nothing would be done. */
bool plan_is_empty(const struct plan *plan);

/* How many units an action is for; those of containers, or all. */
size_t plan_count(const struct plan *plan, enum action action, bool containers);

#endif
