#include "format/doc.h"

static void append(struct doc_builder *b, struct doc *d)
{
	if (b->group->last)
		b->group->last->next = d;
	else
		b->group->first = d;
	b->group->last = d;
}

static struct doc *new_doc(struct doc_builder *b, enum doc_kind kind, unsigned sort)
{
	struct doc *d = arena_alloc(&b->session->arena, sizeof *d);
	*d = (struct doc){.kind = (uint8_t)kind, .sort = (uint8_t)sort};
	append(b, d);
	return d;
}

uint32_t doc_width(const char *text, uint32_t len)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < len; i++)
		n += ((unsigned char)text[i] & 0xc0) != 0x80;
	return n;
}

void doc_text(struct doc_builder *b, enum doc_text sort, const char *text, uint32_t len, uint32_t width)
{
	if (!len && sort < DOC_OFF)
		return;
	struct doc *d = new_doc(b, DOC_TEXT, sort);
	d->nest = b->nest;
	d->offset = b->offset;
	d->text = text;
	d->count = len;
	d->width = width;
}

void doc_word(struct doc_builder *b, const char *text)
{
	uint32_t len = (uint32_t)strlen(text);
	doc_text(b, DOC_PLAIN, text, len, len);
}

void doc_space(struct doc_builder *b, enum doc_space sort)
{
	new_doc(b, DOC_SPACE, sort)->count = sort == DOC_NEWLINES;
}

struct doc *doc_open(struct doc_builder *b, enum doc_group sort)
{
	struct doc *around = b->group;
	b->group = new_doc(b, DOC_GROUP, sort);
	return around;
}

void doc_close(struct doc_builder *b, struct doc *around)
{
	b->group = around;
}

void doc_merge(struct doc *left, const struct doc *right)
{
	const struct doc *weak = left->sort <= right->sort ? left : right, *strong = weak == left ? right : left;
	enum doc_space sort = strong->sort;
	uint32_t count = strong->count;
	if (weak->sort == DOC_BREAK && (sort == DOC_SOFT_SPACE || sort == DOC_HARD_SPACE))
		sort = DOC_SPACE_BREAK;
	else if (weak->sort == DOC_SOFT_BREAK && sort == DOC_HARD_SPACE)
		sort = DOC_SOFT_SPACE;
	else if (sort == DOC_NEWLINES)
		count += weak->sort == DOC_NEWLINES ? weak->count : weak->sort == DOC_BLANK ? 2 : weak->sort != DOC_HARD_SPACE;
	left->sort = (uint8_t)sort;
	left->count = count;
}

/* Flattening. */

static bool fits_flat(const struct doc *d, uint32_t *room)
{
	uint32_t width = 0;
	for (; d; d = d->next) {
		switch ((enum doc_kind)d->kind) {
		case DOC_TEXT:
			if (d->sort == DOC_OFF || d->sort == DOC_RAW || d->sort == DOC_RAW_END || d->sort == DOC_RAW_LINE)
				return false;
			width = d->width;
			break;
		case DOC_SPACE:
			if (d->sort > DOC_SPACE_BREAK)
				return false;
			width = d->sort >= DOC_HARD_SPACE;
			break;
		case DOC_GROUP:
			if (!fits_flat(d->first, room))
				return false;
			width = 0;
			break;
		}
		if (width > *room)
			return false;
		*room -= width;
	}
	return true;
}

/* Appends the nodes to a list as far as they remain in one line. */
static void flatten(struct doc *d, struct doc_list *to)
{
	for (struct doc *next; d; d = next) {
		next = d->next;
		if (d->kind == DOC_GROUP) {
			flatten(d->first, to);
			continue;
		}
		if (d->kind == DOC_SPACE && d->sort < DOC_HARD_SPACE)
			continue;
		if (d->kind == DOC_SPACE)
			d->sort = DOC_HARD_SPACE;
		if (to->last)
			to->last->next = d;
		else
			to->first = d;
		to->last = d;
		d->next = NULL;
	}
}

bool doc_flatten(struct doc *group, struct doc *from, uint32_t most)
{
	uint32_t room = most;
	struct doc *start = from ? from->next : group->first;
	struct doc_list flat = {NULL, NULL};
	if (!fits_flat(start, &room))
		return false;
	flatten(start, &flat);
	if (from)
		from->next = flat.first;
	else
		group->first = flat.first;
	group->last = flat.last ? flat.last : from;
	return true;
}
