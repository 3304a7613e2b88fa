/* `ctrc rollback`: makes an earlier generation the current one again. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"

#include <stdlib.h>

/* Returns the generation that the call names; 0 when there is none, which has been reported. */
static int read_number(struct session_run *r, const char *text)
{
	enum { LONGEST = 9 };
	size_t digits = strspn(text, "0123456789");
	int number = text[digits] || digits > LONGEST ? 0 : atoi(text);
	if (!number)
		diag_error(&r->session, D_USAGE, SPAN_NONE, "'%s' is no number of a generation", text)->help =
		    "'ctrc generations' lists them";
	return number;
}

/* Returns the generation before the current one; 0 when there is none, which has been reported. */
static int find_previous(struct session_run *r, const struct host *h)
{
	struct generation *list;
	size_t n;
	int current = generation_current(h), before = 0;
	if (!generation_list(h, &list, &n))
		return 0;
	for (size_t i = 0; i < n; i++)
		if (list[i].number < current)
			before = list[i].number;
	if (!before)
		diag_error(&r->session, D_BAD_GENERATION, SPAN_NONE,
		           "there is no generation before the current one")->help =
		    "'ctrc generations' lists them; 'ctrc rollback N' goes to any";
	return before;
}

static enum exit_status plan_rollback(struct session_run *r)
{
	struct snapshot new;
	int number = r->call->file ? read_number(r, r->call->file) : 0;
	if (r->call->file && !number)
		return STATUS_CALL;
	struct rollout_command *g = rollout_command_open(r, !r->call->host.dry_run);
	if (!g)
		return STATUS_SYSTEM;
	g->generation.number = number ? number : find_previous(r, &g->host);
	if (!g->generation.number || !generation_verify(&g->host, g->generation.number, &new))
		return STATUS_SYSTEM;
	return rollout_command_plan(r, g, &new);
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task rollback = {.work = plan_rollback, .finish = rollout_command_finish};
	return session_run(c, &rollback);
}

const struct verb verb_rollback = {
    .name = "rollback",
    .run = run,
    .operand = "[N]",
    .operand_is = OPERAND_WORD,
    .help = "go back to an earlier generation",
    .about = "Makes generation N the current one again (by default the one before the current one), with the "
             "same plan and care as\n"
             "`apply`.",
    .options = OPTION_TABLES(options_agree, options_events, options_keep, options_patch, options_root),
};
