/* `ctrc diff`: what a roll-out would change. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/compile.h"
#include "host/patch.h"
#include "host/saved_plan.h"
#include "host/show.h"
#include "output/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

struct diff_call {
	const char *against; /* a tree to compare with, or NULL: the host */
	const char *out; /* a file for the plan, or NULL */
	bool json, exit_code;
};

static const struct diff_call *own_of(const struct session_run *r)
{
	return r->call->own;
}

/* Reads the build tree of --against. */
static bool read_tree(struct session_run *r, struct snapshot *snapshot)
{
	const char *path = own_of(r)->against;
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0) {
		diag_error(&r->session, errno == ENOENT ? D_NO_FILE : D_CANNOT_READ, SPAN_NONE,
		           "cannot open '%s': %s", path, strerror(errno));
		return false;
	}
	const char *fault = snapshot_read(r->ev, fd, snapshot);
	close(fd);
	if (fault)
		diag_error(&r->session, D_NOT_OURS, SPAN_NONE, "'%s' is not a build tree of ctrc: it %s", path,
		           fault)
		    ->help = "'ctrc build' makes one";
	return !fault;
}

static enum exit_status make_plan(struct session_run *r, struct plan **plan)
{
	struct snapshot new = snapshot_of_tree(&r->session, &r->compilation.tree), old;
	if (own_of(r)->against) {
		*plan = ARENA_NEW(&r->session.arena, struct plan);
		if (!read_tree(r, &old))
			return STATUS_SYSTEM;
		plan_make(r->ev, NULL, &old, &new, *plan);
		return STATUS_FINE;
	}
	struct rollout_command *g = rollout_command_open(r, false);
	if (!g)
		return STATUS_SYSTEM;
	*plan = &g->plan;
	return rollout_command_plan(r, g, &new);
}

/* Saves the plan for `apply`. */
static bool save(struct session_run *r, const struct plan *plan)
{
	const char *path = r->compilation.spec->path;
	if (path && !r->call->fragment)
		return saved_plan_write(&r->session, plan, path, own_of(r)->out);
	diag_error(&r->session, D_SAVED_PLAN, SPAN_NONE, "a plan can be saved only of a spec that is a file")->help =
	    "put it into a file, and name that";
	return false;
}

static enum exit_status diff(struct session_run *r)
{
	const struct diff_call *own = own_of(r);
	struct plan *plan;
	if (!own->against)
		rollout_command_look(r, false);
	enum exit_status status = compile_sealed(&r->compilation);
	if (status == STATUS_FINE)
		status = make_plan(r, &plan);
	if (status != STATUS_FINE)
		return status;
	if (own->out && !save(r, plan))
		return STATUS_SYSTEM;
	bool colour = terminal_colours(STDOUT_FILENO);
	if (own->json)
		show_json(&r->result, plan);
	else if (r->call->host.patch && !patch_show(&r->session, &r->result, plan, colour))
		return STATUS_SYSTEM;
	else
		show_plan(&r->result, plan, colour);
	return own->exit_code && !plan_is_empty(plan) ? STATUS_DIFFERS : STATUS_FINE;
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = diff, .summary = true};
	return session_run(c, &task);
}

static const struct command_option own_options[] = {
    {0, "against", "TREE", "compare with this build tree, not with the host",
     OPTION_OWN_KEEPS(struct diff_call, against),
     .excludes = "root", .completion = COMPLETION_FOLDER},
    {0, "json", NULL, "print as JSON", OPTION_OWN_SETS(struct diff_call, json), .excludes = "patch"},
    {0, "out", "PLAN", "save the plan in this file, for 'ctrc apply PLAN'", OPTION_OWN_KEEPS(struct diff_call, out),
     .excludes = "against", .completion = COMPLETION_FILE},
    {0, "exit-code", NULL, "exit with status 4 when something would change",
     OPTION_OWN_SETS(struct diff_call, exit_code)},
    OPTIONS_END,
};

const struct verb verb_diff = {
    .name = "diff",
    .run = run,
    .operand = "[SPEC]",
    .operand_is = OPERAND_SPEC,
    .completion = COMPLETION_FILE,
    .help = "show what a roll-out would change on this host, and why",
    .about = "Compiles SPEC and compares it with what is rolled out on this host (or with a build tree): which "
             "files change, and\n"
             "which units are started, restarted, reloaded, stopped or left alone because of that. Changes nothing.",
    .options = OPTION_TABLES(own_options, options_patch, options_nix, options_root, OPTIONS_OF_SPEC),
    .own_size = sizeof(struct diff_call),
};
