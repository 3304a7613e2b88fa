/* The runtime: files in the language that the binary contains. The table is generated from runtime/ at build time. */
#ifndef EVAL_EMBEDDED_H
#define EVAL_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
	const char *name; /* below runtime/: "lib/default.spec"; the table is sorted by its bytes */
	const char *text; /* ends with a NUL byte, which `len` does not count */
	size_t len;
};

extern const struct embedded_file embedded_files[];
extern const size_t embedded_count;

/* Their paths in the language: EMBEDDED_ROOT "lib/default.spec". <ctrc/lib> means EMBEDDED_ROOT "lib". */
#define EMBEDDED_ROOT "/<ctrc>/"
#define EMBEDDED_LIB EMBEDDED_ROOT "lib/default.spec"
#define EMBEDDED_MODULES EMBEDDED_ROOT "modules/default.spec"

/* Returns the file at such a path (for a folder its default.spec), or NULL. */
const struct embedded_file *embedded_find(const char *path);

#endif
