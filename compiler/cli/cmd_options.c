/* `ctrc options`: every option that a spec may set, from the declarations themselves. */
#include "compile/compile.h"
#include "compile/spec_file.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "output/reference.h"

static const struct span nowhere = {0, 0};

/* Keeps what all words of the call are found in. */
static bool search(struct session_run *r, struct reference *all)
{
	if (!all->first)
		return true;
	for (const struct operand *o = r->call->operands; o; o = o->next)
		reference_search(all, o->text);
	if (all->first)
		return true;
	const struct operand *word = r->call->operands;
	struct diag *d = word->next ? diag_error(&r->session, D_USAGE, nowhere, "no option speaks of all these words")
	                            : diag_error(&r->session, D_USAGE, nowhere, "no option speaks of '%s'", word->text);
	d->help = "'ctrc options' lists all of them";
	return false;
}

static enum exit_status list_options(struct session_run *r)
{
	const struct reference_format *format = r->call->reference ? r->call->reference : reference_formats;
	struct source *spec = NULL;
	if (r->call->spec && !(spec = spec_file_load(&r->session, r->call->spec)))
		return STATUS_SYSTEM;
	struct config *config = compile_modules(&r->compilation, spec, VALUE_NONE);
	if (!config)
		return STATUS_SPEC;
	struct reference all = reference_of(r->ev, config);
	if (!search(r, &all))
		return STATUS_CALL;
	format->print(&all, &r->result);
	return STATUS_FINE;
}

enum exit_status cmd_options(const struct command_line *c)
{
	static const struct task task = {.work = list_options};
	return session_run(c, &task);
}
