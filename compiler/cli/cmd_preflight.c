/* `ctrc preflight`: what would keep a spec from working on this host. */
#include "cli/rollout_command.h"
#include "cli/session_run.h"
#include "cli/verb.h"

static enum exit_status look(struct session_run *r)
{
	rollout_command_look(r, true);
	return compile_settle(&r->compilation, compile_spec(&r->compilation, false));
}

static enum exit_status run(const struct command_line *c)
{
	static const struct task preflight = {.work = look, .summary = true};
	return session_run(c, &preflight);
}

const struct verb verb_preflight = {
    .name = "preflight",
    .run = run,
    .operand = "[SPEC]",
    .operand_is = OPERAND_SPEC,
    .completion = COMPLETION_FILE,
    .help = "hold a spec against this host, before a roll-out does",
    .about = "Compiles SPEC and looks at what its containers ask of this host: systems, bind mounts, bridges, "
             "interfaces, ports,\n"
             "addresses, users, kernel modules, systemd-nspawn, room, and other containers of the same name. Changes "
             "nothing.\n"
             "`diff` and `apply` look at the same.",
    .options = OPTION_TABLES(options_json, options_nix, OPTIONS_OF_SPEC),
};
