/* Lints of the text itself: invisible characters (W04), and strings that are not what they look like (W05). */
#include "base/inert.h"
#include "lint/lint_text.h"

/* W04 */

static void report_hidden(struct session *s, uint32_t at, const struct inert *g)
{
	bool control = g->code_point < 0x20 || (g->code_point >= 0x7f && g->code_point < 0xa0);
	struct diag *d =
		diag_make(s, D_HIDDEN_CHARACTER, (struct span){at, at + g->source_len}, "%s: %.*s",
	              control ? "a control character" : "a character that is not seen, or that reorders what is",
	              (int)g->len, g->text);
	d->help = "take it out, or write it as an escape where it is meant";
	diag_report(s, d);
}

/* Whether it is a joiner between letters of a script that needs it, or in an emoji made of several. */
static bool joins(const struct source *source, uint32_t at, const struct inert *g)
{
	bool joiner = g->code_point == 0x200c || g->code_point == 0x200d;
	return joiner && at && (source->text[at - 1] & 0x80) && (source->text[at + g->source_len] & 0x80);
}

static bool is_white(const struct inert *g)
{
	return g->code_point == '\n' || g->code_point == '\t' || g->code_point == '\r';
}

static void check_characters(struct session *s, const struct source *source)
{
	static const char plain[] = " \n";
	for (uint32_t i = 0; i < source->len;) {
		const char *c = source->text + i;
		if ((*c >= ' ' && *c < 0x7f) || strchr(plain, *c)) {
			i++;
			continue;
		}
		struct inert g = inert_at(c, source->len - i);
		bool mark = !i && g.code_point == 0xfeff; /* a byte order mark, which YAML may have */
		if (g.escaped && g.code_point != UINT32_MAX && !is_white(&g) && !mark && !joins(source, i, &g))
			report_hidden(s, source->base + i, &g);
		i += g.source_len;
	}
}

/* W05 */

static void trap(struct session *s, struct span at, const char *message, const char *help)
{
	struct diag *d = diag_make(s, D_TEXT_TRAP, at, "%s", message);
	d->help = help;
	diag_report(s, d);
}

/* A string as it is written, without its interpolations. */
struct written {
	struct session *session;
	const struct source *source;
	struct expr *const *parts;
	uint32_t part_count;
	uint32_t at, end; /* offsets in the text */
};

/* Moves w->at from the `${` of an interpolation to the place after its `}`. */
static void skip_interpolation(struct written *w)
{
	for (uint32_t i = 0; i < w->part_count; i++) {
		uint32_t start = w->parts[i]->at.start - w->source->base, end = w->parts[i]->at.end - w->source->base;
		if (w->parts[i]->kind == EXPR_STRING || start < w->at + 2)
			continue;
		const char *close = memchr(w->source->text + end, '}', w->end > end ? w->end - end : 0);
		w->at = close ? (uint32_t)(close + 1 - w->source->text) : w->end;
		return;
	}
	w->at += 2;
}

static bool looking_at(const struct written *w, const char *what)
{
	size_t n = strlen(what);
	return w->end - w->at >= n && memcmp(w->source->text + w->at, what, n) == 0;
}

static void lost_backslash(struct written *w, uint32_t escape, uint32_t length)
{
	struct span at = {w->source->base + escape, w->source->base + escape + length + 1};
	const char *c = w->source->text + escape + length;
	bool shown = *c > ' ' && *c < 0x7f;
	struct arena *a = &w->session->arena;
	struct diag *d = diag_make(w->session, D_TEXT_TRAP, at, "this escape means nothing: its backslash is lost%s",
	                           shown ? arena_format(a, ", and '%c' is left", *c) : "");
	d->help = length == 1 ? "a backslash is written \"\\\\\"" : "in an indented string a backslash stands for itself";
	diag_report(w->session, d);
}

static void check_quoted(struct written *w)
{
	while (w->at < w->end) {
		if (looking_at(w, "$${")) {
			w->at += 2;
		} else if (looking_at(w, "${")) {
			skip_interpolation(w);
		} else if (looking_at(w, "\\") && w->at + 1 < w->end) {
			if (!strchr("\"\\$nrt", w->source->text[w->at + 1]))
				lost_backslash(w, w->at, 1);
			w->at += 2;
		} else {
			w->at++;
		}
	}
}

static void check_indented(struct written *w)
{
	const char *text = w->source->text;
	bool tabs = false, spaces = false, fresh = false;
	uint32_t tab = 0, carriage = 0;
	while (w->at < w->end) {
		char c = text[w->at];
		if (looking_at(w, "$${")) {
			w->at += 2;
		} else if (looking_at(w, "${")) {
			skip_interpolation(w);
		} else if (looking_at(w, "''\\") && w->at + 3 < w->end) {
			if (!strchr("nrt$'\\\"", text[w->at + 3]))
				lost_backslash(w, w->at, 3);
			w->at += 4;
		} else {
			if (c == '\r' && !carriage)
				carriage = w->at;
			if (fresh && c == '\t' && !tabs)
				tab = w->at;
			tabs |= fresh && c == '\t';
			spaces |= fresh && c == ' ';
			w->at++;
		}
		fresh = c == '\n';
	}
	struct span at = {w->source->base + carriage, w->source->base + carriage + 1};
	if (carriage)
		trap(w->session, at,
		     "an indented string keeps the carriage returns of its lines: a script has them at the end of each",
		     "save the file with line ends of Unix (\\n): sed -i 's/\\r$//' FILE");
	at = (struct span){w->source->base + tab, w->source->base + tab + 1};
	if (tabs && spaces)
		trap(w->session, at,
		     "lines of this string are indented with tabs, others with spaces: only spaces are taken off",
		     "indent all lines with spaces");
}

void lint_text_string(struct session *s, const struct expr *e, struct expr *const *parts, uint32_t part_count)
{
	const struct source *source = source_at(&s->sources, e->at.start);
	if (!source || e->at.end <= e->at.start + 2)
		return;
	struct written w = {s, source, parts, part_count, e->at.start - source->base, e->at.end - source->base};
	const char *text = source->text + w.at;
	if (w.end - w.at >= 4 && memcmp(text, "''", 2) == 0) {
		w.at += 2;
		w.end -= 2;
		check_indented(&w);
	} else if (*text == '"') {
		w.at++;
		w.end--;
		check_quoted(&w);
	}
}

void lint_text_call(struct session *s, const struct expr_call *e)
{
	const struct expr_select *f = (const struct expr_select *)e->function;
	const struct source *source = source_at(&s->sources, e->expr.at.start);
	if (f->expr.kind != EXPR_SELECT || !f->fallback || !source || f->expr.at.start != e->expr.at.start ||
	    source->text[f->fallback->at.end - source->base] == ')')
		return;
	int n = (int)(f->fallback->at.end - f->fallback->at.start);
	const char *word = source->text + (f->fallback->at.start - source->base);
	trap(s, (struct span){f->fallback->at.start, e->expr.at.end},
	     "'or' binds tighter than a call: what it gives is called with what follows",
	     arena_format(&s->arena, "write ... or (%.*s ...), or brackets around all of it", n > 40 ? 40 : n, word));
}

static void check_traps(struct session *s, const struct source *source)
{
	for (uint32_t i = 0; i < source->trap_count; i++) {
		const struct trap *t = &source->traps[i];
		struct span at = t->at;
		switch (t->kind) {
		case TRAP_EMPTY_INHERIT: {
			struct diag *d = diag_make(s, D_ROUNDABOUT, at, "this 'inherit' names nothing");
			d->help = "leave it out, or say which names";
			diag_report(s, d);
			break;
		}
		case TRAP_LOST_REC:
			at.end = at.start + 3;
			trap(s, at, "this 'rec' is lost: the set goes into one that was defined before, without 'rec'",
			     "write 'rec' at the first definition of the set, or define it once");
			break;
		}
	}
}

void lint_text(struct session *s, const struct source *source)
{
	check_characters(s, source);
	check_traps(s, source);
}
