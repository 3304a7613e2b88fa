/* The units of a build: their files, additions to units of the host, and the links that pull them in. */
#ifndef HOST_UNITS_H
#define HOST_UNITS_H

#include "host/snapshot.h"
#include "host/unit_file.h"
#include "host/unit_rows.h"

/* A file of the build that a unit needs, and the effect of its change. */
struct unit_input {
	const struct host_file *file;
	enum effect effect;
	bool is_unit; /* the unit's own file or one that adds to it: directives */
};

struct unit {
	const char *name;             /* "container@web.service" */
	const struct host_file *file; /* its own, or its template's; NULL for additions to a unit of the host's */
	bool masked;
	const char **pulled_by;       /* units whose wants or requires it is among */
	size_t pulled_by_count;
	struct directives directives; /* of its file and the additions to it */
	struct unit_input *inputs;
	size_t input_count;
};

struct units {
	struct unit *items; /* by name */
	size_t count;
};

/* The units of a build. Templates are not among them, their instances are. */
struct units units_of(struct session *s, const struct unit_rows *rows, const struct snapshot *snapshot);

const struct unit *units_find(const struct units *units, const char *name);

/* The container whose unit it is, or NULL. */
const char *units_container(struct session *s, const char *name);

/* True when a unit's name is `x@.service`. */
bool units_is_template(const char *name);

#endif
