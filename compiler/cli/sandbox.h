/* Kernel features that take rights away from a process which reads untrusted specs: access to the rest of the file
 * system (Landlock, Linux 5.13), and programs, the network and other processes (seccomp). It uses system calls only. If
 * the kernel lacks these features, the checks of source/access.h are the only ones. */
#ifndef CLI_SANDBOX_H
#define CLI_SANDBOX_H

#include <stddef.h>

struct sandbox {
	const char *const *reads;  /* folders and files that may be read; NULL entries are skipped */
	size_t read_count;
	const char *const *writes; /* folders below which files may be created, changed and removed */
	size_t write_count;
};

enum { SANDBOX_FILES = 1, SANDBOX_CALLS = 2 };

/* Takes all rights that `box` does not grant from this thread and from those that it starts. That cannot be undone.
 * Returns the parts that the kernel enforces: SANDBOX_FILES, SANDBOX_CALLS, both or none. */
int sandbox_enter(const struct sandbox *box);

#endif
