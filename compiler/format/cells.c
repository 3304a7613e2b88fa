#include "format/cells.h"

static uint32_t count_cells(const struct doc *d)
{
	uint32_t n = 0;
	for (; d; d = d->next)
		n += d->kind == DOC_GROUP ? 2 + count_cells(d->first) : 1;
	return n;
}

static void add_cells(struct cells *row, const struct doc *d)
{
	for (; d; d = d->next) {
		struct cell *c = &row->cells[row->count++];
		*c = (struct cell){.sort = d->sort, .joined = d->joined};
		if (d->kind != DOC_GROUP) {
			c->kind = d->kind == DOC_TEXT ? CELL_TEXT : CELL_SPACE;
			c->nest = d->nest;
			c->offset = d->offset;
			c->width = d->width;
			c->count = d->count;
			c->text = d->text;
			continue;
		}
		c->kind = CELL_OPEN;
		add_cells(row, d->first);
		c->close = row->count;
		row->cells[row->count++] = (struct cell){.kind = CELL_CLOSE, .sort = d->sort};
	}
}

void cells_run(struct doc *run, const struct cell *space, bool *any)
{
	struct doc d = {.sort = space->sort, .count = space->count};
	if (space->sort == CELL_NO_SPACE)
		return;
	if (*any)
		doc_merge(run, &d);
	else
		*run = d;
	*any = true;
}

/* Whether it is a text that must be alone in its line. */
static bool is_raw(const struct cell *c)
{
	return c->sort == DOC_OFF || c->sort == DOC_RAW || c->sort == DOC_RAW_END || c->sort == DOC_RAW_LINE;
}

static void sum_up(struct cells *row)
{
	struct doc run = {.count = 0};
	bool any = false;
	uint32_t width = 0, breaks = 0;
	for (uint32_t i = 0; i < row->count; i++) {
		const struct cell *c = &row->cells[i];
		row->widths[i] = width;
		row->breaks[i] = breaks;
		if (c->kind == CELL_TEXT) {
			width += c->sort == DOC_PLAIN ? c->width : 0;
			breaks += is_raw(c);
			any = false;
		} else if (c->kind == CELL_SPACE) {
			bool spaced = any && run.sort >= DOC_HARD_SPACE, broken = any && run.sort >= DOC_LINE;
			cells_run(&run, c, &any);
			width += !spaced && run.sort >= DOC_HARD_SPACE;
			breaks += !broken && run.sort >= DOC_LINE;
		}
	}
	row->widths[row->count] = width;
	row->breaks[row->count] = breaks;
	row->solid[row->count] = row->count;
	for (uint32_t i = row->count; i-- > 0;)
		row->solid[i] = row->cells[i].kind == CELL_TEXT || row->cells[i].kind == CELL_SPACE ? i : row->solid[i + 1];
}

struct cells cells_of(struct arena *a, const struct doc *group)
{
	struct cells row = {.count = 0};
	uint32_t n = count_cells(group);
	row.cells = ARENA_ARRAY(a, struct cell, n);
	row.widths = ARENA_ARRAY(a, uint32_t, n + 1);
	row.breaks = ARENA_ARRAY(a, uint32_t, n + 1);
	row.solid = ARENA_ARRAY(a, uint32_t, n + 1);
	add_cells(&row, group);
	sum_up(&row);
	return row;
}

bool cells_are_empty(const struct cells *row, uint32_t at, uint32_t end)
{
	return row->solid[at] >= end;
}

bool cells_flat_width(const struct cells *row, uint32_t at, uint32_t end, uint32_t *width)
{
	struct doc run = {.count = 0};
	bool any = false;
	*width = 0;
	for (at = row->solid[at]; at < end && row->cells[at].kind == CELL_SPACE; at = row->solid[at + 1])
		cells_run(&run, &row->cells[at], &any);
	if (any && run.sort >= DOC_LINE)
		return false;
	*width = any && run.sort >= DOC_HARD_SPACE;
	if (at >= end)
		return true;
	*width += row->widths[end] - row->widths[at];
	return row->breaks[end] == row->breaks[at];
}

const struct cell *cells_next_text(const struct cells *row, uint32_t at, uint32_t end)
{
	at = row->solid[at];
	while (at < end && row->cells[at].kind != CELL_TEXT)
		at = row->solid[at + 1];
	return at < end ? &row->cells[at] : NULL;
}

uint32_t cells_head_width(const struct cells *row, uint32_t at, uint32_t most)
{
	struct doc run = {.count = 0};
	bool any = false;
	uint32_t width = 0;
	for (at = row->solid[at]; at < row->count && width <= most; at = row->solid[at + 1]) {
		const struct cell *c = &row->cells[at];
		if (c->kind == CELL_SPACE)
			cells_run(&run, c, &any);
		if (any && run.sort > DOC_HARD_SPACE)
			return width;
		if (c->kind != CELL_TEXT)
			continue;
		if (any && run.sort != DOC_HARD_SPACE)
			return width;
		width += any;
		width += c->sort != DOC_COMMENT && c->sort != DOC_TRAILING ? c->width : 0;
		any = false;
	}
	return width + (any && run.sort == DOC_HARD_SPACE);
}

/* Returns the width with comments, as put_flat() prints the cells. */
static uint32_t full_width(const struct cells *row, uint32_t at, uint32_t end)
{
	uint32_t width, comments = 0;
	(void)cells_flat_width(row, at, end, &width);
	for (; at < end; at++) {
		const struct cell *c = &row->cells[at];
		comments += c->kind == CELL_TEXT && (c->sort == DOC_COMMENT || c->sort == DOC_TRAILING) ? c->width : 0;
	}
	return width + comments;
}

bool cells_head_fits(const struct cells *row, uint32_t at, uint32_t target, uint32_t most)
{
	struct doc run = {.count = 0};
	bool any = false;
	uint32_t used = 0, width;
	for (; at < row->count && used <= most; at++) {
		const struct cell *c = &row->cells[at];
		if (c->kind == CELL_SPACE) {
			cells_run(&run, c, &any);
			continue;
		}
		if (c->kind == CELL_CLOSE)
			continue;
		if (any && run.sort != DOC_HARD_SPACE)
			return used <= target;
		used += any;
		any = false;
		if (c->kind == CELL_TEXT) {
			if (c->sort == DOC_RAW || c->sort == DOC_RAW_END)
				return used <= target;
			used += c->sort == DOC_PLAIN ? c->width : 0;
		} else if (cells_flat_width(row, at + 1, c->close, &width) &&
		           (uint64_t)used + width + cells_head_width(row, c->close + 1, most) <= most) {
			used += full_width(row, at + 1, c->close);
			at = c->close;
		}
	}
	return used <= target && used <= most;
}
