/* The rights that the kernel takes from a process that reads specs of strangers: the rest of the file system (Landlock,
 * Linux 5.13), and programs, the network and other processes (seccomp). It uses system calls alone. Where the kernel
 * lacks these features, the checks of source/access.h stand by themselves. */
#ifndef CLI_SANDBOX_H
#define CLI_SANDBOX_H

#include <stddef.h>

struct sandbox {
	const char *const *reads;  /* folders and files that may be read, NULL for none */
	size_t read_count;
	const char *const *writes; /* folders below which anything may be made, changed and removed */
	size_t write_count;
};

enum { SANDBOX_FILES = 1, SANDBOX_CALLS = 2 };

/* Takes from this thread, and from those that it makes, all rights that `box` does not leave. There is no way back.
 * Returns the parts that the kernel enforces: SANDBOX_FILES, SANDBOX_CALLS, both or none. */
int sandbox_enter(const struct sandbox *box);

#endif
