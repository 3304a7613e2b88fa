#include "host/unit_file.h"

#include "base/buf.h"

static void add(struct session *s, struct directives *to, struct directive d)
{
	if ((to->count & (to->count - 1)) == 0) { /* full: the capacity is a power of two */
		struct directive *items = ARENA_ARRAY(&s->arena, struct directive, to->count ? 2 * to->count : 1);
		if (to->count)
			memcpy(items, to->items, to->count * sizeof *items);
		to->items = items;
	}
	to->items[to->count++] = d;
}

static const char *skip_blanks(const char *text)
{
	return text + strspn(text, " \t\r");
}

static void trim_end(char *text)
{
	size_t n = strlen(text);
	while (n && strchr(" \t\r", text[n - 1]))
		text[--n] = '\0';
}

/* Returns the next line, joined with the lines that continue it by blanks; *at is moved after them. *lines gets their
 * number. */
static char *next_line(struct session *s, const char **at, size_t *lines)
{
	char *line = NULL;
	*lines = 0;
	for (bool more = true; more && **at; ++*lines) {
		size_t n = strcspn(*at, "\n");
		const char *start = *at;
		*at += n + ((*at)[n] == '\n');
		more = n && start[n - 1] == '\\';
		char *piece = arena_text(&s->arena, start, n - more);
		line = line ? arena_format(&s->arena, "%s %s", line, piece) : piece;
	}
	return line;
}

void unit_file_read(struct session *s, const struct str *text, struct directives *to)
{
	const char *section = "", *at = text->text;
	size_t which = to->texts++;
	for (size_t number = 0, lines; *at; number += lines) {
		char *line = next_line(s, &at, &lines);
		const char *start = skip_blanks(line);
		char *equals = strchr(line, '=');
		if (!*start || *start == '#' || *start == ';')
			continue;
		if (*start == '[') {
			section = arena_text(&s->arena, start + 1, strcspn(start + 1, "]"));
		} else if (equals) {
			char *key = arena_text(&s->arena, start, (size_t)(equals - start));
			trim_end(key);
			trim_end(equals + 1);
			add(s, to, (struct directive){section, key, skip_blanks(equals + 1), which, number});
		}
	}
}

static bool is(const struct directive *d, const char *section, const char *key)
{
	return strcmp(d->section, section) == 0 && strcmp(d->key, key) == 0;
}

const char *unit_file_last(const struct directives *d, const char *section, const char *key)
{
	for (size_t i = d->count; i-- > 0;)
		if (is(&d->items[i], section, key))
			return d->items[i].value;
	return NULL;
}

bool unit_file_has(const struct directives *all, const struct directive *d)
{
	for (size_t i = 0; i < all->count; i++)
		if (is(&all->items[i], d->section, d->key) && strcmp(all->items[i].value, d->value) == 0)
			return true;
	return false;
}

static size_t next_of(const struct directives *d, size_t i, const char *section, const char *key)
{
	while (i < d->count && !is(&d->items[i], section, key))
		i++;
	return i;
}

bool unit_file_equal(const struct directives *l, const struct directives *r, const char *section, const char *key)
{
	for (size_t i = 0, k = 0;; i++, k++) {
		i = next_of(l, i, section, key);
		k = next_of(r, k, section, key);
		if (i == l->count || k == r->count)
			return i == l->count && k == r->count;
		if (strcmp(l->items[i].value, r->items[k].value) != 0)
			return false;
	}
}
