/* Diagnostics for programs, version 1, one a line. Every key is always there; what a diagnostic lacks is null. */
#include "output/report.h"

#include "base/json_text.h"

static void put_string(struct buf *out, const char *text)
{
	if (text)
		json_string(out, text, strlen(text));
	else
		buf_puts(out, "null");
}

static void put_place(const struct report *r, struct buf *out, struct span at)
{
	struct place p = place_of(&r->session->sources, &r->session->arena, at);
	if (!p.source) {
		buf_puts(out, "\"file\": null, \"line\": null, \"column\": null, "
		              "\"endLine\": null, \"endColumn\": null");
		return;
	}
	buf_puts(out, "\"file\": ");
	put_string(out, p.source->name);
	buf_printf(out, ", \"line\": %u, \"column\": %u, \"endLine\": %u, \"endColumn\": %u", p.line, p.column,
	           p.end_line, p.end_column);
}

static void put_notes(const struct report *r, struct buf *out, const struct note *notes)
{
	buf_char(out, '[');
	for (const struct note *n = notes; n; n = n->next) {
		buf_puts(out, n == notes ? "{\"message\": " : ", {\"message\": ");
		put_string(out, n->message);
		buf_puts(out, ", ");
		put_place(r, out, n->at);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

static void put_diag(const struct report *r, struct buf *out, const struct diag *d)
{
	buf_printf(out, "{\"severity\": \"%s\", \"code\": ", report_severity(d->severity));
	put_string(out, report_code(d));
	buf_puts(out, ", \"name\": ");
	put_string(out, diag_code_info(d->code)->name);
	buf_puts(out, ", \"message\": ");
	put_string(out, d->message);
	buf_puts(out, ", ");
	put_place(r, out, report_span(r->session, d));
	buf_puts(out, ", \"path\": ");
	put_string(out, d->path);
	buf_puts(out, ", \"notes\": ");
	put_notes(r, out, d->notes);
	buf_puts(out, ", \"help\": ");
	put_string(out, d->help);
	buf_char(out, '}');
}

void report_json(const struct report *r, struct buf *out)
{
	buf_puts(out, "{\"version\": 1, \"diagnostics\": [");
	for (size_t i = 0; i < r->count; i++) {
		buf_puts(out, i ? ",\n  " : "\n  ");
		put_diag(r, out, r->items[i]);
	}
	buf_puts(out, r->count ? "\n]}\n" : "]}\n");
}
