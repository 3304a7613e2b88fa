/* Folders on disk, walked by file descriptor and without following links. An entry that is renamed or replaced
 * meanwhile can make these functions fail, but never leads them elsewhere. */
#ifndef OUTPUT_FOLDER_H
#define OUTPUT_FOLDER_H

#include "source/session.h"

/* Opens a folder that is not a link. Returns a descriptor, which the caller closes, or -1 with errno. */
int folder_open(int parent, const char *name);

/* Removes a folder and everything below it. Returns false with errno when something remains. */
bool folder_remove(int parent, const char *name);

/* Whether an open folder has no entries. Returns false also when it cannot be read. */
bool folder_is_empty(int folder);

enum folder_kind {
	FOLDER_EMPTY,
	FOLDER_OURS,       /* a build tree: a manifest, and nothing that it does not list */
	FOLDER_FOREIGN,    /* anything else; *found: an entry that is not ctrc's, or NULL when there is no manifest */
	FOLDER_UNREADABLE, /* errno says why */
};

/* Returns the kind of an open folder. *found is in the session's arena. */
enum folder_kind folder_kind(struct session *s, int folder, const char **found);

/* Returns the contents of a regular file below an open folder, and its permissions in *mode, which may be NULL. A link
 * anywhere in the path is an error; a file of another type is not opened (EINVAL). Returns NULL with errno. In the
 * session's arena. */
const struct str *folder_read(struct session *s, int folder, const char *path, uint32_t *mode);

/* Whether syncfs on an open folder writes everything to the disk and reports every error. Its effect on file systems
 * that others implement (FUSE, a network) is unknown. */
bool folder_syncfs_suffices(int folder);

#endif
