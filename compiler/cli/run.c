#include "cli/run.h"

#include "eval/globals.h"
#include "lint/library.h"
#include "module/module.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

struct job {
	struct run run;
	enum exit_status status;
	int full; /* why the arena could not grow (see base/arena.h), or 0 */
};

bool write_out(int fd, const char *text, size_t n)
{
	while (n) {
		ssize_t done = write(fd, text, n);
		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		text += done;
		n -= (size_t)done;
	}
	return true;
}

/* The last resort: no memory is needed for this. */
static enum exit_status no_memory(void)
{
	static const char text[] = "error[V10]: the system has no memory left\n";
	(void)!write_out(STDERR_FILENO, text, sizeof text - 1);
	return STATUS_SYSTEM;
}

static bool wants_colour(int fd)
{
	const char *terminal = getenv("TERM");
	return !getenv("NO_COLOR") && isatty(fd) && terminal && strcmp(terminal, "dumb") != 0;
}

static enum exit_status cannot_print(struct session *s, const char *what)
{
	diag_error(s, D_CANNOT_WRITE, (struct span){0, 0}, "cannot write %s to standard output: %s", what,
	           strerror(errno));
	return STATUS_SYSTEM;
}

static bool print_diags(struct run *r, const struct report_format *format, int fd)
{
	struct buf out = {0};
	report_print(&r->session, format, wants_colour(fd), r->task && r->task->summary, &out);
	bool ok = !out.full && write_out(fd, out.text, out.len);
	buf_release(&out);
	return ok;
}

/* Prints the result, then the diagnostics: what cannot be printed is a diagnostic itself. Diagnostics for programs take
 * the place of a result. */
static enum exit_status print_all(struct run *r, enum exit_status status)
{
	const struct report_format *format = r->format;
	bool result = status == STATUS_FINE && r->result.len;
	if (r->result.full)
		return no_memory();
	if (result && !write_out(STDOUT_FILENO, r->result.text, r->result.len))
		status = cannot_print(&r->session, "the result");
	if (!format->machine || result)
		return print_diags(r, format->machine ? report_formats : format, STDERR_FILENO) ? status
		                                                                                : STATUS_SYSTEM;
	if (print_diags(r, format, STDOUT_FILENO))
		return status;
	cannot_print(&r->session, "diagnostics");
	print_diags(r, report_formats, STDERR_FILENO);
	return STATUS_SYSTEM;
}

static enum exit_status final_status(const struct run *r, enum exit_status status)
{
	const struct diags *found = &r->session.diags;
	if (status == STATUS_FINE && (found->errors || (r->task->summary && r->strict && found->warnings)))
		return STATUS_SPEC;
	return status;
}

/* What remains to be said when the arena could not grow. `why`: see base/arena.h. */
static enum exit_status out_of_memory(struct run *r, int why)
{
	enum { FOR_REPORT = 64 << 20 };
	struct session *s = &r->session;
	s->arena.limit = s->arena.used + FOR_REPORT;
	if (why != 1) {
		diag_error(s, D_MEMORY, (struct span){0, 0}, "the system has no memory left");
		return STATUS_SYSTEM;
	}
	struct diag *d = diag_error(s, D_MEMORY, (struct span){0, 0}, "the spec needs more than %zu MiB of memory",
	                            r->call->max_memory >> 20);
	d->help = "a value without end, perhaps; '--max-memory' allows more";
	return STATUS_SPEC;
}

/* The part of a run that evaluates, on a stack of its own. */
static void evaluate(void *data)
{
	struct job *job = data;
	struct run *r = &job->run;
	jmp_buf full;
	job->full = setjmp(full);
	if (job->full)
		return;
	session_init(&r->session, r->call->max_memory, &full);
	r->ev = evaluator_new(&r->session, &r->call->eval);
	globals_add(r->ev, builtins_modules);
	globals_add(r->ev, builtins_lint);
	job->status = r->task->work(r);
}

/* The rest, on the stack and in the thread of the caller. */
static enum exit_status conclude(struct job *job)
{
	struct run *r = &job->run;
	jmp_buf full;
	if (setjmp(full))
		return no_memory();
	r->session.arena.on_full = &full;
	if (job->full)
		job->status = out_of_memory(r, job->full);
	else if (job->status == STATUS_FINE && r->task->finish)
		job->status = r->task->finish(r);
	return print_all(r, final_status(r, job->status));
}

enum exit_status run(const struct call *c, const struct task *task)
{
	struct call call = *c; /* with the size of the stack */
	struct job job = {.run = {.call = &call, .task = task}, .status = STATUS_SYSTEM};
	job.run.format = c->format;
	job.run.strict = c->strict;
	job.run.control = (struct control){.rules = c->rules, .all = c->all_lints, .no_suppress = c->no_suppress};
	if (!eval_on_big_stack(&call.eval, evaluate, &job))
		return no_memory();
	enum exit_status status = conclude(&job);
	buf_release(&job.run.result);
	session_release(&job.run.session);
	return status;
}

void print_error(enum diag_code code, const char *message, const char *help)
{
	enum { ENOUGH = 16 << 20 };
	struct call call = {.format = report_formats};
	struct run r = {.call = &call};
	session_init(&r.session, ENOUGH, NULL);
	diag_error(&r.session, code, (struct span){0, 0}, "%s", message)->help = help;
	print_diags(&r, report_formats, STDERR_FILENO);
	session_release(&r.session);
}
