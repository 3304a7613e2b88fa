#include "output/fix.h"

#include "base/inert.h"
#include "output/replace.h"
#include "source/access.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Selecting the fixes. */

static int compare_fixes(const void *left, const void *right)
{
	const struct fix *l = *(const struct fix *const *)left, *r = *(const struct fix *const *)right;
	if (l->at.start != r->at.start)
		return l->at.start < r->at.start ? -1 : 1;
	return l->at.end < r->at.end ? -1 : l->at.end > r->at.end;
}

static bool overlap(struct span l, struct span r)
{
	return r.start < l.end || r.start == l.start;
}

/* Whether a file lies in one of the folders, with links resolved. */
static bool is_own(const struct source *source, const char *const *folders)
{
	char *real = realpath(source->path, NULL);
	bool own = false;
	for (; real && !own && *folders; folders++)
		own = access_is_below(real, *folders);
	free(real);
	return own;
}

/* Returns the fixes of one kind for a text; NULL when there are none. */
static struct fixed *fixed_of(struct arena *a, struct source *source, const struct fix *const *fixes, size_t n,
                              bool own, enum fix_kind kind)
{
	struct fixed *f = ARENA_NEW(a, struct fixed);
	*f = (struct fixed){.source = source, .fixes = ARENA_ARRAY(a, const struct fix *, n), .kind = kind};
	for (size_t i = 0; i < n; i++)
		if ((!own || fixes[i]->foreign ? FIX_SHOWN_ONLY : FIX_MADE) == kind &&
		    (!f->count || !overlap(f->fixes[f->count - 1]->at, fixes[i]->at)))
			f->fixes[f->count++] = fixes[i];
	return f->count ? f : NULL;
}

/* Returns all fixes, sorted by place; *n gets their number. */
static const struct fix **sorted_fixes(struct session *s, size_t *n)
{
	size_t count = 0;
	for (const struct diag *d = s->diags.first; d; d = d->next)
		count += d->fix != NULL;
	const struct fix **fixes = ARENA_ARRAY(&s->arena, const struct fix *, count);
	*n = 0;
	for (const struct diag *d = s->diags.first; d; d = d->next)
		if (d->fix)
			fixes[(*n)++] = d->fix;
	if (count)
		qsort(fixes, count, sizeof *fixes, compare_fixes);
	return fixes;
}

struct fixed *fix_collect(struct session *s, const char *const *folders)
{
	struct fixed *first = NULL, **end = &first;
	size_t n;
	const struct fix **fixes = sorted_fixes(s, &n);
	for (size_t i = 0, next; i < n; i = next) {
		struct source *source = source_at(&s->sources, fixes[i]->at.start);
		for (next = i + 1; next < n && source_at(&s->sources, fixes[next]->at.start) == source; next++)
			;
		if (!source || !source->path)
			continue;
		bool own = is_own(source, folders);
		for (int kind = FIX_MADE; kind <= FIX_SHOWN_ONLY; kind++) {
			*end = fixed_of(&s->arena, source, fixes + i, next - i, own, (enum fix_kind)kind);
			end = *end ? &(*end)->next : end;
		}
	}
	return first;
}

/* Appends the part [start, end) of a text, with the fixes [first, last) applied. */
static void put_cured(struct buf *out, const struct fixed *f, uint32_t start, uint32_t end, size_t first, size_t last)
{
	const char *text = f->source->text - f->source->base;
	for (size_t i = first; i < last; i++) {
		buf_add(out, text + start, f->fixes[i]->at.start - start);
		buf_puts(out, f->fixes[i]->text);
		start = f->fixes[i]->at.end;
	}
	buf_add(out, text + start, end - start);
}

/* The difference. */

enum { CONTEXT = 3 };

/* Lines that change together, and their fixes. Lines count from 0; an end is the number after the last line. */
struct change {
	uint32_t first, end;
	size_t fix, fix_end;
};

/* Returns the start of a line, or for the number after the last line the end of the text. */
static uint32_t line_start(const struct source *s, uint32_t line)
{
	return s->base + (line < s->line_count ? s->lines[line] : s->len);
}

/* Returns the number of lines of a text; a final line end does not begin another line. */
static uint32_t count_lines(const struct source *s)
{
	return s->line_count - (s->line_count && s->lines[s->line_count - 1] == s->len);
}

static size_t find_changes(struct session *s, const struct fixed *f, struct change *changes)
{
	size_t n = 0;
	for (size_t i = 0; i < f->count; i++) {
		struct place at = source_place(&s->sources, &s->arena, f->fixes[i]->at);
		if (n && at.line - 1 < changes[n - 1].end) {
			changes[n - 1].fix_end = i + 1;
			changes[n - 1].end = at.end_line > changes[n - 1].end ? at.end_line : changes[n - 1].end;
		} else {
			changes[n++] = (struct change){at.line - 1, at.end_line, i, i + 1};
		}
	}
	return n;
}

/* Appends the lines of a text with a mark before each. Returns their number. */
static uint32_t put_lines(struct buf *out, char mark, const char *text, size_t len)
{
	uint32_t n = 0;
	for (const char *end = text + len; text < end; n++) {
		const char *newline = memchr(text, '\n', (size_t)(end - text)), *next = newline ? newline + 1 : end;
		buf_char(out, mark);
		inert_lines(out, text, (size_t)(next - text), "");
		if (!newline)
			buf_puts(out, "\n\\ No newline at end of file\n");
		text = next;
	}
	return n;
}

static uint32_t put_old(struct buf *out, char mark, const struct source *s, uint32_t first, uint32_t end)
{
	uint32_t start = line_start(s, first);
	return put_lines(out, mark, s->text + (start - s->base), line_start(s, end) - start);
}

/* Appends one hunk: the changes [c, end), whose contexts touch. Returns by how many lines the text grows. */
static int put_hunk(const struct fixed *f, const struct change *c, const struct change *end, int grown, struct buf *out)
{
	const struct source *s = f->source;
	uint32_t first = c->first > CONTEXT ? c->first - CONTEXT : 0, at = first, added = 0;
	uint32_t last = end[-1].end + CONTEXT < count_lines(s) ? end[-1].end + CONTEXT : count_lines(s);
	struct buf body = {0}, text = {0};
	for (; c < end; c++) {
		added += put_old(&body, ' ', s, at, c->first);
		put_old(&body, '-', s, c->first, c->end);
		buf_clear(&text);
		put_cured(&text, f, line_start(s, c->first), line_start(s, c->end), c->fix, c->fix_end);
		added += put_lines(&body, '+', text.text, text.len);
		at = c->end;
	}
	added += put_old(&body, ' ', s, at, last);
	buf_printf(out, "@@ -%u,%u +%u,%u @@\n", first + 1, last - first, (unsigned)((int)first + 1 + grown), added);
	buf_add(out, body.text, body.len);
	buf_release(&body);
	buf_release(&text);
	return (int)added - (int)(last - first);
}

static void put_name(struct buf *out, const char *mark, const char *name)
{
	buf_puts(out, mark);
	inert_line(out, name, strlen(name));
	buf_char(out, '\n');
}

void fix_diff(struct session *s, const struct fixed *all, enum fix_kind kind, struct buf *out)
{
	for (const struct fixed *f = all; f; f = f->next) {
		if (f->kind != kind)
			continue;
		struct change *changes = ARENA_ARRAY(&s->arena, struct change, f->count);
		size_t n = find_changes(s, f, changes);
		int grown = 0;
		put_name(out, "--- ", f->source->name);
		put_name(out, "+++ ", f->source->name);
		for (size_t i = 0, next; i < n; i = next) {
			for (next = i + 1; next < n && changes[next].first <= changes[next - 1].end + 2 * CONTEXT; next++)
				;
			grown += put_hunk(f, changes + i, changes + next, grown, out);
		}
	}
}

/* Writing. */

static bool write_one(struct session *s, const struct fixed *f)
{
	struct buf text = {0};
	put_cured(&text, f, f->source->base, f->source->base + f->source->len, 0, f->count);
	errno = text.full ? ENOMEM : errno;
	bool ok = !text.full && replace_file(&s->arena, f->source, text.text, text.len);
	if (!ok)
		diag_error(s, D_CANNOT_WRITE, SPAN_NONE, "cannot fix '%s': %s", f->source->name,
		           errno == ESTALE ? "it was changed meanwhile" : strerror(errno));
	buf_release(&text);
	return ok;
}

bool fix_write(struct session *s, const struct fixed *all)
{
	bool ok = true;
	for (const struct fixed *f = all; f; f = f->next)
		ok = (f->kind == FIX_SHOWN_ONLY || write_one(s, f)) && ok;
	return ok;
}
