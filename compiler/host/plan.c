#include "host/plan.h"

#include "host/boot.h"
#include "host/decide.h"
#include "host/generation.h"
#include "host/pending.h"
#include "host/strays.h"
#include "output/manifest.h"

#include <errno.h>

/* Whether two files are equal. For a file that may not be read, the manifest decides. */
static bool is_equal(struct session *s, const struct host_file *l, const struct host_file *r)
{
	if (!l->hidden || !l->sha256 || !r->bytes)
		return host_file_equal(l, r);
	return l->mode == r->mode && strcmp(l->sha256, manifest_sha256(s, r->bytes)) == 0;
}

static void compare_files(struct session *s, struct plan *plan)
{
	const struct snapshot *old = &plan->old, *new = &plan->new;
	plan->files = ARENA_ARRAY(&s->arena, struct file_change, old->count + new->count);
	for (size_t l = 0, r = 0; l < old->count || r < new->count;) {
		int order = l == old->count   ? 1
		            : r == new->count ? -1
		                              : tree_compare(old->files[l].path, new->files[r].path);
		const struct host_file *before = order <= 0 ? &old->files[l++] : NULL,
							   *after = order >= 0 ? &new->files[r++] : NULL;
		if (before && after && !before->fault && is_equal(s, before, after))
			continue;
		plan->files[plan->file_count++] = (struct file_change){
		    !before ? FILE_ADDED : !after ? FILE_REMOVED : FILE_CHANGED, (after ? after : before)->path, before, after};
	}
}

/* Returns the file of the build that a wanted link is for. */
static const struct host_file *file_of(const struct plan *plan, const char *path)
{
	size_t i = snapshot_from(&plan->new, path);
	return i < plan->new.count ? &plan->new.files[i] : NULL;
}

/* Reports a file that replaces a link of ctrc: editors and sed -i replace the file that they edit. */
static void report_edit(struct session *s, const struct plan *plan, const struct link *l)
{
	diag_error(s, D_FOREIGN_FILE, SPAN_NONE, "'%s' was edited by hand: a file is in the place of ctrc's link",
	           host_name(plan->host, l->path))
		->help =
		arena_format(&s->arena, "'diff %s %s' shows the edit: put it into the spec, and remove the file",
	                 host_name(plan->host, links_through_current(s, l->path) + 1), host_name(plan->host, l->path));
}

static bool is_edit(const struct plan *plan, const struct link *l)
{
	struct stat st;
	return l->target && links_have(&plan->ledger, l->path) && host_stat(plan->host, l->path, &st) &&
	       S_ISREG(st.st_mode);
}

static void report_foreign(struct session *s, const struct plan *plan, const struct link *l)
{
	if (is_edit(plan, l)) {
		report_edit(s, plan, l);
		return;
	}
	const struct host_file *f = file_of(plan, l->path);
	struct diag *d = diag_error(s, D_FOREIGN_FILE, f ? f->at : SPAN_NONE, "'%s' is in the way, and is not ctrc's",
	                            host_name(plan->host, l->path));
	d->path = f ? f->option : NULL;
	struct stat st;
	bool copied = host_stat(plan->host, TREE_MANIFEST, &st) && !links_have(&plan->ledger, "etc/ctrc");
	d->help = copied ? "a build was copied to this host: remove the files that its etc/ctrc/manifest.json lists"
	                 : "move it away, or have the spec make something else; ctrc never overwrites it";
}

/* Reads the ledger, and adds other links of ctrc on the host. A host without anything of ctrc has no ledger. Returns
 * false when it failed, which has been reported. */
static bool read_ledger(struct session *s, struct plan *plan, const struct links *old)
{
	struct links ledger;
	const char *fault = links_read_ledger(plan->host, &ledger);
	if (fault == LEDGER_UNREADABLE)
		return host_fail(plan->host, "read", HOST_STATE "/ledger.json");
	const struct links strays = strays_find(plan->host, old, fault);
	if (fault && (plan->from || strays.count)) {
		plan->ledger = strays_ledger(plan->host, &strays, old);
		plan->ledger_fault = fault;
		return true;
	}
	plan->ledger.items = ARENA_ARRAY(&s->arena, struct link, ledger.count + strays.count + 1);
	for (size_t i = 0; i < strays.count; i++)
		if (!links_have(&ledger, strays.items[i].path))
			plan->ledger.items[plan->ledger.count++] = strays.items[i];
	plan->stray_count = plan->ledger.count;
	for (size_t i = 0; i < ledger.count; i++)
		plan->ledger.items[plan->ledger.count++] = ledger.items[i];
	links_sort(s, &plan->ledger);
	return true;
}

static bool check_links(struct session *s, struct plan *plan)
{
	const struct links old = links_wanted(s, &plan->old), before = boot_links(plan->host, old, &old);
	plan->wanted = boot_links(plan->host, plan->wanted, &old);
	bool ok = read_ledger(s, plan, &old);
	plan->repairs = ARENA_ARRAY(&s->arena, const char *, plan->wanted.count);
	for (size_t i = 0; i < plan->wanted.count; i++) {
		const struct link *l = &plan->wanted.items[i];
		switch (links_state(plan->host, &plan->ledger, l)) {
		case LINK_FINE: break;
		case LINK_FOREIGN:
			report_foreign(s, plan, l);
			ok = false;
			break;
		case LINK_MISSING:
		case LINK_OURS:
			if (links_have(&before, l->path))
				plan->repairs[plan->repair_count++] = l->path;
			break;
		}
	}
	for (size_t i = 0; i < plan->ledger.count; i++)
		plan->leftovers |= plan->ledger.items[i].target && !plan->ledger.items[i].doubtful &&
		                   !links_have(&plan->wanted, plan->ledger.items[i].path) &&
		                   !links_have(&before, plan->ledger.items[i].path);
	return ok;
}

static bool check_blocks(struct plan *plan)
{
	bool ok = true;
	for (const struct block *b = host_blocks; b->path; b++) {
		const struct host_file *f = snapshot_find(&plan->new, b->source);
		ok = blocks_plan(plan->host, b, f ? f->bytes : NULL, &plan->blocks[plan->block_count++]) && ok;
	}
	return ok;
}

bool plan_make(struct evaluator *ev, const struct host *host, const struct snapshot *old, const struct snapshot *new,
               struct plan *plan)
{
	struct session *s = ev->session;
	bool ok = true;
	*plan = (struct plan){.host = host, .old = *old, .new = *new};
	plan->unit_rows = host ? host->unit_rows : unit_rows_read(ev);
	compare_files(s, plan);
	plan->wanted = links_wanted(s, new);
	if (host) {
		plan->from = generation_current(host);
		ok = check_links(s, plan);
		ok = check_blocks(plan) && ok;
	}
	plan->old_units = units_of(s, plan->unit_rows, old);
	plan->new_units = units_of(s, plan->unit_rows, new);
	decide_units(s, plan);
	for (size_t i = 0; host && !host_runs(host) && i < plan->unit_count; i++)
		plan->units[i].action = ACTION_NONE; /* nothing runs in an image */
	return ok;
}

const struct unit_plan *plan_unit(const struct plan *plan, const char *name)
{
	size_t low = 0, high = plan->unit_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(plan->units[middle].name, name);
		if (order == 0)
			return &plan->units[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

size_t plan_count(const struct plan *plan, enum action action, bool containers)
{
	size_t n = 0;
	for (size_t i = 0; i < plan->unit_count; i++)
		n += plan->units[i].action == action && (!containers || plan->units[i].container);
	return n;
}

struct plan_totals plan_totals(const struct plan *plan)
{
	struct plan_totals totals = {0};
	for (size_t i = 0; i < plan->unit_count; i++) {
		const struct unit_plan *u = &plan->units[i];
		bool rests = !u->action && u->unit && u->unit->file;
		totals.of[u->action]++;
		totals.kept += rests && u->changed && u->reasons;
		totals.unchanged += rests && !u->changed;
	}
	return totals;
}

bool plan_is_empty(const struct plan *plan)
{
	bool empty = !plan->file_count && !plan->repair_count && !plan->leftovers && !plan->unfinished &&
	             !plan->ledger_fault && !plan->stray_count;
	for (size_t i = 0; i < plan->block_count; i++)
		empty = empty && !block_changes(&plan->blocks[i]);
	for (size_t i = 0; i < plan->unit_count; i++)
		empty = empty && plan->units[i].action <= ACTION_LEAVE;
	return empty;
}
