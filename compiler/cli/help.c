#include "cli/help.h"

#include "cli/verb.h"

static const char status_text[] =
    "Exit status: 0 fine; 1 the spec is at fault; 2 the call is; 3 the system is (cannot read, cannot write,\n"
    "out of memory, a unit that fails); 4, with --exit-code, something would change.\n";

void help_all(struct buf *out)
{
	buf_puts(out, "ctrc compiles a typed, Nix-like spec of containers into what a host with systemd needs to run "
	              "them.\n\n");
	for (const struct verb *const *v = verbs; *v; v++)
		buf_printf(out, "  ctrc %-11s %-10s  %s\n", (*v)->name, (*v)->operand ? (*v)->operand : "", (*v)->help);
	buf_puts(out, "  ctrc COMMAND --help          what a command does and takes\n"
	              "  ctrc --version               which ctrc this is\n\n"
	              "SPEC is a file (of the language, or YAML: NAME.yaml), a folder that has a containers.spec,\n"
	              "containers.yaml or default.nix, or '-' for standard input; ./containers.spec or ./containers.yaml\n"
	              "when it is not named.\n\n");
	buf_puts(out, status_text);
}

static size_t width_of(const struct command_option *o)
{
	return strlen(o->name) + (o->value ? strlen(o->value) + 1 : 0) + (o->second ? strlen(o->second) + 1 : 0);
}

static void put_option(struct buf *out, const struct command_option *o, size_t width)
{
	if (o->letter)
		buf_printf(out, "  -%c, ", o->letter);
	else
		buf_puts(out, "      ");
	buf_printf(out, "--%s", o->name);
	if (o->value)
		buf_printf(out, " %s", o->value);
	if (o->second)
		buf_printf(out, " %s", o->second);
	buf_printf(out, "%*s%s\n", (int)(width - width_of(o)) + 2, "", o->help);
}

void help_verb(struct buf *out, const struct verb *v)
{
	const struct command_option *const *tables = v->options;
	size_t width = 0;
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name; o++)
			width = width_of(o) > width ? width_of(o) : width;
	buf_printf(out, "usage: ctrc %s %s%s[OPTION ...]\n\n%s\n\n", v->name, v->operand ? v->operand : "",
	           v->operand ? " " : "", v->about);
	for (size_t i = 0; tables[i]; i++)
		for (const struct command_option *o = tables[i]; o->name; o++)
			put_option(out, o, width);
	buf_char(out, '\n');
	buf_puts(out, status_text);
}
