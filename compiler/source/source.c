#include "source/source.h"

static bool ends_with(const char *name, const char *end)
{
	size_t len = strlen(name), n = strlen(end);
	return len > n && strcmp(name + len - n, end) == 0;
}

bool source_name_is_yaml(const char *name)
{
	return ends_with(name, ".yaml") || ends_with(name, ".yml") || ends_with(name, ".json");
}

struct source *source_add(struct sources *all, struct arena *a, const char *name, const char *path, const char *dir,
                          const char *text, size_t len, enum source_kind kind)
{
	if (!all->next_base)
		all->next_base = 1; /* offset 0 is no place */
	if (len > SOURCE_LONGEST || len >= UINT32_MAX - all->next_base)
		return NULL;
	if (all->count == all->size) {
		uint32_t size = all->size ? all->size * 2 : 16;
		struct source **more = ARENA_ARRAY(a, struct source *, size);
		if (all->count)
			memcpy(more, all->items, sizeof(struct source *) * all->count);
		all->items = more;
		all->size = size;
	}
	struct source *s = ARENA_NEW(a, struct source);
	s->name = name;
	s->path = path;
	s->dir = dir;
	s->text = text;
	s->len = (uint32_t)len;
	s->base = all->next_base;
	s->kind = kind;
	s->yaml = source_name_is_yaml(path ? path : name);
	all->next_base += s->len + 1;
	all->items[all->count++] = s;
	return s;
}

struct source *source_at(const struct sources *all, uint32_t offset)
{
	struct source *last = all->last;
	if (last && last->base <= offset && offset <= last->base + last->len)
		return last;
	uint32_t low = 0, high = all->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (all->items[middle]->base <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low || !offset || offset > all->items[low - 1]->base + all->items[low - 1]->len)
		return NULL;
	((struct sources *)all)->last = all->items[low - 1]; /* a cache */
	return all->items[low - 1];
}

static void find_lines(struct source *s, struct arena *a)
{
	uint32_t count = 1;
	for (const char *p = s->text, *end = p + s->len; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		count++;
	s->lines = ARENA_ARRAY(a, uint32_t, count);
	s->lines[s->line_count++] = 0;
	for (const char *p = s->text, *end = p + s->len; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		s->lines[s->line_count++] = (uint32_t)(p + 1 - s->text);
}

/* Computes the line (from 1) of an offset of the text, and the column in code points (from 1). */
static void line_and_column(struct source *s, struct arena *a, uint32_t offset, uint32_t *line, uint32_t *column)
{
	if (!s->lines)
		find_lines(s, a);
	uint32_t low = 0, high = s->line_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (s->lines[middle] <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	/* Counting goes on from the last place if that is in the same line, so that many places in a long line take linear
	 * time. */
	uint32_t at = s->lines[low - 1], c = 1;
	if (s->last_line == low) {
		at = s->last_offset;
		c = s->last_column;
	}
	for (; at < offset; at++)
		c += ((unsigned char)s->text[at] & 0xc0) != 0x80;
	for (; at > offset; at--)
		c -= ((unsigned char)s->text[at - 1] & 0xc0) != 0x80;
	s->last_line = *line = low;
	s->last_offset = offset;
	s->last_column = *column = c;
}

struct place source_place(const struct sources *all, struct arena *a, struct span at)
{
	struct source *s = source_at(all, at.start);
	struct place p = {.source = s};
	if (!s)
		return p;
	uint32_t start = at.start - s->base, end = at.end > at.start ? at.end - s->base : start;
	if (end > s->len)
		end = s->len;
	line_and_column(s, a, start, &p.line, &p.column);
	line_and_column(s, a, end, &p.end_line, &p.end_column);
	return p;
}

const char *source_line(struct source *s, struct arena *a, uint32_t line, size_t *len)
{
	if (!s->lines)
		find_lines(s, a);
	if (line < 1 || line > s->line_count) {
		*len = 0;
		return "";
	}
	uint32_t start = s->lines[line - 1], end = line < s->line_count ? s->lines[line] - 1 : s->len;
	if (end > start && s->text[end - 1] == '\r')
		end--;
	*len = end - start;
	return s->text + start;
}

bool source_span_is_users(const struct sources *all, struct span at)
{
	const struct source *s = source_at(all, at.start);
	return s && s->kind == SOURCE_USER;
}

bool source_span_is_yaml(const struct sources *all, struct span at)
{
	const struct source *s = source_at(all, at.start);
	return s && s->yaml;
}

bool source_span_holds(const struct sources *all, struct span at, const char *text)
{
	const struct source *s = at.start ? source_at(all, at.start) : NULL;
	size_t n = strlen(text);
	return s && at.end - at.start == n && at.end <= s->base + s->len &&
	       memcmp(s->text + (at.start - s->base), text, n) == 0;
}
