/* The runtime: files written in the language and carried in the binary. The table is made at build time from
 * runtime/. */
#ifndef EVAL_EMBEDDED_H
#define EVAL_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
	const char *name; /* below runtime/: "lib/default.spec"; the table is sorted by it (bytes) */
	const char *text; /* closed with NUL, which `len` does not count */
	size_t len;
};

extern const struct embedded_file embedded_files[];
extern const size_t embedded_count;

/* Their paths in the language: EMBEDDED_ROOT "lib/default.spec". <ctrc/lib> finds EMBEDDED_ROOT "lib". */
#define EMBEDDED_ROOT "/<ctrc>/"
#define EMBEDDED_LIB EMBEDDED_ROOT "lib/default.spec"
#define EMBEDDED_MODULES EMBEDDED_ROOT "modules/default.spec"

/* The file at such a path (a folder means its default.spec), or NULL. */
const struct embedded_file *embedded_find(const char *path);

#endif
