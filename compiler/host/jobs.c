#include "host/jobs.h"

#include "base/inert.h"
#include "host/pending.h"
#include "host/process.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

enum job_state { JOB_WAITS, JOB_RUNS, JOB_ENDED };

/* A job that waits for another one. */
struct successor {
	size_t job;
	struct successor *next;
};

struct job {
	const struct unit_plan *unit;
	const char *verb;
	const char *shown; /* the unit that people are told of */
	enum job_state state;
	size_t before; /* how many jobs that have not ended it waits for */
	struct successor *after;
	pid_t pid;
	struct timespec began;
};

struct jobs {
	const struct plan *plan;
	struct session *session;
	const struct listener *to;
	struct job *items; /* by the names of their units */
	size_t count, running, ended;
	size_t *ready; /* those that wait for nobody, in the order in which they came to that */
	size_t ready_count, begun, passed;
	bool stopping, failed;
};

enum { MOST_AT_ONCE = 32 };

static const struct {
	const char *verb, *doing, *done, *could_not;
} verbs[] = {
    {"stop", "stopping", "stopped", "be stopped"},
    {"start", "starting", "started", "be started"},
    {"restart", "restarting", "restarted", "be restarted"},
    {"reload", "reloading", "reloaded", "be reloaded"},
    {"check", "checking", "found healthy", "be found healthy"}, /* starts the service that does it */
};

static size_t verb_of(const struct job *job)
{
	size_t i = 0;
	while (strcmp(verbs[i].verb, job->verb) != 0)
		i++;
	return i;
}

/* Order: systemd's After= and Before= among the units at hand. */

static int compare_jobs(const void *l, const void *r)
{
	return strcmp(((const struct job *)l)->unit->name, ((const struct job *)r)->unit->name);
}

static struct job *find_job(const struct jobs *j, const char *unit)
{
	const struct unit_plan wanted_unit = {.name = unit};
	const struct job wanted = {.unit = &wanted_unit};
	return bsearch(&wanted, j->items, j->count, sizeof wanted, compare_jobs);
}

/* systemd starts `first` before `second`, and stops it after. */
static void put_in_order(struct jobs *j, struct job *first, struct job *second)
{
	struct job *l = j->stopping ? second : first, *r = j->stopping ? first : second;
	struct successor *s = ARENA_NEW(&j->session->arena, struct successor);
	if (l == r)
		return;
	*s = (struct successor){(size_t)(r - j->items), l->after};
	l->after = s;
	r->before++;
}

/* The order that a directive of a job's unit gives. */
static void order_by(struct jobs *j, struct job *job, const struct directive *d)
{
	bool after = strcmp(d->key, "After") == 0, before = strcmp(d->key, "Before") == 0;
	for (const char *word = d->value; (after || before) && *word; word += strspn(word, " \t")) {
		size_t n = strcspn(word, " \t");
		struct job *other = find_job(j, arena_text(&j->session->arena, word, n));
		if (other)
			put_in_order(j, after ? other : job, after ? job : other);
		word += n;
	}
}

/* Returns the definition of a unit that counts: the old one while units are stopped. */
static const struct unit *definition(const struct jobs *j, const struct unit_plan *u)
{
	return j->stopping ? units_find(&j->plan->old_units, u->name) : u->unit;
}

static void order(struct jobs *j)
{
	for (size_t i = 0; i < j->count; i++) {
		const struct unit *u = definition(j, j->items[i].unit);
		for (size_t k = 0; u && k < u->directives.count; k++)
			order_by(j, &j->items[i], &u->directives.items[k]);
	}
	for (size_t i = 0; i < j->count; i++)
		if (!j->items[i].before)
			j->ready[j->ready_count++] = i;
}

/* The life of a job. */

static double seconds_since(const struct timespec *start)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static void say(const struct jobs *j, const char *line)
{
	j->to->say(j->to->data, line);
}

static void tell(const struct jobs *j, const struct job *job, bool ok)
{
	struct job_event e = {
	    .unit = job->unit->name,
	    .action = job->verb,
	    .ended = job->state == JOB_ENDED,
	    .ok = ok,
	    .seconds = seconds_since(&job->began),
	};
	if (j->to->event)
		j->to->event(j->to->data, &e);
}

static void tell_journal(const struct jobs *j, const char *unit)
{
	const char *text = systemd_journal(j->session, unit);
	while (*text) {
		size_t n = strcspn(text, "\n");
		struct buf line = {0};
		buf_puts(&line, "    | ");
		inert_line(&line, text, n);
		say(j, buf_text(&line));
		buf_release(&line);
		text += n + (text[n] == '\n');
	}
}

static void release_successors(struct jobs *j, const struct job *job)
{
	for (const struct successor *s = job->after; s; s = s->next)
		if (!--j->items[s->job].before && j->items[s->job].state == JOB_WAITS)
			j->ready[j->ready_count++] = s->job;
}

static void end(struct jobs *j, struct job *job, bool ok)
{
	struct arena *a = &j->session->arena;
	const char *name = job->unit->name, *could_not = verbs[verb_of(job)].could_not;
	job->state = JOB_ENDED;
	j->ended++;
	release_successors(j, job);
	tell(j, job, ok);
	if (ok) {
		say(j, arena_format(a, "  %s %s (%.1f s)", verbs[verb_of(job)].done, job->shown, seconds_since(&job->began)));
		if (!j->stopping)
			pending_done(j->plan->host, name);
		return;
	}
	j->failed = true;
	say(j, arena_format(a, "  FAILED: %s could not %s (%.1f s)", job->shown, could_not, seconds_since(&job->began)));
	tell_journal(j, name);
	struct diag *d = diag_error(j->session, D_UNIT_FAILED, SPAN_NONE, "%s could not %s", job->shown, could_not);
	d->help =
	    arena_format(a, "'systemctl status %s' and 'journalctl -u %s' tell more; then 'ctrc apply' again", name, name);
}

static void begin(struct jobs *j, struct job *job)
{
	const char *verb = strcmp(job->verb, "check") == 0 ? "start" : job->verb;
	const char *args[] = {"systemctl", "--quiet", verb, "--", job->unit->name, NULL};
	const char *forget[] = {"systemctl", "--quiet", "reset-failed", "--", job->unit->name, NULL}, *said;
	clock_gettime(CLOCK_MONOTONIC, &job->began);
	/* A unit that has failed often may not be started again at once. */
	if (!j->stopping && strcmp(job->unit->state.active, "failed") == 0)
		process_run(j->session, forget, true, &said);
	job->pid = process_start(args, -1, false);
	job->state = JOB_RUNS;
	j->running++;
	tell(j, job, true);
	if (!job->pid) {
		j->running--;
		end(j, job, false);
	}
}

/* "starting container@web.service (12 s), 3 others; 5 wait" */
static void show_progress(const struct jobs *j)
{
	const struct job *longest = NULL;
	struct buf line = {0};
	for (const struct job *job = j->items; job < j->items + j->count; job++)
		if (job->state == JOB_RUNS && (!longest || seconds_since(&job->began) > seconds_since(&longest->began)))
			longest = job;
	if (!longest)
		return;
	buf_printf(&line, "  %s ", verbs[verb_of(longest)].doing);
	inert_line(&line, longest->shown, strlen(longest->shown));
	buf_printf(&line, " (%.0f s)", seconds_since(&longest->began));
	if (j->running > 1)
		buf_printf(&line, ", %zu more", j->running - 1);
	buf_printf(&line, "; %zu of %zu done", j->ended, j->count);
	j->to->progress(j->to->data, buf_text(&line));
	buf_release(&line);
}

/* Waits for one of the programs that run, and shows what goes on meanwhile. SIGCHLD is blocked. */
static pid_t await_child(const struct jobs *j, int *status)
{
	const struct timespec tick = {.tv_sec = 1};
	sigset_t child;
	pid_t pid;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	while ((pid = waitpid(-1, status, j->to->progress ? WNOHANG : 0)) == 0 || (pid < 0 && errno == EINTR))
		if (pid == 0) {
			show_progress(j);
			sigtimedwait(&child, NULL, &tick);
		}
	if (j->to->progress)
		j->to->progress(j->to->data, NULL);
	return pid;
}

static void await_one(struct jobs *j)
{
	int status = 0;
	pid_t pid = await_child(j, &status);
	for (size_t i = 0; i < j->count; i++)
		if (j->items[i].state == JOB_RUNS && (pid < 0 || j->items[i].pid == pid)) {
			j->running--;
			end(j, &j->items[i], pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0);
		}
}

/* The next job that may begin, or NULL. */
static struct job *next_job(struct jobs *j)
{
	if (j->begun < j->ready_count)
		return &j->items[j->ready[j->begun++]];
	/* The order is circular. systemd breaks such an order, and so does this loop. */
	while (!j->running && j->passed < j->count)
		if (j->items[j->passed++].state == JOB_WAITS) {
			struct job *first = &j->items[j->passed - 1];
			first->before += j->count; /* nobody makes it ready once more */
			return first;
		}
	return NULL;
}

static bool run_all(struct jobs *j)
{
	sigset_t child, before;
	sigemptyset(&child);
	sigaddset(&child, SIGCHLD);
	sigprocmask(SIG_BLOCK, &child, &before);
	while (j->ended < j->count) {
		struct job *job;
		while (j->running < MOST_AT_ONCE && (job = next_job(j)))
			begin(j, job);
		if (j->running)
			await_one(j);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return !j->failed;
}

/* The container whose health a job for this unit would check, when it is started: its unit; else NULL. */
static const char *checked_by(const struct jobs *j, const struct unit_plan *u)
{
	const char *container = u->unit && !u->unit->masked ? units_checked(j->session, u->name) : NULL;
	if (j->stopping || !container)
		return NULL;
	const char *unit = arena_format(&j->session->arena, "container@%s.service", container);
	const struct unit_plan *p = plan_unit(j->plan, unit);
	return p && (p->action == ACTION_START || p->action == ACTION_RESTART) ? unit : NULL;
}

static struct jobs collect(const struct plan *plan, const struct listener *to, bool stopping)
{
	struct session *s = plan->host->session;
	struct jobs j = {.plan = plan, .session = s, .to = to, .stopping = stopping};
	j.items = ARENA_ARRAY(&s->arena, struct job, plan->unit_count);
	j.ready = ARENA_ARRAY(&s->arena, size_t, plan->unit_count);
	for (size_t i = 0; i < plan->unit_count; i++) {
		const struct unit_plan *u = &plan->units[i];
		bool stops = u->action == ACTION_STOP || u->stop_first;
		const char *verb = stopping ? "stop" : u->stop_first ? "start" : pending_action_name(u->action);
		const char *checked = checked_by(&j, u);
		if (checked || (stopping ? stops : u->action > ACTION_LEAVE && u->action != ACTION_STOP))
			j.items[j.count++] =
				(struct job){.unit = u, .verb = checked ? "check" : verb, .shown = checked ? checked : u->name};
	}
	order(&j);
	return j;
}

bool jobs_stop(const struct plan *plan, const struct listener *to)
{
	struct jobs j = collect(plan, to, true);
	return run_all(&j);
}

bool jobs_start(const struct plan *plan, const struct listener *to)
{
	struct jobs j = collect(plan, to, false);
	return run_all(&j);
}
