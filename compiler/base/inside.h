/* Opening files below a folder without ever leaving it. The folder stands for "/": absolute links and ".." stay below
 * it, as after chroot. Linux 5.6 resolves such paths itself (openat2); elsewhere they are walked component by
 * component. */
#ifndef BASE_INSIDE_H
#define BASE_INSIDE_H

/* Opens `path` below the open folder `root`; links on the way, and at the end unless `flags` has O_NOFOLLOW, are
 * followed inside of it. `flags` as of open(2), without O_CREAT; O_CLOEXEC is added. -1 with errno: ELOOP also stands
 * for too many links or levels. */
int inside_open(int root, const char *path, int flags);

/* The same for a path with no link anywhere: one on the way, or at the end, is ELOOP. With O_PATH | O_NOFOLLOW in
 * `flags` a link at the end is opened itself. */
int inside_open_plain(int root, const char *path, int flags);

/* The same as inside_open for regular files only: everything else is EINVAL, and is not opened (a FIFO would wait, a
 * device could act). `flags`: O_RDONLY, and O_NOFOLLOW or not. */
int inside_open_file(int root, const char *path, int flags);

/* The same as inside_open_plain for regular files only. */
int inside_open_plain_file(int root, const char *path);

#endif
