/* The decision what happens to each unit. */
#include "host/decide.h"

#include "host/pending.h"
#include "host/plan.h"
#include "host/reasons.h"

#include <stdlib.h>

struct decider {
	struct session *session;
	struct plan *plan;
	struct pending pending;
	const char **names; /* the names of all units whose state was asked for */
	struct unit_state *states;
	size_t units, count; /* the first `units` are units of the builds */
	const bool *to_run; /* for each new unit: whether it is to run */
};

/* Names. */

static int compare_names(const void *l, const void *r)
{
	return strcmp(*(const char *const *)l, *(const char *const *)r);
}

/* Returns the index of a name in a sorted part of d->names, or `end`. */
static size_t find_name(const struct decider *d, size_t start, size_t end, const char *name)
{
	const char **found =
	    start < end ? bsearch(&name, d->names + start, end - start, sizeof *d->names, compare_names) : NULL;
	return found ? (size_t)(found - d->names) : end;
}

static const struct unit_state *state_of(const struct decider *d, const char *name)
{
	size_t i = find_name(d, 0, d->units, name);
	if (i == d->units)
		i = find_name(d, d->units, d->count, name);
	return i < d->count ? &d->states[i] : NULL;
}

/* Sorts the names from d->units on, and removes duplicates. */
static void settle_pullers(struct decider *d)
{
	size_t kept = d->units;
	if (d->count > d->units)
		qsort(d->names + d->units, d->count - d->units, sizeof *d->names, compare_names);
	for (size_t i = d->units; i < d->count; i++)
		if (kept == d->units || strcmp(d->names[kept - 1], d->names[i]) != 0)
			d->names[kept++] = d->names[i];
	d->count = kept;
}

/* Collects the names of all units of both builds, then those of the units that pull them in; each part is sorted. */
static void collect_names(struct decider *d)
{
	const struct units *old = &d->plan->old_units, *new = &d->plan->new_units;
	size_t most = old->count + new->count;
	for (size_t i = 0; i < new->count; i++)
		most += new->items[i].pulled_by_count;
	d->names = ARENA_ARRAY(&d->session->arena, const char *, most);
	size_t l = 0, r = 0;
	while (l < old->count || r < new->count) { /* both are sorted */
		int order = l == old->count ? 1 : r == new->count ? -1 : strcmp(old->items[l].name, new->items[r].name);
		d->names[d->count++] = order <= 0 ? old->items[l].name : new->items[r].name;
		l += order <= 0;
		r += order >= 0;
	}
	d->units = d->count;
	for (size_t i = 0; i < new->count; i++)
		for (size_t k = 0; k < new->items[i].pulled_by_count; k++)
			if (find_name(d, 0, d->units, new->items[i].pulled_by[k]) == d->units)
				d->names[d->count++] = new->items[i].pulled_by[k];
	settle_pullers(d);
}

/* Whether a unit that runs, or is to run, pulls this one in. `to_run` has the results for the units so far. */
static bool is_pulled(const struct decider *d, const struct units *units, const struct unit *u, const bool *to_run)
{
	for (size_t i = 0; !u->masked && i < u->pulled_by_count; i++) {
		const struct unit *puller = units_find(units, u->pulled_by[i]);
		const struct unit_state *state = d->plan->runs ? state_of(d, u->pulled_by[i]) : NULL;
		if ((puller && to_run[puller - units->items]) || (state ? systemd_unit_is_up(state) : !puller))
			return true;
	}
	return false;
}

/* Computes for each unit of a build whether it is to run: those that are pulled in from outside, and those that they
 * pull in. */
static const bool *find_to_run(const struct decider *d, const struct units *units)
{
	bool *to_run = arena_zalloc(&d->session->arena, units->count + 1);
	for (bool more = true; more;) {
		more = false;
		for (size_t i = 0; i < units->count; i++)
			if (!to_run[i] && is_pulled(d, units, &units->items[i], to_run))
				more = to_run[i] = true;
	}
	return to_run;
}

/* Sets the states when systemd cannot be asked: as if every unit were in the state that it should have. */
static void assume_states(struct decider *d)
{
	const bool *to_run = find_to_run(d, &d->plan->old_units);
	for (size_t i = 0; i < d->units; i++) {
		const struct unit *old = units_find(&d->plan->old_units, d->names[i]);
		bool up = old && to_run[old - d->plan->old_units.items];
		d->states[i] = (struct unit_state){.load = "", .active = up ? "active" : "inactive", .sub = "", .since = ""};
	}
}

/* Decisions. */

static bool says(const struct unit *u, const char *key)
{
	const char *value = unit_file_last(&u->directives, "Service", key);
	return value && (strcmp(value, "true") == 0 || strcmp(value, "yes") == 0 || strcmp(value, "1") == 0);
}

static bool denies(const struct unit *u, const char *key)
{
	const char *value = unit_file_last(&u->directives, "Service", key);
	return value && (strcmp(value, "false") == 0 || strcmp(value, "no") == 0 || strcmp(value, "0") == 0);
}

static void decide_gone(struct decider *d, struct unit_plan *p, const struct unit *old)
{
	bool failed = strcmp(p->state.active, "failed") == 0;
	if (old->file && !old->masked && (systemd_unit_is_up(&p->state) || failed)) {
		p->action = ACTION_STOP;
		p->reasons = reasons_new(d->session, "no longer in the spec");
	}
}

/* Returns the action for a running unit whose change has this effect. */
static enum action action_for(const struct unit *u, enum effect effect)
{
	bool reloads = unit_file_last(&u->directives, "Service", "ExecReload");
	if (effect < EFFECT_RELOAD)
		return ACTION_NONE;
	if (reloads && (effect == EFFECT_RELOAD || says(u, "X-ReloadIfChanged")))
		return ACTION_RELOAD;
	return denies(u, "X-RestartIfChanged") ? ACTION_LEAVE : ACTION_RESTART;
}

static void decide_kept(struct decider *d, struct unit_plan *p, const struct unit *old, const struct unit *new)
{
	bool up = systemd_unit_is_up(&p->state), wanted = d->to_run[new - d->plan->new_units.items], stop_changed = false;
	enum effect effect = EFFECT_RESTART;
	if (old)
		effect = reasons_of(d->session, d->plan, old, new, &p->reasons, &p->changed, &stop_changed);
	else
		p->changed = new->input_count;
	if (new->masked) {
		p->action = up ? ACTION_STOP : ACTION_NONE;
		p->reasons = reasons_new(d->session, "it is masked");
	} else if (!up) {
		bool skipped = p->state.condition_checked && p->state.condition_failed;
		bool done = (skipped || (p->state.is_oneshot && p->state.succeeded)) && !p->changed;
		p->action = wanted && !done ? ACTION_START : ACTION_NONE;
		if (p->action && !p->reasons)
			p->reasons = reasons_new(d->session, old ? "it is not running" : "new");
	} else if (!old && !new->file && !new->input_count) {
		p->action = ACTION_NONE; /* a unit of the host, which is only pulled in */
	} else if (!old) {
		p->action = action_for(new, EFFECT_RESTART);
		p->reasons = reasons_new(d->session, "it runs by another definition");
	} else if (p->changed) {
		p->action = action_for(new, effect);
		/* A unit that has not come up yet, and perhaps tries again and again, must not meet the new files while it
		 * stops. */
		bool half_up = strcmp(p->state.active, "active") != 0;
		p->stop_first =
		    p->action == ACTION_RESTART && (half_up || (stop_changed && !denies(new, "X-StopIfChanged")));
	}
}

/* Decides about actions that an earlier roll-out has begun and not finished. */
static void decide_pending(struct decider *d, struct unit_plan *p)
{
	enum action wanted = pending_action(&d->pending, p->name);
	bool up = systemd_unit_is_up(&p->state);
	if (p->action > ACTION_LEAVE || !p->unit || !wanted || p->unit->masked)
		return;
	p->action = up                      ? wanted == ACTION_START ? ACTION_NONE : wanted
	          : wanted == ACTION_RELOAD ? ACTION_NONE
	                                    : ACTION_START;
	if (p->action)
		p->reasons = reasons_new(d->session, "a roll-out was interrupted before it got there");
}

static void decide(struct decider *d, size_t i)
{
	struct unit_plan *p = &d->plan->units[i];
	const struct unit *old = units_find(&d->plan->old_units, d->names[i]);
	*p = (struct unit_plan){
	    .name = d->names[i],
	    .container = units_container(d->session, d->names[i]),
	    .unit = units_find(&d->plan->new_units, d->names[i]),
	    .state = d->states[i],
	};
	if (!p->unit)
		decide_gone(d, p, old);
	else
		decide_kept(d, p, old, p->unit);
	decide_pending(d, p);
}

void decide_units(struct session *s, struct plan *plan)
{
	struct decider d = {.session = s, .plan = plan};
	collect_names(&d);
	d.states = ARENA_ARRAY(&s->arena, struct unit_state, d.count);
	plan->runs = plan->host && host_runs(plan->host) && systemd_states(s, d.names, d.count, d.states);
	if (!plan->runs)
		assume_states(&d);
	if (plan->host)
		d.pending = pending_read(plan->host);
	plan->unfinished = pending_any(&d.pending);
	d.to_run = find_to_run(&d, &plan->new_units);
	plan->units = ARENA_ARRAY(&s->arena, struct unit_plan, d.units);
	plan->unit_count = d.units;
	for (size_t i = 0; i < d.units; i++)
		decide(&d, i);
}
