#include "base/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_LEVELS = 128, MOST_LINKS = 40, LONGEST = 4096 };

/* The state of a walk along a path, component by component. */
struct walk {
	int root;
	int folders[MOST_LEVELS]; /* the open folders below the root */
	int depth;
	int links;           /* number of links followed so far */
	bool plain;          /* no link may be followed */
	char rest[LONGEST];  /* the rest of the path */
};

static int close_keeping_errno(int fd)
{
	int error = errno;
	if (fd >= 0)
		close(fd);
	errno = error;
	return -1;
}

static int fail(int error)
{
	errno = error;
	return -1;
}

static int folder_of(const struct walk *w)
{
	return w->depth ? w->folders[w->depth - 1] : w->root;
}

static void leave(struct walk *w, int depth)
{
	while (w->depth > depth)
		close_keeping_errno(w->folders[--w->depth]);
}

/* Puts the target of an open link before the rest of the path. */
static bool follow(struct walk *w, int link)
{
	char target[2 * LONGEST];
	ssize_t n = readlinkat(link, "", target, LONGEST);
	size_t rest = strlen(w->rest);
	if (n < 0)
		return false;
	if (w->plain || ++w->links > MOST_LINKS)
		return fail(ELOOP) == 0;
	if ((size_t)n + 1 + rest >= LONGEST)
		return fail(ENAMETOOLONG) == 0;
	target[n] = '/';
	memcpy(target + n + 1, w->rest, rest + 1);
	if (*target == '/')
		leave(w, 0);
	memcpy(w->rest, target, (size_t)n + 1 + rest + 1);
	return true;
}

/* Removes the next component from the path. Returns false when there is none. */
static bool next(struct walk *w, char name[LONGEST], bool *last)
{
	const char *at = w->rest + strspn(w->rest, "/");
	size_t n = strcspn(at, "/"), skip = n + strspn(at + n, "/");
	memcpy(name, at, n);
	name[n] = '\0';
	*last = !at[skip];
	memmove(w->rest, at + skip, strlen(at + skip) + 1);
	return n > 0;
}

/* Enters the folder `name`, or follows the link of that name. */
static bool step(struct walk *w, const char *name)
{
	struct stat st = {0};
	int fd = openat(folder_of(w), name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode) && w->depth < MOST_LEVELS) {
		w->folders[w->depth++] = fd;
		return true;
	}
	bool ok = S_ISLNK(st.st_mode) ? follow(w, fd) : fail(S_ISDIR(st.st_mode) ? ELOOP : ENOTDIR) == 0;
	close_keeping_errno(fd);
	return ok;
}

static bool is_link(int folder, const char *name)
{
	struct stat st;
	return fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode);
}

/* Walks to the end of the path and opens the last component. */
static int walk(struct walk *w, int flags)
{
	char name[LONGEST];
	bool last;
	while (next(w, name, &last)) {
		if (strcmp(name, ".") == 0)
			continue;
		if (strcmp(name, "..") == 0) {
			leave(w, w->depth ? w->depth - 1 : 0);
			continue;
		}
		bool follows = is_link(folder_of(w), name) && !(flags & O_NOFOLLOW);
		if (last && !follows)
			return openat(folder_of(w), name, flags | O_NOFOLLOW | O_CLOEXEC);
		if (!step(w, name))
			return -1;
	}
	return openat(folder_of(w), ".", flags | O_CLOEXEC);
}

static int walk_by_hand(int root, const char *path, int flags, bool plain)
{
	struct walk w = {.root = root, .plain = plain};
	if (strlen(path) >= sizeof w.rest)
		return fail(ENAMETOOLONG);
	strcpy(w.rest, path);
	int fd = walk(&w, flags);
	leave(&w, 0);
	return fd;
}

/* Calls openat2. EAGAIN means that something was renamed meanwhile; EPERM and ENOSYS that a filter of system calls
 * forbids it, or the kernel is too old. */
static int open_by(int root, const char *path, int flags, uint64_t resolve)
{
	struct open_how how = {.flags = (unsigned)(flags | O_CLOEXEC), .resolve = resolve};
	if (!*path)
		return fail(ENOENT);
	long fd = syscall(SYS_openat2, root, path, &how, sizeof how);
	if (fd < 0 && (errno == ENOSYS || errno == EPERM || errno == EAGAIN))
		return walk_by_hand(root, path, flags, resolve & RESOLVE_NO_SYMLINKS);
	return (int)fd;
}

int inside_open(int root, const char *path, int flags)
{
	return open_by(root, path, flags, RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS);
}

int inside_open_plain(int root, const char *path, int flags)
{
	return open_by(root, path, flags, RESOLVE_IN_ROOT | RESOLVE_NO_SYMLINKS);
}

/* Opens the file of an O_PATH descriptor for reading, if it is a regular file. Without /proc, the name is opened once
 * more, and has to lead to the same file. */
static int reopen(int fd, int root, const char *path, int flags, int (*open_again)(int, const char *, int))
{
	char name[64];
	struct stat st, again;
	if (fd < 0)
		return -1;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		errno = S_ISLNK(st.st_mode) ? ELOOP : EINVAL;
		return close_keeping_errno(fd);
	}
	snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
	int file = open(name, O_RDONLY | O_CLOEXEC);
	if (file < 0 && errno == ENOENT)
		file = open_again(root, path, flags | O_RDONLY | O_NONBLOCK);
	bool same = file >= 0 && fstat(file, &again) == 0 && st.st_ino == again.st_ino && st.st_dev == again.st_dev;
	if (file >= 0 && !same) {
		errno = EAGAIN;
		file = close_keeping_errno(file);
	}
	close_keeping_errno(fd);
	return file;
}

int inside_open_file(int root, const char *path, int flags)
{
	return reopen(inside_open(root, path, O_PATH | flags), root, path, flags, inside_open);
}

int inside_open_plain_file(int root, const char *path)
{
	return reopen(inside_open_plain(root, path, O_PATH | O_NOFOLLOW), root, path, O_NOFOLLOW, inside_open_plain);
}
