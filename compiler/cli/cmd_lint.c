#include "base/inert.h"
#include "base/write_all.h"
#include "cli/restriction.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/compile.h"
#include "output/fix.h"

#include <errno.h>
#include <unistd.h>

struct lint_call {
	bool fix, dry_run;
};

static const struct lint_call *own_of(const struct session_run *r)
{
	return r->call->own;
}

/* Fixes can reveal further faults: a syntax error hides all others. */
enum { MOST_PASSES = 10 };

/* Standard output is reserved for diagnostics if they are for programs. */
static bool show(struct session_run *r, const struct fixed *fixes, enum fix_kind kind)
{
	struct buf diff = {0};
	int fd = r->compilation.settings.format->machine ? STDERR_FILENO : STDOUT_FILENO;
	fix_diff(&r->session, fixes, kind, &diff);
	bool shown = !diff.full && write_all(fd, diff.text, diff.len);
	buf_release(&diff);
	if (!shown)
		diag_error(&r->session, D_CANNOT_WRITE, SPAN_NONE, "cannot show what would be fixed: %s", strerror(errno));
	return shown;
}

/* Shows fixes of files that the call may not change, when nothing else is left to do. */
static enum exit_status show_rest(struct session_run *r, const struct fixed *fixes, enum exit_status status)
{
	if (!show(r, fixes, FIX_SHOWN_ONLY))
		return STATUS_SYSTEM;
	for (const struct fixed *f = fixes; f; f = f->next)
		if (f->kind == FIX_SHOWN_ONLY)
			diag_error(&r->session, D_FIX_ELSEWHERE, f->fixes[0]->at, "the fix of '%s' is shown, not made: %s",
			           inert_name(&r->session.arena, f->source->name),
			           f->fixes[0]->foreign ? "another file proposes it"
			                                : "links followed, it lies in no folder of a file that the call names");
	return status;
}

/* Shows and makes the changes of --fix. */
static enum exit_status fix_spec(struct session_run *r, enum exit_status status)
{
	struct fixed *fixes = fix_collect(&r->session, restriction_own_folders(&r->session.arena, r->call));
	bool any = false;
	for (const struct fixed *f = fixes; f; f = f->next)
		any |= f->kind == FIX_MADE;
	if (any && !show(r, fixes, FIX_MADE))
		return STATUS_SYSTEM;
	if (!any || own_of(r)->dry_run)
		return show_rest(r, fixes, status);
	if (!fix_write(&r->session, fixes))
		return STATUS_SYSTEM;
	r->again = r->pass + 1 < MOST_PASSES;
	return r->again ? status : show_rest(r, fixes, status);
}

static enum exit_status lint_spec(struct session_run *r)
{
	enum exit_status status = compile_spec(&r->compilation, false);
	status = compile_settle(&r->compilation, status);
	return own_of(r)->fix ? fix_spec(r, status) : status;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task lint = {.work = lint_spec, .summary = true, .lints = true, .lenient = true, .every = true};
	return session_run(c, &lint);
}

static const char *const *outputs(struct command_line *c)
{
	const struct lint_call *own = c->own;
	return own->fix && !own->dry_run ? restriction_own_folders(&c->arena, c) : NULL;
}

static const struct command_option own_options[] = {
    {0, "fix", NULL, "make the fixes that are certain; show them first, as a difference",
     OPTION_OWN_SETS(struct lint_call, fix)},
    {0, "dry-run", NULL, "with --fix: show them only", OPTION_OWN_SETS(struct lint_call, dry_run), .needs = "fix"},
    OPTIONS_END,
};

const struct verb verb_lint = {
    .name = "lint",
    .run = run,
    .operand = "[SPEC ...]",
    .operand_is = OPERAND_SPEC,
    .many = true,
    .completion = COMPLETION_FILE,
    .help = "check, and report what will surprise later",
    .about = "Checks each SPEC, and reports what is legal but will surprise when a container starts, or later.",
    .options = OPTION_TABLES(own_options, options_json, options_restrict, options_hosts, OPTIONS_OF_SPEC),
    .own_size = sizeof(struct lint_call),
    .outputs = outputs,
};
