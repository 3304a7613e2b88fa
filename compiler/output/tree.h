/* Build trees: the files that a compilation makes, and the one writer that accesses the file system.
 *
 * A tree is complete in memory before the first byte is written: artifacts are collected, tree_check() checks them,
 * tree_seal() adds the manifest, then tree_write() makes the whole tree appear at once, or nothing. */
#ifndef OUTPUT_TREE_H
#define OUTPUT_TREE_H

#include "source/session.h"

enum artifact_kind { ARTIFACT_FILE, ARTIFACT_LINK };

struct value; /* eval/value.h */

struct artifact {
	const struct str *path; /* below the tree: "etc/containers/web.conf" */
	enum artifact_kind kind;
	const struct str *bytes; /* the contents of a file, the target of a link */
	bool any_bytes;          /* the file need not be UTF-8: it is a copy of a file of the user */
	uint32_t mode;           /* permissions of a file */
	const struct value *from; /* for tree->trace: the options of lines without parts of their own; or NULL */
	const char *lines;       /* the origins of its lines (see manifest.h); NULL until tree->trace has set it */
	const void *origin;      /* for tree->locate, to find `option` and `at`; NULL: they are set already */
	const char *option;      /* the option that it was made for ("containers.web"), or NULL */
	struct span at;          /* the place of that option's definition, or SPAN_NONE */
	size_t order;            /* its index before sorting */
};

/* An option that lines of files were made for. */
struct tree_origin {
	const char *option;
	const struct span *places; /* places of the definitions that set it; none: it has its default */
	size_t place_count;
};

struct tree {
	struct artifact *items; /* after tree_seal: in tree_compare's order, the manifest among them */
	size_t count;
	/* Sets option and place of an artifact that has an origin. Called only when a manifest or a fault needs them. */
	void (*locate)(void *context, struct artifact *a);
	/* Sets `lines` of an artifact, and adds to `origins`. Called only when a manifest needs them. */
	void (*trace)(void *context, struct artifact *a);
	void *context;
	struct tree_origin *origins; /* in the order of the numbers in `lines`, from 0 */
	size_t origin_count;
	const char *base; /* absolute folder; the manifest names sources relative to it */
};

#define TREE_MANIFEST "etc/ctrc/manifest.json"
#define TREE_STATE "var/lib/ctrc" /* the folder of ctrc's state on a host; a build has no file there */
enum { TREE_DEEPEST = 64 }; /* most folders above a file */

/* Compares paths with '/' before every other byte, so that the entries below a folder follow it directly. Returns a
 * number below, equal to or above 0. */
int tree_compare(const char *left, const char *right);

/* Whether `path` lies below `folder`. A folder does not lie below itself. */
bool tree_is_below(const char *path, const char *folder);

/* Sorts the artifacts, drops duplicate links, and refuses entries that no tree can contain (E03). Returns false when
 * anything was reported. */
bool tree_check(struct session *s, struct tree *t);

/* Adds the manifest to a checked tree; `items` is replaced. */
void tree_seal(struct session *s, struct tree *t);

/* Returns why no tree can contain a file of this path, as the rest of a sentence ("is absolute, ..."), or NULL. It is
 * static. */
const char *tree_path_fault(const struct str *path);

#endif
