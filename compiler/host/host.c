#include "host/host.h"

#include "base/buf.h"
#include "base/inside.h"
#include "base/write_all.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

enum { STATE_MODE = 0711 };

const char *host_name(const struct host *h, const char *path)
{
	return arena_format(&h->session->arena, "%s/%s", h->root, path);
}

bool host_fail(const struct host *h, const char *what, const char *path)
{
	int error = errno;
	struct diag *d = diag_error(h->session, D_CANNOT_WRITE, SPAN_NONE, "cannot %s '%s': %s", what, host_name(h, path),
	                            strerror(error));
	if (error == EACCES || error == EPERM)
		d->help = "a host is changed by root";
	return false;
}

bool host_open(struct host *h, struct session *s, struct evaluator *ev, const char *root)
{
	size_t len = root ? strlen(root) : 0;
	while (len && root[len - 1] == '/')
		len--;
	*h = (struct host){.session = s, .ev = ev, .root = root ? arena_text(&s->arena, root, len) : "", .lock = -1};
	h->root_fd = open(*h->root ? h->root : "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (h->root_fd >= 0) {
		h->unit_rows = unit_rows_read(ev);
		return true;
	}
	struct diag *d =
		diag_error(s, D_CANNOT_READ, SPAN_NONE, "cannot open the image '%s': %s", h->root, strerror(errno));
	d->help = "--root names the folder that holds an image's etc and var";
	return false;
}

int host_open_folder(const struct host *h, const char *path)
{
	return inside_open(h->root_fd, path, O_RDONLY | O_DIRECTORY);
}

int host_open_parent(const struct host *h, const char *path, const char **name)
{
	const char *slash = strrchr(path, '/');
	*name = slash ? slash + 1 : path;
	return host_open_folder(h, slash ? arena_text(&h->session->arena, path, (size_t)(slash - path)) : ".");
}

static int close_keeping_errno(int fd)
{
	int error = errno;
	close(fd);
	errno = error;
	return -1;
}

bool host_stat(const struct host *h, const char *path, struct stat *st)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return false;
	bool ok = fstatat(fd, name, st, AT_SYMLINK_NOFOLLOW) == 0;
	close_keeping_errno(fd);
	return ok;
}

const char *host_read_link(const struct host *h, const char *path)
{
	enum { LONGEST = 4096 };
	char target[LONGEST];
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return NULL;
	ssize_t n = readlinkat(fd, name, target, sizeof target);
	close_keeping_errno(fd);
	return n < 0 ? NULL : arena_text(&h->session->arena, target, (size_t)n);
}

/* Reads an open file of at most `most` bytes and closes it. Returns NULL with errno, also when `fd` is -1. */
static const struct str *read_whole(struct arena *a, int fd, off_t most)
{
	struct stat st = {0};
	if (fd < 0)
		return NULL;
	if (fstat(fd, &st) != 0 || st.st_size > most) {
		errno = st.st_size > most ? EFBIG : errno;
		close_keeping_errno(fd);
		return NULL;
	}
	struct str *text = str_alloc(a, (size_t)st.st_size);
	size_t len = 0;
	ssize_t n;
	while ((n = read(fd, text->text + len, (size_t)st.st_size - len)) > 0 || (n < 0 && errno == EINTR))
		len += n > 0 ? (size_t)n : 0;
	close_keeping_errno(fd);
	return n < 0 ? NULL : len == (size_t)st.st_size ? text : str_new(a, text->text, len);
}

const struct str *host_read(const struct host *h, const char *path)
{
	return read_whole(&h->session->arena, inside_open_file(h->root_fd, path, 0), INT64_MAX);
}

const struct str *host_read_state(const struct host *h, const char *path)
{
	enum { MOST = 64 << 20 }; /* twice the size for a hundred thousand containers */
	return read_whole(&h->session->arena, inside_open_file(h->root_fd, path, O_NOFOLLOW), MOST);
}

bool host_make_folder(const struct host *h, const char *path, uint32_t mode)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return false;
	bool ok = mkdirat(fd, name, 0700) == 0 && fchmodat(fd, name, mode, 0) == 0;
	close_keeping_errno(fd);
	return ok;
}

static bool unlink_in(const struct host *h, const char *path, int flags)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR;
	bool ok = unlinkat(fd, name, flags) == 0 || errno == ENOENT;
	close_keeping_errno(fd);
	return ok;
}

bool host_remove(const struct host *h, const char *path)
{
	return unlink_in(h, path, 0);
}

bool host_remove_folder(const struct host *h, const char *path)
{
	return unlink_in(h, path, AT_REMOVEDIR);
}

/* Returns the name of a file until it is complete. The host is locked, so nobody else creates a file of that name. */
static const char *name_beside(const struct host *h, const char *name)
{
	return arena_format(&h->session->arena, ".%.200s.ctrc-new", name);
}

void host_clean(const struct host *h, const char *path)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return;
	unlinkat(fd, name_beside(h, name), 0);
	close(fd);
}

bool host_put_link(const struct host *h, const char *path, const char *target)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return false;
	bool ok = symlinkat(target, fd, name) == 0;
	if (!ok && errno == EEXIST) {
		const char *beside = name_beside(h, name);
		unlinkat(fd, beside, 0);
		ok = symlinkat(target, fd, beside) == 0 && renameat(fd, beside, fd, name) == 0;
	}
	close_keeping_errno(fd);
	return ok;
}

static bool write_beside(int folder, const char *beside, const char *bytes, size_t len, uint32_t mode,
                         const struct stat *like)
{
	unlinkat(folder, beside, 0);
	int fd = openat(folder, beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	bool ok = write_all(fd, bytes, len) && (!like || fchown(fd, like->st_uid, like->st_gid) == 0) &&
	          fchmod(fd, like ? like->st_mode & 07777 : (mode_t)mode) == 0 && fsync(fd) == 0;
	close_keeping_errno(fd);
	return ok;
}

bool host_put_file(const struct host *h, const char *path, const char *bytes, size_t len, uint32_t mode,
                   const struct stat *like)
{
	const char *name;
	int fd = host_open_parent(h, path, &name);
	if (fd < 0)
		return false;
	const char *beside = name_beside(h, name);
	bool ok = write_beside(fd, beside, bytes, len, mode, like) && renameat(fd, beside, fd, name) == 0 && fsync(fd) == 0;
	if (!ok) {
		int error = errno;
		unlinkat(fd, beside, 0);
		errno = error;
	}
	close_keeping_errno(fd);
	return ok;
}

bool host_check_writable(const struct host *h, const char *path)
{
	int fd = host_open_folder(h, path);
	if (fd < 0)
		return errno == ENOENT || host_fail(h, "open", path);
	bool ok = faccessat(fd, ".", W_OK, AT_EACCESS) == 0;
	close_keeping_errno(fd);
	return ok || host_fail(h, "write to", path);
}

bool host_sync(const struct host *h, const char *path)
{
	int fd = host_open_folder(h, path);
	if (fd < 0)
		return false;
	bool ok = syncfs(fd) == 0 || errno == ENOSYS;
	close_keeping_errno(fd);
	return ok;
}

/* Makes a folder and those above it, as far as they are missing. host_lock() explains the mode of folders below
 * HOST_STATE. */
static bool make_folders(const struct host *h, const char *path)
{
	struct stat st;
	for (const char *end = strchr(path, '/');; end = strchr(end + 1, '/')) {
		size_t len = end ? (size_t)(end - path) : strlen(path);
		const char *folder = arena_text(&h->session->arena, path, len);
		uint32_t mode = len < sizeof HOST_STATE - 1 ? 0755 : STATE_MODE;
		if (!host_stat(h, folder, &st) && !host_make_folder(h, folder, mode) && errno != EEXIST)
			return host_fail(h, "make", folder);
		if (!end)
			return true;
	}
}

/* Whether the folder still exists: the process that had the lock before may have removed it. */
static bool is_there_still(const struct host *h)
{
	struct stat locked, named;
	return fstat(h->lock, &locked) == 0 && host_stat(h, HOST_STATE, &named) && locked.st_ino == named.st_ino &&
	       locked.st_dev == named.st_dev;
}

/* Removes other users' permission to open a folder, which an older ctrc gave. */
static bool close_to_others(int fd)
{
	struct stat st;
	return fstat(fd, &st) == 0 && (!(st.st_mode & 0066) || fchmod(fd, STATE_MODE) == 0);
}

/* Opens the state folder. Only its owner may open it, so that nobody else can hold its lock. */
static int open_state(const struct host *h)
{
	struct stat st;
	int fd = inside_open(h->root_fd, HOST_STATE, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
	if (fd < 0 || fstat(fd, &st) != 0)
		return fd < 0 ? -1 : close_keeping_errno(fd);
	if (host_runs(h) && st.st_uid != geteuid()) {
		errno = EPERM;
		return close_keeping_errno(fd);
	}
	return close_to_others(fd) ? fd : close_keeping_errno(fd);
}

static bool take_lock(struct host *h, bool wait)
{
	int rc;
	while ((rc = flock(h->lock, wait ? LOCK_EX : LOCK_EX | LOCK_NB)) != 0 && errno == EINTR)
		;
	if (rc == 0)
		return true;
	if (errno != EWOULDBLOCK)
		return host_fail(h, "lock", HOST_STATE);
	struct diag *d = diag_error(h->session, D_HOST_BUSY, SPAN_NONE, "another ctrc is at work on this host");
	d->help = "wait for it to end, or have this one wait with --wait";
	return false;
}

/* Whether nothing else is in the place of a folder or link of ctrc. If so, reports that. */
static bool check_kind(const struct host *h, const char *path, mode_t kind)
{
	struct stat st;
	if (!host_stat(h, path, &st) || (st.st_mode & S_IFMT) == kind)
		return true;
	diag_error(h->session, D_CANNOT_WRITE, SPAN_NONE, "cannot use '%s': it is no %s", host_name(h, path),
	           kind == S_IFDIR ? "folder" : "symbolic link")
	    ->help = "ctrc did not make it: remove it";
	return false;
}

static bool make_generations(const struct host *h)
{
	if (!make_folders(h, HOST_GENERATIONS) || !check_kind(h, HOST_GENERATIONS, S_IFDIR))
		return false;
	int fd = host_open_folder(h, HOST_GENERATIONS);
	bool ok = fd >= 0 && close_to_others(fd);
	if (fd >= 0)
		close_keeping_errno(fd);
	return ok || host_fail(h, "open", HOST_GENERATIONS);
}

bool host_lock(struct host *h, bool wait)
{
	for (;;) {
		if (!make_folders(h, HOST_STATE))
			return false;
		h->lock = open_state(h);
		if (h->lock < 0)
			return host_fail(h, "open", HOST_STATE);
		if (!take_lock(h, wait))
			return false;
		if (is_there_still(h))
			return make_generations(h) && check_kind(h, HOST_CURRENT, S_IFLNK);
		close(h->lock);
		h->lock = -1;
	}
}

bool host_readable(const struct host *h)
{
	int fd = inside_open(h->root_fd, HOST_STATE, O_RDONLY | O_DIRECTORY);
	if (fd >= 0) {
		close(fd);
		return true;
	}
	if (errno == ENOENT)
		return true;
	struct diag *d = diag_error(h->session, D_CANNOT_READ, SPAN_NONE, "cannot read '%s': %s", host_name(h, HOST_STATE),
	                            strerror(errno));
	if (errno == EACCES)
		d->help = "what is rolled out on a host is told to root";
	return false;
}

void host_close(struct host *h)
{
	if (h->lock >= 0) {
		host_remove_folder(h, HOST_GENERATIONS); /* only if it is empty */
		host_remove_folder(h, HOST_STATE);
		close(h->lock);
	}
	if (h->root_fd >= 0)
		close(h->root_fd);
	h->lock = h->root_fd = -1;
}
