/* A document as a row of cells, with the sums that the layout needs. Internal to the layout. */
#ifndef FORMAT_CELLS_H
#define FORMAT_CELLS_H

#include "format/doc.h"

enum cell_kind { CELL_TEXT, CELL_SPACE, CELL_OPEN, CELL_CLOSE };

/* The sort of a space that prints nothing while a group is tried; other sorts are those of enum doc_space. */
enum { CELL_NO_SPACE = UINT8_MAX };

struct cell {
	uint8_t kind, sort; /* sort: as in struct doc; CLOSE: that of the group */
	bool joined;
	uint32_t nest, offset, width, count; /* as in struct doc */
	uint32_t close; /* OPEN: index of the CELL_CLOSE of the group */
	const char *text;
};

struct cells {
	struct cell *cells;
	uint32_t count;
	/* For each cell, the sums over all cells before it: their width in one line, and the number of breaks that they
	 * require. */
	uint32_t *widths, *breaks;
	uint32_t *solid; /* for each cell, the index of the first text or space from it on (groups may be nested deeply) */
};

/* Returns the row of a group, in `a`. The row refers to the texts of the group. */
struct cells cells_of(struct arena *a, const struct doc *group);

/* Merges one more space into `run`, as doc_merge() does. *any is false before the first one and true afterwards. */
void cells_run(struct doc *run, const struct cell *space, bool *any);

/* Whether the cells from `at` to `end` are only starts and ends of groups. */
bool cells_are_empty(const struct cells *row, uint32_t at, uint32_t end);

/* Computes the width, in columns, of the cells from `at` to `end` in one line. Returns false when they require a
 * break. */
bool cells_flat_width(const struct cells *row, uint32_t at, uint32_t end, uint32_t *width);

/* Returns the first text among the cells from `at` to `end`, or NULL. */
const struct cell *cells_next_text(const struct cells *row, uint32_t at, uint32_t end);

/* Returns the width, in columns, of the cells from `at` to the first place for a break; a number above `most` when it
 * is more than `most`. */
uint32_t cells_head_width(const struct cells *row, uint32_t at, uint32_t most);

/* Whether the cells from `at` to the first place for a break, outside of groups that fit in a line, take at most
 * `target` columns. A group fits when it is no wider than the rest of `most`. */
bool cells_head_fits(const struct cells *row, uint32_t at, uint32_t target, uint32_t most);

#endif
