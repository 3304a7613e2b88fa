/* The document is laid out as a row of cells. Adjacent cells are printed one after the other, whatever groups end
 * between them, so that looking ahead is a walk along the row. Sums along the row (the width in one line, the number of
 * required breaks) tell in constant time whether a group fits, so that the time is linear in the row's length.
 *
 * Groups with priority are tried: the state and the length of the output are restored when a try fails. Nested tries
 * could take exponential time; when they have passed over the row SPARE_PASSES times, there are no more tries. */
#include "format/doc_layout.h"

#include "format/cells.h"

enum { SPARE_PASSES = 64 };

/* The current indentations: those of the lines where each depth began. */
struct indentation {
	uint32_t columns, nest;
	const struct indentation *outer;
};

struct layout_state {
	uint32_t column; /* column, without the indentation */
	const struct indentation *top;
	bool off; /* inside of an unformatted region: nothing is printed */
};

struct layout {
	struct session *session;
	struct cells row;
	uint32_t width, indent;
	struct layout_state state;
	struct buf *out;
	uint64_t tries_left; /* number of cells that tries may still pass over */
	uint32_t trying;     /* number of nested tries */
	uint32_t *prior;     /* groups with priority that are still to be tried: a stack */
	uint32_t prior_count, prior_size;
	struct replaced *replaced; /* spaces of the row that are replaced during a try: a stack */
	uint32_t replaced_count, replaced_size;
};

struct replaced {
	uint32_t at;
	uint8_t sort;
};

/* Output. */

static void put(struct layout *l, const char *text, uint32_t len)
{
	if (!l->state.off)
		buf_add(l->out, text, len);
}

static void put_many(struct layout *l, char c, uint32_t n)
{
	for (uint32_t i = 0; i < n && !l->state.off; i++)
		buf_char(l->out, c);
}

static void put_newlines(struct layout *l, uint32_t n)
{
	put_many(l, '\n', n);
	l->state.column = 0;
}

static void push(struct layout *l, uint32_t columns, uint32_t nest)
{
	struct indentation *i = arena_alloc(&l->session->arena, sizeof *i);
	*i = (struct indentation){columns, nest, l->state.top};
	l->state.top = i;
}

/* Sets the indentations for a text of a depth. Only the first text of a line indents the next lines. */
static void set_depth(struct layout *l, uint32_t nest)
{
	while (nest < l->state.top->nest)
		l->state.top = l->state.top->outer;
	if (nest > l->state.top->nest)
		push(l, l->state.top->columns + (l->state.column ? 0 : l->indent), nest);
}

static void put_text(struct layout *l, const struct cell *c)
{
	if (!c->joined)
		set_depth(l, c->nest);
	if (!l->state.column && !c->joined && c->sort != DOC_RAW_LINE)
		put_many(l, ' ', l->state.top->columns + c->offset);
	put(l, c->text, c->count);
	l->state.column += c->width;
	if (c->sort == DOC_RAW_LINE && !l->state.column)
		l->state.column = 1; /* it has begun the line */
}

/* Groups in one line. */

/* Prints cells in one line. `to_go` is the number of columns up to where a comment after a token needs one more space
 * (see comment_shift()). Returns the width with comments. */
static uint32_t put_flat(struct layout *l, uint32_t at, uint32_t end, int64_t to_go)
{
	uint32_t width = 0;
	struct doc run = {.count = 0};
	bool spaces = false;
	for (; at < end; at++) {
		const struct cell *c = &l->row.cells[at];
		if (c->kind == CELL_SPACE)
			cells_run(&run, c, &spaces);
		if (c->kind != CELL_TEXT)
			continue;
		uint32_t space = spaces && run.sort >= DOC_HARD_SPACE;
		spaces = false;
		to_go -= space;
		space += c->sort == DOC_TRAILING && to_go == 0;
		put_many(l, ' ', space);
		width += space;
		if (c->sort == DOC_EXPANDED)
			continue;
		put(l, c->text, c->count);
		width += c->width;
		to_go -= c->sort == DOC_PLAIN ? c->width : 0;
	}
	if (spaces && run.sort >= DOC_HARD_SPACE) {
		put_many(l, ' ', 1);
		width++;
	}
	return width;
}

/* When the next line is deeper than a line of depth `nest`, a comment right after a bracket could line up with the
 * start of that line, and would be taken for a part of it when the text is formatted again. The comment then moves by
 * one column. */
static uint32_t comment_shift(const struct layout *l, uint32_t rest, uint32_t nest)
{
	const struct cell *next = cells_next_text(&l->row, rest, l->row.count);
	return next && next->nest > nest ? l->indent : 0;
}

/* At the start of a line a group drops the space at its own start, or that of the group with which it begins. */
static uint32_t drop_space(const struct layout *l, uint32_t at, uint32_t end, bool dissolved)
{
	const struct cell *cells = l->row.cells;
	for (; dissolved && at < end; at++)
		if (cells[at].kind == CELL_TEXT || cells[at].kind == CELL_SPACE || cells[at].sort == DOC_REGULAR)
			break;
	uint32_t inner = at < end && cells[at].kind == CELL_OPEN ? at + 1 : at;
	return inner < end && cells[inner].kind == CELL_SPACE ? inner + 1 : at;
}

/* Prints cells in one line if they fit there, together with the cells from `rest` on up to the first place for a
 * break. */
static bool put_group(struct layout *l, uint32_t at, uint32_t end, uint32_t rest, bool dissolved)
{
	struct layout_state *state = &l->state;
	uint32_t width;
	if (cells_are_empty(&l->row, at, end))
		return true;
	if (!state->column)
		at = drop_space(l, at, end, dissolved);
	if (!cells_flat_width(&l->row, at, end, &width))
		return false;
	if ((uint64_t)state->column + width + cells_head_width(&l->row, rest, l->width) > l->width)
		return false;
	const struct cell *first = cells_next_text(&l->row, at, end);
	if (state->column) {
		uint32_t shift = comment_shift(l, rest, state->top->nest);
		state->column += put_flat(l, at, end, (int64_t)shift - state->column);
		return true;
	}
	uint32_t nest = state->top->nest;
	uint32_t shift = comment_shift(l, rest, nest + (first && first->nest > nest ? l->indent : 0));
	set_depth(l, first ? first->nest : 0);
	put_many(l, ' ', state->top->columns + (first ? first->offset : 0));
	state->column = put_flat(l, at, end, shift);
	return true;
}

/* Spaces and texts directly in an expanded group. */

static bool soft_fits(const struct layout *l, uint32_t at, uint32_t taken)
{
	uint32_t used = l->state.column + taken;
	return used <= l->width && cells_head_fits(&l->row, at, l->width - used, l->width);
}

static void put_space(struct layout *l, uint32_t at)
{
	const struct cell *c = &l->row.cells[at];
	if (!l->state.column)
		return; /* the line has just begun */
	switch ((enum doc_space)c->sort) {
	case DOC_BREAK:
	case DOC_SPACE_BREAK:
	case DOC_LINE: put_newlines(l, 1); return;
	case DOC_BLANK: put_newlines(l, 2); return;
	case DOC_NEWLINES: put_newlines(l, c->count); return;
	case DOC_SOFT_BREAK:
		if (!soft_fits(l, at + 1, 0))
			put_newlines(l, 1);
		return;
	case DOC_SOFT_SPACE:
		if (!soft_fits(l, at + 1, 1)) {
			put_newlines(l, 1);
			return;
		}
		break;
	case DOC_HARD_SPACE: break;
	}
	put(l, " ", 1);
	l->state.column++;
}

static uint32_t last_line_width(const struct cell *c)
{
	const char *newline = memrchr(c->text, '\n', c->count);
	return newline ? doc_width(newline + 1, (uint32_t)(c->text + c->count - newline - 1)) : c->width;
}

static void put_raw(struct layout *l, const struct cell *c)
{
	bool begun = l->state.column && !l->state.off;
	l->state.off = false;
	if (begun)
		put(l, "\n", 1);
	put(l, c->text, c->count);
	l->state.column = last_line_width(c);
}

static void put_cell(struct layout *l, uint32_t at)
{
	const struct cell *c = &l->row.cells[at];
	if (c->kind == CELL_SPACE) {
		put_space(l, at);
		return;
	}
	switch ((enum doc_text)c->sort) {
	case DOC_OFF: l->state.off = true; return;
	case DOC_RAW:
	case DOC_RAW_END: put_raw(l, c); return;
	case DOC_TRAILING:
		if (!c->joined && l->state.column == 2 && comment_shift(l, at + 1, l->state.top->nest)) {
			put(l, " ", 1);
			put(l, c->text, c->count);
			l->state.column += 1 + c->width;
			return;
		}
		break;
	default: break;
	}
	put_text(l, c);
}

/* Groups of priority. */

static void put_row(struct layout *l, uint32_t at, uint32_t end);

static void *more(struct layout *l, void *items, uint32_t used, uint32_t *size, size_t element)
{
	*size = *size ? *size * 2 : 64;
	void *grown = arena_alloc(&l->session->arena, *size * element);
	if (used)
		memcpy(grown, items, used * element);
	return grown;
}

/* Pushes the groups with priority in a group on the stack, including those in transparent groups. */
static void find_prior(struct layout *l, uint32_t open)
{
	const struct cell *cells = l->row.cells;
	for (uint32_t at = open + 1; at < cells[open].close; at++) {
		if (cells[at].kind != CELL_OPEN || cells[at].sort == DOC_TRANSPARENT)
			continue;
		if (cells[at].sort == DOC_PRIORITY) {
			if (l->prior_count == l->prior_size)
				l->prior = more(l, l->prior, l->prior_count, &l->prior_size, sizeof *l->prior);
			l->prior[l->prior_count++] = at;
		}
		at = cells[at].close;
	}
}

static void replace(struct layout *l, uint32_t at)
{
	struct cell *c = &l->row.cells[at];
	if (c->sort > DOC_SPACE_BREAK || c->sort == DOC_HARD_SPACE)
		return;
	if (l->replaced_count == l->replaced_size)
		l->replaced = more(l, l->replaced, l->replaced_count, &l->replaced_size, sizeof *l->replaced);
	l->replaced[l->replaced_count++] = (struct replaced){at, c->sort};
	c->sort = c->sort > DOC_HARD_SPACE ? DOC_HARD_SPACE : CELL_NO_SPACE;
}

/* While a group is tried, the cells after it count as being in one line. */
static void replace_spaces(struct layout *l, uint32_t at, uint32_t end)
{
	const struct cell *cells = l->row.cells;
	for (uint32_t prior_end = 0; at < end; at++) {
		if (cells[at].kind == CELL_SPACE)
			replace(l, at);
		if (cells[at].kind != CELL_OPEN)
			continue;
		if (cells[at].sort == DOC_REGULAR || at < prior_end)
			at = cells[at].close;
		else if (cells[at].sort == DOC_PRIORITY)
			prior_end = cells[at].close;
	}
}

static void put_spaces_back(struct layout *l, uint32_t count)
{
	while (l->replaced_count > count) {
		const struct replaced *r = &l->replaced[--l->replaced_count];
		l->row.cells[r->at].sort = r->sort;
	}
}

/* Prints a group with one of its groups with priority expanded, if everything else fits in the lines where that one
 * begins and ends. */
static bool put_prior(struct layout *l, uint32_t open, uint32_t prior)
{
	uint32_t end = l->row.cells[open].close, behind = l->row.cells[prior].close + 1;
	uint32_t width, replaced = l->replaced_count;
	if (!cells_flat_width(&l->row, drop_space(l, behind, end, true), end, &width) || width > l->width)
		return false;
	if (!put_group(l, open + 1, prior, prior, true))
		return false;
	replace_spaces(l, behind, end);
	put_row(l, prior + 1, behind - 1);
	put_spaces_back(l, replaced);
	return put_group(l, behind, end, end + 1, true);
}

static bool try_prior(struct layout *l, uint32_t open)
{
	uint32_t first = l->prior_count;
	bool done = false;
	find_prior(l, open);
	while (!done && l->prior_count > first) {
		uint32_t prior = l->prior[--l->prior_count];
		if (!l->tries_left || session_stack_full(l->session))
			continue;
		struct layout_state before = l->state;
		size_t len = l->out->len;
		l->trying++;
		done = put_prior(l, open, prior);
		l->trying--;
		if (!done) {
			l->state = before;
			l->out->len = len;
		}
	}
	l->prior_count = first;
	return done;
}

/* Prints cells one by one, each group in one line if it fits. */
static void put_row(struct layout *l, uint32_t at, uint32_t end)
{
	const struct cell *cells = l->row.cells;
	for (; at < end; at++) {
		l->tries_left -= l->trying && l->tries_left;
		if (cells[at].kind == CELL_CLOSE)
			continue;
		if (cells[at].kind != CELL_OPEN)
			put_cell(l, at);
		else if (put_group(l, at + 1, cells[at].close, cells[at].close + 1, false) ||
		         (cells[at].sort != DOC_TRANSPARENT && try_prior(l, at)))
			at = cells[at].close;
	}
}

void doc_layout(struct session *s, const struct doc *group, uint32_t width, uint32_t indent, struct buf *out)
{
	struct layout l = {.session = s, .width = width, .indent = indent, .out = out};
	l.row = cells_of(&s->arena, group);
	l.tries_left = (uint64_t)SPARE_PASSES * l.row.count;
	push(&l, 0, 0);
	put_row(&l, 0, l.row.count);
}
