#include "host/rollout.h"

#include "host/boot.h"
#include "host/pending.h"
#include "host/process.h"
#include "host/strays.h"
#include "output/manifest.h"

#include <errno.h>

/* Programs of the host that are notified when their files have changed. It is no error if they do not exist. */
static const struct {
	const char *prefix; /* the common prefix of the files */
	const char *args[6];
} readers[] = {
    {"etc/udev/rules.d/", {"udevadm", "control", "--reload"}},
    {"etc/modules-load.d/", {"systemctl", "--quiet", "--no-block", "restart", "systemd-modules-load.service"}},
    {"etc/ctrc/dhcpcd.conf", {"systemctl", "--quiet", "try-reload-or-restart", "dhcpcd.service"}},
    {"etc/systemd/network/", {"systemctl", "--quiet", "try-reload-or-restart", "systemd-networkd.service"}},
    {"etc/NetworkManager/", {"systemctl", "--quiet", "try-reload-or-restart", "NetworkManager.service"}},
};

static bool touches(const struct plan *plan, const char *prefix)
{
	for (size_t i = 0; i < plan->file_count; i++)
		if (strncmp(plan->files[i].path, prefix, strlen(prefix)) == 0)
			return true;
	for (size_t i = 0; i < plan->repair_count; i++)
		if (strncmp(plan->repairs[i], prefix, strlen(prefix)) == 0)
			return true;
	return false;
}

static void tell_readers(struct session *s, const struct plan *plan)
{
	const char *said;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		if (touches(plan, readers[i].prefix))
			process_run(s, readers[i].args, true, &said);
}

static bool write_blocks(const struct host *h, const struct plan *plan)
{
	bool ok = true;
	for (size_t i = 0; i < plan->block_count; i++) {
		struct block_change change;
		const struct host_file *f = snapshot_find(&plan->new, plan->blocks[i].block->source);
		/* Others may have changed the file since the plan was made. */
		ok = blocks_plan(h, plan->blocks[i].block, f ? f->bytes : NULL, &change) && blocks_write(h, &change) && ok;
	}
	return ok;
}

/* Does everything before the switch. */
static bool prepare(struct host *h, const struct plan *plan, struct links *ledger, const struct listener *to,
                    bool *stopped)
{
	if (!links_add(h, &plan->wanted, ledger))
		return false;
	if (plan->runs && !pending_write(h, plan))
		return false;
	*stopped = !plan->runs || jobs_stop(plan, to);
	return true;
}

/* Restores files that were edited by hand, and that the new build has in their original form, before the generation is
 * left. */
static void mend_edited(const struct host *h, const struct plan *plan)
{
	for (size_t i = 0; i < plan->file_count; i++) {
		const struct file_change *c = &plan->files[i];
		bool edited = c->old && c->old->fault && c->old->sha256 && c->old->bytes;
		if (edited && c->new && c->new->kind == ARTIFACT_FILE &&
		    strcmp(c->old->sha256, manifest_sha256(h->session, c->new->bytes)) == 0)
			generation_mend(h, plan->from, c->new);
	}
}

/* Leaves only the units of the new generation to be started at boot: those of the old one are no longer needed. */
static bool settle_boot(const struct host *h, const struct plan *plan, struct links *ledger)
{
	const struct links new = links_wanted(h->session, &plan->new), final = boot_links(h, new, &new);
	return final.count == new.count || links_add(h, &final, ledger);
}

/* Does everything after the switch. */
static bool complete(struct host *h, const struct plan *plan, struct links *ledger, const struct listener *to)
{
	bool ok = links_drop(h, &plan->wanted, ledger);
	ok = settle_boot(h, plan, ledger) && ok;
	ok = write_blocks(h, plan) && ok;
	if (!plan->runs) {
		pending_clear(h); /* an image has no pending actions when it boots */
		return ok;
	}
	tell_readers(h->session, plan);
	ok = systemd_call(h->session, "daemon-reload", NULL) && ok;
	ok = jobs_start(plan, to) && ok;
	pending_clear(h);
	return ok;
}

void rollout_clean(struct host *h)
{
	generation_prune(h, SIZE_MAX);
	links_clean(h);
	blocks_clean(h);
	host_clean(h, HOST_CURRENT);
	pending_clean(h);
}

bool rollout(struct host *h, const struct plan *plan, const struct tree *tree, const struct generation *g, size_t keep,
             const struct listener *to)
{
	struct links ledger = plan->ledger;
	bool stopped = true;
	if (!host_check_writable(h, "etc"))
		return false;
	if (tree && !generation_write(h, tree, g))
		return false;
	if (!prepare(h, plan, &ledger, to, &stopped))
		return false;
	mend_edited(h, plan);
	if (tree && (!generation_publish(h, g->number) || !generation_keep_systems(h, g)))
		return false;
	if (!generation_switch(h, g->number))
		return false;
	bool ok = complete(h, plan, &ledger, to);
	generation_prune(h, keep);
	return ok && stopped;
}

/* Whether nothing leads to ctrc's folder any more, after everything was removed. */
static bool nothing_left(const struct host *h, const struct plan *plan)
{
	const struct links old = links_wanted(h->session, &plan->old), left = strays_find(h, &old, true);
	for (size_t i = 0; i < left.count; i++) {
		errno = EBUSY;
		host_fail(h, "remove", left.items[i].path);
	}
	return !left.count;
}

/* The switch comes first here, too: a removal that is killed has removed the generation, and leaves links without
 * targets. */
bool rollout_remove(struct host *h, const struct plan *plan, const struct listener *to)
{
	struct links ledger = plan->ledger;
	if (!host_check_writable(h, "etc"))
		return false;
	bool ok = !plan->runs || (pending_write(h, plan) && jobs_stop(plan, to));
	if (!generation_forget(h))
		return false;
	ok = links_drop(h, &plan->wanted, &ledger) && nothing_left(h, plan) && ok;
	ok = write_blocks(h, plan) && ok;
	if (plan->runs) {
		tell_readers(h->session, plan);
		ok = systemd_call(h->session, "daemon-reload", NULL) && ok;
	}
	return ok && generation_remove_all(h);
}
