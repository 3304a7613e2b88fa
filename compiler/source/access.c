#include "source/access.h"

#include "source/source.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/magic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

bool access_is_below(const char *path, const char *folder)
{
	size_t n = strlen(folder);
	if (n == 1)
		return true; /* "/" */
	return strncmp(path, folder, n) == 0 && (path[n] == '/' || !path[n]);
}

static bool is_allowed(const struct access *a, const char *real)
{
	for (size_t i = 0; i < a->count; i++)
		if (access_is_below(real, a->folders[i]))
			return true;
	return false;
}

/* Resolves the links of a path as far as it exists; names at its end that do not exist are dropped. Returns false when
 * no part of it can be resolved. */
static bool resolve_what_is(const char *path, char *real, int links);

/* The same for the target of a link whose target does not exist. */
static bool resolve_link(const char *link, char *real, int links)
{
	enum { MOST_LINKS = 40 };
	char target[PATH_MAX], path[PATH_MAX];
	const char *slash = strrchr(link, '/');
	ssize_t n = readlink(link, target, sizeof target);
	if (n <= 0 || n >= (ssize_t)sizeof target || links >= MOST_LINKS)
		return false;
	int folder = *target == '/' || !slash ? 0 : (int)(slash + 1 - link);
	int len = snprintf(path, sizeof path, "%.*s%.*s", folder, link, (int)n, target);
	return len < (int)sizeof path && resolve_what_is(path, real, links + 1);
}

static bool resolve_what_is(const char *path, char *real, int links)
{
	struct stat st;
	char part[PATH_MAX];
	size_t n = strlen(path);
	if (n >= sizeof part)
		return false;
	memcpy(part, path, n + 1);
	while (!realpath(*part ? part : "/", real)) {
		if (lstat(part, &st) == 0 && S_ISLNK(st.st_mode))
			return resolve_link(part, real, links);
		char *slash = strrchr(part, '/');
		if (!slash)
			return realpath(".", real) != NULL;
		*slash = '\0';
	}
	return true;
}

/* Whether a path leads to a place that may be read. */
static int check_place(const struct access *a, const char *path)
{
	char real[PATH_MAX];
	if (!a || !a->folders)
		return 0;
	return resolve_what_is(path, real, 0) && is_allowed(a, real) ? 0 : ACCESS_OUTSIDE;
}

/* The argument of openat2(2), Linux 5.6. glibc has no function for it. */
struct how {
	uint64_t flags, mode, resolve;
};
enum { NO_MAGIC_LINKS = 0x02, NO_LINKS = 0x04 };

static int open_file(const char *path, uint64_t resolve)
{
	const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
#ifdef SYS_openat2
	struct how how = {.flags = (uint64_t)flags, .resolve = resolve};
	int fd = (int)syscall(SYS_openat2, AT_FDCWD, path, &how, sizeof how);
	if (fd >= 0 || (errno != ENOSYS && errno != EPERM))
		return fd;
#endif
	return open(path, flags | (resolve & NO_LINKS ? O_NOFOLLOW : 0));
}

/* Whether a file is on a file system that generates its files when they are read. */
static bool is_made_up(int fd)
{
	static const long kinds[] = {PROC_SUPER_MAGIC,   SYSFS_MAGIC,   CGROUP_SUPER_MAGIC,    CGROUP2_SUPER_MAGIC,
	                             DEBUGFS_MAGIC, TRACEFS_MAGIC, SECURITYFS_MAGIC, BPF_FS_MAGIC};
	struct statfs fs;
	if (fstatfs(fd, &fs) != 0)
		return false;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if ((long)fs.f_type == kinds[i])
			return true;
	return false;
}

static int fault_of(const struct stat *st)
{
	if (!S_ISREG(st->st_mode))
		return S_ISDIR(st->st_mode) ? EISDIR : ACCESS_NOT_REGULAR;
	return st->st_size > SOURCE_LONGEST ? EFBIG : 0;
}

/* Checks the opened file again, since the name may lead elsewhere by now. */
static int check_opened(const struct access *a, int fd)
{
	struct stat st;
	int fault = fstat(fd, &st) == 0 ? fault_of(&st) : errno;
	return fault ? fault : is_made_up(fd) && !(a && a->impure) ? ACCESS_MADE_UP : 0;
}

int access_open(const struct access *a, const char *path, int *fault)
{
	char real[PATH_MAX];
	struct stat st;
	bool restricted = a && a->folders;
	*fault = check_place(a, path);
	if (*fault)
		return -1;
	*fault = stat(path, &st) == 0 ? fault_of(&st) : errno; /* opening a device can have effects of its own */
	if (!*fault && restricted && !realpath(path, real))
		*fault = errno;
	if (!*fault && restricted && !is_allowed(a, real))
		*fault = ACCESS_OUTSIDE;
	if (*fault)
		return -1;
	int fd = open_file(restricted ? real : path, restricted ? NO_LINKS : NO_MAGIC_LINKS);
	if (fd < 0) {
		*fault = errno == ELOOP ? ACCESS_NOT_REGULAR : errno;
		return -1;
	}
	*fault = check_opened(a, fd);
	if (!*fault)
		return fd;
	close(fd);
	return -1;
}

/* Whether a name is there and is no link. To look at such a name means to look at where it leads. */
static bool is_itself(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0 && !S_ISLNK(st.st_mode);
}

/* Computes the path of the folder that contains a name. To look at a link without following it, or at a name that leads
 * nowhere, means to look at this folder. */
static bool folder_of(const char *path, char *folder)
{
	const char *slash = strrchr(path, '/');
	size_t n = slash && slash > path ? (size_t)(slash - path) : slash ? 1 : 0;
	if (n >= PATH_MAX)
		return false;
	memcpy(folder, slash ? path : ".", slash ? n : 1);
	folder[slash ? n : 1] = '\0';
	return true;
}

int access_look(const struct access *a, const char *path, bool follow)
{
	char folder[PATH_MAX];
	follow = follow || (a && a->folders && is_itself(path)); /* an allowed folder lies in one that is not */
	if (!follow && !folder_of(path, folder))
		return ENAMETOOLONG;
	const char *place = follow ? path : folder;
	int fault = check_place(a, place);
	int fd = fault ? -1 : open(place, O_PATH | O_CLOEXEC);
	if (fd < 0)
		return fault;
	fault = is_made_up(fd) && !(a && a->impure) ? ACCESS_MADE_UP : 0;
	close(fd);
	return fault;
}

const char *access_text(int fault)
{
	switch (fault) {
	case ACCESS_NOT_REGULAR: return "it is no regular file";
	case ACCESS_OUTSIDE: return "it lies outside of what '--restrict' allows";
	case ACCESS_MADE_UP: return "the kernel makes it up when it is read, so that it differs between hosts";
	default: return strerror(fault);
	}
}

const char *access_help(int fault)
{
	switch (fault) {
	case ACCESS_NOT_REGULAR: return "'-' in place of a file reads standard input";
	case ACCESS_OUTSIDE: return "links are followed to where they lead; '--restrict DIR' allows a further folder";
	case ACCESS_MADE_UP: return "write the value into the spec, or allow this with '--impure'";
	default: return NULL;
	}
}
