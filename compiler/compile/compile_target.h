/* The host that a spec is compiled for: the versions of its systemd and its kernel, on which some advice depends. The
 * call or the project file name them. They are never detected here, so that the same spec has the same result
 * everywhere. */
#ifndef COMPILE_COMPILE_TARGET_H
#define COMPILE_COMPILE_TARGET_H

#include "eval/eval.h"

struct compile_target {
	int systemd;        /* its version; 0: that of a current host, which runtime/modules/build.spec names */
	const char *kernel; /* its version, "5.10"; NULL: that of a current host */
};

/* Reads a version of systemd, "252". Returns false for anything else. */
bool compile_target_systemd(const char *text, int *version);

/* Whether a text is a version of the kernel: "5.10", "6.1.0-13-amd64". */
bool compile_target_kernel(const char *text);

/* Adds the versions that are given to a set of options, as `systemd` and `kernel`. */
void compile_target_put(const struct compile_target *t, struct attrs_builder *b);

#endif
