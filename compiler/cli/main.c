/* ctrc: one verb, its options, its exit status. */
#include "cli/help.h"
#include "cli/options.h"
#include "cli/session_run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CTRC_VERSION
#define CTRC_VERSION "unknown"
#endif

const struct verb verbs[] = {
    {"build", cmd_build, "[SPEC]", "compile a spec and write its build tree",
     "Compiles SPEC and puts all files that the host needs into DIR, whole or not at all. DIR may be new, empty,\n"
     "or an earlier build, which is replaced in one step; files that are as they were keep their time. Nothing is\n"
     "written when the spec is at fault.",
     options_build, true},
    {"diff", cmd_diff, "[SPEC]", "show what a roll-out would change on this host, and why",
     "Compiles SPEC and compares it with what is rolled out on this host (or with a build tree): which files change, and\n"
     "which units are started, restarted, reloaded, stopped or left alone because of that. Changes nothing.",
     options_diff, true},
    {"apply", cmd_apply, "[SPEC]", "roll a spec out on this host",
     "Compiles SPEC, shows what `diff` shows, asks, and does it: the files become a new generation below /var/lib/ctrc, which\n"
     "is switched to in one step and linked from /etc, and units are stopped, restarted, reloaded and started. What fails\n"
     "does not keep the rest from being done; a run that was interrupted is finished by the next.",
     options_apply, true},
    {"rollback", cmd_rollback, "[N]", "go back to an earlier generation",
     "Makes generation N the current one again (by default the one before the current one), with the same plan and care as\n"
     "`apply`.",
     options_rollback, false},
    {"generations", cmd_generations, NULL, "list what was rolled out on this host",
     "Lists the generations that are kept, with the time and the spec of each; '*' marks the current one.",
     options_generations, false},
    {"status", cmd_status, NULL, "show the containers of this host, and what is not as rolled out",
     "Shows state and addresses of the current generation's containers, and every file and link that is not as it was rolled\n"
     "out.",
     options_status, false},
    {"remove", cmd_remove, NULL, "take everything off this host that ctrc has put there",
     "Stops the units, then removes the links, the blocks in files of the host, and all generations; nothing else.",
     options_remove, false},
    {"run", cmd_run, "NAME -- COMMAND ...", "run a command in a container",
     "Runs COMMAND as root in the container NAME, without a shell and with an environment of its own, and ends with its exit\n"
     "status. By way of `nixos-container run` where the host has that, else of nsenter.",
     NULL, false},
    {"shell", cmd_run_shell, "NAME", "open a shell of root in a container",
     "Opens a shell as root in the container NAME: `nixos-container root-login` where the host has that, else bash or sh by way\n"
     "of nsenter.",
     NULL, false},
    {"login", cmd_run_login, "NAME", "log in to a container",
     "Shows the login prompt of the container NAME: `nixos-container login` where the host has that, else `machinectl login`.",
     NULL, false},
    {"check", cmd_check, "[SPEC ...]", "report everything that is wrong with a spec",
     "Compiles each SPEC as `build` does, with every option of every container, and writes nothing.", options_check, true},
    {"lint", cmd_lint, "[SPEC ...]", "check, and report what will surprise later",
     "Checks each SPEC, and reports what is legal but will surprise when a container starts, or later.",
     options_lint, true},
    {"eval", cmd_eval, "[FILE ...]", "print the value of an expression",
     "Evaluates the expression in each FILE (./default.nix when none is named, '-' for standard input), or each FILE\n"
     "itself with -E, and prints its value as `nix-instantiate --eval` does. A function is called with what --arg and\n"
     "--argstr give.",
     options_eval, true},
    {"repl", cmd_repl, "[FILE ...]", "try expressions, one after the other",
     "Reads expressions from the terminal or standard input and prints their values. `:?` lists its commands. What the\n"
     "sets in the FILEs hold is in scope, and `lib`.",
     options_repl, true},
    {"options", cmd_options, "[WORD ...]", "list every option that a spec may set",
     "Prints the options that ctrc knows, with type, default and description: all, or those that have each WORD in their\n"
     "name or description. A JSON Schema always has all of them.",
     options_options, true},
    {"explain", cmd_explain, "[CODE ...]", "say what a code means, and what to do",
     "Explains each CODE, named as diagnostics do (N03) or in words (bridge-with-host-address): what is wrong, why, a\n"
     "wrong and a right spec, and the evidence. Without CODE it lists all of them.",
     options_explain, false},
    {"completion", cmd_completion, "SHELL", "print what a shell needs to complete calls",
     "Prints a script that completes commands, options and their values in SHELL: bash, zsh or fish.", NULL, false},
    {.name = NULL},
};

/* Descriptors 0 to 2 that the caller closed must not be given to files that are opened later. What stands in for them
 * cannot be written to, so that a result with nowhere to go is still noticed. */
static void open_standard_files(void)
{
	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
			(void)!open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* A reader that went away, or a limit on the size of files, is an error of write() like any other. */
static void ignore_signals_of_writing(void)
{
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

static enum exit_status refuse(const char *message, const char *help)
{
	terminal_error(D_USAGE, message, help);
	return STATUS_CALL;
}

static const struct verb *find_verb(const char *name)
{
	for (const struct verb *v = verbs; v->name; v++)
		if (strcmp(v->name, name) == 0)
			return v;
	return NULL;
}

static enum exit_status unknown_command(const char *name)
{
	enum { ENOUGH = 1 << 20 };
	const char *names[64];
	size_t n = 0;
	struct arena a;
	arena_init(&a, ENOUGH);
	for (const struct verb *v = verbs; v->name && n < sizeof names / sizeof *names - 2; v++)
		names[n++] = v->name;
	names[n++] = "--help";
	names[n++] = "--version";
	const char *nearest = nearest_name(name, names, n);
	const char *what = name[0] == '-' ? "option" : "command";
	enum exit_status status =
	    refuse(arena_format(&a, "unknown %s '%.100s'", what, name),
	           nearest ? arena_format(&a, "did you mean '%s'?", nearest) : "'ctrc --help' lists the commands");
	arena_release(&a);
	return status;
}

static enum exit_status run_verb(const struct verb *verb, char **args)
{
	enum { ENOUGH = 64 << 20 };
	struct command_line c = {.verb = verb};
	struct buf text = {0};
	enum exit_status status;
	arena_init(&c.arena, ENOUGH);
	if (!options_read(&c, args)) {
		status = refuse(c.fault, c.cure);
	} else if (c.help) {
		help_verb(&text, verb);
		status = terminal_print(&text);
	} else {
		status = verb->run(&c);
	}
	arena_release(&c.arena);
	return status;
}

int main(int argc, char **argv)
{
	struct buf text = {0};
	open_standard_files();
	ignore_signals_of_writing();
	if (argc < 2)
		return (int)refuse("no command given", "'ctrc --help' lists the commands");
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		help_all(&text);
		return (int)terminal_print(&text);
	}
	if (strcmp(argv[1], "--version") == 0) {
		buf_puts(&text, "ctrc " CTRC_VERSION "\n");
		return (int)terminal_print(&text);
	}
	const struct verb *verb = find_verb(argv[1]);
	return (int)(verb ? run_verb(verb, argv + 2) : unknown_command(argv[1]));
}
