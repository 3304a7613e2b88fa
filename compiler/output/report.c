#include "output/report.h"

#include "base/json_text.h"

#include <stdlib.h>

const struct report_format *const report_formats[] = {
    &report_human, &report_json, &report_sarif, &report_github, &report_gitlab, &report_junit, NULL,
};

const struct report_format *report_format_find(const char *name)
{
	for (const struct report_format *const *f = report_formats; *f; f++)
		if (strcmp((*f)->name, name) == 0)
			return *f;
	return NULL;
}

struct span report_span(const struct session *s, const struct diag *d)
{
	if (source_span_is_users(&s->sources, d->at))
		return d->at;
	for (const struct note *n = d->notes; n; n = n->next)
		if (source_span_is_users(&s->sources, n->at))
			return n->at;
	return SPAN_NONE;
}

const char *report_code(const struct diag *d)
{
	return d->custom ? d->custom : diag_code_info(d->code)->code;
}

const char *report_severity(enum severity severity)
{
	switch (severity) {
	case SEVERITY_ERROR: return "error";
	case SEVERITY_WARNING: return "warning";
	case SEVERITY_INFO: return "info";
	}
	return "error";
}

/* The key by which diagnostics are sorted. `rank` is the order of reporting, which keeps the sort stable. */
struct sort_key {
	uint32_t offset, rank;
	struct diag *diag;
};

static int compare_keys(const void *left, const void *right)
{
	const struct sort_key *l = left, *r = right;
	if (l->offset != r->offset)
		return l->offset - 1 < r->offset - 1 ? -1 : 1; /* offset 0, no place, is the last */
	return l->rank < r->rank ? -1 : 1;
}

static void count(struct report *r, const struct diags *all)
{
	r->specs++;
	r->errors += all->errors;
	r->warnings += all->warnings;
	r->infos += all->infos;
	r->counted = r->counted || r->session->checked.counted;
	r->containers += r->session->checked.containers;
	r->left_out += r->session->checked.count;
	r->count = 0;
	for (const struct diag *d = all->first; d; d = d->next)
		r->count++;
}

static void sort(struct report *r)
{
	struct session *s = r->session;
	struct sort_key *keys = ARENA_ARRAY(&s->arena, struct sort_key, r->count);
	uint32_t rank = 0;
	for (struct diag *d = s->diags.first; d; d = d->next, rank++)
		keys[rank] = (struct sort_key){report_span(s, d).start, rank, d};
	if (r->count)
		qsort(keys, r->count, sizeof *keys, compare_keys);
	r->items = ARENA_ARRAY(&s->arena, struct diag *, r->count);
	for (size_t i = 0; i < r->count; i++)
		r->items[i] = keys[i].diag;
}

/* Returns a text that is cut, at the end of a character, if it is too long. */
static const char *cut(struct arena *a, const char *text)
{
	enum { LONGEST = 4000 };
	size_t n = text ? strlen(text) : 0, end = LONGEST;
	if (n <= LONGEST + 100)
		return text;
	while (end > LONGEST - 4 && ((unsigned char)text[end] & 0xc0) == 0x80)
		end--;
	return arena_format(a, "%.*s... (%zu bytes more)", (int)end, text, n - end);
}

static void cut_texts(struct report *r)
{
	struct session *s = r->session;
	for (size_t i = 0; i < r->count; i++) {
		struct diag *d = r->items[i];
		d->message = cut(&s->arena, d->message);
		d->help = cut(&s->arena, d->help);
		d->path = cut(&s->arena, d->path);
		struct note **end = &d->notes;
		for (; *end; end = &(*end)->next)
			(*end)->message = cut(&s->arena, (*end)->message);
		if (!d->notes_left_out)
			continue;
		*end = ARENA_NEW(&s->arena, struct note);
		(*end)->message = arena_format(&s->arena, "and %u more", d->notes_left_out);
		d->notes_left_out = 0;
	}
}

/* Keeps the gravest diagnostics, in their order. */
static void hide(struct report *r)
{
	size_t room[3], kept = 0, left = r->most;
	memset(r->hidden, 0, sizeof r->hidden);
	if (!r->most || r->count <= r->most)
		return;
	const uint32_t found[3] = {r->session->diags.errors, r->session->diags.warnings, r->session->diags.infos};
	for (size_t i = 0; i < 3; i++) {
		room[i] = found[i] < left ? found[i] : left;
		left -= room[i];
		r->hidden[i] = found[i] - (uint32_t)room[i];
		r->hidden_of_all += r->hidden[i];
	}
	for (size_t i = 0; i < r->count; i++)
		if (room[r->items[i]->severity]) {
			room[r->items[i]->severity]--;
			r->items[kept++] = r->items[i];
		}
	r->count = kept;
}

/* Programs learn about hidden diagnostics in the same way as about parts that were not checked. */
static void tell_hidden(struct report *r)
{
	struct session *s = r->session;
	unsigned n = r->hidden[0] + r->hidden[1] + r->hidden[2];
	if (n && r->format->machine)
		checked_leave_out(s, SPAN_NONE, arena_format(&s->arena, "%u diagnostics", n),
		                  arena_format(&s->arena, "%zu of one spec are shown", r->most),
		                  "'--max-diagnostics N' shows more");
}

static void note_rules(struct report *r)
{
	for (size_t i = 0; i < r->count; i++) {
		enum diag_code code = r->items[i]->code;
		if (r->rule_of[code])
			continue;
		r->rules[r->rule_count++] = code;
		r->rule_of[code] = (uint16_t)r->rule_count;
	}
}

void report_begin(struct report *r, const struct report_format *format)
{
	r->format = format;
	if (format->begin)
		format->begin(r);
}

void report_add(struct report *r, struct session *s, const char *spec)
{
	r->session = s;
	r->spec = spec;
	count(r, &s->diags);
	sort(r);
	hide(r);
	tell_hidden(r);
	cut_texts(r);
	note_rules(r);
	r->format->spec(r);
	r->before += r->count;
}

void report_end(struct report *r)
{
	if (r->format->end)
		r->format->end(r);
	buf_release(&r->parts);
}

void report_json_text(struct buf *out, const char *text)
{
	if (text)
		json_text_put_inert(out, text, strlen(text));
	else
		buf_puts(out, "null");
}

void report_json_place(const struct report *r, struct buf *out, struct span at)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, at);
	if (!p.source) {
		buf_puts(out, "\"file\": null, \"line\": null, \"column\": null, "
		              "\"endLine\": null, \"endColumn\": null");
		return;
	}
	buf_puts(out, "\"file\": ");
	report_json_text(out, p.source->name);
	buf_printf(out, ", \"line\": %u, \"column\": %u, \"endLine\": %u, \"endColumn\": %u", p.line, p.column,
	           p.end_line, p.end_column);
}

/* FNV-1a. The NUL byte at the end counts, so that adjacent texts stay apart. */
static uint64_t hash_text(uint64_t h, const char *text)
{
	do
		h = (h ^ (unsigned char)*text) * 1099511628211u;
	while (*text++);
	return h;
}

static uint64_t fingerprint(const struct report *r, const struct diag *d)
{
	struct session *s = r->session;
	struct place at = source_place(&s->sources, &s->arena, report_span(s, d));
	const char *const texts[] = {r->spec, at.source ? at.source->name : NULL, report_code(d), d->path, d->message};
	uint64_t h = 14695981039346656037u;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		h = hash_text(h, texts[i] ? texts[i] : "");
	return h;
}

struct print {
	uint64_t hash;
	size_t item;
};

static int compare_prints(const void *left, const void *right)
{
	const struct print *l = left, *r = right;
	if (l->hash != r->hash)
		return l->hash < r->hash ? -1 : 1;
	return l->item < r->item ? -1 : 1;
}

const uint64_t *report_fingerprints(const struct report *r)
{
	struct arena *a = &r->session->arena;
	struct print *prints = ARENA_ARRAY(a, struct print, r->count);
	uint64_t *result = ARENA_ARRAY(a, uint64_t, r->count), nth = 0;
	for (size_t i = 0; i < r->count; i++)
		prints[i] = (struct print){fingerprint(r, r->items[i]), i};
	if (r->count)
		qsort(prints, r->count, sizeof *prints, compare_prints);
	for (size_t i = 0; i < r->count; i++) {
		nth = i && prints[i].hash == prints[i - 1].hash ? nth + 1 : 0; /* equal hashes are numbered */
		result[prints[i].item] = (prints[i].hash ^ nth) * (nth ? 1099511628211u : 1);
	}
	return result;
}
