#include "cli/help.h"

#include "cli/verb.h"

enum {
	WIDTH = 80,
	VERB_COLUMN = 31,   /* where the text about a verb begins, */
	OPTION_COLUMN = 28, /* and that about an option */
};

static const char status_text[] =
    "Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is (cannot read, cannot write, "
    "out of memory, a unit that fails); 4, with --exit-code, something would change.";

static void put_blanks(struct buf *out, size_t n)
{
	while (n--)
		buf_char(out, ' ');
}

/* Appends words up to the width, in lines that begin at `indent`; `column` is where the first word comes. An empty line
 * of the text begins a paragraph. Ends the line. */
static void put_words(struct buf *out, const char *text, size_t indent, size_t column)
{
	bool first = true;
	while (*text) {
		size_t newlines = 0, len;
		for (; *text == ' ' || *text == '\n'; text++)
			newlines += *text == '\n';
		len = strcspn(text, " \n");
		if (!len)
			break;
		if (newlines > 1 || (!first && column + 1 + len > WIDTH)) {
			buf_puts(out, newlines > 1 ? "\n\n" : "\n");
			put_blanks(out, indent);
			column = indent;
		} else if (!first) {
			buf_char(out, ' ');
			column++;
		}
		buf_add(out, text, len);
		column += len;
		text += len;
		first = false;
	}
	buf_char(out, '\n');
}

/* A row: what it is about, which has been appended behind the `start` of the line, and its text. */
static void put_row(struct buf *out, size_t start, size_t column, const char *text)
{
	size_t width = out->len - start;
	if (width + 2 > column) {
		buf_char(out, '\n');
		width = 0;
	}
	put_blanks(out, column - width);
	put_words(out, text, column, column);
}

void help_all(struct buf *out)
{
	put_words(out, "ctrc compiles a typed, Nix-like spec of containers into what a host with systemd needs to run "
	               "them.", 0, 0);
	buf_char(out, '\n');
	for (const struct verb *const *v = verbs; *v; v++) {
		size_t start = out->len;
		buf_printf(out, "  ctrc %-11s %s", (*v)->name, (*v)->operand ? (*v)->operand : "");
		put_row(out, start, VERB_COLUMN, (*v)->help);
	}
	buf_puts(out, "  ctrc help COMMAND            what a command does and takes\n"
	              "  ctrc version                 which ctrc this is\n\n");
	put_words(out, "SPEC is a file (of the language, or NAME.yaml, NAME.json), a folder that has one, or '-' for "
	               "standard input. Where it is not named, it is containers.spec, .yaml, .yml, .json or .nix in the "
	               "current folder, or the only file NAME.spec there.\n\n", 0, 0);
	buf_char(out, '\n');
	put_words(out, status_text, 0, 0);
}

static void put_option(struct buf *out, const struct command_option *o)
{
	size_t start = out->len;
	if (o->letter)
		buf_printf(out, "  -%c, ", o->letter);
	else
		buf_puts(out, "      ");
	buf_printf(out, "--%s%s%s%s%s", o->name, o->value ? " " : "", o->value ? o->value : "", o->second ? " " : "",
	           o->second ? o->second : "");
	put_row(out, start, OPTION_COLUMN, o->help);
}

void help_verb(struct buf *out, const struct verb *v)
{
	const struct command_option *const *tables = v->options;
	buf_printf(out, "usage: ctrc %s %s%s[OPTION ...]\n\n", v->name, v->operand ? v->operand : "",
	           v->operand ? " " : "");
	put_words(out, v->about, 0, 0);
	buf_char(out, '\n');
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name; o++)
			put_option(out, o);
	buf_char(out, '\n');
	put_words(out, status_text, 0, 0);
}
