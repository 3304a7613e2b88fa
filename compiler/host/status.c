#include "host/status.h"

#include "base/inert.h"
#include "host/pending.h"
#include "output/json_writer.h"

#include <stdio.h>

static void add_drift(struct status *status, const char *path, const char *what)
{
	status->drifts[status->drift_count++] = (struct drift){path, what};
}

/* Adds files of the generation that differ from its manifest. */
static void check_files(const struct snapshot *snapshot, struct status *status)
{
	for (size_t i = 0; i < snapshot->count; i++)
		if (snapshot->files[i].fault)
			add_drift(status, snapshot->files[i].path, snapshot->files[i].fault);
}

static bool is_there(const struct host *h, const struct link *l)
{
	struct stat st;
	return host_stat(h, l->path, &st);
}

static void check_host(const struct plan *plan, struct status *status)
{
	for (size_t i = 0; i < plan->repair_count; i++)
		add_drift(status, plan->repairs[i], "the link to it is missing");
	for (size_t i = 0; i < plan->wanted.count; i++)
		if (links_state(plan->host, &plan->ledger, &plan->wanted.items[i]) == LINK_FOREIGN)
			add_drift(status, plan->wanted.items[i].path, "replaced by a file that is not ctrc's");
	for (size_t i = 0; i < plan->block_count; i++)
		if (block_changes(&plan->blocks[i]))
			add_drift(status, plan->blocks[i].block->path, "the block of ctrc's is changed");
	if (plan->ledger_fault)
		add_drift(status, HOST_STATE "/ledger.json", plan->ledger_fault);
	for (size_t i = 0; i < plan->ledger.count; i++) {
		const struct link *l = &plan->ledger.items[i];
		if ((l->target || l->text) && !l->doubtful && !links_have(&plan->wanted, l->path) && is_there(plan->host, l))
			add_drift(status, l->path, "is ctrc's, and of no use any more");
	}
}

/* Returns the value of a variable of an env file. */
static const char *variable(struct session *s, const struct host_file *f, const char *name)
{
	size_t n = strlen(name);
	for (const char *line = f && f->bytes ? f->bytes->text : ""; *line;
	     line += strcspn(line, "\n"), line += *line == '\n')
		if (strncmp(line, name, n) == 0 && line[n] == '=')
			return arena_text(&s->arena, line + n + 1, strcspn(line + n + 1, "\n"));
	return NULL;
}

/* What the health check of a container has found last, or NULL where there is none or the container does not run. The
 * words are those of runtime/modules/container-health.spec. */
static const char *health_of(const struct plan *plan, const struct unit_plan *u)
{
	static const char *const words[] = {"healthy", "unhealthy"};
	struct arena *a = &plan->host->session->arena;
	const struct unit_plan *check = plan_unit(plan, arena_format(a, "container-health@%s.service", u->container));
	if (!plan->runs || !check || !check->unit || strcmp(u->state.active, "active") != 0)
		return NULL;
	const struct str *text = host_read(plan->host, arena_format(a, "run/ctrc/health/%s", u->container));
	for (size_t i = 0; text && i < sizeof words / sizeof *words; i++)
		if (strncmp(text->text, words[i], strlen(words[i])) == 0 && text->text[strlen(words[i])] == ' ')
			return words[i];
	return "starting";
}

static void add_container(struct session *s, const struct plan *plan, const struct unit_plan *u, struct status *status)
{
	const struct host_file *conf =
	    snapshot_find(&plan->new, arena_format(&s->arena, "etc/containers/%s.conf", u->container));
	if (!conf)
		conf = snapshot_find(&plan->new, arena_format(&s->arena, "etc/nixos-containers/%s.conf", u->container));
	bool wanted = u->unit && u->unit->pulled_by_count;
	const char *health = health_of(plan, u);
	status->containers[status->container_count++] = (struct container_status){
	    .name = u->container,
	    .unit = u->name,
	    .address = variable(s, conf, "LOCAL_ADDRESS"),
	    .address6 = variable(s, conf, "LOCAL_ADDRESS6"),
	    .wanted = wanted,
	    .health = health,
	    .state = u->state,
	};
	if (plan->runs && wanted && !systemd_unit_is_up(&u->state))
		status->fine = false;
	if (health && strcmp(health, "unhealthy") == 0)
		status->fine = false;
}

bool status_of(const struct host *h, const struct snapshot *snapshot, struct status *status)
{
	struct session *s = h->session;
	struct plan plan;
	struct generation *list;
	struct pending pending = pending_read(h);
	size_t n;
	int current = generation_current(h);
	*status = (struct status){.fine = true, .unfinished = pending_any(&pending), .is_image = !host_runs(h)};
	/* The plan from the generation to itself has everything that the host lacks. Foreign files are not an error
	 * here. */
	plan_make(h->ev, h, snapshot, snapshot, &plan);
	diag_clear(s);
	if (!generation_list(h, &list, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		if (list[i].number == current)
			status->generation = list[i];
	status->runs = plan.runs;
	status->containers = ARENA_ARRAY(&s->arena, struct container_status, plan.unit_count);
	status->drifts = ARENA_ARRAY(&s->arena, struct drift,
	                             snapshot->count + 2 * plan.wanted.count + plan.ledger.count + MOST_BLOCKS + 1);
	for (size_t i = 0; i < plan.unit_count; i++)
		if (plan.units[i].container)
			add_container(s, &plan, &plan.units[i], status);
	check_files(snapshot, status);
	check_host(&plan, status);
	status->fine = status->fine && !status->drift_count && !status->unfinished;
	return true;
}

static void put(struct buf *out, const char *text)
{
	inert_line(out, text, strlen(text));
}

static void put_container(struct buf *out, const struct container_status *c, bool runs, int width)
{
	size_t start = out->len;
	buf_puts(out, "  ");
	put(out, c->name);
	for (size_t n = out->len - start; n < (size_t)width + 4; n++)
		buf_char(out, ' ');
	if (runs)
		buf_printf(out, "%-10s", c->state.active);
	else
		buf_printf(out, "%-10s", c->wanted ? "autostart" : "by hand");
	if (c->health)
		buf_printf(out, "  %-9s", c->health);
	const char *const addresses[] = {c->address, c->address6};
	for (size_t i = 0; i < 2; i++) {
		if (!addresses[i])
			continue;
		buf_puts(out, "  ");
		put(out, addresses[i]);
	}
	if (runs && *c->state.since)
		buf_printf(out, "  since %s", c->state.since);
	buf_char(out, '\n');
}

static void put_generation(struct buf *out, const struct generation *g)
{
	if (!g->number) {
		buf_puts(out, "nothing is rolled out here\n");
		return;
	}
	buf_printf(out, "generation %d of ", g->number);
	put(out, g->time);
	buf_puts(out, ", from ");
	put(out, g->spec);
	buf_char(out, '\n');
}

void status_text(struct buf *out, const struct status *status)
{
	int width = 0;
	put_generation(out, &status->generation);
	if (status->generation.number && !status->runs && !status->is_image)
		buf_puts(out, "systemd does not answer: what runs is not known\n");
	for (size_t i = 0; i < status->container_count; i++) {
		int n = (int)strlen(status->containers[i].name);
		width = n > width ? n : width;
	}
	for (size_t i = 0; i < status->container_count; i++)
		put_container(out, &status->containers[i], status->runs, width);
	if (status->unfinished)
		buf_puts(out, "a roll-out was interrupted: 'ctrc apply' finishes it\n");
	if (status->drift_count)
		buf_puts(out, status->generation.number ? "not as rolled out:\n" : "but there is still:\n");
	for (size_t i = 0; i < status->drift_count; i++) {
		buf_puts(out, "  ");
		put(out, status->drifts[i].path);
		buf_printf(out, ": %s\n", status->drifts[i].what);
	}
}

static void json_container(struct json_writer *w, const struct container_status *c, bool runs)
{
	char pid[32];
	json_writer_open(w, '{');
	json_writer_member(w, "name", c->name);
	json_writer_member(w, "unit", c->unit);
	json_writer_member_literal(w, "autoStart", c->wanted ? "true" : "false");
	if (runs) {
		json_writer_member(w, "state", c->state.active);
		json_writer_member(w, "sub", c->state.sub);
		json_writer_member(w, "since", c->state.since);
		snprintf(pid, sizeof pid, "%ld", c->state.pid);
		json_writer_member_literal(w, "pid", pid);
		if (c->health)
			json_writer_member(w, "health", c->health);
	}
	json_writer_name(w, "addresses");
	json_writer_open(w, '[');
	if (c->address)
		json_writer_text(w, c->address);
	if (c->address6)
		json_writer_text(w, c->address6);
	json_writer_close(w, ']');
	json_writer_close(w, '}');
}

void status_json(struct buf *out, const struct status *status)
{
	struct json_writer w = {.out = out};
	char number[32];
	snprintf(number, sizeof number, "%d", status->generation.number);
	json_writer_open(&w, '{');
	json_writer_member_literal(&w, "version", "1");
	json_writer_member_literal(&w, "generation", status->generation.number ? number : "null");
	json_writer_member(&w, "time", status->generation.time ? status->generation.time : "");
	json_writer_member(&w, "spec", status->generation.spec ? status->generation.spec : "");
	json_writer_member_literal(&w, "fine", status->fine ? "true" : "false");
	json_writer_member_literal(&w, "interrupted", status->unfinished ? "true" : "false");
	json_writer_name(&w, "containers");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < status->container_count; i++)
		json_container(&w, &status->containers[i], status->runs);
	json_writer_close(&w, ']');
	json_writer_name(&w, "drift");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < status->drift_count; i++) {
		json_writer_open(&w, '{');
		json_writer_member(&w, "path", status->drifts[i].path);
		json_writer_member(&w, "what", status->drifts[i].what);
		json_writer_close(&w, '}');
	}
	json_writer_close(&w, ']');
	json_writer_close(&w, '}');
	buf_char(out, '\n');
}
