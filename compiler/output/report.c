#include "output/report.h"

#include <stdlib.h>

const struct report_format report_formats[] = {
    {.name = "human", .machine = false, .print = report_human},
    {.name = "json", .machine = true, .print = report_json},
    {.name = NULL},
};

const struct report_format *report_format_find(const char *name)
{
	for (const struct report_format *f = report_formats; f->name; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

struct span report_span(const struct session *s, const struct diag *d)
{
	if (span_is_users(&s->sources, d->at))
		return d->at;
	for (const struct note *n = d->notes; n; n = n->next)
		if (span_is_users(&s->sources, n->at))
			return n->at;
	return (struct span){0, 0};
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

/* What a diagnostic is sorted by. `rank` is its time of report, which keeps the order stable. */
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

static size_t count_diags(const struct diags *all)
{
	size_t n = 0;
	for (const struct diag *d = all->first; d; d = d->next)
		n++;
	return n;
}

void report_print(struct session *s, const struct report_format *format, bool colour, bool summary, struct buf *out)
{
	struct report r = {.session = s, .count = count_diags(&s->diags), .colour = colour, .summary = summary};
	struct sort_key *keys = ARENA_ARRAY(&s->arena, struct sort_key, r.count);
	uint32_t rank = 0;
	for (struct diag *d = s->diags.first; d; d = d->next, rank++)
		keys[rank] = (struct sort_key){report_span(s, d).start, rank, d};
	if (r.count)
		qsort(keys, r.count, sizeof *keys, compare_keys);
	r.items = ARENA_ARRAY(&s->arena, struct diag *, r.count);
	for (size_t i = 0; i < r.count; i++)
		r.items[i] = keys[i].diag;
	format->print(&r, out);
}
