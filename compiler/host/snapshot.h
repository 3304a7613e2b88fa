/* All files that a build puts on a host, with their origins: of a build in memory, or read from a tree on disk. */
#ifndef HOST_SNAPSHOT_H
#define HOST_SNAPSHOT_H

#include "host/host.h"
#include "output/tree.h"

/* An option that lines were made for, and the place that sets it ("web.spec:7"), the first one of several; NULL: the
 * option has its default. */
struct file_origin {
	const char *option, *place;
};

struct file_origins {
	struct file_origin *items;
	size_t count;
};

struct host_file {
	const char *path;        /* "etc/containers/web.conf" */
	enum artifact_kind kind;
	const struct str *bytes; /* the contents of a file, the target of a link; NULL when it cannot be read */
	uint32_t mode;           /* the mode on disk */
	bool hidden;             /* the caller has no permission to read it */
	const char *sha256;      /* for a tree on disk: the hash in the manifest; else NULL */
	const char *fault;       /* how it differs from the manifest ("is missing"); NULL: it does not, or it is hidden */
	const char *option;      /* the option that it was made for, or NULL */
	const char *file;        /* the file and line of that option's definition; or NULL */
	uint32_t line;
	struct span at;          /* the same for a build in memory */
	const char *lines;       /* the origins of its lines, in the manifest's form, or NULL */
	const struct file_origins *origins; /* the meaning of those numbers, or NULL */
};

/* Sorted by tree_compare; without the manifest. */
struct snapshot {
	struct host_file *files;
	size_t count;
	const char *manifest_sha256; /* for a tree on disk; else NULL */
};

/* Returns the snapshot of a sealed tree. It shares the tree's texts. */
struct snapshot snapshot_of_tree(struct session *s, const struct tree *t);

/* Reads the tree in an open folder, as its manifest lists it, and compares every file with its hash, mode or target; no
 * link is followed. Returns NULL, or why its manifest is not one of ctrc, as the rest of a sentence ("has no
 * manifest"); the snapshot is empty then. */
const char *snapshot_read(struct evaluator *ev, int folder, struct snapshot *snapshot);

/* Returns the first file that differs from the manifest, or NULL. */
const struct host_file *snapshot_fault(const struct snapshot *snapshot);

/* Returns the file of a path, or NULL. */
const struct host_file *snapshot_find(const struct snapshot *snapshot, const char *path);

/* Returns the index of the first file whose path is not before `path`: where the files below a folder begin. */
size_t snapshot_from(const struct snapshot *snapshot, const char *path);

/* Whether two files have the same kind, contents and mode. */
bool host_file_equal(const struct host_file *l, const struct host_file *r);

#endif
