/* Folders on disk, walked by file descriptor and without following links. An entry that is renamed or replaced
 * meanwhile can make these functions fail, and never leads them elsewhere. */
#ifndef OUTPUT_FOLDER_H
#define OUTPUT_FOLDER_H

#include "source/session.h"

/* Opens a folder that is not a link. -1 with errno on failure. */
int folder_open(int parent, const char *name);

/* Removes a folder and all below it. False with errno when something stays. */
bool folder_remove(int parent, const char *name);

/* Whether an open folder has no entries. False also when it cannot be read. */
bool folder_is_empty(int folder);

enum folder_kind {
	FOLDER_EMPTY,
	FOLDER_OURS,       /* a build tree: a manifest, and nothing that it does not list */
	FOLDER_FOREIGN,    /* anything else; *found: an entry that is not ctrc's, or NULL when there is no manifest */
	FOLDER_UNREADABLE, /* errno says why */
};

/* Looks at an open folder. *found lives in the session's arena. */
enum folder_kind folder_kind(struct session *s, int folder, const char **found);

/* The whole content of a regular file below an open folder, with its permissions. A link anywhere on the way is a
 * failure, and what is no regular file is not opened (EINVAL). `mode` may be NULL. NULL with errno. In the session's
 * arena. */
const struct str *folder_read(struct session *s, int folder, const char *path, uint32_t *mode);

/* Whether syncfs on an open folder puts everything on the disk and tells of every error. Its effect on file systems
 * that others implement (FUSE, a network) is not known. */
bool folder_syncfs_suffices(int folder);

#endif
