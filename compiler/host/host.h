/* The host that a build is rolled out on: the running one, or an image of one in a folder (--root).
 *
 * Paths of the host are relative to its root ("etc/hosts"), and links on the way are followed as the host itself would
 * follow them. Links of an image never lead out of it.
 *
 *     var/lib/ctrc/                 what ctrc keeps; locked (flock) while it is changed
 *       generations/N/              one roll-out: a build tree (etc/...), generation.json, nix/ (roots for Nix)
 *       generations/N.new/          one that is being made
 *       current -> generations/N    switched by one rename
 *       ledger.json                 the links and folders that ctrc has put on the host (host/ledger.h)
 *       pending                     what the roll-out at hand has still to do to units (host/pending.h) */
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
	struct evaluator *ev; /* reads JSON */
	const struct unit_rows *unit_rows;
	const char *root;     /* of an image, as it was named; "" for the running host */
	int root_fd;
	int lock; /* or -1 */
};

/* Opens the running host (`root` NULL) or the image in a folder. False when there is none, which has been reported. */
bool host_open(struct host *h, struct session *s, struct evaluator *ev, const char *root);

/* True for the running host: only it has units that run. */
static inline bool host_runs(const struct host *h)
{
	return !*h->root;
}

/* Makes the folder of state and locks it, until host_close. It has the mode 0711, as a process that cannot open a
 * folder cannot lock it. Not 0700: programs that are not root, such as systemd-networkd, read files of /etc through it.
 * When another run has it: waits, or reports (H02). False with a report on failure. */
bool host_lock(struct host *h, bool wait);

/* Whether the folder of state can be read, or is not there. False with a report: nobody else is to be told that nothing
 * is rolled out. */
bool host_readable(const struct host *h);

/* Gives the host back. A state folder that is empty is removed. */
void host_close(struct host *h);

/* The path as messages name it: with the root in front. In the arena. */
const char *host_name(const struct host *h, const char *path);

/* Reports that the system refused something (errno): F02, "cannot WHAT 'PATH': why". Returns false. */
bool host_fail(const struct host *h, const char *what, const char *path);

/* Opens the folder that holds `path`. *name: its last part, within `path`. -1 with errno. */
int host_open_parent(const struct host *h, const char *path, const char **name);

/* Opens a folder. -1 with errno. */
int host_open_folder(const struct host *h, const char *path);

/* As lstat. False with errno. */
bool host_stat(const struct host *h, const char *path, struct stat *st);

/* The target of a link, or NULL with errno. In the arena. */
const char *host_read_link(const struct host *h, const char *path);

/* All of a regular file, links followed. NULL with errno (EINVAL: it is something else). In the arena. */
const struct str *host_read(const struct host *h, const char *path);

/* The same for a file of ctrc's own, which is no link (ELOOP) and no larger than ctrc makes one (EFBIG). */
const struct str *host_read_state(const struct host *h, const char *path);

/* Makes a folder. False with errno. */
bool host_make_folder(const struct host *h, const char *path, uint32_t mode);

/* Removes a file or a link, never a folder. True when it is not there (any more); else false with errno. */
bool host_remove(const struct host *h, const char *path);

/* Removes an empty folder, never anything else. As host_remove. */
bool host_remove_folder(const struct host *h, const char *path);

/* Makes a link, or in one step replaces the file or link of that name; durable once host_sync was called on its
 * folder. */
bool host_put_link(const struct host *h, const char *path, const char *target);

/* Writes a file, durably, in one step, in place of what was there. With `like`: mode and owner of it. False with
 * errno. */
bool host_put_file(const struct host *h, const char *path, const char *bytes, size_t len, uint32_t mode,
                   const struct stat *like);

/* Removes files that a killed run of the two functions above may have left for this path. */
void host_clean(const struct host *h, const char *path);

/* Whether the file system of a folder can be written to; true when there is no such folder. False with a report. */
bool host_check_writable(const struct host *h, const char *path);

/* Writes out what has changed on the file system that holds `path`. */
bool host_sync(const struct host *h, const char *path);

#endif
