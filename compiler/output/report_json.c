/* Diagnostics for programs, version 1, one a line. Every key is always present; a missing value is null. */
#include "output/report.h"

static void put_notes(const struct report *r, struct buf *out, const struct note *notes)
{
	buf_char(out, '[');
	for (const struct note *n = notes; n; n = n->next) {
		buf_puts(out, n == notes ? "{\"message\": " : ", {\"message\": ");
		report_json_text(out, n->message);
		buf_puts(out, ", ");
		report_json_place(r, out, n->at);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

static void put_fix(const struct report *r, struct buf *out, const struct fix *fix)
{
	if (!fix) {
		buf_puts(out, "null");
		return;
	}
	buf_puts(out, "{\"text\": ");
	report_json_text(out, fix->text);
	buf_puts(out, ", ");
	report_json_place(r, out, fix->at);
	buf_char(out, '}');
}

static void put_diag(const struct report *r, struct buf *out, const struct diag *d)
{
	buf_printf(out, "{\"severity\": \"%s\", \"code\": ", report_severity(d->severity));
	report_json_text(out, report_code(d));
	buf_puts(out, ", \"name\": ");
	report_json_text(out, diag_code_info(d->code)->name);
	buf_puts(out, ", \"message\": ");
	report_json_text(out, d->message);
	buf_puts(out, ", ");
	report_json_place(r, out, report_span(r->session, d));
	buf_puts(out, ", \"path\": ");
	report_json_text(out, d->path);
	buf_puts(out, ", \"notes\": ");
	put_notes(r, out, d->notes);
	buf_puts(out, ", \"help\": ");
	report_json_text(out, d->help);
	buf_puts(out, ", \"fix\": ");
	put_fix(r, out, d->fix && !d->fix->foreign ? d->fix : NULL);
	buf_char(out, '}');
}

static void begin(struct report *r)
{
	buf_puts(&r->out, "{\"version\": 1, \"diagnostics\": [");
}

/* Appends the parts that were left out as items of a list. */
static void put_parts(struct report *r)
{
	struct buf *out = &r->parts;
	for (const struct left_out *l = r->session->checked.first; l; l = l->next) {
		buf_puts(out, out->len ? ",\n  {" : "\n  {");
		report_json_place(r, out, l->at);
		buf_puts(out, ", \"what\": ");
		report_json_text(out, l->what);
		buf_puts(out, ", \"why\": ");
		report_json_text(out, l->why);
		buf_puts(out, ", \"help\": ");
		report_json_text(out, l->help);
		buf_char(out, '}');
	}
}

static void put_spec(struct report *r)
{
	put_parts(r);
	for (size_t i = 0; i < r->count; i++) {
		buf_puts(&r->out, i || r->before ? ",\n  " : "\n  ");
		put_diag(r, &r->out, r->items[i]);
	}
}

static void end(struct report *r)
{
	buf_printf(&r->out, "%s], \"checked\": {\"containers\": %u, \"leftOut\": [", r->before ? "\n" : "", r->containers);
	buf_add(&r->out, r->parts.text, r->parts.len);
	buf_puts(&r->out, r->parts.len ? "\n]}}\n" : "]}}\n");
}

const struct report_format report_json = {
    .name = "json", .machine = true, .begin = begin, .spec = put_spec, .end = end,
};
