/* Properties of the directives of units: the rows of runtime/modules/unit-directives.spec, as a roll-out needs them. */
#ifndef HOST_UNIT_ROWS_H
#define HOST_UNIT_ROWS_H

#include "eval/eval.h"

/* The effect of a change on a running unit, in rising order. */
enum effect {
	EFFECT_NONE,   /* systemd has to reload the unit file, and nothing else */
	EFFECT_STOP,   /* the same, but the running unit has to be stopped by its old commands */
	EFFECT_RELOAD, /* the unit has to be reloaded */
	EFFECT_RESTART,
};

struct unit_row {
	const char *directive;
	const char *folder; /* "wants": links in UNIT.wants/ have the effect of the directive; or NULL */
	enum effect effect; /* the effect of a change */
	bool pulls;         /* starting the unit starts those that the directive names */
};

struct unit_rows {
	struct unit_row *items; /* sorted by directive */
	size_t count;
};

/* Reads the rows, into the session's arena. Cannot fail, since they are a part of the program. */
const struct unit_rows *unit_rows_read(struct evaluator *ev);

/* Returns the row of a directive, or NULL. */
const struct unit_row *unit_rows_find(const struct unit_rows *rows, const char *directive);

/* Returns the effect of a change of `directive=` in [section]. Directives without a row need a restart, those of
 * [Install] nothing. */
enum effect unit_rows_effect(const struct unit_rows *rows, const char *section, const char *directive);

/* Returns the length of the unit's name in that of a folder whose links pull units in: 3 for "web.wants". Returns 0 for
 * other folders. */
size_t unit_rows_puller(const struct unit_rows *rows, const char *folder, size_t len);

/* Whether a path is that of a link in such a folder below etc/systemd. */
bool unit_rows_pull(const struct unit_rows *rows, const char *path);

#endif
