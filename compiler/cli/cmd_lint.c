#include "base/write_all.h"
#include "compile/compile.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "output/fix.h"

#include <errno.h>
#include <unistd.h>

/* Cures can bring further faults to light: an error of syntax hides all others. */
enum { MOST_PASSES = 10 };

/* Shows what --fix does, and does it. Standard output belongs to diagnostics for programs, if they are asked for. */
static enum exit_status fix_spec(struct session_run *r, enum exit_status status)
{
	struct session *s = &r->session;
	struct fixed *fixes = fix_collect(s);
	struct buf diff = {0};
	if (!fixes)
		return status;
	fix_diff(s, fixes, &diff);
	bool shown = !diff.full && write_all(r->compilation.settings.format->machine ? STDERR_FILENO : STDOUT_FILENO, diff.text, diff.len);
	buf_release(&diff);
	if (!shown) {
		diag_error(s, D_CANNOT_WRITE, (struct span){0, 0}, "cannot show what would be fixed: %s", strerror(errno));
		return STATUS_SYSTEM;
	}
	if (r->call->dry_run)
		return status;
	if (!fix_write(s, fixes))
		return STATUS_SYSTEM;
	r->again = r->pass + 1 < MOST_PASSES;
	return status;
}

static enum exit_status lint_spec(struct session_run *r)
{
	enum exit_status status = compile_spec(&r->compilation, false);
	if (r->compilation.config)
		r->compilation.lint_names = lint_run(r->ev, r->compilation.config);
	status = compile_settle(&r->compilation, status);
	return r->call->fix ? fix_spec(r, status) : status;
}

enum exit_status cmd_lint(const struct command_line *c)
{
	static const struct task lint = {.work = lint_spec, .summary = true, .lints = true, .lenient = true, .every = true};
	return session_run(c, &lint);
}
