/* `ctrc options`: every option that a spec may set, from the declarations themselves. */
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/compile.h"
#include "compile/spec_file.h"
#include "output/reference.h"

struct options_call {
	const char *spec; /* a spec whose own options are shown, too; or NULL */
	bool markdown, man, json, json_schema;
};

/* Keeps the options that contain all words of the call. */
static bool search(struct session_run *r, struct reference *all)
{
	if (!all->first)
		return true;
	for (const struct operand *o = r->call->operands; o; o = o->next)
		reference_search(all, o->text);
	if (all->first)
		return true;
	const struct operand *word = r->call->operands;
	struct diag *d = word->next ? diag_error(&r->session, D_USAGE, SPAN_NONE, "no option speaks of all these words")
	                            : diag_error(&r->session, D_USAGE, SPAN_NONE, "no option speaks of '%s'", word->text);
	d->help = "'ctrc options' lists all of them";
	return false;
}

static const struct reference_format *format_of(const struct options_call *own)
{
	const char *name = own->markdown    ? "markdown"
	                 : own->man         ? "man"
	                 : own->json        ? "json"
	                 : own->json_schema ? "json-schema"
	                                    : NULL;
	const struct reference_format *const *f = reference_formats;
	while (name && strcmp((*f)->name, name) != 0)
		f++;
	return *f;
}

static enum exit_status list_options(struct session_run *r)
{
	const struct options_call *own = r->call->own;
	const struct reference_format *format = format_of(own);
	struct source *spec = NULL;
	if (own->spec && !(spec = spec_file_load(&r->session, own->spec, SPEC_PLAIN)))
		return STATUS_SYSTEM;
	struct config *config = compile_modules(&r->compilation, spec, VALUE_NONE);
	if (!config)
		return STATUS_SPEC;
	struct reference all = reference_of(r->ev, config);
	if (!search(r, &all))
		return STATUS_CALL;
	if (!format->data)
		reference_make_inert(&all);
	format->print(&all, &r->result);
	return STATUS_FINE;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = list_options};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {0, "spec", "SPEC", "show the options that this spec declares, too", OPTION_OWN_KEEPS(struct options_call, spec),
     .completion = COMPLETION_FILE},
    {0, "markdown", NULL, "print as Markdown",
     OPTION_OWN_SETS(struct options_call, markdown), .excludes = "man json json-schema"},
    {0, "man", NULL, "print as a manual page: ctrc options --man | man -l -",
     OPTION_OWN_SETS(struct options_call, man), .excludes = "json json-schema"},
    {0, "json", NULL, "print as JSON, in the shape of NixOS's options.json",
     OPTION_OWN_SETS(struct options_call, json), .excludes = "json-schema"},
    {0, "json-schema", NULL, "print a JSON Schema for specs in YAML or JSON",
     OPTION_OWN_SETS(struct options_call, json_schema)},
    OPTIONS_END,
};

const struct verb verb_options = {
    .name = "options",
    .run = run,
    .operand = "[WORD ...]",
    .operand_is = OPERAND_WORD,
    .many = true,
    .help = "list every option that a spec may set",
    .about = "Prints the options that ctrc knows, with type, default and description: all, or those that have "
             "each WORD in their\n"
             "name or description. A JSON Schema always has all of them.",
    .options = OPTION_TABLES(own_options, options_evaluator),
    .own_size = sizeof(struct options_call),
};
