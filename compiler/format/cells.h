/* A document as a row of cells, with what the layout asks of parts of it. Internal to the layout. */
#ifndef FORMAT_CELLS_H
#define FORMAT_CELLS_H

#include "format/doc.h"

enum cell_kind { CELL_TEXT, CELL_SPACE, CELL_OPEN, CELL_CLOSE };

/* Instead of an enum doc_space: a space that is nothing while a group is tried. */
enum { CELL_NO_SPACE = UINT8_MAX };

struct cell {
	uint8_t kind, sort; /* sort: as in struct doc; CLOSE: of the group */
	bool joined;
	uint32_t nest, offset, width, count; /* as in struct doc */
	uint32_t close; /* OPEN: where the group ends */
	const char *text;
};

struct cells {
	struct cell *cells;
	uint32_t count;
	/* Of the cells before each: how wide they are in one line, and how many breaks they must have. */
	uint32_t *widths, *breaks;
	uint32_t *solid; /* the first text or space from each on: groups can begin in very many groups */
};

/* The row of a group. */
struct cells cells_of(struct arena *a, const struct doc *group);

/* One more space of a run of them. *any is false for the first one. */
void cells_run(struct doc *run, const struct cell *space, bool *any);

/* Whether nothing but starts and ends of groups stands there. */
bool cells_are_empty(const struct cells *row, uint32_t at, uint32_t end);

/* How wide cells are in one line. False when they must have a break. */
bool cells_flat_width(const struct cells *row, uint32_t at, uint32_t end, uint32_t *width);

/* The first text among cells, or NULL. */
const struct cell *cells_next_text(const struct cells *row, uint32_t at, uint32_t end);

/* How wide the cells from one on are up to the first place for a break; something above `most` when it is more than
 * that. */
uint32_t cells_head_width(const struct cells *row, uint32_t at, uint32_t most);

/* Whether what stands from a cell on up to the first place for a break, outside of groups that fit in a line, takes
 * no more than `target` columns. Groups fit that are no wider than what is left of `most`. */
bool cells_head_fits(const struct cells *row, uint32_t at, uint32_t target, uint32_t most);

#endif
