/* The host that a build is rolled out on: the running one, or an image of one in a folder (--root).
 *
 * Paths of the host are relative to its root ("etc/hosts"). Links are followed as the host itself would follow them;
 * links of an image never lead out of it.
 *
 *     var/lib/ctrc/                 ctrc's state; locked (flock) while it is changed
 *       generations/N/              one roll-out: a build tree (etc/...), generation.json, nix/ (roots for Nix)
 *       generations/N.new/          one that is being made
 *       current -> generations/N    switched by one rename
 *       ledger.json                 the links and folders that ctrc has put on the host (host/links.h)
 *       pending                     the actions on units that the current roll-out still has to do (host/pending.h) */
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include "eval/eval.h"
#include "host/unit_rows.h"
#include "output/tree.h"
#include "source/session.h"

#include <sys/stat.h>

#define HOST_STATE TREE_STATE
#define HOST_CURRENT HOST_STATE "/current"
#define HOST_GENERATIONS HOST_STATE "/generations"

struct host {
	struct session *session;
	struct evaluator *ev; /* for reading JSON */
	const struct unit_rows *unit_rows;
	const char *root;     /* the folder of an image, as the call names it; "" for the running host */
	int root_fd;
	int lock; /* the descriptor of the lock, or -1 */
};

/* Opens the running host (`root` is NULL) or the image in a folder. Returns false when there is none, which has been
 * reported. To be closed with host_close(). */
bool host_open(struct host *h, struct session *s, struct evaluator *ev, const char *root);

/* Whether it is the running host: only there do units run. */
static inline bool host_runs(const struct host *h)
{
	return !*h->root;
}

/* Creates the state folder and locks it until host_close(). When another run holds the lock, waits, or reports that
 * (H02). Returns false when it failed, which has been reported. The folder's mode is 0711: a process that cannot open
 * it cannot lock it, but programs that are not root, such as systemd-networkd, read files of /etc through it. */
bool host_lock(struct host *h, bool wait);

/* Whether the state folder can be read, or does not exist. If not, reports that, since a caller without the permission
 * must not be told that nothing is rolled out. */
bool host_readable(const struct host *h);

/* Closes the host. An empty state folder is removed. */
void host_close(struct host *h);

/* Returns the path for messages: with the root in front. In the arena. */
const char *host_name(const struct host *h, const char *path);

/* Reports an error of the system (errno): F02, "cannot WHAT 'PATH': why". Returns false. */
bool host_fail(const struct host *h, const char *what, const char *path);

/* Opens the folder that contains `path`. *name gets the last component of `path`. Returns a descriptor, which the
 * caller closes, or -1 with errno. */
int host_open_parent(const struct host *h, const char *path, const char **name);

/* Opens a folder. Returns a descriptor, which the caller closes, or -1 with errno. */
int host_open_folder(const struct host *h, const char *path);

/* The same as lstat. Returns false with errno. */
bool host_stat(const struct host *h, const char *path, struct stat *st);

/* Returns the target of a link, in the arena, or NULL with errno. */
const char *host_read_link(const struct host *h, const char *path);

/* Returns the contents of a regular file, with links followed, in the arena. Returns NULL with errno; EINVAL for other
 * types of files. */
const struct str *host_read(const struct host *h, const char *path);

/* The same for a file of ctrc's state, which must not be a link (ELOOP) nor larger than ctrc writes it (EFBIG). */
const struct str *host_read_state(const struct host *h, const char *path);

/* Makes a folder. Returns false with errno. */
bool host_make_folder(const struct host *h, const char *path, uint32_t mode);

/* Removes a file or a link, never a folder. Returns true also when it did not exist; otherwise false with errno. */
bool host_remove(const struct host *h, const char *path);

/* Removes an empty folder, never anything else. Returns as host_remove(). */
bool host_remove_folder(const struct host *h, const char *path);

/* Makes a link, or replaces the file or link of that name, in one step. It is durable after host_sync() on its folder.
 * Returns false with errno. */
bool host_put_link(const struct host *h, const char *path, const char *target);

/* Writes a file durably and in one step; it replaces an existing one. With `like`, it gets the mode and owner of that.
 * Returns false with errno. */
bool host_put_file(const struct host *h, const char *path, const char *bytes, size_t len, uint32_t mode,
                   const struct stat *like);

/* Removes temporary files that a killed run of the two functions above may have left for this path. */
void host_clean(const struct host *h, const char *path);

/* Whether the file system of a folder can be written to; true when there is no such folder. False with a report. */
bool host_check_writable(const struct host *h, const char *path);

/* Writes the changes of the file system that contains `path` to the disk. Returns false with errno. */
bool host_sync(const struct host *h, const char *path);

#endif
