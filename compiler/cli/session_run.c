#include "cli/session_run.h"

#include "base/progress.h"
#include "base/write_all.h"
#include "cli/restriction.h"
#include "compile/spec_file.h"
#include "host/systems.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct job {
	struct session_run run;
	struct report *report;
	enum exit_status status;
	int full; /* why the arena could not grow (see base/arena.h), or 0 */
};

/* The last resort, which needs no memory. */
static enum exit_status no_memory(void)
{
	static const char text[] = "error[V10]: the system has no memory left\n";
	(void)!write_all(STDERR_FILENO, text, sizeof text - 1);
	return STATUS_SYSTEM;
}

static enum exit_status cannot_print(struct session *s, const char *what)
{
	diag_error(s, D_CANNOT_WRITE, SPAN_NONE, "cannot write %s to standard output: %s", what,
	           strerror(errno));
	return STATUS_SYSTEM;
}

/* Prints the contents of a report so far, and removes them from it. */
static bool flush(struct report *report, int fd)
{
	bool ok = !report->out.full && write_all(fd, report->out.text, report->out.len);
	buf_clear(&report->out);
	return ok;
}

/* Begins the report. Its format is that of the first spec, if its project file names one. Diagnostics for programs
 * replace the result. */
static void begin_report(const struct session_run *r, struct report *report)
{
	bool terminal = isatty(STDERR_FILENO);
	const struct report_format *format =
		r->compilation.settings.format->machine && r->result.len ? &report_human : r->compilation.settings.format;
	report->colour = terminal_colours(format->machine ? STDOUT_FILENO : STDERR_FILENO);
	report->summary = r->task && r->task->summary;
	report->timed = terminal && !format->machine;
	report->strict = r->compilation.settings.strict;
	report->quiet = r->call->spec.quiet;
	report_begin(report, format);
}

/* Prints the result, then the diagnostics, since a failure to print the result is a diagnostic itself. Diagnostics for
 * programs are printed after the last spec. */
static enum exit_status print_all(struct session_run *r, struct report *report, enum exit_status status)
{
	if (status != STATUS_FINE && status != STATUS_DIFFERS)
		buf_clear(&r->result);
	if (r->result.full)
		return no_memory();
	if (r->result.len && !write_all(STDOUT_FILENO, r->result.text, r->result.len))
		status = cannot_print(&r->session, "the result");
	if (!report->format)
		begin_report(r, report);
	report_add(report, &r->session, r->compilation.spec ? r->compilation.spec->name : r->call->file);
	return report->format->machine || flush(report, STDERR_FILENO) ? status : STATUS_SYSTEM;
}

static double seconds_since(const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static enum exit_status end_report(struct report *report, const struct timespec *start, enum exit_status status)
{
	if (!report->format)
		return status;
	report->seconds = seconds_since(start);
	report_end(report);
	if (flush(report, report->format->machine ? STDOUT_FILENO : STDERR_FILENO))
		return status;
	if (report->format->machine)
		terminal_error(D_CANNOT_WRITE, "cannot write diagnostics to standard output", NULL);
	return STATUS_SYSTEM;
}

static enum exit_status final_status(const struct session_run *r, enum exit_status status)
{
	const struct diags *found = &r->session.diags;
	if (status == STATUS_FINE &&
	    (found->errors || (r->task->summary && r->compilation.settings.strict && found->warnings)))
		return STATUS_SPEC;
	return status;
}

/* Reports what remains to be said when the arena could not grow. `why`: see base/arena.h. */
enum exit_status session_run_out_of_memory(struct session_run *r, int why)
{
	enum { FOR_REPORT = 64 << 20 };
	struct session *s = &r->session;
	s->arena.limit = s->arena.used + FOR_REPORT;
	if (why != 1) {
		diag_error(s, D_MEMORY, SPAN_NONE, "the system has no memory left");
		return STATUS_SYSTEM;
	}
	struct diag *d = diag_error(s, D_MEMORY, SPAN_NONE, "the spec needs more than %zu MiB of memory",
	                            r->call->evaluation.max_memory >> 20);
	d->help = "a value without end, perhaps; '--max-memory' allows more";
	return STATUS_SPEC;
}

void session_run_begin(struct session_run *r, jmp_buf *full)
{
	size_t most = r->call->evaluation.max_memory, stack = r->call->evaluation.eval.stack_size; /* it counts, too */
	session_init(&r->session, stack < most / 2 ? most - stack : most / 2, full);
	r->session.access = &r->call->access;
	r->session.sources.pipe_operators = r->call->evaluation.pipe_operators;
	r->ev = compile_evaluator(&r->session, &r->call->evaluation.eval);
	r->compilation.session = &r->session;
	r->compilation.ev = r->ev;
}

void session_run_print_diags(struct session_run *r)
{
	terminal_diags(&r->session);
	diag_clear(&r->session);
}

/* The part of a run that evaluates, on a stack of its own. */
static void evaluate(void *data)
{
	struct job *job = data;
	struct session_run *r = &job->run;
	jmp_buf full;
	job->full = setjmp(full);
	if (job->full)
		return;
	session_run_begin(r, &full);
	job->status = r->task->work(r);
}

/* The rest of a run, on the stack and in the thread of the caller. */
static enum exit_status conclude(struct job *job)
{
	struct session_run *r = &job->run;
	size_t complete = job->report->out.len;
	jmp_buf full;
	if (setjmp(full)) {
		job->report->out.len = complete;
		return no_memory();
	}
	r->session.arena.on_full = &full;
	if (job->full)
		job->status = session_run_out_of_memory(r, job->full);
	else if (job->status == STATUS_FINE && r->task->finish)
		job->status = r->task->finish(r);
	systems_end(&r->compilation);
	return r->again ? job->status : print_all(r, job->report, final_status(r, job->status));
}

/* Returns the compilation for a call. */
static struct compilation compilation_of(const struct command_line *c, const struct task *task)
{
	return (struct compilation){
	    .options = {
	        .file = c->file,
	        .attribute = c->evaluation.attributes ? c->evaluation.attributes->text : NULL,
	        .fragment = c->fragment,
	        .hosts = c->spec.all_hosts ? HOSTS_ALL : task->every ? HOSTS_EACH : HOSTS_ONE,
	        .arguments = c->evaluation.arguments,
	        .module_arguments = c->spec.module_arguments,
	        .inputs = c->spec.inputs,
	        .set = c->spec.set,
	        .lints = task->lints,
	        .lenient = task->lenient,
	        .build_systems = c->spec.nix || c->spec.derivations ? systems_build : NULL,
	        .derivations = c->spec.derivations,
	        .guests = true,
	        .jobs = c->spec.jobs,
	        .guest_path = c->spec.guest_path,
	        .image = c->host.root,
	    },
	    .settings = {
	        .format = c->format,
	        .format_given = c->format_given,
	        .host_options_given = c->spec.host_options_given,
	        .control = {.rules = c->spec.rules, .all = c->spec.all_lints, .no_suppress = c->spec.no_suppress},
	        .strict = c->spec.strict,
	        .host_options = c->spec.host_options,
	        .target = c->spec.target,
	        .keep = c->host.keep,
	    },
	};
}

/* Handles an evaluation that does not react to the end of its time: reports that with a session of its own, and ends
 * the process. */
static void give_up(const struct command_line *c, struct report *report)
{
	enum { ENOUGH = 64 << 20 };
	struct session_run r = {.call = c};
	session_init(&r.session, ENOUGH, NULL);
	r.session.access = &c->access;
	r.compilation = (struct compilation){.session = &r.session, .settings.format = c->format};
	struct source *spec = c->file && strcmp(c->file, "-") != 0 && !c->expressions
	                        ? spec_file_load(&r.session, c->file, c->fragment ? SPEC_FLAKE : SPEC_ANY)
	                        : NULL;
	diag_clear(&r.session);
	diag_error(&r.session, D_TIME, spec ? (struct span){spec->base, spec->base} : SPAN_NONE,
	           "this takes more than %u s of the processor's time, in a single step",
	           (unsigned)c->evaluation.eval.max_seconds)
		->help = "a regular expression that can be tried in very many ways, perhaps; '--max-time' allows more";
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	enum exit_status status = print_all(&r, report, STATUS_SPEC);
	_exit((int)end_report(report, &now, status));
}

static enum exit_status run_once(struct command_line *c, const struct task *task, struct report *report, uint32_t pass,
                                 bool *again)
{
	struct job job = {.run = {.call = c, .task = task, .pass = pass}, .report = report, .status = STATUS_SYSTEM};
	struct eval_watch watch = {0};
	job.run.result.limit = c->evaluation.max_memory;
	c->evaluation.eval.watch = &watch;
	job.run.compilation = compilation_of(c, task);
	*again = false;
	progress_say(c->evaluation.eval.progress, "%s", c->file && !c->expressions ? c->file : "evaluating");
	enum big_stack ran = evaluator_on_big_stack(&c->evaluation.eval, evaluate, &job);
	progress_pause(c->evaluation.eval.progress);
	if (ran == BIG_STACK_STUCK)
		give_up(c, report);
	enum exit_status status = ran == BIG_STACK_NONE ? no_memory() : conclude(&job);
	*again = job.run.again;
	buf_release(&job.run.result);
	session_release(&job.run.session);
	progress_resume(c->evaluation.eval.progress);
	return status;
}

static enum exit_status run_one(struct command_line *c, const struct task *task, struct report *report)
{
	enum exit_status status;
	bool again;
	uint32_t pass = 0;
	do
		status = run_once(c, task, report, pass++, &again);
	while (again);
	return status;
}

enum { SMALLEST_STACK = 1 << 20 };

enum exit_status session_run(const struct command_line *c, const struct task *task)
{
	struct command_line call = *c; /* a copy, with the size of the stack and the current spec */
	struct report report = {0};
	struct timespec start;
	enum exit_status worst = STATUS_FINE;
	clock_gettime(CLOCK_MONOTONIC, &start);
	call.evaluation.eval.most_stack =
		call.evaluation.max_memory / 4 < SMALLEST_STACK ? SMALLEST_STACK : call.evaluation.max_memory / 4;
	report.most = call.evaluation.max_diagnostics;
	restriction_begin(&call);
	if (call.spec.nix)
		call.evaluation.eval.store_dir = getenv("NIX_STORE_DIR"); /* where this host's Nix has its store */
	call.evaluation.eval.progress = call.spec.quiet ? NULL : progress_begin();
	const struct operand *spec = task->every ? c->operands : NULL;
	do {
		call.file = spec ? spec->text : c->file;
		call.fragment = spec ? spec->fragment : c->fragment;
		enum exit_status status = run_one(&call, task, &report);
		worst = status > worst ? status : worst;
		spec = spec ? spec->next : NULL;
	} while (spec);
	progress_end(call.evaluation.eval.progress);
	worst = end_report(&report, &start, worst);
	buf_release(&report.out);
	return worst;
}
