/* What is known of directives of units: the rows of runtime/modules/unit-directives.spec, as a roll-out needs them. */
#ifndef HOST_UNIT_ROWS_H
#define HOST_UNIT_ROWS_H

#include "eval/eval.h"

/* What a change needs, in rising order. */
enum effect {
	EFFECT_NONE,   /* systemd has to read the unit: no more */
	EFFECT_STOP,   /* the same; but what runs is to be stopped as it was started */
	EFFECT_RELOAD, /* the unit reloads */
	EFFECT_RESTART,
};

struct unit_row {
	const char *directive;
	const char *folder; /* "wants": links in UNIT.wants/ do as the directive does; or NULL */
	enum effect effect; /* of a change */
	bool pulls;         /* starting the unit starts those that the directive names */
};

struct unit_rows {
	struct unit_row *items; /* sorted by directive */
	size_t count;
};

/* Reads the rows, into the session's arena. Without failure: they are a part of the program. */
const struct unit_rows *unit_rows_read(struct evaluator *ev);

/* The row of a directive, or NULL. */
const struct unit_row *unit_rows_find(const struct unit_rows *rows, const char *directive);

/* The effect of a change of `directive=` in [section]. Directives that have no row need a restart, all of [Install]
 * nothing. */
enum effect unit_rows_effect(const struct unit_rows *rows, const char *section, const char *directive);

/* How long the name of the unit is in that of a folder whose links pull units in: 3 for "web.wants". 0: it is none. */
size_t unit_rows_puller(const struct unit_rows *rows, const char *folder, size_t len);

/* Whether a path is that of a link in such a folder below etc/systemd. */
bool unit_rows_pull(const struct unit_rows *rows, const char *path);

#endif
