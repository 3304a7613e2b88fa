#include "host/show.h"

#include "base/inert.h"
#include "host/pending.h"
#include "output/json_writer.h"

#include <stdio.h>

static const char *const fates[] = {[FILE_ADDED] = "added", [FILE_CHANGED] = "changed", [FILE_REMOVED] = "removed"};
static const char marks[] = {[FILE_ADDED] = '+', [FILE_CHANGED] = '~', [FILE_REMOVED] = '-'};
static const char *const colours[] = {[FILE_ADDED] = "\033[32m", [FILE_CHANGED] = "\033[33m",
                                      [FILE_REMOVED] = "\033[31m"};

static void put(struct buf *out, const char *text)
{
	inert_line(out, text, strlen(text));
}

static void paint(struct buf *out, bool colour, const char *how)
{
	if (colour)
		buf_puts(out, how);
}

/* Files. */

/* Returns the length of the folder that a line of the plan stands for when all files in it have the same fate: the
 * folder of a unit's scripts. */
static size_t folder_length(const char *path)
{
	static const char scripts[] = "etc/ctrc/scripts/";
	const char *slash = strrchr(path, '/');
	return strncmp(path, scripts, sizeof scripts - 1) == 0 && slash ? (size_t)(slash + 1 - path) : 0;
}

/* Returns the number of changes, from `i` on, that have the same fate and are in the same such folder. */
static size_t count_together(const struct plan *plan, size_t i)
{
	const struct file_change *first = &plan->files[i];
	size_t len = folder_length(first->path), n = 1;
	while (len && i + n < plan->file_count && plan->files[i + n].fate == first->fate &&
	       folder_length(plan->files[i + n].path) == len && strncmp(plan->files[i + n].path, first->path, len) == 0)
		n++;
	return n;
}

static void show_files(struct buf *out, const struct plan *plan, bool colour)
{
	for (size_t i = 0, n; i < plan->file_count; i += n) {
		const struct file_change *c = &plan->files[i];
		n = count_together(plan, i);
		paint(out, colour, colours[c->fate]);
		buf_printf(out, "  %c ", marks[c->fate]);
		if (n > 1) {
			inert_line(out, c->path, folder_length(c->path));
			buf_printf(out, " (%zu files)", n);
		} else {
			put(out, c->path);
		}
		paint(out, colour, "\033[0m");
		buf_char(out, '\n');
	}
	for (size_t i = 0; i < plan->repair_count; i++) {
		buf_puts(out, "  ! ");
		put(out, plan->repairs[i]);
		buf_puts(out, ": the link to it is put back\n");
	}
	for (size_t i = 0; i < plan->block_count; i++)
		if (block_changes(&plan->blocks[i]))
			buf_printf(out, "  ~ %s: the block of ctrc's\n", plan->blocks[i].block->path);
	if (plan->ledger_fault || plan->stray_count)
		buf_puts(out, "  ! var/lib/ctrc/ledger.json: it is written anew\n");
	if (plan->leftovers)
		buf_puts(out, "  - links that an interrupted roll-out has left\n");
}

/* Units. */

static const struct {
	enum action action;
	const char *name, *colour;
} actions[] = {
    {ACTION_STOP, "stop", "\033[31m"},     {ACTION_RESTART, "restart", "\033[33m"},
    {ACTION_RELOAD, "reload", "\033[33m"},
    {ACTION_START, "start", "\033[32m"},   {ACTION_LEAVE, "leave", "\033[36m"},
};

static void put_reason(struct buf *out, const struct reason *r)
{
	put(out, r->text);
	if (r->option) {
		buf_puts(out, ": ");
		put(out, r->option);
	}
	if (r->place) {
		buf_puts(out, r->option ? ", " : ": ");
		put(out, r->place);
	}
}

static void show_unit(struct buf *out, const struct unit_plan *u, const char *name, const char *how, bool colour)
{
	enum { MOST_REASONS = 4 };
	int n = 0;
	paint(out, colour, how);
	buf_printf(out, "  %-7s", name);
	paint(out, colour, "\033[0m");
	buf_char(out, ' ');
	put(out, u->name);
	for (const struct reason *r = u->reasons; r; r = r->next, n++) {
		if (n == MOST_REASONS) {
			buf_puts(out, "\n          and more");
			break;
		}
		buf_puts(out, "\n          ");
		put_reason(out, r);
	}
	if (u->action == ACTION_LEAVE) {
		buf_puts(out, "\n          it is not restarted, as its unit says: 'systemctl restart ");
		put(out, u->name);
		buf_puts(out, "' does it");
	}
	if (u->action == ACTION_NONE && !systemd_unit_is_up(&u->state))
		buf_puts(out, "\n          it does not run");
	buf_char(out, '\n');
}

static void show_units(struct buf *out, const struct plan *plan, bool colour)
{
	for (size_t k = 0; k < sizeof actions / sizeof *actions; k++)
		for (size_t i = 0; i < plan->unit_count; i++)
			if (plan->units[i].action == actions[k].action)
				show_unit(out, &plan->units[i], actions[k].name, actions[k].colour, colour);
	for (size_t i = 0; i < plan->unit_count; i++) {
		const struct unit_plan *u = &plan->units[i];
		if (u->action == ACTION_NONE && u->changed && u->unit && u->reasons)
			show_unit(out, u, "keep", "\033[36m", colour);
	}
}

/* "1 to start, 2 to restart, 29 unchanged" */
static void show_totals(struct buf *out, const struct plan *plan)
{
	static const char *const words[] = {
	    [ACTION_START] = "to start", [ACTION_RESTART] = "to restart", [ACTION_RELOAD] = "to reload",
	    [ACTION_STOP] = "to stop", [ACTION_LEAVE] = "to leave",
	};
	static const enum action listed[] = {ACTION_START, ACTION_RESTART, ACTION_RELOAD, ACTION_STOP, ACTION_LEAVE};
	const struct plan_totals totals = plan_totals(plan);
	const char *comma = "";
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++)
		if (totals.of[listed[i]]) {
			buf_printf(out, "%s%zu %s", comma, totals.of[listed[i]], words[listed[i]]);
			comma = ", ";
		}
	if (totals.kept) {
		buf_printf(out, "%s%zu to keep", comma, totals.kept);
		comma = ", ";
	}
	if (totals.unchanged)
		buf_printf(out, "%s%zu unchanged", comma, totals.unchanged);
	if (*comma || totals.unchanged)
		buf_char(out, '\n');
}

void show_plan(struct buf *out, const struct plan *plan, bool colour)
{
	if (plan_is_empty(plan) && !plan_count(plan, ACTION_LEAVE, false)) {
		buf_puts(out, "nothing to do\n");
		return;
	}
	size_t start = out->len;
	buf_puts(out, "files:\n");
	size_t head = out->len;
	show_files(out, plan, colour);
	if (out->len == head)
		out->len = start;
	start = out->len;
	buf_puts(out, "units:\n");
	head = out->len;
	if (!plan->host || host_runs(plan->host))
		show_units(out, plan, colour);
	if (out->len == head)
		out->len = start;
	if (!plan->host || host_runs(plan->host))
		show_totals(out, plan);
	if (plan->unfinished)
		buf_puts(out, "an earlier roll-out was interrupted, and is finished\n");
	if (plan->host && host_runs(plan->host) && !plan->runs)
		buf_puts(out, "systemd does not answer here: what runs is not known\n");
}

/* JSON. */

static void put_origin(struct json_writer *w, const char *option, const char *place)
{
	if (option)
		json_writer_member(w, "option", option);
	if (place)
		json_writer_member(w, "place", place);
}

static void json_file(struct json_writer *w, const struct file_change *c)
{
	const struct host_file *f = c->new ? c->new : c->old;
	char line[32];
	json_writer_open(w, '{');
	json_writer_member(w, "path", c->path);
	json_writer_member(w, "change", fates[c->fate]);
	if (f->option)
		json_writer_member(w, "option", f->option);
	if (f->file) {
		snprintf(line, sizeof line, "%u", f->line);
		json_writer_member(w, "file", f->file);
		json_writer_member_literal(w, "line", line);
	}
	json_writer_close(w, '}');
}

static void json_unit(struct json_writer *w, const struct unit_plan *u)
{
	json_writer_open(w, '{');
	json_writer_member(w, "unit", u->name);
	if (u->container)
		json_writer_member(w, "container", u->container);
	json_writer_member(w, "action", pending_action_name(u->action));
	json_writer_member_literal(w, "changed", u->changed ? "true" : "false");
	json_writer_member(w, "state", u->state.active);
	json_writer_name(w, "reasons");
	json_writer_open(w, '[');
	for (const struct reason *r = u->reasons; r; r = r->next) {
		json_writer_open(w, '{');
		json_writer_member(w, "message", r->text);
		put_origin(w, r->option, r->place);
		json_writer_close(w, '}');
	}
	json_writer_close(w, ']');
	json_writer_close(w, '}');
}

static void json_totals(struct json_writer *w, const struct plan *plan)
{
	static const enum action listed[] = {ACTION_START, ACTION_RESTART, ACTION_RELOAD, ACTION_STOP, ACTION_LEAVE};
	const struct plan_totals totals = plan_totals(plan);
	char number[32];
	json_writer_name(w, "totals");
	json_writer_open(w, '{');
	for (size_t i = 0; i < sizeof listed / sizeof *listed; i++) {
		snprintf(number, sizeof number, "%zu", totals.of[listed[i]]);
		json_writer_member_literal(w, pending_action_name(listed[i]), number);
	}
	snprintf(number, sizeof number, "%zu", totals.kept);
	json_writer_member_literal(w, "keep", number);
	snprintf(number, sizeof number, "%zu", totals.unchanged);
	json_writer_member_literal(w, "unchanged", number);
	json_writer_close(w, '}');
}

void show_json(struct buf *out, const struct plan *plan)
{
	struct json_writer w = {.out = out};
	char number[32];
	json_writer_open(&w, '{');
	json_writer_member_literal(&w, "version", "1");
	snprintf(number, sizeof number, "%d", plan->from);
	json_writer_member_literal(&w, "generation", plan->from ? number : "null");
	json_writer_member_literal(&w, "changes", plan_is_empty(plan) ? "false" : "true");
	json_writer_name(&w, "files");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < plan->file_count; i++)
		json_file(&w, &plan->files[i]);
	json_writer_close(&w, ']');
	json_writer_name(&w, "links");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < plan->repair_count; i++)
		json_writer_text(&w, plan->repairs[i]);
	json_writer_close(&w, ']');
	json_writer_name(&w, "blocks");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < plan->block_count; i++)
		if (block_changes(&plan->blocks[i]))
			json_writer_text(&w, plan->blocks[i].block->path);
	json_writer_close(&w, ']');
	json_writer_name(&w, "units");
	json_writer_open(&w, '[');
	for (size_t i = 0; i < plan->unit_count; i++)
		json_unit(&w, &plan->units[i]);
	json_writer_close(&w, ']');
	json_totals(&w, plan);
	json_writer_close(&w, '}');
	buf_char(out, '\n');
}
