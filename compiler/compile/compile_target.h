/* What the host is that a spec is compiled for: the versions of its systemd and its kernel, on which some advice
 * depends. They are named by the call or the project file, and never looked up: the same spec means the same
 * everywhere. */
#ifndef COMPILE_COMPILE_TARGET_H
#define COMPILE_COMPILE_TARGET_H

#include "eval/eval.h"

struct compile_target {
	int systemd;        /* its version; 0: that of a host of today, as runtime/modules/build.spec has it */
	const char *kernel; /* its version, "5.10"; NULL: the same */
};

/* Reads a version of systemd, "252"; false for anything else. */
bool compile_target_systemd(const char *text, int *version);
/* Whether a text is the version of a kernel: "5.10", "6.1.0-13-amd64". */
bool compile_target_kernel(const char *text);

/* Adds what is named of the target to a set of options: `systemd` and `kernel`. */
void compile_target_put(const struct compile_target *t, struct attrs_builder *b);

#endif
