/* The units of a build: their files, drop-ins for units of the host, and the links that pull them in. */
#ifndef HOST_UNITS_H
#define HOST_UNITS_H

#include "host/snapshot.h"
#include "host/unit_file.h"
#include "host/unit_rows.h"

/* A file of the build that a unit depends on, and the effect of its change. */
struct unit_input {
	const struct host_file *file;
	enum effect effect;
	bool is_unit; /* the unit's own file or a drop-in, which contain directives */
};

struct unit {
	const char *name;             /* "container@web.service" */
	const struct host_file *file; /* its own file, or that of its template; NULL for drop-ins of a host's unit */
	bool masked;
	const char **pulled_by;       /* the units that have it in their wants or requires */
	size_t pulled_by_count;
	struct directives directives; /* those of its file and of its drop-ins */
	struct unit_input *inputs;
	size_t input_count;
};

struct units {
	struct unit *items; /* sorted by name */
	size_t count;
};

/* Returns the units of a build, in the arena. It has the instances of templates, not the templates. */
struct units units_of(struct session *s, const struct unit_rows *rows, const struct snapshot *snapshot);

/* Returns the unit of a name, or NULL. */
const struct unit *units_find(const struct units *units, const char *name);

/* Returns the container of a unit, in the arena, or NULL. */
const char *units_container(struct session *s, const char *name);

/* Returns the name of the container whose health a service checks, or NULL. In the session's arena. */
const char *units_checked(struct session *s, const char *name);

/* Whether a unit's name is `x@.service`. */
bool units_is_template(const char *name);

#endif
