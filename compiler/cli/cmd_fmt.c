#include "cli/fmt_files.h"
#include "cli/restriction.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/spec_file.h"
#include "format/format.h"
#include "host/patch.h"
#include "output/replace.h"

#include "base/inert.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct fmt_call {
	bool check, diff, strict;
	struct format_style style; /* members are 0 when they are not given */
	const char *name;          /* the name for standard input */
	bool differs;              /* set by --check: a file is not formatted */
};

static struct fmt_call *own_of(const struct command_line *c)
{
	return c->own;
}

static struct source *load(struct session_run *r)
{
	const char *file = r->call->file, *name = own_of(r->call)->name;
	struct source *source = spec_file_load(&r->session, file, SPEC_PLAIN);
	if (source && name && strcmp(file, "-") == 0) {
		source->name = name;
		source->yaml = source_name_is_yaml(name);
	}
	return source;
}

/* Returns the first line that changes. */
static struct span first_change(const struct source *s, const struct buf *made)
{
	uint32_t at = 0, line;
	while (at < s->len && at < made->len && s->text[at] == made->text[at])
		at++;
	for (line = at; line > 0 && s->text[line - 1] != '\n';)
		line--;
	return (struct span){s->base + line, s->base + line};
}

/* Reports a file that changes; for programs it is a diagnostic. */
static void tell(struct session_run *r, const struct source *source, const struct buf *made)
{
	own_of(r->call)->differs = true;
	if (r->call->format->machine) {
		struct span at = first_change(source, made);
		diag_error(&r->session, D_NOT_FORMATTED, at, "this is not in the standard format")->help =
			"'ctrc fmt' brings it there";
	} else if (!own_of(r->call)->diff) {
		inert_line(&r->result, source->name, strlen(source->name));
		buf_char(&r->result, '\n');
	}
}

static enum exit_status show_difference(struct session_run *r, const struct source *source, const struct buf *made)
{
	struct arena *a = &r->session.arena;
	bool shown = patch_texts(&r->session, &r->result, source->name, source->name, str_new(a, source->text, source->len),
	                         str_new(a, made->text, made->len), terminal_colours(STDOUT_FILENO));
	return shown ? STATUS_FINE : STATUS_SYSTEM;
}

/* Whether a file is a link that leads out of the folder that it lies in: what is there is not what the call names. */
static bool leads_out(struct session_run *r, const struct source *source)
{
	const char *folder = restriction_folder_above(&r->session.arena, r->call->file);
	char *real = realpath(source->path, NULL);
	bool out = real && folder && !access_is_below(real, folder);
	free(real);
	return out;
}

static enum exit_status write_file(struct session_run *r, const struct source *source, const struct buf *made)
{
	if (leads_out(r, source)) {
		diag_error(&r->session, D_CANNOT_WRITE, SPAN_NONE,
		           "cannot format '%s': it is a link that leads out of its folder",
		           inert_name(&r->session.arena, source->name))
			->help = "name the file that it leads to";
		return STATUS_SYSTEM;
	}
	if (replace_file(&r->session.arena, source, made->text, made->len))
		return STATUS_FINE;
	const char *why = errno == ESTALE ? "it was changed meanwhile" : strerror(errno);
	diag_error(&r->session, D_CANNOT_WRITE, SPAN_NONE, "cannot format '%s': %s",
	           inert_name(&r->session.arena, source->name), why);
	return STATUS_SYSTEM;
}

/* Writes, prints or checks the formatted text. */
static enum exit_status deliver(struct session_run *r, const struct source *source, const struct buf *made)
{
	const struct fmt_call *own = own_of(r->call);
	bool same = made->len == source->len && memcmp(made->text, source->text, made->len) == 0;
	if (!source->path && !own->check && !own->diff) {
		buf_add(&r->result, made->text, made->len);
		return STATUS_FINE;
	}
	if (same)
		return STATUS_FINE;
	if (own->check)
		tell(r, source, made);
	if (own->diff)
		return show_difference(r, source, made);
	return own->check ? STATUS_FINE : write_file(r, source, made);
}

static enum exit_status fmt_file(struct session_run *r)
{
	const struct fmt_call *own = own_of(r->call);
	struct format_style style = own->style;
	struct buf made = {0};
	style.width = style.width ? style.width : FORMAT_WIDTH;
	style.indent = style.indent ? style.indent : FORMAT_INDENT;
	style.strict = own->strict;
	r->session.sources.pipe_operators = true; /* formatting does not depend on options of the call */
	struct source *source = load(r);
	if (!source)
		return STATUS_SYSTEM;
	if (source->yaml) {
		diag_error(&r->session, D_USAGE, SPAN_NONE, "'%s' is YAML, which has no standard format here",
		           inert_name(&r->session.arena, source->name))
			->help = "fmt is for texts of the language: leave this file out";
		return STATUS_CALL;
	}
	enum exit_status status = STATUS_SPEC;
	if (format_source(&r->session, source, &style, &made)) {
		errno = ENOMEM;
		status = made.full ? STATUS_SYSTEM : deliver(r, source, &made);
	}
	buf_release(&made);
	return status;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = fmt_file, .every = true};
	enum { ENOUGH = 1 << 28 };
	struct command_line call = *c;
	struct operand *files;
	enum exit_status status = STATUS_FINE;
	arena_init(&call.arena, ENOUGH); /* for the names of very many files */
	if (!fmt_files(&call, &files)) {
		terminal_error(D_CANNOT_READ, call.fault, call.cure);
		status = STATUS_SYSTEM;
	} else if (files) {
		call.operands = files;
		status = session_run(&call, &task);
	}
	arena_release(&call.arena);
	return status == STATUS_FINE && own_of(c)->differs ? STATUS_SPEC : status;
}

/* Returns a number from 1 to `most`; 0 for anything else. */
static uint32_t number(const char *text, uint32_t most)
{
	char *end;
	errno = 0;
	unsigned long n = *text >= '0' && *text <= '9' ? strtoul(text, &end, 10) : 0;
	return n && !errno && !*end && n <= most ? (uint32_t)n : 0;
}

static bool parse_width(struct command_line *c, char *const *values)
{
	enum { WIDEST = 10000 };
	own_of(c)->style.width = number(values[0], WIDEST);
	return own_of(c)->style.width ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no width", values[0]),
	                      "--width takes a number of columns from 1 to 10000");
}

static bool parse_indent(struct command_line *c, char *const *values)
{
	enum { DEEPEST = 16 };
	own_of(c)->style.indent = number(values[0], DEEPEST);
	return own_of(c)->style.indent ||
	       command_line_refuse(c, arena_format(&c->arena, "'%s' is no indentation", values[0]),
	                      "--indent takes a number of columns from 1 to 16");
}

static const struct command_option own_options[] = {
    {'c', "check", NULL, "change nothing; name the files that are not formatted, and fail if there are any",
     OPTION_OWN_SETS(struct fmt_call, check)},
    {0, "diff", NULL, "change nothing; show what would change", OPTION_OWN_SETS(struct fmt_call, diff)},
    {'w', "width", "N", "how many columns lines have, without their indentation (100)",
     OPTION_CALLS(parse_width)},
    {0, "indent", "N", "how many columns a level of indentation has (2)", OPTION_CALLS(parse_indent)},
    {'s', "strict", NULL, "let nothing depend on where lines were broken before",
     OPTION_OWN_SETS(struct fmt_call, strict)},
    {'f', "filename", "NAME", "what the text of standard input is called",
     OPTION_OWN_KEEPS(struct fmt_call, name)},
    OPTIONS_END,
};

const struct verb verb_fmt = {
    .name = "fmt",
    .run = run,
    .operand = "[FILE ...]",
    .operand_is = OPERAND_FILE,
    .many = true,
    .completion = COMPLETION_FILE,
    .help = "bring files into the standard format",
    .about = "Brings each FILE into the standard format of Nix, that of nixfmt 1.x. A folder, or the current one, "
             "stands for the files .nix and .spec in it; what git ignores is left alone. '-' is standard input, "
             "whose text goes to standard output. YAML is refused.",
    .options = OPTION_TABLES(own_options),
    .own_size = sizeof(struct fmt_call),
};
