/* Opening files below a folder without ever leaving it. The folder stands for "/": absolute links and ".." stay below
 * it, as after chroot. Linux 5.6 and later resolve such paths in the kernel (openat2); otherwise they are walked
 * component by component. */
#ifndef BASE_INSIDE_H
#define BASE_INSIDE_H

/* Opens `path` below the open folder `root`. Links on the way are followed inside of the folder; a link at the end is
 * followed unless `flags` has O_NOFOLLOW. `flags` is as for open(2), without O_CREAT; O_CLOEXEC is added. Returns a
 * descriptor, which the caller closes, or -1 with errno. ELOOP also stands for too many links or levels. */
int inside_open(int root, const char *path, int flags);

/* The same for a path without links: a link on the way, or at the end, fails with ELOOP. With O_PATH | O_NOFOLLOW in
 * `flags`, a link at the end is opened itself. */
int inside_open_plain(int root, const char *path, int flags);

/* The same as inside_open, for regular files only: everything else fails with EINVAL and is not opened (opening a FIFO
 * could wait, opening a device could have effects). `flags` is O_RDONLY, with or without O_NOFOLLOW. */
int inside_open_file(int root, const char *path, int flags);

/* The same as inside_open_plain, for reading regular files only. */
int inside_open_plain_file(int root, const char *path);

#endif
