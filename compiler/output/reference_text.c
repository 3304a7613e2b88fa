/* The option reference for terminals, and as Markdown. */
#include "output/reference.h"

/* A fact of one line follows its name; one of several lines follows in lines of its own, indented. */
static void put_fact(struct buf *out, const char *name, const char *text)
{
	size_t n;
	if (!text)
		return;
	buf_printf(out, "    %s:", name);
	if (!strchr(text, '\n')) {
		buf_printf(out, " %s\n", text);
		return;
	}
	buf_char(out, '\n');
	for (const char *line; (line = reference_line(&text, &n));)
		buf_printf(out, "      %.*s\n", (int)n, line);
}

static void put_option(const struct reference_option *o, struct buf *out)
{
	size_t n;
	buf_printf(out, "%s\n", o->name);
	put_fact(out, "type", o->type ? o->type : "unknown");
	put_fact(out, "default", o->default_text);
	put_fact(out, "example", o->example);
	if (o->line)
		buf_printf(out, "    declared in: %s:%u\n", o->file, o->line);
	if (o->read_only)
		buf_puts(out, "    read-only\n");
	const char *text = o->description ? o->description : "";
	for (const char *line; (line = reference_line(&text, &n));)
		buf_printf(out, n ? "    %.*s\n" : "%.*s\n", (int)n, line);
}

static void print_text(const struct reference *all, struct buf *out)
{
	for (const struct reference_option *o = all->first; o; o = o->next) {
		put_option(o, out);
		if (o->next)
			buf_char(out, '\n');
	}
}

const struct reference_format reference_text = {.name = "text", .print = print_text};

/* Markdown. */

static size_t longest_run(const char *text, char c)
{
	size_t longest = 0, run = 0;
	for (; *text; text++) {
		run = *text == c ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	return longest;
}

static void put_ticks(struct buf *out, size_t n)
{
	while (n--)
		buf_char(out, '`');
}

/* Writes code between more backticks than it contains, in lines of its own when it has several. */
static void put_code(struct buf *out, const char *text)
{
	size_t ticks = longest_run(text, '`') + 1, n = strlen(text);
	bool block = strchr(text, '\n') != NULL;
	if (block && ticks < 3)
		ticks = 3;
	const char *inside = block ? "\n" : text[0] == '`' || (n && text[n - 1] == '`') ? " " : "";
	buf_puts(out, block ? "\n\n" : " ");
	put_ticks(out, ticks);
	buf_printf(out, "%s%s%s%s", block ? "nix" : "", inside, text, block && n && text[n - 1] == '\n' ? "" : inside);
	put_ticks(out, ticks);
	buf_puts(out, "\n");
}

/* Writes one item of the list of facts, with `text` as code. */
static void put_item(struct buf *out, const char *name, const char *text)
{
	if (!text)
		return;
	buf_printf(out, "\n%s:", name);
	put_code(out, text);
}

/* Writes a heading, with the characters escaped that are special in Markdown or HTML. */
static void put_heading(struct buf *out, const char *name)
{
	buf_puts(out, "## ");
	for (; *name; name++) {
		if (strchr("\\`*_<>[]#&", *name))
			buf_char(out, '\\');
		buf_char(out, *name);
	}
	buf_puts(out, "\n");
}

static void put_section(const struct reference_option *o, struct buf *out)
{
	size_t n = o->description ? strlen(o->description) : 0;
	buf_char(out, '\n');
	put_heading(out, o->name);
	if (n)
		buf_printf(out, "\n%s%s", o->description, o->description[n - 1] == '\n' ? "" : "\n");
	put_item(out, "Type", o->type);
	put_item(out, "Default", o->default_text);
	put_item(out, "Example", o->example);
	if (o->read_only)
		buf_puts(out, "\nRead-only.\n");
	if (o->line)
		buf_printf(out, "\nDeclared in %s, line %u.\n", o->file, o->line);
}

static void print_markdown(const struct reference *all, struct buf *out)
{
	buf_puts(out, "# Options of ctrc\n");
	for (const struct reference_option *o = all->first; o; o = o->next)
		put_section(o, out);
}

const struct reference_format reference_markdown = {.name = "markdown", .print = print_markdown};
