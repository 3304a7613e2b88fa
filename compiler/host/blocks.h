/* Blocks of lines that ctrc maintains in files of the host: the build's `etc/ctrc/hosts` becomes a block of
 * `etc/hosts`. The rest of such a file stays unchanged, byte by byte. A block that is removed leaves nothing behind. */
#ifndef HOST_BLOCKS_H
#define HOST_BLOCKS_H

#include "host/snapshot.h"

struct block {
	const char *path;      /* the host's file: "etc/hosts" */
	const char *source;    /* the build's: "etc/ctrc/hosts" */
	bool only_if_there;    /* the file is not created on a host that lacks it */
};

/* The rows, ended by one whose path is NULL. */
extern const struct block host_blocks[];

/* The contents of a file before and after; equal when there is nothing to do. NULL: the file does not exist. */
struct block_change {
	const struct block *block;
	const struct str *old, *new;
};

/* Computes the new contents of a file whose block gets `text` (NULL: is removed). Returns false when the marks of the
 * block are damaged, which has been reported (H06). */
bool blocks_plan(const struct host *h, const struct block *b, const struct str *text, struct block_change *change);

/* Whether the contents differ. */
static inline bool block_changes(const struct block_change *c)
{
	return !c->old != !c->new ||
	       (c->old && (str_len(c->old) != str_len(c->new) || memcmp(c->old->text, c->new->text, str_len(c->old)) != 0));
}

/* Removes temporary files that a killed run may have left next to files with blocks. */
void blocks_clean(const struct host *h);

/* Writes the new contents in one step, with the mode and owner that the file had. Returns false when it failed, which
 * has been reported. */
bool blocks_write(const struct host *h, const struct block_change *change);

#endif
