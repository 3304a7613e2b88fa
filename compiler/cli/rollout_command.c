#include "cli/rollout_command.h"

#include "base/inert.h"
#include "base/write_all.h"
#include "host/facts.h"
#include "host/patch.h"
#include "host/show.h"
#include "output/json_writer.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { KEEP = 10 }; /* the default number of generations to keep */

struct rollout_command *rollout_command_open(struct session_run *r, bool lock)
{
	struct rollout_command *g = ARENA_NEW(&r->session.arena, struct rollout_command);
	if (!host_open(&g->host, &r->session, r->ev, r->call->host.root) || !host_readable(&g->host))
		return NULL;
	r->rolling = g;
	if (!lock)
		return g;
	if (!host_lock(&g->host, r->call->host.wait))
		return NULL;
	rollout_clean(&g->host);
	return g;
}

void rollout_command_look(struct session_run *r, bool stops)
{
	if (r->call->host.root)
		return;
	r->compilation.options.host_facts = facts_of;
	r->compilation.options.facts_stop = stops;
	facts_target(&r->session, &r->compilation.settings.target);
}

bool rollout_command_current(struct rollout_command *g, struct snapshot *snapshot)
{
	int number = generation_current(&g->host);
	*snapshot = (struct snapshot){NULL, 0, NULL};
	return !number || generation_read(&g->host, number, snapshot);
}

static void warn_of_damage(struct session_run *r, int number, const char *what)
{
	struct diag *d = diag_make(&r->session, D_BAD_GENERATION, SPAN_NONE,
	                           "generation %d, the current one, is damaged: %s", number, what);
	d->severity = SEVERITY_WARNING;
	diag_report(&r->session, d);
}

/* A damaged current generation does not prevent a new one: what has been changed in it counts as changed. */
static void current_or_nothing(struct session_run *r, struct rollout_command *g, struct snapshot *snapshot)
{
	struct arena *a = &r->session.arena;
	int number = generation_current(&g->host);
	*snapshot = (struct snapshot){NULL, 0, NULL};
	const char *fault = number ? generation_look(&g->host, number, snapshot) : NULL;
	if (fault)
		warn_of_damage(r, number, arena_format(a, "it %s; all of it counts as changed", fault));
	const struct host_file *f = snapshot_fault(snapshot);
	if (f)
		warn_of_damage(r, number, arena_format(a, "its file '%s' %s", f->path, f->fault));
}

static void warn_of_ledger(struct session_run *r, const struct plan *plan)
{
	struct diag *d =
		diag_make(&r->session, D_LOST_LEDGER, SPAN_NONE, "'%s' %s: ctrc's links were found by where they lead",
	              host_name(plan->host, HOST_STATE "/ledger.json"), plan->ledger_fault);
	diag_report(&r->session, d);
}

static bool make_plan(struct session_run *r, struct rollout_command *g, const struct snapshot *new)
{
	struct snapshot old;
	current_or_nothing(r, g, &old);
	bool ok = plan_make(r->ev, &g->host, &old, new, &g->plan);
	if (g->plan.ledger_fault)
		warn_of_ledger(r, &g->plan);
	return ok;
}

enum exit_status rollout_command_plan(struct session_run *r, struct rollout_command *g, const struct snapshot *new)
{
	if (make_plan(r, g, new))
		return STATUS_FINE;
	host_close(&g->host);
	return STATUS_SYSTEM;
}

static bool print(const char *text, size_t n)
{
	return write_all(STDOUT_FILENO, text, n);
}

static bool print_plan(struct session_run *r)
{
	const struct plan *plan = &r->rolling->plan;
	bool colour = terminal_colours(STDOUT_FILENO), ok = true;
	if (r->call->host.patch)
		ok = patch_show(&r->session, &r->result, plan, colour);
	show_plan(&r->result, plan, colour);
	ok = ok && !r->result.full && print(r->result.text, r->result.len);
	buf_clear(&r->result);
	return ok;
}

static void say(void *data, const char *line)
{
	(void)data;
	struct buf text = {0};
	inert_lines(&text, line, strlen(line), "");
	buf_char(&text, '\n');
	(void)!print(buf_text(&text), text.len);
	buf_release(&text);
}

/* Whether the person at the terminal says yes. */
static bool ask(const char *question)
{
	char answer[64];
	(void)!print(question, strlen(question));
	if (!fgets(answer, sizeof answer, stdin))
		return false;
	return answer[0] == 'y' || answer[0] == 'Y';
}

/* Returns STATUS_FINE, with *agreed, unless the question cannot be asked. */
static enum exit_status agree(struct session_run *r, bool *agreed)
{
	*agreed = r->call->host.yes;
	if (*agreed)
		return STATUS_FINE;
	if (r->call->host.json || !isatty(STDIN_FILENO)) {
		diag_error(&r->session, D_USAGE, SPAN_NONE, "nobody is there to agree to this")->help =
		    "--yes does it without asking, --dry-run only shows it";
		return STATUS_CALL;
	}
	*agreed = ask(r->rolling->remove ? "Remove all this from the host? [y/N] " : "Do this? [y/N] ");
	if (!*agreed)
		(void)!print("nothing was changed\n", strlen("nothing was changed\n"));
	return STATUS_FINE;
}

static void conclude_removal(struct arena *a, const struct rollout_command *g)
{
	const struct links left = links_doubtful(&g->host, &g->plan.ledger);
	for (size_t i = 0; i < left.count; i++)
		say(NULL, arena_format(a, "left: %s, which may be somebody else's", host_name(&g->host, left.items[i].path)));
	say(NULL, left.count ? "all that is surely ctrc's is gone from the host" : "nothing of ctrc's is left on the host");
}

/* Prints the last line: the generation that the host has now. */
static void conclude(struct session_run *r, bool ok)
{
	const struct rollout_command *g = r->rolling;
	struct arena *a = &r->session.arena;
	if (g->remove && ok)
		return conclude_removal(a, g);
	int now = generation_current(&g->host);
	if (ok || (g->went_back && now))
		say(NULL, arena_format(a, "generation %d is the current one%s", now, ok ? "" : " again"));
	else if (g->went_back)
		say(NULL, "nothing of ctrc's is left on the host");
	else if (now == g->generation.number)
		say(NULL, arena_format(a, "generation %d is the current one, but not all went well", now));
	else if (now)
		say(NULL, arena_format(a, "generation %d remains the current one", now));
}

/* JSON, an object a line. */

/* Prints what was written for people to read, as one line. */
static bool print_line(struct buf *text)
{
	size_t n = 0;
	for (size_t i = 0; i < text->len; i++)
		if (text->text[i] == '\n')
			i += strspn(text->text + i + 1, " ");
		else
			text->text[n++] = text->text[i];
	text->text[n++] = '\n';
	bool ok = !text->full && print(text->text, n);
	buf_clear(text);
	return ok;
}

static void tell_event(void *data, const struct job_event *e)
{
	struct buf text = {0};
	struct json_writer w = {.out = &text};
	char seconds[32];
	(void)data;
	snprintf(seconds, sizeof seconds, "%.3f", e->seconds);
	json_writer_open(&w, '{');
	json_writer_member(&w, "event", e->ended ? "end" : "begin");
	json_writer_member(&w, "unit", e->unit);
	json_writer_member(&w, "action", e->action);
	if (e->ended) {
		json_writer_member_literal(&w, "ok", e->ok ? "true" : "false");
		json_writer_member_literal(&w, "seconds", seconds);
	}
	json_writer_close(&w, '}');
	buf_char(&text, '\n');
	(void)print_line(&text);
	buf_release(&text);
}

static bool tell_result(const struct rollout_command *g, bool ok)
{
	struct buf text = {0};
	struct json_writer w = {.out = &text};
	char number[32];
	int now = generation_current(&g->host);
	snprintf(number, sizeof number, "%d", now);
	json_writer_open(&w, '{');
	json_writer_member(&w, "event", "result");
	json_writer_member_literal(&w, "ok", ok ? "true" : "false");
	json_writer_member_literal(&w, "generation", now ? number : "null");
	json_writer_member_literal(&w, "rolledBack", g->went_back ? "true" : "false");
	json_writer_close(&w, '}');
	buf_char(&text, '\n');
	bool printed = print_line(&text);
	buf_release(&text);
	return printed;
}

static bool tell_plan(struct session_run *r)
{
	show_json(&r->result, &r->rolling->plan);
	return print_line(&r->result);
}

/* Progress: a line that is written over. */
static void show_progress(void *data, const char *line)
{
	struct buf text = {0};
	(void)data;
	buf_puts(&text, "\r\033[K");
	if (line)
		inert_line(&text, line, strlen(line));
	(void)!print(buf_text(&text), text.len);
	buf_release(&text);
}

static void keep_silent(void *data, const char *line)
{
	(void)data, (void)line;
}

static struct listener listener_of(const struct session_run *r)
{
	const char *term = getenv("TERM");
	bool lines = isatty(STDOUT_FILENO) && term && strcmp(term, "dumb") != 0;
	if (r->call->host.json)
		return (struct listener){.say = keep_silent, .event = tell_event};
	return (struct listener){.say = say, .progress = lines ? show_progress : NULL};
}

static size_t kept_generations(const struct session_run *r)
{
	return r->compilation.settings.keep ? r->compilation.settings.keep : KEEP;
}

/* Plans the way from what the host has now to the generation that it had before; 0: to none. */
static bool plan_way_back(struct session_run *r, int before)
{
	struct rollout_command *g = r->rolling;
	struct snapshot now, then = {NULL, 0, NULL};
	if (before && !generation_verify(&g->host, before, &then))
		return false;
	current_or_nothing(r, g, &now);
	g->tree = NULL;
	g->generation = (struct generation){.number = before};
	return plan_make(r->ev, &g->host, &now, &then, &g->plan);
}

/* After a roll-out that failed: takes the host back to the generation before, or to none when there was none. */
static void go_back(struct session_run *r, const struct listener *to)
{
	struct rollout_command *g = r->rolling;
	struct arena *a = &r->session.arena;
	int before = g->plan.from;
	const char *goal = before ? arena_format(a, "generation %d", before) : "a host without containers of ctrc's";
	to->say(to->data, arena_format(a, "going back to %s", goal));
	bool ok = plan_way_back(r, before);
	if (ok && before)
		ok = rollout(&g->host, &g->plan, NULL, &g->generation, kept_generations(r), to);
	else if (ok)
		ok = rollout_remove(&g->host, &g->plan, to);
	struct diag *d = diag_error(&r->session, D_ROLLED_BACK, SPAN_NONE,
	                            ok ? "the roll-out failed, and the host is back at %s"
	                               : "the roll-out failed, and so did the way back to %s", goal);
	d->help = ok ? "mend what failed, then 'ctrc apply' again"
	             : "'ctrc status' shows what is there; 'ctrc rollback' tries again";
	g->went_back = ok;
}

/* The generation before is kept while it may be needed. */
static bool roll_out(struct session_run *r, const struct listener *to)
{
	struct rollout_command *g = r->rolling;
	size_t keep = kept_generations(r);
	bool may_return = r->call->host.rollback_on_failure;
	if (rollout(&g->host, &g->plan, g->tree, &g->generation, may_return && keep < 2 ? 2 : keep, to)) {
		if (may_return)
			generation_prune(&g->host, keep);
		return true;
	}
	if (may_return)
		go_back(r, to);
	return false;
}

static enum exit_status carry_out(struct session_run *r)
{
	struct rollout_command *g = r->rolling;
	const struct listener to = listener_of(r);
	bool ok = g->remove ? rollout_remove(&g->host, &g->plan, &to) : roll_out(r, &to);
	if (r->call->host.json)
		return tell_result(g, ok) && ok ? STATUS_FINE : STATUS_SYSTEM;
	conclude(r, ok);
	return ok ? STATUS_FINE : STATUS_SYSTEM;
}

static enum exit_status finish(struct session_run *r)
{
	struct rollout_command *g = r->rolling;
	bool agreed;
	if (!r->compilation.settings.format->machine)
		session_run_print_diags(r); /* warnings are printed before the question */
	if (!(r->call->host.json ? tell_plan(r) : print_plan(r)))
		return STATUS_SYSTEM;
	bool stays = g->remove ? !generation_any(&g->host) : g->generation.number == g->plan.from;
	bool nothing = plan_is_empty(&g->plan) && stays;
	if (nothing || r->call->host.dry_run)
		return STATUS_FINE;
	enum exit_status status = agree(r, &agreed);
	return agreed ? carry_out(r) : status;
}

enum exit_status rollout_command_finish(struct session_run *r)
{
	enum exit_status status = finish(r);
	host_close(&r->rolling->host);
	return status;
}
