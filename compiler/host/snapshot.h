/* All files that a build puts on a host, with where they come from: of the build at hand, or read from a tree on
 * disk. */
#ifndef HOST_SNAPSHOT_H
#define HOST_SNAPSHOT_H

#include "host/host.h"
#include "output/tree.h"

/* An option that lines come from, and the place that sets it ("web.spec:7"), the first where there are several; NULL:
 * it has its default. */
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
	const struct str *bytes; /* what a file holds, where a link points; NULL when it cannot be read any more */
	uint32_t mode;           /* as it is on disk */
	bool hidden;             /* it may not be read by whoever asks */
	const char *sha256;      /* what the manifest says it is, of files read from disk; else NULL */
	const char *fault;       /* how it differs from the manifest ("is missing"); NULL: it does not, or it is hidden */
	const char *option;      /* the option that it comes from, or NULL */
	const char *file;        /* the spec, and the line there; or NULL */
	uint32_t line;
	struct span at;          /* the same in the build at hand */
	const char *lines;       /* what its lines come from, as the manifest has it, or NULL */
	const struct file_origins *origins; /* what those numbers mean, or NULL */
};

/* Sorted by tree_compare; without the manifest. */
struct snapshot {
	struct host_file *files;
	size_t count;
	const char *manifest_sha256; /* of one read from disk; else NULL */
};

/* Of a sealed tree. Shares its texts. */
struct snapshot snapshot_of_tree(struct session *s, const struct tree *t);

/* Reads the tree in an open folder, as its manifest lists it, and holds every file against its sum, mode or target; no
 * link is followed. NULL, or why its manifest is none that ctrc wrote, as the rest of a sentence ("has no manifest"):
 * then the snapshot is empty. */
const char *snapshot_read(struct evaluator *ev, int folder, struct snapshot *snapshot);

/* The first file that is not as the manifest says, or NULL. */
const struct host_file *snapshot_fault(const struct snapshot *snapshot);

/* The file of that path, or NULL. */
const struct host_file *snapshot_find(const struct snapshot *snapshot, const char *path);

/* The first file whose path is not before `path`: where those below a folder begin. */
size_t snapshot_from(const struct snapshot *snapshot, const char *path);

/* Same kind, content and mode. */
bool host_file_equal(const struct host_file *l, const struct host_file *r);

#endif
