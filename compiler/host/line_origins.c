#include "host/line_origins.h"

/* Reads a number of at most `most`, and moves *text after it. Returns false when there is none. */
static bool read_number(const char **text, size_t most, size_t *n)
{
	const char *start = *text;
	for (*n = 0; **text >= '0' && **text <= '9'; ++*text) {
		size_t digit = (size_t)(**text - '0');
		if (digit > most || *n > (most - digit) / 10)
			return false;
		*n = *n * 10 + digit;
	}
	return *text > start;
}

static size_t count_lines(const struct str *text)
{
	size_t n = 0;
	for (const char *line = text->text, *end = line + str_len(text); line < end; n++) {
		const char *at = memchr(line, '\n', (size_t)(end - line));
		line = at ? at + 1 : end;
	}
	return n;
}

struct line_origins line_origins_of(struct session *s, const struct host_file *f)
{
	struct line_origins l = {.file = f, .count = f->bytes ? count_lines(f->bytes) : 0};
	size_t at = 0, n;
	l.lines = arena_zalloc(&s->arena, (l.count + 1) * sizeof *l.lines);
	for (const char *run = f->lines; run && read_number(&run, l.count - at, &n);) {
		const char *set = *run == ':' ? run + 1 : NULL;
		while (n--)
			l.lines[at++] = set;
		run += strcspn(run, " ");
		run += *run == ' ';
	}
	return l;
}

bool line_origins_next(const struct line_origins *l, const char **set, size_t *n)
{
	const struct file_origins *all = l->file->origins;
	if (!*set || !all || !all->count || !read_number(set, all->count - 1, n))
		return false;
	*set = **set == ',' ? *set + 1 : NULL;
	return true;
}

const struct file_origin *line_origins_find(const struct line_origins *l, size_t line)
{
	const struct file_origin *first = NULL;
	size_t n;
	for (const char *set = line < l->count ? l->lines[line] : NULL; line_origins_next(l, &set, &n);) {
		const struct file_origin *o = &l->file->origins->items[n];
		if (o->place)
			return o;
		first = first ? first : o;
	}
	return first;
}
