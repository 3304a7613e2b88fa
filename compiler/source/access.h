/* The files that a session may read: regular ones only, wherever a name leads, and below certain folders when it is
 * restricted.
 *
 * Pipes, devices, sockets and what a link of /proc stands for (/dev/stdin, /dev/fd/3) are refused before they are
 * opened; files that the kernel makes up (/proc, /sys) are as impure as an environment. This is the language's own
 * check. Where the kernel helps, cli/sandbox.h stands behind it. */
#ifndef SOURCE_ACCESS_H
#define SOURCE_ACCESS_H

#include <stdbool.h>
#include <stddef.h>

struct access {
	const char *const *folders; /* absolute, without links; NULL: no restriction */
	size_t count;
	bool impure; /* what the kernel makes up may be read, too */
};

/* Why a file is not read, besides the numbers of errno. */
enum access_fault {
	ACCESS_NOT_REGULAR = -1, /* no regular file and no folder */
	ACCESS_OUTSIDE = -2,     /* outside of the folders */
	ACCESS_MADE_UP = -3,     /* of the kernel's making, and impure */
};

/* Opens a regular file of at most SOURCE_LONGEST bytes for reading; links are followed. A descriptor that is the
 * caller's to close, or -1 with *fault: a number of errno or an access_fault. `a` may be NULL: no restriction. */
int access_open(const struct access *a, const char *path, int *fault);

/* Whether a name may be looked at (its type, the target of a link, the names in a folder): 0, or a fault. The last name
 * is followed when `follow` is set. A name that leads nowhere is no fault if it lies where reading is allowed. */
int access_look(const struct access *a, const char *path, bool follow);

/* Whether a path without links lies in a folder, or is it. */
bool access_is_below(const char *path, const char *folder);

/* A fault in words, to stand behind "cannot read 'x': ". */
const char *access_text(int fault);

/* The cure of a fault, or NULL. */
const char *access_help(int fault);

#endif
