#include "host/jobs.h"

#include "base/inert.h"
#include "host/pending.h"
#include "host/process.h"

#include <errno.h>
#include <sys/wait.h>
#include <time.h>

enum job_state { JOB_WAITS, JOB_RUNS, JOB_ENDED };

struct job {
	const struct unit_plan *unit;
	const char *verb;
	enum job_state state;
	pid_t pid;
	struct timespec began;
};

struct jobs {
	const struct plan *plan;
	struct session *session;
	const struct listener *to;
	struct job *items;
	size_t count, running;
	bool stopping, failed;
};

enum { MOST_AT_ONCE = 32 };

static const struct {
	const char *verb, *done, *could_not;
} verbs[] = {
    {"stop", "stopped", "be stopped"},
    {"start", "started", "be started"},
    {"restart", "restarted", "be restarted"},
    {"reload", "reloaded", "be reloaded"},
};

/* Order */

static bool has_word(const char *text, const char *word)
{
	size_t n = strlen(word);
	for (; *text; text += strspn(text, " \t")) {
		size_t len = strcspn(text, " \t");
		if (len == n && memcmp(text, word, n) == 0)
			return true;
		text += len;
	}
	return false;
}

static bool lists(const struct unit *u, const char *key, const char *name)
{
	for (size_t i = 0; u && i < u->directives.count; i++)
		if (strcmp(u->directives.items[i].key, key) == 0 && has_word(u->directives.items[i].value, name))
			return true;
	return false;
}

/* The definition of a unit that counts: the old one while units are stopped. */
static const struct unit *definition(const struct jobs *j, const struct unit_plan *u)
{
	return j->stopping ? units_find(&j->plan->old_units, u->name) : u->unit;
}

/* Whether systemd starts `l` after `r`, and therefore stops it before. */
static bool is_after(const struct jobs *j, const struct unit_plan *l, const struct unit_plan *r)
{
	return lists(definition(j, l), "After", r->name) || lists(definition(j, r), "Before", l->name);
}

static bool is_ready(const struct jobs *j, const struct job *job)
{
	for (size_t i = 0; i < j->count; i++) {
		const struct job *other = &j->items[i];
		if (other == job || other->state == JOB_ENDED)
			continue;
		if (j->stopping ? is_after(j, other->unit, job->unit) : is_after(j, job->unit, other->unit))
			return false;
	}
	return true;
}

/* Life of a job */

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

static void end(struct jobs *j, struct job *job, bool ok)
{
	struct arena *a = &j->session->arena;
	const char *name = job->unit->name;
	size_t i = 0;
	while (strcmp(verbs[i].verb, job->verb) != 0)
		i++;
	job->state = JOB_ENDED;
	if (ok) {
		say(j, arena_format(a, "  %s %s (%.1f s)", verbs[i].done, name, seconds_since(&job->began)));
		if (!j->stopping)
			pending_done(j->plan->host, name);
		return;
	}
	j->failed = true;
	say(j, arena_format(a, "  FAILED: %s could not %s (%.1f s)", name, verbs[i].could_not, seconds_since(&job->began)));
	tell_journal(j, name);
	struct diag *d =
	    diag_error(j->session, D_UNIT_FAILED, SPAN_NONE, "%s could not %s", name, verbs[i].could_not);
	d->help =
	    arena_format(a, "'systemctl status %s' and 'journalctl -u %s' tell more; then 'ctrc apply' again", name, name);
}

static void begin(struct jobs *j, struct job *job)
{
	const char *args[] = {"systemctl", "--quiet", job->verb, "--", job->unit->name, NULL};
	const char *forget[] = {"systemctl", "--quiet", "reset-failed", "--", job->unit->name, NULL}, *said;
	clock_gettime(CLOCK_MONOTONIC, &job->began);
	/* A unit that has failed often may not be started again at once. */
	if (!j->stopping && strcmp(job->unit->state.active, "failed") == 0)
		process_run(j->session, forget, true, &said);
	job->pid = process_start(args, -1, false);
	job->state = JOB_RUNS;
	j->running++;
	if (!job->pid) {
		j->running--;
		end(j, job, false);
	}
}

static void await_one(struct jobs *j)
{
	int status;
	pid_t pid;
	while ((pid = waitpid(-1, &status, 0)) < 0 && errno == EINTR)
		;
	for (size_t i = 0; i < j->count; i++)
		if (j->items[i].state == JOB_RUNS && (pid < 0 || j->items[i].pid == pid)) {
			j->running--;
			end(j, &j->items[i], pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0);
		}
}

static bool run_all(struct jobs *j)
{
	size_t ended = 0;
	while (ended < j->count) {
		size_t begun = 0;
		for (size_t i = 0; i < j->count && j->running < MOST_AT_ONCE; i++)
			if (j->items[i].state == JOB_WAITS && is_ready(j, &j->items[i])) {
				begin(j, &j->items[i]);
				begun++;
			}
		/* The order is circular. systemd breaks such an order, and so does this loop. */
		for (size_t i = 0; i < j->count && !begun && !j->running; i++)
			if (j->items[i].state == JOB_WAITS) {
				begin(j, &j->items[i]);
				begun++;
			}
		if (j->running)
			await_one(j);
		for (ended = 0; ended < j->count && j->items[ended].state == JOB_ENDED; ended++)
			;
	}
	return !j->failed;
}

static struct jobs collect(const struct plan *plan, const struct listener *to, bool stopping)
{
	struct session *s = plan->host->session;
	struct jobs j = {.plan = plan, .session = s, .to = to, .stopping = stopping};
	j.items = ARENA_ARRAY(&s->arena, struct job, plan->unit_count);
	for (size_t i = 0; i < plan->unit_count; i++) {
		const struct unit_plan *u = &plan->units[i];
		bool stops = u->action == ACTION_STOP || u->stop_first;
		const char *verb = stopping ? "stop" : u->stop_first ? "start" : pending_action_name(u->action);
		if (stopping ? stops : u->action > ACTION_LEAVE && u->action != ACTION_STOP)
			j.items[j.count++] = (struct job){.unit = u, .verb = verb};
	}
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
