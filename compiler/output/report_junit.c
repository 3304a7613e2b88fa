/* Diagnostics as JUnit's XML: a suite for each spec, a case for each diagnostic, and one case that passes for a spec
 * without diagnostics. A diagnostic that makes ctrc fail is a failure (errors, and with --strict warnings). Others pass
 * and contain their text. */
#include "base/inert.h"
#include "base/json_text.h"
#include "output/report.h"

/* Appends a character that base/inert.h escapes, and returns whether it was one. Moves *i to its last byte. */
static bool put_by_number(struct buf *out, const char *text, size_t n, size_t *i)
{
	struct inert g = inert_at(text, n);
	if (!g.escaped || g.code_point < 0x20 || g.code_point == UINT32_MAX)
		return false;
	buf_printf(out, "&#%u;", g.code_point);
	*i += g.source_len - 1u;
	return true;
}

/* XML 1.0 cannot represent most control characters, nor bytes that are not UTF-8. */
static void put_text(struct buf *out, const char *text)
{
	size_t len = strlen(text);
	for (size_t i = 0, valid = utf8_valid(text, len); i < len; i++) {
		unsigned char c = (unsigned char)text[i];
		if (i > valid)
			valid = i + utf8_valid(text + i, len - i);
		switch (c) {
		case '<': buf_puts(out, "&lt;"); break;
		case '>': buf_puts(out, "&gt;"); break;
		case '&': buf_puts(out, "&amp;"); break;
		case '"': buf_puts(out, "&quot;"); break;
		case '\t':
		case '\n':
		case '\r': buf_printf(out, "&#%d;", c); break;
		default:
			if (put_by_number(out, text + i, len - i, &i))
				break;
			if (c < 0x20 || i == valid)
				buf_utf8(out, 0xfffd);
			else
				buf_char(out, text[i]);
		}
	}
}

static void put_place(struct report *r, struct span at)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, at);
	if (!p.source)
		return;
	put_text(&r->out, p.source->name);
	buf_printf(&r->out, ":%u:%u: ", p.line, p.column);
}

static void put_story(struct report *r, const struct diag *d)
{
	put_place(r, report_span(r->session, d));
	put_text(&r->out, d->message);
	for (const struct note *n = d->notes; n; n = n->next) {
		buf_puts(&r->out, "\nnote: ");
		put_place(r, n->at);
		put_text(&r->out, n->message);
	}
	if (d->help) {
		buf_puts(&r->out, "\nhelp: ");
		put_text(&r->out, d->help);
	}
}

static bool fails(const struct report *r, const struct diag *d)
{
	return d->severity == SEVERITY_ERROR || (r->strict && d->severity == SEVERITY_WARNING);
}

static void put_case(struct report *r, const struct diag *d)
{
	buf_puts(&r->out, "    <testcase classname=\"");
	put_text(&r->out, r->spec ? r->spec : "ctrc");
	buf_puts(&r->out, "\" name=\"");
	put_text(&r->out, report_code(d));
	buf_puts(&r->out, " ");
	put_text(&r->out, d->path ? d->path : d->message);
	buf_puts(&r->out, "\">");
	if (fails(r, d)) {
		buf_printf(&r->out, "<failure type=\"%s\" message=\"", report_severity(d->severity));
		put_text(&r->out, d->message);
		buf_puts(&r->out, "\">");
		put_story(r, d);
		buf_puts(&r->out, "</failure></testcase>\n");
	} else {
		buf_printf(&r->out, "<system-out>%s: ", report_severity(d->severity));
		put_story(r, d);
		buf_puts(&r->out, "</system-out></testcase>\n");
	}
}

/* Appends a part that was left out as a skipped case. */
static void put_skipped(struct report *r, const struct left_out *l)
{
	buf_puts(&r->out, "    <testcase classname=\"");
	put_text(&r->out, r->spec ? r->spec : "ctrc");
	buf_puts(&r->out, "\" name=\"");
	put_text(&r->out, l->what);
	buf_puts(&r->out, "\"><skipped message=\"");
	put_place(r, l->at);
	put_text(&r->out, l->why);
	buf_puts(&r->out, "\"/></testcase>\n");
}

static void begin(struct report *r)
{
	buf_puts(&r->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ctrc\">\n");
}

static void put_spec(struct report *r)
{
	size_t failures = 0;
	for (size_t i = 0; i < r->count; i++)
		failures += fails(r, r->items[i]);
	const char *name = r->spec ? r->spec : "ctrc";
	buf_puts(&r->out, "  <testsuite name=\"");
	put_text(&r->out, name);
	buf_printf(&r->out, "\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"%u\">\n",
	           (r->count ? r->count : 1) + r->session->checked.count, failures, r->session->checked.count);
	for (size_t i = 0; i < r->count; i++)
		put_case(r, r->items[i]);
	for (const struct left_out *l = r->session->checked.first; l; l = l->next)
		put_skipped(r, l);
	if (!r->count) {
		buf_puts(&r->out, "    <testcase classname=\"");
		put_text(&r->out, name);
		buf_puts(&r->out, "\" name=\"nothing to report\"/>\n");
	}
	buf_puts(&r->out, "  </testsuite>\n");
}

static void end(struct report *r)
{
	buf_puts(&r->out, "</testsuites>\n");
}

const struct report_format report_junit = {
    .name = "junit", .machine = true, .begin = begin, .spec = put_spec, .end = end,
};
