/* A plan: what a roll-out would change on a host, file by file and unit by unit, and why. Making a plan changes
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
	const struct host_file *old, *new; /* NULL: the file does not exist */
};

enum action {
	ACTION_NONE,  /* the unit is as it should be */
	ACTION_LEAVE, /* the unit has changed and keeps running unchanged */
	ACTION_RELOAD,
	ACTION_RESTART,
	ACTION_START,
	ACTION_STOP,
};

/* Why a unit changes: "HOST_ADDRESS changed", containers.web.hostAddress, web.spec:7:19. */
struct reason {
	const char *text, *option, *place; /* option and place may be NULL */
	struct reason *next;
};

struct unit_plan {
	const char *name;
	const char *container; /* the container of the unit, or NULL */
	enum action action;
	bool stop_first; /* for a restart: the old unit's commands have to stop it */
	bool changed;
	struct reason *reasons;
	const struct unit *unit; /* the unit in the new build; NULL: it is removed */
	struct unit_state state; /* its current state */
};

enum { MOST_BLOCKS = 4 };

struct plan {
	const struct host *host;
	int from; /* the generation that the new build is compared with; 0: none */
	bool runs;  /* the states of units are known */
	struct snapshot old, new;
	struct units old_units, new_units;
	struct file_change *files;
	size_t file_count;
	struct links wanted, ledger;
	const char **repairs; /* links that should exist already */
	size_t repair_count;
	const char *ledger_fault; /* why the ledger was recreated from the host's links ("is missing"); NULL: it was not */
	size_t stray_count;       /* number of links of ctrc that the ledger did not have */
	bool leftovers;       /* links of an earlier generation still exist */
	bool unfinished;      /* an earlier roll-out was interrupted */
	struct block_change blocks[MOST_BLOCKS];
	size_t block_count;
	struct unit_plan *units; /* sorted by name */
	size_t unit_count;
	const struct unit_rows *unit_rows;
};

/* Compares two builds: `old` (which may be empty) as it is rolled out, `new` as it is to be. `host` is NULL when only
 * trees are compared; then the units that pull themselves in count as running. Fills *plan, whose memory is the
 * session's arena. Returns false when something was reported, such as files in the way that are not ctrc's (H01); *plan
 * is complete all the same. */
bool plan_make(struct evaluator *ev, const struct host *host, const struct snapshot *old, const struct snapshot *new,
               struct plan *plan);

/* Whether the plan changes nothing. */
bool plan_is_empty(const struct plan *plan);

/* Returns the number of units with an action: of those of containers, or of all. */
size_t plan_count(const struct plan *plan, enum action action, bool containers);

/* The number of units for each action; of those without one, how many have changed and are kept, and how many are
 * as they were. */
struct plan_totals {
	size_t of[ACTION_STOP + 1], kept, unchanged;
};
struct plan_totals plan_totals(const struct plan *plan);

/* Returns the plan for a unit, or NULL. */
const struct unit_plan *plan_unit(const struct plan *plan, const char *name);

#endif
