/* The atomic writer of build trees.
 *
 *     .NAME.ctrc-x7k2q9   the new tree while it is made (mode 0700), then, for a moment, the old one
 *     .NAME.ctrc-BEFORE   the old tree, only if the file system cannot exchange two folders in one step
 *
 * The folder around the tree is locked (flock) from before the first access until the end, so that such names found
 * under the lock were left by a killed run. Everything goes through file descriptors of that folder and of the new
 * tree: nobody else can redirect the writer by renaming or linking. Signals are held back and polled between files
 * (held_signals.h). */
#include "output/tree_write.h"

#include "base/write_all.h"
#include "output/folder.h"
#include "output/held_signals.h"
#include "output/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Not every C library offers the system call, or its flags. */
#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE 2
#endif

enum { NAME_SIZE = 256, SUFFIX = 6 };

struct writer {
	struct session *session;
	const char *dir;          /* as the user named it */
	const char *name;         /* its last component */
	int parent;               /* the folder that holds it */
	bool locked;              /* we hold the lock of that folder */
	int old;                  /* the tree at `dir`, or -1 */
	int new;                  /* the tree that is made, or -1 */
	char prefix[NAME_SIZE];   /* ".NAME.ctrc-" */
	char new_name[NAME_SIZE]; /* where the new tree is made */
	char before[NAME_SIZE];   /* where the old tree goes when it cannot be exchanged */
	const char *old_name;     /* the one of these that the old tree was moved to */
	struct held_signals signals;
	const char *failed;       /* path below the tree at which writing failed, or "" for the tree itself */
};

static bool fail(struct writer *w, const char *path)
{
	w->failed = path;
	return false;
}

static bool report(struct writer *w, enum diag_code code, const char *what, const char *why, const char *help)
{
	struct diag *d = diag_error(w->session, code, SPAN_NONE, "%s: %s", what, why);
	d->help = help;
	return false;
}

static const char *quoted(struct writer *w, const char *path)
{
	return arena_format(&w->session->arena, "cannot write '%s%s%s'", w->dir, *path ? "/" : "", path);
}

static const char *cure_of(int error)
{
	switch (error) {
	case ENOSPC:
	case EDQUOT: return "make room on the file system; what was there before is unchanged";
	case EACCES:
	case EPERM:
	case EROFS: return "choose a place that you may write to with -o DIR";
	case ENOENT: return "make the folder that is to hold the build first";
	case EBUSY: return "a mount point cannot be replaced: name a folder inside it with -o DIR";
	case EXDEV: return "the file system cannot move this folder: remove it first, or name another with -o DIR";
	default: return NULL;
	}
}

/* Before the tree is written: its folder, the lock, the remains of killed runs. */

static void name_temporaries(struct writer *w)
{
	snprintf(w->prefix, sizeof w->prefix, ".%.200s.ctrc-", w->name);
	snprintf(w->before, sizeof w->before, ".%.200s.ctrc-BEFORE", w->name);
}

static bool split_dir(struct writer *w, const char *dir, const char **parent)
{
	struct arena *a = &w->session->arena;
	size_t len = strlen(dir);
	while (len > 1 && dir[len - 1] == '/')
		len--;
	w->dir = arena_text(a, dir, len);
	const char *slash = strrchr(w->dir, '/');
	w->name = slash ? slash + 1 : w->dir;
	*parent = !slash ? "." : slash == w->dir ? "/" : arena_text(a, w->dir, (size_t)(slash - w->dir));
	name_temporaries(w);
	return *w->name && strcmp(w->name, ".") != 0 && strcmp(w->name, "..") != 0;
}

/* Any process that may open the folder may hold its lock: after LOCK_SECONDS the writer continues without the lock.
 * Then, and if the file system has no locks, it does not remove remains of other runs; unique names still protect it
 * from them. */
static void lock_parent(struct writer *w)
{
	enum { LOCK_SECONDS = 10, TRIES_A_SECOND = 50 };
	const struct timespec pause = {.tv_nsec = 1000000000 / TRIES_A_SECOND};
	for (int i = 0; i < LOCK_SECONDS * TRIES_A_SECOND; i++) {
		w->locked = flock(w->parent, LOCK_EX | LOCK_NB) == 0;
		if (w->locked || (errno != EWOULDBLOCK && errno != EINTR))
			return;
		nanosleep(&pause, NULL);
	}
}

static bool open_parent(struct writer *w, const char *dir)
{
	const char *parent;
	if (!split_dir(w, dir, &parent))
		return report(w, D_CANNOT_WRITE, quoted(w, ""), "the tree needs a folder with a name of its own",
		              "name one with -o DIR");
	w->parent = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (w->parent < 0)
		return report(w, D_CANNOT_WRITE, quoted(w, ""), strerror(errno), cure_of(errno));
	return true;
}

/* Whether an entry next to the tree is a temporary one of ctrc. */
static bool is_litter(const struct writer *w, const char *entry)
{
	size_t n = strlen(w->prefix);
	if (strncmp(entry, w->prefix, n) != 0 || strlen(entry + n) != SUFFIX)
		return false;
	struct stat st;
	return fstatat(w->parent, entry, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode) &&
	       st.st_uid == geteuid();
}

/* Finishes what a killed run began: restores the old tree if it was just moved away, and removes the rest. */
static void clean_litter(struct writer *w)
{
	if (!w->locked)
		return;
	struct stat st;
	bool missing = fstatat(w->parent, w->name, &st, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
	if (missing && is_litter(w, w->before))
		(void)!renameat(w->parent, w->before, w->parent, w->name);
	int fd = folder_open(w->parent, ".");
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	if (!dir)
		return;
	for (struct dirent *e; (e = readdir(dir));)
		if (is_litter(w, e->d_name))
			folder_remove(w->parent, e->d_name);
	closedir(dir);
}

static bool refuse_foreign(struct writer *w, const char *found)
{
	const char *what = arena_format(&w->session->arena, "'%s' is not a build tree of ctrc", w->dir);
	const char *why = found ? arena_format(&w->session->arena, "ctrc did not put '%s' there", found)
	                        : "it has no manifest that ctrc wrote";
	return report(w, D_NOT_OURS, what, why, "name another folder with -o DIR, or remove this one");
}

/* Opens the entry at `dir`, and refuses it when it must not be replaced. */
static bool open_old(struct writer *w)
{
	w->old = folder_open(w->parent, w->name);
	if (w->old < 0) {
		struct stat st;
		int error = errno;
		if (error == ENOENT)
			return true;
		if (fstatat(w->parent, w->name, &st, AT_SYMLINK_NOFOLLOW) != 0 || S_ISDIR(st.st_mode))
			return report(w, D_CANNOT_WRITE, quoted(w, ""), strerror(error), cure_of(error));
		const char *what = arena_format(&w->session->arena, "'%s' is not a build tree of ctrc", w->dir);
		return report(w, D_NOT_OURS, what, S_ISLNK(st.st_mode) ? "it is a symbolic link" : "it is not a folder",
		              "name another folder with -o DIR, or remove it");
	}
	const char *found;
	switch (folder_kind(w->session, w->old, &found)) {
	case FOLDER_EMPTY:
	case FOLDER_OURS: return true;
	case FOLDER_FOREIGN: return refuse_foreign(w, found);
	case FOLDER_UNREADABLE: break;
	}
	const char *what = arena_format(&w->session->arena, "cannot read '%s'", w->dir);
	return report(w, D_CANNOT_WRITE, what, strerror(errno), cure_of(errno));
}

/* The new tree. */

static bool make_new(struct writer *w)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	enum { TRIES = 100 };
	for (int i = 0; i < TRIES; i++) {
		unsigned char random[SUFFIX];
		char suffix[SUFFIX + 1] = {0};
		if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
			return fail(w, "");
		for (int k = 0; k < SUFFIX; k++)
			suffix[k] = letters[random[k] % (sizeof letters - 1)];
		snprintf(w->new_name, sizeof w->new_name, "%.240s%s", w->prefix, suffix);
		if (mkdirat(w->parent, w->new_name, 0700) == 0) {
			w->new = folder_open(w->parent, w->new_name);
			return w->new >= 0 || fail(w, "");
		}
		if (errno != EEXIST)
			break;
	}
	w->new_name[0] = '\0';
	return fail(w, "");
}

/* Calls `visit` for each folder above `path` that is not above `before`, the preceding file; outer folders first. */
static bool each_new_folder(struct writer *w, const char *before, const char *path,
                            bool (*visit)(struct writer *w, const char *folder))
{
	char folder[4096]; /* paths are shorter, see tree_seal */
	size_t shared = 0, len = 0;
	for (; before[len] && before[len] == path[len]; len++)
		if (path[len] == '/')
			shared = len + 1;
	for (const char *slash = path + shared; (slash = strchr(slash, '/')); slash++) {
		len = (size_t)(slash - path);
		memcpy(folder, path, len);
		folder[len] = '\0';
		if (!visit(w, folder))
			return fail(w, path);
	}
	return true;
}

static bool make_folder(struct writer *w, const char *folder)
{
	return mkdirat(w->new, folder, 0700) == 0 && fchmodat(w->new, folder, 0755, 0) == 0;
}

/* Whether the open file contains exactly these bytes. */
static bool holds(int fd, const struct str *bytes)
{
	char block[16384];
	size_t at = 0;
	for (ssize_t n; (n = read(fd, block, sizeof block)) > 0; at += (size_t)n)
		if ((size_t)n > str_len(bytes) - at || memcmp(block, bytes->text + at, (size_t)n) != 0)
			return false;
	return at == str_len(bytes);
}

/* Computes the times for an artifact that the old tree has with the same content: now, and its old time of change. */
static bool old_times(const struct writer *w, const struct artifact *a, struct timespec times[2])
{
	struct stat st = {0};
	bool same = false;
	if (w->old < 0)
		return false;
	if (a->kind == ARTIFACT_LINK) {
		char target[4096];
		ssize_t n = readlinkat(w->old, a->path->text, target, sizeof target);
		same = n >= 0 && (size_t)n == str_len(a->bytes) && memcmp(target, a->bytes->text, (size_t)n) == 0 &&
		       fstatat(w->old, a->path->text, &st, AT_SYMLINK_NOFOLLOW) == 0;
	} else {
		int fd = openat(w->old, a->path->text, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
		same = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
		       (size_t)st.st_size == str_len(a->bytes) && holds(fd, a->bytes);
		if (fd >= 0)
			close(fd);
	}
	times[0] = (struct timespec){.tv_nsec = UTIME_NOW};
	times[1] = st.st_mtim;
	return same;
}

static bool write_link(struct writer *w, const struct artifact *a)
{
	struct timespec times[2];
	if (symlinkat(a->bytes->text, w->new, a->path->text) != 0)
		return false;
	return !old_times(w, a, times) || utimensat(w->new, a->path->text, times, AT_SYMLINK_NOFOLLOW) == 0;
}

static bool write_file(struct writer *w, const struct artifact *a)
{
	struct timespec times[2];
	int fd = openat(w->new, a->path->text, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	bool ok = write_all(fd, a->bytes->text, str_len(a->bytes)) && fchmod(fd, (mode_t)a->mode) == 0 &&
	          (!old_times(w, a, times) || futimens(fd, times) == 0);
	int error = errno;
	if (close(fd) != 0 && ok)
		return false;
	errno = error;
	return ok;
}

static bool write_artifacts(struct writer *w, const struct tree *t)
{
	const char *before = "";
	for (size_t i = 0; i < t->count; i++) {
		const struct artifact *a = &t->items[i];
		if (held_signals_came(&w->signals) || !each_new_folder(w, before, a->path->text, make_folder) ||
		    !(a->kind == ARTIFACT_LINK ? write_link(w, a) : write_file(w, a)))
			return fail(w, a->path->text);
		before = a->path->text;
	}
	return true;
}

/* Writing to the disk. */

static bool sync_fd(int fd)
{
	/* Some file systems have no fsync, in particular not for folders; then there is nothing to do. */
	return fsync(fd) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
}

static bool sync_path(struct writer *w, const char *path, int flags)
{
	int fd = openat(w->new, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags);
	if (fd < 0)
		return errno == EACCES; /* a mode without 'r': syncfs has written it */
	bool ok = sync_fd(fd);
	int error = errno;
	close(fd);
	errno = error;
	return ok;
}

static bool sync_folder(struct writer *w, const char *folder)
{
	return sync_path(w, folder, O_DIRECTORY);
}

static bool sync_each(struct writer *w, const struct tree *t)
{
	const char *before = "";
	for (size_t i = 0; i < t->count; i++) {
		const char *path = t->items[i].path->text;
		if (held_signals_came(&w->signals) || (t->items[i].kind == ARTIFACT_FILE && !sync_path(w, path, 0)) ||
		    !each_new_folder(w, before, path, sync_folder))
			return fail(w, path);
		before = path;
	}
	return true;
}

/* One syncfs writes everything at once. An fsync of each of thousands of files would take seconds, even with nothing
 * left to write; it is for file systems for which syncfs may not be enough. `new` was opened before the first file was
 * written, so that syncfs reports errors since then. */
static bool sync_tree(struct writer *w, const struct tree *t)
{
	if (fchmod(w->new, 0755) != 0)
		return fail(w, "");
	bool synced = syncfs(w->new) == 0;
	if (!synced && errno != ENOSYS)
		return fail(w, "");
	if ((!synced || !folder_syncfs_suffices(w->new)) && !sync_each(w, t))
		return false;
	return sync_fd(w->new) || fail(w, "");
}

/* Moving the tree into place. */

/* Whether an error means that the file system or the kernel does not support this kind of rename. */
static bool is_unsupported(int error)
{
	return error == EINVAL || error == ENOSYS || error == ENOTSUP;
}

/* Renames the new tree to the place of the old one. */
static long rename_in_one_step(const struct writer *w, unsigned flags)
{
	return syscall(SYS_renameat2, w->parent, w->new_name, w->parent, w->name, flags);
}

/* Moves the old tree away and the new tree to its place. */
static bool exchange_by_steps(struct writer *w)
{
	if (renameat(w->parent, w->name, w->parent, w->before) != 0)
		return false;
	w->old_name = w->before;
	if (renameat(w->parent, w->new_name, w->parent, w->name) == 0)
		return true;
	int error = errno;
	(void)!renameat(w->parent, w->before, w->parent, w->name);
	errno = error;
	return false;
}

/* Moves the new tree to `dir`. The tree that was there is then at `old_name`. */
static bool exchange(struct writer *w)
{
	w->old_name = w->new_name;
	if (rename_in_one_step(w, w->old < 0 ? RENAME_NOREPLACE : RENAME_EXCHANGE) == 0)
		return true;
	if (!is_unsupported(errno))
		return false;
	return w->old < 0 ? renameat(w->parent, w->new_name, w->parent, w->name) == 0 : exchange_by_steps(w);
}

/* Moves the new tree back to `new_name`, and the old one to `dir`. */
static void undo_exchange(const struct writer *w)
{
	if (w->old >= 0 && w->old_name == w->new_name)
		(void)!rename_in_one_step(w, RENAME_EXCHANGE);
	else if (renameat(w->parent, w->name, w->parent, w->new_name) == 0 && w->old >= 0)
		(void)!renameat(w->parent, w->before, w->parent, w->name);
}

static bool put_in_place(struct writer *w)
{
	if (held_signals_came(&w->signals) || !exchange(w))
		return fail(w, "");
	if (sync_fd(w->parent))
		return true;
	int error = errno;
	undo_exchange(w);
	errno = error;
	return fail(w, "");
}

/* Removes a tree. A second try removes what a transient error kept the first one from removing. */
static bool discard(const struct writer *w, const char *name)
{
	return folder_remove(w->parent, name) || folder_remove(w->parent, name);
}

static void remove_old(struct writer *w)
{
	if (w->old < 0 || discard(w, w->old_name))
		return;
	struct diag *d = diag_make(w->session, D_CANNOT_WRITE, SPAN_NONE,
	                           "the build is complete, but the one before it, now '%s', cannot be removed: %s",
	                           w->old_name, strerror(errno));
	d->severity = SEVERITY_WARNING;
	diag_report(w->session, d);
}

static bool write_new(struct writer *w, const struct tree *t)
{
	if (make_new(w) && write_artifacts(w, t) && sync_tree(w, t) && put_in_place(w)) {
		remove_old(w);
		return true;
	}
	int error = errno;
	if (*w->new_name)
		discard(w, w->new_name);
	return report(w, D_CANNOT_WRITE, quoted(w, w->failed), strerror(error), cure_of(error));
}

static void close_all(const struct writer *w)
{
	const int fds[] = {w->new, w->old, w->parent}; /* closing the last one releases the lock */
	for (size_t i = 0; i < sizeof fds / sizeof *fds; i++)
		if (fds[i] >= 0)
			close(fds[i]);
}

/* Writes the tree as `name` in the open folder `parent`. */
static bool write_in_place(struct writer *w, const struct tree *t)
{
	lock_parent(w);
	held_signals_begin(&w->signals);
	clean_litter(w);
	bool ok = open_old(w) && write_new(w, t);
	held_signals_end(&w->signals);
	return ok;
}

bool tree_write(struct session *s, const struct tree *t, const char *dir)
{
	struct writer w = {.session = s, .parent = -1, .old = -1, .new = -1};
	bool ok = open_parent(&w, dir) && write_in_place(&w, t);
	close_all(&w);
	return ok;
}

bool tree_write_below(struct session *s, const struct tree *t, int parent, const char *name, const char *dir)
{
	struct writer w = {.session = s, .dir = dir, .name = name, .old = -1, .new = -1};
	w.parent = folder_open(parent, ".");
	name_temporaries(&w);
	bool ok = w.parent >= 0 ? write_in_place(&w, t) : report(&w, D_CANNOT_WRITE, quoted(&w, ""), strerror(errno), NULL);
	close_all(&w);
	return ok;
}
