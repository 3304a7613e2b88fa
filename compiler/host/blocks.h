/* Blocks of lines that ctrc keeps in files of others: the build's `etc/ctrc/hosts` becomes a block of `etc/hosts`. The
 * rest of such a file stays as it is, byte by byte. A block that goes leaves nothing behind. */
#ifndef HOST_BLOCKS_H
#define HOST_BLOCKS_H

#include "host/snapshot.h"

struct block {
	const char *path;      /* the host's file: "etc/hosts" */
	const char *source;    /* the build's: "etc/ctrc/hosts" */
	bool only_if_there;    /* a host without the file does not get it */
};

/* Ended by a row without a path. */
extern const struct block host_blocks[];

/* A file before and after; equal when nothing is to be done. NULL: there is none. */
struct block_change {
	const struct block *block;
	const struct str *old, *new;
};

/* Works out what becomes of a file when its block holds `text` (NULL: it goes). False, reported (H06), when the
 * marks of the block are damaged. */
bool blocks_plan(const struct host *h, const struct block *b, const struct str *text, struct block_change *change);

static inline bool block_changes(const struct block_change *c)
{
	return !c->old != !c->new ||
	       (c->old && (str_len(c->old) != str_len(c->new) || memcmp(c->old->text, c->new->text, str_len(c->old)) != 0));
}

/* Removes files that a killed run may have left beside those with blocks. */
void blocks_clean(const struct host *h);

/* Writes it, in one step, with the mode and owner that the file had. False with a report. */
bool blocks_write(const struct host *h, const struct block_change *change);

#endif
