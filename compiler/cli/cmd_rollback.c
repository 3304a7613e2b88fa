/* `ctrc rollback`: makes an earlier generation the current one again. */
#include "cli/rolling.h"
#include "cli/verb.h"

#include <stdlib.h>

/* The generation that the call names, or the one before the current one. 0: reported. */
static int find_generation(struct run *r, const struct host *h)
{
	struct generation *list;
	size_t n;
	int current = generation_current(h), before = 0;
	const char *named = r->call->file;
	if (named && (strspn(named, "0123456789") != strlen(named) || strlen(named) > 9 || !atoi(named))) {
		diag_error(&r->session, D_USAGE, (struct span){0, 0}, "'%s' is no number of a generation", named)->help =
		    "'ctrc generations' lists them";
		return 0;
	}
	if (named)
		return atoi(named);
	if (!generation_list(h, &list, &n))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (list[i].number < current)
			before = list[i].number;
	if (!before)
		diag_error(&r->session, D_BAD_GENERATION, (struct span){0, 0}, "there is no generation before the current one")->help =
		    "'ctrc generations' lists them; 'ctrc rollback N' goes to any";
	return before;
}

static enum exit_status plan_rollback(struct run *r)
{
	struct snapshot new;
	struct rolling *g = rolling_open(r, !r->call->dry_run);
	if (!g)
		return STATUS_SYSTEM;
	g->generation.number = find_generation(r, &g->host);
	if (!g->generation.number || !generation_read(&g->host, g->generation.number, &new))
		return STATUS_SYSTEM;
	return rolling_plan(r, g, &new, NULL);
}

enum exit_status cmd_rollback(const struct call *c)
{
	static const struct task rollback = {.work = plan_rollback, .finish = rolling_finish};
	return run(c, &rollback);
}
