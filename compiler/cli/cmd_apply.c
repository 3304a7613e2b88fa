/* `ctrc apply`: builds a spec and rolls it out on this host. */
#include "compile/compile.h"
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "host/saved_plan.h"

#include <time.h>

static const char *now(struct arena *a)
{
	time_t t = time(NULL);
	struct tm tm;
	char text[32];
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", gmtime_r(&t, &tm));
	return arena_text(a, text, strlen(text));
}

static int count_containers(struct session *s, const struct units *units)
{
	int n = 0;
	for (size_t i = 0; i < units->count; i++)
		n += units_container(s, units->items[i].name) != NULL;
	return n;
}

static enum exit_status plan_apply(struct session_run *r)
{
	struct session *s = &r->session;
	const char *saved = NULL;
	if (r->call->file && saved_plan_is(r->call->file)) {
		saved = saved_plan_read(s, r->call->file);
		if (!saved)
			return STATUS_SYSTEM;
		r->compilation.options.file = saved_plan_spec(s, saved);
	}
	rollout_command_look(r, true);
	enum exit_status status = compile_sealed(&r->compilation);
	struct rollout_command *g = status == STATUS_FINE ? rollout_command_open(r, !r->call->host.dry_run) : NULL;
	if (!g)
		return status == STATUS_FINE ? STATUS_SYSTEM : status;
	struct snapshot new = snapshot_of_tree(s, &r->compilation.tree);
	status = rollout_command_plan(r, g, &new);
	if (status != STATUS_FINE)
		return status;
	if (saved && !saved_plan_holds(s, saved, &g->plan, r->compilation.options.file, r->call->file)) {
		host_close(&g->host);
		return STATUS_SYSTEM;
	}
	if (g->plan.from && !g->plan.file_count) {
		g->generation.number = g->plan.from; /* the build was rolled out before, but a later step failed */
		return status;
	}
	g->tree = &r->compilation.tree;
	g->generation = (struct generation){
	    .number = generation_next(&g->host),
	    .time = now(&s->arena),
	    .spec = r->compilation.spec->path ? r->compilation.spec->path : r->compilation.spec->name,
	    .containers = count_containers(s, &g->plan.new_units),
	    .systems = r->compilation.nix,
	};
	return g->generation.number ? status : STATUS_SYSTEM;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task apply = {.work = plan_apply, .finish = rollout_command_finish, .lints = true};
	return session_run(c, &apply);
}

const struct verb verb_apply = {
    .name = "apply",
    .run = run,
    .operand = "[SPEC]",
    .operand_is = OPERAND_SPEC,
    .completion = COMPLETION_FILE,
    .help = "roll a spec out on this host",
    .about = "Compiles SPEC, lints it and holds it against the host: an error ends it. Then it shows what `diff` "
             "shows, asks,\n"
             "and does it: the files become a new generation below "
             "/var/lib/ctrc, which\n"
             "is switched to in one step and linked from /etc, and units are stopped, restarted, reloaded and "
             "started. What fails\n"
             "does not keep the rest from being done; a run that was interrupted is finished by the next.\n"
             "With a PLAN that 'diff --out' saved, it does that and nothing else: it refuses when host or spec have\n"
             "changed since.",
    .options = OPTION_TABLES(options_agree, options_events, options_safety, options_keep, options_patch, options_nix,
                             options_root, OPTIONS_OF_SPEC),
};
