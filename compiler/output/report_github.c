/* Diagnostics as workflow commands of GitHub Actions, which shows them next to the lines of a change:
 *
 *     ::error file=web.spec,line=4,col=5,endLine=4,endColumn=15,title=O01 unknown-option::the option ...
 *
 * A command is one line: line ends and '%' are escaped, and in properties also ':' and ','. Columns of a span of
 * several lines would be ignored, and are omitted. */
#include "base/inert.h"
#include "output/report.h"

static void put_escaped(struct buf *out, const char *text, const char *special)
{
	for (const char *c = text; *c; c++)
		if (strchr(special, *c))
			buf_printf(out, "%%%02X", (unsigned char)*c);
		else
			buf_char(out, *c);
}

/* The text is made inert first, since the line also appears in the log. */
static void put_inert(struct buf *out, const char *text, const char *special)
{
	struct buf inert = {0};
	inert_lines(&inert, text, strlen(text), "");
	put_escaped(out, buf_text(&inert), special);
	buf_release(&inert);
}

static void put_property(struct buf *out, const char *text)
{
	put_inert(out, text, "%\r\n:,");
}

static void put_data(struct buf *out, const char *text)
{
	put_inert(out, text, "%\r\n");
}

static void put_place(struct report *r, const struct diag *d)
{
	struct place p = source_place(&r->session->sources, &r->session->arena, report_span(r->session, d));
	if (!p.source && !r->spec)
		return;
	buf_puts(&r->out, "file=");
	put_property(&r->out, p.source ? p.source->name : r->spec);
	if (p.source)
		buf_printf(&r->out, ",line=%u,endLine=%u", p.line, p.end_line);
	if (p.source && p.line == p.end_line) /* the last column counts here */
		buf_printf(&r->out, ",col=%u,endColumn=%u", p.column,
		           p.end_column > p.column ? p.end_column - 1 : p.column);
	buf_char(&r->out, ',');
}

static void put_notes(struct report *r, const struct note *notes)
{
	for (const struct note *n = notes; n; n = n->next) {
		struct place p = source_place(&r->session->sources, &r->session->arena, n->at);
		buf_puts(&r->out, "%0Anote: ");
		put_data(&r->out, n->message);
		if (!p.source)
			continue;
		buf_puts(&r->out, " (");
		put_data(&r->out, p.source->name);
		buf_printf(&r->out, ":%u:%u)", p.line, p.column);
	}
}

static void put_diag(struct report *r, const struct diag *d)
{
	buf_printf(&r->out, "::%s ", d->severity == SEVERITY_INFO ? "notice" : report_severity(d->severity));
	put_place(r, d);
	buf_puts(&r->out, "title=");
	put_property(&r->out, report_code(d));
	if (!d->custom)
		buf_printf(&r->out, " %s", diag_code_info(d->code)->name);
	buf_puts(&r->out, "::");
	put_data(&r->out, d->message);
	put_notes(r, d->notes);
	if (d->help) {
		buf_puts(&r->out, "%0Ahelp: ");
		put_data(&r->out, d->help);
	}
	buf_char(&r->out, '\n');
}

static void put_spec(struct report *r)
{
	for (size_t i = 0; i < r->count; i++)
		put_diag(r, r->items[i]);
}

const struct report_format report_github = {
    .name = "github", .machine = true, .spec = put_spec,
};
