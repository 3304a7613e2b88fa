/* Diagnostics for people:
 *
 *     error[O01]: unknown option 'hostBrigde'
 *      --> web.spec:4:5
 *       |
 *     4 |     hostBrigde = "br0";
 *       |     ^^^^^^^^^^
 *       = option containers.web.hostBrigde
 *     note: ...
 *     help: ...
 *
 * Notes have an excerpt of their own, marked with '-'. A span of several lines shows its first and its last. A line
 * that is too wide is cut around the span. Nothing that a spec says reaches the terminal unescaped (base/inert.h). */
#include "output/glyph.h"
#include "output/report.h"

enum {
	WIDEST = 100,  /* columns of source text in an excerpt */
	MOST_BYTES = 8 * WIDEST, /* bytes of an excerpt, since combining characters take no column */
	LEAD = 30,     /* code points kept before the span in a line that is cut */
	MOST_LINES = 3 /* lines of a span that are shown in full */
};

enum style { STYLE_ERROR, STYLE_WARNING, STYLE_INFO, STYLE_NOTE, STYLE_HELP, STYLE_FRAME, STYLE_STRONG };

/* The state that the excerpts of one diagnostic share. */
struct page {
	const struct report *report;
	struct buf *out;
	int gutter; /* digits of the highest line number */
};

/* A line of a source, and the part of it that is marked and the part that is shown (offsets in the line). */
struct excerpt {
	const char *text;
	size_t len;
	size_t mark_start, mark_end;
	size_t first, last;
};

static void style_on(const struct page *p, enum style style)
{
	static const char *const codes[] = {
	    [STYLE_ERROR] = "\033[1;31m", [STYLE_WARNING] = "\033[1;33m", [STYLE_INFO] = "\033[1;36m",
	    [STYLE_NOTE] = "\033[1;36m",  [STYLE_HELP] = "\033[1;32m",    [STYLE_FRAME] = "\033[34m",
	    [STYLE_STRONG] = "\033[1m",
	};
	if (p->report->colour)
		buf_puts(p->out, codes[style]);
}

static void style_off(const struct page *p)
{
	if (p->report->colour)
		buf_puts(p->out, "\033[0m");
}

static void put_styled(const struct page *p, enum style style, const char *text)
{
	style_on(p, style);
	buf_puts(p->out, text);
	style_off(p);
}

static enum style style_of(enum severity severity)
{
	switch (severity) {
	case SEVERITY_ERROR: return STYLE_ERROR;
	case SEVERITY_WARNING: return STYLE_WARNING;
	case SEVERITY_INFO: return STYLE_INFO;
	}
	return STYLE_ERROR;
}

/* Returns the end of the part of a line, from byte `first` on, that fits into WIDEST columns. */
static size_t fitting(const struct excerpt *e, size_t first)
{
	size_t column = 0, i = first;
	while (i < e->len) {
		struct glyph g = glyph_at(e->text + i, e->len - i, column);
		if (column + g.width > WIDEST || i - first > MOST_BYTES)
			break;
		column += g.width;
		i += g.shown.source_len;
	}
	return i;
}

/* Chooses the part of a line that is shown: from its beginning if the mark is visible then, else from just before the
 * mark. */
static void choose_window(struct excerpt *e)
{
	e->first = 0;
	e->last = fitting(e, 0);
	if (e->last == e->len || e->last >= (e->mark_end > e->mark_start ? e->mark_end : e->mark_start + 1))
		return;
	e->first = e->mark_start;
	for (int lead = 0; lead < LEAD && e->first > 0; lead++)
		do
			e->first--;
		while (e->first > 0 && ((unsigned char)e->text[e->first] & 0xc0) == 0x80);
	e->last = fitting(e, e->first);
}

static void put_gutter(const struct page *p, uint32_t line)
{
	style_on(p, STYLE_FRAME);
	if (line)
		buf_printf(p->out, "%*u |", p->gutter, line);
	else
		buf_printf(p->out, "%*s |", p->gutter, "");
	style_off(p);
}

static void put_source(const struct page *p, const struct excerpt *e, uint32_t line)
{
	put_gutter(p, line);
	if (e->last > e->first)
		buf_puts(p->out, e->first ? " ..." : " ");
	for (size_t i = e->first, column = 0; i < e->last;) {
		struct glyph g = glyph_at(e->text + i, e->len - i, column);
		buf_add(p->out, g.shown.text, g.shown.len);
		column += g.width;
		i += g.shown.source_len;
	}
	buf_puts(p->out, e->last < e->len ? "...\n" : "\n");
}

/* Appends the marks below a line: one for each column of the marked glyphs, at least one. */
static void put_marks(const struct page *p, const struct excerpt *e, char mark, enum style style)
{
	put_gutter(p, 0);
	buf_puts(p->out, e->first ? "    " : " ");
	size_t column = 0, marked = 0;
	size_t end = e->mark_end > e->mark_start ? e->mark_end : e->mark_start;
	for (size_t i = e->first; i < e->last && i < end;) {
		struct glyph g = glyph_at(e->text + i, e->len - i, column);
		if (i == e->mark_start)
			style_on(p, style);
		for (unsigned w = 0; w < g.width; w++)
			buf_char(p->out, i >= e->mark_start ? mark : ' ');
		marked += i >= e->mark_start ? g.width : 0;
		column += g.width;
		i += g.shown.source_len;
	}
	if (!marked) {
		style_on(p, style);
		buf_char(p->out, mark);
	}
	style_off(p);
	buf_char(p->out, '\n');
}

/* Appends one line of a span, marked from the span's start (or the first word) to the span's end (or that of the
 * line). */
static void put_line(const struct page *p, struct span span, const struct place *at, uint32_t line, char mark,
                     enum style style)
{
	struct source *source = source_at(&p->report->session->sources, span.start);
	struct excerpt e = {0};
	e.text = source_line(source, &p->report->session->arena, line, &e.len);
	uint32_t begin = source->base + (uint32_t)(e.text - source->text);
	e.mark_end = line < at->end_line ? e.len : span.end > span.start ? span.end - begin : 0;
	if (line == at->line)
		e.mark_start = span.start - begin;
	else
		while (e.mark_start < e.mark_end && strchr(" \t", e.text[e.mark_start]))
			e.mark_start++;
	if (e.mark_start > e.len)
		e.mark_start = e.len;
	choose_window(&e);
	put_source(p, &e, line);
	if (e.mark_end > e.mark_start || line == at->line)
		put_marks(p, &e, mark, style);
}

static void put_excerpt(const struct page *p, struct span span, const struct place *at, char mark, enum style style)
{
	/* A span that ends with a line end does not reach into the next line. */
	uint32_t last = at->end_line > at->line && at->end_column == 1 ? at->end_line - 1 : at->end_line;
	put_gutter(p, 0);
	buf_char(p->out, '\n');
	if (last - at->line < MOST_LINES) {
		for (uint32_t line = at->line; line <= last; line++)
			put_line(p, span, at, line, mark, style);
		return;
	}
	put_line(p, span, at, at->line, mark, style);
	style_on(p, STYLE_FRAME);
	buf_printf(p->out, "%.*s\n", p->gutter + 2, "............");
	style_off(p);
	put_line(p, span, at, last, mark, style);
}

/* Appends " --> file:line:column" and, unless it was shown before, an excerpt. Texts of ctrc and project files are
 * named, but not shown. */
static void put_place(const struct page *p, struct span span, bool shown, char mark, enum style style)
{
	struct session *s = p->report->session;
	struct place at = source_place(&s->sources, &s->arena, span);
	if (!at.source)
		return;
	style_on(p, STYLE_FRAME);
	buf_printf(p->out, "%*s-->", p->gutter, "");
	style_off(p);
	buf_char(p->out, ' ');
	inert_line(p->out, at.source->name, strlen(at.source->name));
	buf_printf(p->out, ":%u:%u\n", at.line, at.column);
	if (!shown && at.source->kind == SOURCE_USER && !at.source->unquoted)
		put_excerpt(p, span, &at, mark, style);
}

static void put_remark(const struct page *p, enum style style, const char *label, const char *text)
{
	put_styled(p, style, label);
	buf_puts(p->out, ": ");
	inert_lines(p->out, text, strlen(text), "      ");
	buf_char(p->out, '\n');
}

static void put_heading(const struct page *p, const struct diag *d)
{
	style_on(p, style_of(d->severity));
	buf_puts(p->out, report_severity(d->severity));
	buf_char(p->out, '[');
	inert_line(p->out, report_code(d), strlen(report_code(d)));
	buf_char(p->out, ']');
	style_off(p);
	style_on(p, STYLE_STRONG);
	buf_puts(p->out, ": ");
	inert_lines(p->out, d->message, strlen(d->message), "  ");
	style_off(p);
	buf_char(p->out, '\n');
}

static int digits_of(const struct page *p, struct span at)
{
	struct session *s = p->report->session;
	struct place place = source_place(&s->sources, &s->arena, at);
	int digits = 1;
	for (uint32_t line = place.end_line; line >= 10; line /= 10)
		digits++;
	return digits;
}

static int widest_gutter(const struct page *p, const struct diag *d, struct span primary)
{
	int widest = digits_of(p, primary);
	for (const struct note *n = d->notes; n; n = n->next) {
		int digits = source_span_is_users(&p->report->session->sources, n->at) ? digits_of(p, n->at) : 1;
		widest = digits > widest ? digits : widest;
	}
	return widest;
}

static void put_diag(const struct report *r, struct buf *out, const struct diag *d)
{
	struct page p = {r, out, 1};
	struct span primary = report_span(r->session, d);
	p.gutter = widest_gutter(&p, d, primary);
	put_heading(&p, d);
	put_place(&p, primary, false, '^', style_of(d->severity));
	if (d->path) {
		style_on(&p, STYLE_FRAME);
		buf_printf(out, "%*s =", p.gutter, "");
		style_off(&p);
		buf_puts(out, " option ");
		inert_line(out, d->path, strlen(d->path));
		buf_char(out, '\n');
	}
	for (const struct note *n = d->notes; n; n = n->next) {
		bool shown = n->at.start == primary.start && n->at.end == primary.end;
		put_remark(&p, STYLE_NOTE, "note", n->message);
		put_place(&p, n->at, shown, '-', STYLE_NOTE);
	}
	if (d->help)
		put_remark(&p, STYLE_HELP, "help", d->help);
}

static void put_counts(const struct report *r, struct buf *out)
{
	const struct {
		uint32_t count;
		const char *what;
	} kinds[] = {{r->errors, "error"}, {r->warnings, "warning"}, {r->infos, "remark"}};
	size_t left = 0;
	for (size_t i = 0; i < 3; i++)
		left += kinds[i].count != 0;
	if (!left)
		buf_puts(out, "nothing to report");
	for (size_t i = 0, done = 0; i < 3; i++) {
		if (!kinds[i].count)
			continue;
		buf_puts(out, !done ? "" : done + 1 == left ? " and " : ", ");
		buf_printf(out, "%u %s%s", kinds[i].count, kinds[i].what, kinds[i].count == 1 ? "" : "s");
		done++;
	}
}

/* Appends one part that was left out, in a line, with what would make it checked. */
static void put_part(struct report *r, const struct left_out *l)
{
	struct session *s = r->session;
	struct place at = source_place(&s->sources, &s->arena, l->at);
	struct buf *out = &r->parts;
	buf_puts(out, "left out: ");
	if (at.source && at.source->kind == SOURCE_USER) {
		inert_line(out, at.source->name, strlen(at.source->name));
		buf_printf(out, ":%u:%u: ", at.line, at.column);
	}
	inert_line(out, l->what, strlen(l->what));
	buf_puts(out, ": ");
	inert_line(out, l->why, strlen(l->why));
	if (l->help) {
		buf_puts(out, "; ");
		inert_line(out, l->help, strlen(l->help));
	}
	buf_char(out, '\n');
}

static void put_number(struct buf *out, uint32_t n, const char *what)
{
	buf_printf(out, "%u %s%s", n, what, n == 1 ? "" : "s");
}

/* Appends what was checked. */
static void put_checked(struct report *r)
{
	if (!r->summary || r->quiet || !r->counted)
		return;
	buf_add(&r->out, r->parts.text, r->parts.len);
	put_number(&r->out, r->containers, "container");
	buf_puts(&r->out, " checked");
	if (r->left_out) {
		buf_puts(&r->out, ", ");
		put_number(&r->out, r->left_out, "part");
		buf_puts(&r->out, " left out");
	}
	buf_char(&r->out, '\n');
}

static void put_summary(struct report *r)
{
	const struct page p = {r, &r->out, 1};
	if (!r->summary || (!r->errors && !r->warnings && !r->timed))
		return;
	if (r->errors || r->warnings || r->infos)
		buf_char(&r->out, '\n');
	style_on(&p, r->errors ? STYLE_ERROR : r->warnings ? STYLE_WARNING : STYLE_INFO);
	put_counts(r, &r->out);
	style_off(&p);
	if (r->specs > 1)
		buf_printf(&r->out, " in %u specs", r->specs);
	if (r->hidden_of_all)
		buf_printf(&r->out, "; %u of them not shown: '--max-diagnostics N' shows more", r->hidden_of_all);
	if (r->timed)
		buf_printf(&r->out, " (%.3f s)", r->seconds);
	buf_char(&r->out, '\n');
}

static void end(struct report *r)
{
	put_summary(r);
	put_checked(r);
}

/* A report without a count at its end still says that diagnostics were hidden. */
static void put_hidden(struct report *r)
{
	uint32_t n = r->hidden[0] + r->hidden[1] + r->hidden[2];
	if (n && !r->summary)
		buf_printf(&r->out, "\n%u more are not shown: '--max-diagnostics N' shows more\n", n);
}

static void put_spec(struct report *r)
{
	for (const struct left_out *l = r->session->checked.first; l && r->summary && !r->quiet; l = l->next)
		put_part(r, l);
	for (size_t i = 0; i < r->count; i++) {
		if (i || r->before)
			buf_char(&r->out, '\n');
		put_diag(r, &r->out, r->items[i]);
	}
	put_hidden(r);
}

const struct report_format report_human = {
    .name = "human", .machine = false, .spec = put_spec, .end = end,
};
