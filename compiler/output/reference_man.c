/* The option reference as a manual page, in mdoc(7), for man(1) of groff and of mandoc. The formatter fills running
 * text; here its words are put into short lines, and a sentence ends only at the end of a line, as the format
 * requires. */
#include "output/reference.h"

#ifndef CTRC_DATE
#define CTRC_DATE "January 1, 2026"
#endif

enum { LINE = 66 };

struct page {
	struct buf *out;
	size_t start; /* the start of the current line */
	bool bold;    /* the text is between backticks */
};

static void put_char(struct page *p, char c)
{
	if (c == '\\')
		buf_puts(p->out, "\\e");
	else if (c == '-')
		buf_puts(p->out, "\\-");
	else
		buf_char(p->out, c);
}

/* Appends a text for one line, escaped so that no part of it is a request. */
static void put_escaped(struct page *p, const char *text, size_t n)
{
	if (n && (*text == '.' || *text == '\''))
		buf_puts(p->out, "\\&");
	for (size_t i = 0; i < n; i++)
		put_char(p, text[i] == '\t' ? ' ' : text[i]);
}

/* Appends an argument of a macro, in quotes. */
static void put_argument(struct page *p, const char *text)
{
	buf_char(p->out, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_puts(p->out, "\\(dq");
		else
			put_char(p, *text == '\n' || *text == '\t' ? ' ' : *text);
	}
	buf_char(p->out, '"');
}

static void end_line(struct page *p)
{
	if (p->out->len > p->start)
		buf_char(p->out, '\n');
	p->start = p->out->len;
}

/* Whether a sentence ends with the word: it ends in a full stop, ignoring closing brackets and quotes. */
static bool ends_sentence(const char *word, size_t n)
{
	while (n && strchr(")]'\"`", word[n - 1]))
		n--;
	return n && strchr(".!?", word[n - 1]);
}

/* Appends a word of running text. Text between backticks is bold. */
static void put_word(struct page *p, const char *word, size_t n)
{
	if (p->out->len - p->start + n > LINE)
		end_line(p);
	if (p->out->len > p->start)
		buf_char(p->out, ' ');
	else if (strchr(".':", *word)) /* neither a request of roff nor a command of a CI runner */
		buf_puts(p->out, "\\&");
	for (size_t i = 0; i < n; i++) {
		if (word[i] == '`') {
			p->bold = !p->bold;
			buf_puts(p->out, p->bold ? "\\fB" : "\\fR");
		} else {
			put_char(p, word[i]);
		}
	}
	if (ends_sentence(word, n))
		end_line(p);
}

static void put_words(struct page *p, const char *line, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t start = i;
		while (i < n && line[i] != ' ' && line[i] != '\t')
			i++;
		if (i > start)
			put_word(p, line + start, i - start);
		i += i < n;
	}
}

/* Ends a paragraph, and with it any font. */
static void end_paragraph(struct page *p)
{
	if (p->bold)
		buf_puts(p->out, "\\fR");
	p->bold = false;
	end_line(p);
}

/* Appends prose in paragraphs, and code between lines of ```. */
static void put_prose(struct page *p, const char *text)
{
	bool code = false, apart = false;
	size_t n;
	p->start = p->out->len;
	for (const char *line; (line = reference_line(&text, &n));) {
		if (n >= 3 && strncmp(line, "```", 3) == 0) {
			end_paragraph(p);
			buf_puts(p->out, code ? ".Ed\n" : ".Bd -literal -offset indent\n");
			code = !code;
			apart = false;
			p->start = p->out->len;
		} else if (code) {
			put_escaped(p, line, n);
			buf_puts(p->out, n ? "\n" : "\\&\n");
		} else if (!n) {
			end_paragraph(p);
			apart = true;
		} else {
			if (apart)
				buf_puts(p->out, ".Pp\n");
			p->start = apart ? p->out->len : p->start;
			apart = false;
			put_words(p, line, n);
		}
	}
	end_paragraph(p);
	if (code)
		buf_puts(p->out, ".Ed\n");
}

/* A value of several lines is printed unchanged. */
static void put_fact(struct page *p, const char *name, const char *text)
{
	size_t n;
	if (!text)
		return;
	buf_printf(p->out, ".Pp\n.Em %s :\n", name);
	if (!strchr(text, '\n')) {
		buf_puts(p->out, ".Li ");
		put_argument(p, text);
		buf_char(p->out, '\n');
		return;
	}
	buf_puts(p->out, ".Bd -literal -offset indent\n");
	for (const char *line; (line = reference_line(&text, &n));) {
		put_escaped(p, line, n);
		buf_puts(p->out, n ? "\n" : "\\&\n");
	}
	buf_puts(p->out, ".Ed\n");
}

static void put_option(struct page *p, const struct reference_option *o)
{
	buf_puts(p->out, ".It Ic ");
	put_argument(p, o->name);
	buf_char(p->out, '\n');
	if (o->description)
		put_prose(p, o->description);
	put_fact(p, "Type", o->type);
	put_fact(p, "Default", o->default_text);
	put_fact(p, "Example", o->example);
	if (o->read_only)
		buf_puts(p->out, ".Pp\nRead-only.\n");
}

static void print_all(const struct reference *all, struct buf *out)
{
	struct page p = {.out = out};
	buf_puts(out, ".Dd " CTRC_DATE "\n.Dt CTRC-OPTIONS 5\n.Os\n"
	              ".Sh NAME\n.Nm ctrc-options\n.Nd options of container specs\n"
	              ".Sh DESCRIPTION\n"
	              "These are the options that a spec of\n.Xr ctrc 1\nmay set.\n"
	              "In their names,\n.Li <name>\nstands for any name of a set, and\n.Li *\nfor any item of a list.\n"
	              ".Pp\nHow a spec is written is told in\n.Xr ctrc-spec 5 .\n"
	              ".Sh OPTIONS\n");
	if (all->first)
		buf_puts(out, ".Bl -tag -width Ds\n");
	for (const struct reference_option *o = all->first; o; o = o->next)
		put_option(&p, o);
	if (all->first)
		buf_puts(out, ".El\n");
	buf_puts(out, ".Sh SEE ALSO\n.Xr ctrc 1 ,\n.Xr systemd-nspawn 1 ,\n.Xr ctrc-spec 5\n");
}

const struct reference_format reference_man = {.name = "man", .print = print_all};
