#include "lint/suppression.h"

static const char mark[] = "ctrc:";
static const char verb[] = "allow";
static const char before_reason[] = "--";
static const char blank[] = " \t\r\n";

struct reader {
	struct session *session;
	const struct source *source;
	struct suppression *files, **files_end;
	struct suppression *lines, **lines_end;
	size_t line_count;
};

/* A part of a text, of `len` bytes. */
struct part {
	const char *text;
	size_t len;
};

static struct part trim(struct part p)
{
	while (p.len && strchr(blank, *p.text)) {
		p.text++;
		p.len--;
	}
	while (p.len && strchr(blank, p.text[p.len - 1]))
		p.len--;
	return p;
}

static bool starts_with(struct part p, const char *word)
{
	size_t n = strlen(word);
	return p.len >= n && memcmp(p.text, word, n) == 0;
}

static struct part without(struct part p, size_t n)
{
	return trim((struct part){p.text + n, p.len - n});
}

static struct span span_of(const struct reader *r, struct part p)
{
	uint32_t start = r->source->base + (uint32_t)(p.text - r->source->text);
	return (struct span){start, start + (uint32_t)p.len};
}

/* Returns the text of a comment without its marks. */
static struct part inside(const struct reader *r, const struct comment *c)
{
	struct part p = {r->source->text + (c->at.start - r->source->base), c->at.end - c->at.start};
	if (starts_with(p, "#"))
		return without(p, 1);
	if (p.len >= 4)
		p.len -= 2;
	return without(p, p.len >= 2 ? 2 : 0);
}

static const char *line_end(const struct reader *r, const char *c)
{
	const char *end = r->source->text + r->source->len;
	const char *newline = memchr(c, '\n', (size_t)(end - c));
	return newline ? newline : end;
}

static const char *line_start(const struct reader *r, const char *c)
{
	while (c > r->source->text && c[-1] != '\n')
		c--;
	return c;
}

static bool is_head(const struct reader *r, uint32_t index)
{
	/* Only comments and white space precede the end of this comment. */
	const char *at = r->source->text;
	for (uint32_t i = 0; i <= index; i++) {
		const struct comment *c = &r->source->comments[i];
		const char *start = r->source->text + (c->at.start - r->source->base);
		while (at < start && strchr(blank, *at))
			at++;
		if (at != start)
			return false;
		at = r->source->text + (c->at.end - r->source->base);
	}
	return true;
}

/* Finds the part of the text that a comment applies to. */
static void find_range(const struct reader *r, uint32_t index, struct suppression *s)
{
	const struct source *text = r->source;
	const struct comment *c = &text->comments[index];
	const char *at = text->text + (c->at.start - text->base), *end = text->text + text->len;
	if (is_head(r, index)) {
		s->whole = true;
		s->first = text->base;
		s->last = text->base + text->len;
		return;
	}
	if (c->own_line) { /* past further comments, to the next line with anything else */
		at = text->text + (c->at.end - text->base);
		for (uint32_t i = index + 1;; i++) {
			while (at < end && strchr(blank, *at))
				at++;
			if (i == text->comment_count || at != text->text + (text->comments[i].at.start - text->base))
				break;
			at = text->text + (text->comments[i].at.end - text->base);
		}
	}
	s->first = text->base + (uint32_t)(line_start(r, at) - text->text);
	s->last = text->base + (uint32_t)(line_end(r, at) - text->text);
}

static void refuse(const struct reader *r, struct span at, const char *message)
{
	diag_error(r->session, D_BAD_SUPPRESSION, at, "%s", message)->help =
	    "write '# ctrc: allow CODE -- REASON'; several codes are separated by commas";
}

static void add(struct reader *r, struct part name, uint32_t index)
{
	struct suppression *s = ARENA_NEW(&r->session->arena, struct suppression);
	s->name = arena_text(&r->session->arena, name.text, name.len);
	s->at = span_of(r, name);
	find_range(r, index, s);
	struct suppression ***end = s->whole ? &r->files_end : &r->lines_end;
	**end = s;
	*end = &s->next;
	r->line_count += !s->whole;
}

/* "N03, bridge-without-gateway" */
static void read_names(struct reader *r, struct part names, uint32_t index)
{
	static const char separators[] = ", \t\r\n";
	for (size_t i = 0, n; i < names.len; i += n) {
		n = 1;
		if (strchr(separators, names.text[i]))
			continue;
		while (i + n < names.len && !strchr(separators, names.text[i + n]))
			n++;
		add(r, (struct part){names.text + i, n}, index);
	}
}

static void read_comment(struct reader *r, uint32_t index)
{
	struct part p = inside(r, &r->source->comments[index]);
	if (!starts_with(p, mark))
		return;
	struct span at = span_of(r, p);
	p = without(p, sizeof mark - 1);
	if (!starts_with(p, verb) || (p.len > sizeof verb - 1 && !strchr(blank, p.text[sizeof verb - 1])))
		return refuse(r, at, "this comment speaks to ctrc, and says nothing that ctrc understands");
	p = without(p, sizeof verb - 1);
	const char *reason = memmem(p.text, p.len, before_reason, sizeof before_reason - 1);
	struct part names = {p.text, reason ? (size_t)(reason - p.text) : p.len};
	names = trim(names);
	if (!names.len)
		return refuse(r, at, "this suppression names no code");
	if (!reason || !without((struct part){reason, p.len - (size_t)(reason - p.text)}, sizeof before_reason - 1).len)
		return refuse(r, at, "this suppression gives no reason, and does not count");
	read_names(r, names, index);
}

struct suppressions suppressions_read(struct session *s)
{
	struct reader r = {.session = s};
	r.files_end = &r.files;
	r.lines_end = &r.lines;
	for (uint32_t i = 0; i < s->sources.count; i++) {
		r.source = s->sources.items[i];
		for (uint32_t k = 0; r.source->kind == SOURCE_USER && k < r.source->comment_count; k++)
			read_comment(&r, k);
	}
	struct suppressions all = {r.files, ARENA_ARRAY(&s->arena, struct suppression *, r.line_count), 0};
	for (struct suppression *one = r.lines; one; one = one->next)
		all.lines[all.line_count++] = one;
	return all;
}

size_t suppressions_find(const struct suppressions *all, uint32_t offset)
{
	size_t low = 0, high = all->line_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (all->lines[middle]->last < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
