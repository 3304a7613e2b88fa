#include "cli/restriction.h"
#include "cli/session_run.h"
#include "cli/verb.h"
#include "compile/compile.h"
#include "host/systems.h"
#include "output/tree_write.h"

struct build_call {
	const char *out_dir; /* NULL: ./result */
};

static const char *out_dir(const struct command_line *c)
{
	const struct build_call *own = c->own;
	return own->out_dir ? own->out_dir : "result";
}

/* Signals are held back while the tree is written, which has to happen in the thread that gets them. */
static enum exit_status write_tree(struct session_run *r)
{
	const char *dir = out_dir(r->call);
	if (!systems_keep(&r->compilation, dir) || !tree_write(&r->session, &r->compilation.tree, dir))
		return STATUS_SYSTEM;
	systems_prune(&r->compilation, dir);
	return STATUS_FINE;
}

static enum exit_status compile(struct session_run *r)
{
	return compile_sealed(&r->compilation);
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task build = {.work = compile, .finish = write_tree, .summary = true};
	return session_run(c, &build);
}

/* A build is made next to the folder that it replaces. */
static const char *const *outputs(struct command_line *c)
{
	const char *dir = out_dir(c), **all = ARENA_ARRAY(&c->arena, const char *, 2);
	size_t n = strlen(dir);
	while (n > 1 && dir[n - 1] == '/')
		n--;
	all[0] = restriction_folder_above(&c->arena, arena_text(&c->arena, dir, n));
	all[1] = NULL;
	return all;
}

static const struct command_option own_options[] = {
    {'o', "out", "DIR", "where the build tree goes (./result)", OPTION_OWN_KEEPS(struct build_call, out_dir),
     .completion = COMPLETION_FOLDER},
    OPTIONS_END,
};

const struct verb verb_build = {
    .name = "build",
    .run = run,
    .operand = "[SPEC]",
    .operand_is = OPERAND_SPEC,
    .completion = COMPLETION_FILE,
    .help = "compile a spec and write its build tree",
    .about = "Compiles SPEC and puts all files that the host needs into DIR, whole or not at all. DIR may be "
             "new, empty,\n"
             "or an earlier build, which is replaced in one step; files that are as they were keep their time. "
             "Nothing is\n"
             "written when the spec is at fault.",
    .options = OPTION_TABLES(own_options, options_nix, options_restrict, OPTIONS_OF_SPEC),
    .own_size = sizeof(struct build_call),
    .outputs = outputs,
};
