/* Build trees: the files that a compilation makes, and the one writer that knows the file system.
 *
 * A tree is complete in memory before the first byte is written: collect artifacts, tree_check() them, tree_seal() them
 * (which adds the manifest), then tree_write() makes the whole tree appear at once, or nothing. */
#ifndef OUTPUT_TREE_H
#define OUTPUT_TREE_H

#include "source/session.h"

enum artifact_kind { ARTIFACT_FILE, ARTIFACT_LINK };

struct value; /* eval/value.h */

struct artifact {
	const struct str *path; /* below the tree: "etc/containers/web.conf" */
	enum artifact_kind kind;
	const struct str *bytes; /* what a file holds, where a link points */
	bool any_bytes;          /* a file that need not be UTF-8: a copy of one that the user has */
	uint32_t mode;           /* permissions of a file */
	const struct value *from; /* for tree->trace: options behind lines of which nothing better is known; or NULL */
	const char *lines;       /* what its lines come from, once it is known: see manifest.h */
	const void *origin;      /* by which tree->locate finds option and place; NULL: they are known */
	const char *option;      /* the option that it comes from ("containers.web"), or NULL */
	struct span at;          /* the text that it comes from, or no place */
	size_t order;            /* among all, before they are sorted */
};

/* An option that lines of files come from. */
struct tree_origin {
	const char *option;
	const struct span *places; /* of the definitions that set it; none: it has its default */
	size_t place_count;
};

struct tree {
	struct artifact *items; /* after tree_seal: in tree_compare's order, the manifest among them */
	size_t count;
	/* Fills in option and place of an artifact that has an origin: only a manifest and a fault need them. */
	void (*locate)(void *context, struct artifact *a);
	/* Fills in `lines` of an artifact, and adds to `origins`. Only a manifest needs them. */
	void (*trace)(void *context, struct artifact *a);
	void *context;
	struct tree_origin *origins; /* by the number that lines call them, from 0 */
	size_t origin_count;
	const char *base; /* absolute folder that the manifest names sources from */
};

#define TREE_MANIFEST "etc/ctrc/manifest.json"
#define TREE_STATE "var/lib/ctrc" /* where ctrc keeps what it has rolled out on a host: no file of a build */
enum { TREE_DEEPEST = 64 }; /* most folders above a file */

/* Order of paths with '/' before every other byte: what is below a name follows it at once. */
int tree_compare(const char *left, const char *right);

/* Whether `path` lies below `folder`, which it is not itself. */
bool tree_is_below(const char *path, const char *folder);

/* Sorts the artifacts, drops links that are there already, and refuses entries that no tree can hold (E03). Returns
 * false when anything was reported. */
bool tree_check(struct session *s, struct tree *t);

/* Adds the manifest to a checked tree; `items` is replaced. */
void tree_seal(struct session *s, struct tree *t);

/* Why no tree can hold a file of this path, as the rest of a sentence ("is absolute, ..."), or NULL. */
const char *tree_path_fault(const struct str *path);

#endif
