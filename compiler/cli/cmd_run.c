/* `ctrc run`, `ctrc shell`, `ctrc login`: entering a container. If NixOS's own tool is installed, it does the work,
 * otherwise nsenter and machinectl do. A command inside never has the terminal of the host: see host/pty.h. */
#include "cli/verb.h"
#include "cli/session_run.h"
#include "host/machine.h"

#include <stdlib.h>

enum way { WAY_RUN, WAY_SHELL, WAY_LOGIN };

/* The words of a command, in the session's arena. */
struct words {
	const char **list;
	size_t n, most;
};

static void add(struct session *s, struct words *w, const char *text)
{
	if (w->n + 1 >= w->most) {
		const char **old = w->list;
		w->most = 2 * w->most + 16;
		w->list = ARENA_ARRAY(&s->arena, const char *, w->most);
		for (size_t i = 0; i < w->n; i++)
			w->list[i] = old[i];
	}
	w->list[w->n++] = text;
	w->list[w->n] = NULL;
}

static void add_all(struct session *s, struct words *w, const char *const *texts)
{
	for (; *texts; texts++)
		add(s, w, *texts);
}

/* Returns the environment of a command inside: only the terminal type is that of the host. PATH has the folders of
 * NixOS and of other systems. */
static const char *const *environment(struct session *s)
{
	static const char *const fixed[] = {
	    "PATH=/run/wrappers/bin:/run/current-system/sw/bin:"
	    "/nix/var/nix/profiles/default/bin:/nix/var/nix/profiles/system/sw/bin:"
	    "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
	    "HOME=/root", "USER=root", "LOGNAME=root", NULL};
	struct words env = {0};
	const char *terminal = getenv("TERM");
	add_all(s, &env, fixed);
	if (terminal)
		add(s, &env, arena_format(&s->arena, "TERM=%s", terminal));
	return env.list;
}

static void add_command(struct session *s, struct words *w, const struct operand *command)
{
	for (; command; command = command->next)
		add(s, w, command->text);
}

/* Adds the words for NixOS's tool. */
static void by_nixos(struct session *s, struct words *w, enum way way, const char *name, const struct operand *command)
{
	static const char *const verbs_of_nixos[] = {"run", "root-login", "login"}; /* by enum way */
	const char *const words[] = {"nixos-container", verbs_of_nixos[way], name, way == WAY_RUN ? "--" : NULL, NULL};
	add_all(s, w, words);
	add_command(s, w, command);
}

/* Adds the words for the tools of other hosts. Only a login needs a service of the container. */
static void by_host(struct session *s, struct words *w, enum way way, const char *name, const char *leader,
                    const struct operand *command)
{
	static const char *const shell[] = {
	    "sh", "-c", "if command -v bash > /dev/null; then exec bash -l; fi; exec sh -l", NULL};
	const char *const login[] = {"machinectl", "login", name, NULL};
	const char *const enter[] = {"nsenter", "-t", leader, "-a", "--", NULL};
	add_all(s, w, way == WAY_LOGIN ? login : enter);
	if (way == WAY_SHELL)
		add_all(s, w, shell);
	add_command(s, w, command);
}

static enum exit_status status_of(const struct session *s)
{
	const struct diag *d = s->diags.first;
	return d && d->code == D_NO_CONTAINER ? STATUS_CALL : STATUS_SYSTEM;
}

static enum exit_status go(struct session_run *r, enum way way)
{
	struct session *s = &r->session;
	const char *name = r->call->file;
	const struct operand *command = r->call->operands->next;
	struct words w = {0};
	bool of_nixos = machine_has_program("nixos-container");
	const char *leader = of_nixos ? NULL : machine_leader(s, name);
	if (!of_nixos && !leader)
		return status_of(s);
	if (of_nixos)
		by_nixos(s, &w, way, name, command);
	else
		by_host(s, &w, way, name, leader, command);
	/* machinectl has a pseudo-terminal of its own for a login. */
	if (way == WAY_LOGIN)
		machine_become(s, w.list);
	else
		machine_run(s, w.list, of_nixos ? NULL : environment(s), leader);
	return STATUS_SYSTEM;
}

static enum exit_status refuse(const char *fault, const char *cure)
{
	terminal_error(D_USAGE, fault, cure);
	return STATUS_CALL;
}

static enum exit_status start(const struct command_line *c, const struct task *task, enum way way)
{
	if (!c->file)
		return refuse("no container given", "'machinectl list' shows those that run");
	if (!machine_is_name(c->file))
		return refuse("this cannot be the name of a container",
		              "names have letters, digits, '-', '_', '.', ':' and '@', and no '-' in front");
	if (way == WAY_RUN && !c->operands->next)
		return refuse("no command given", "as in: ctrc run web -- ip addr; for a shell: ctrc shell web");
	return session_run(c, task);
}

static enum exit_status do_run(struct session_run *r)
{
	return go(r, WAY_RUN);
}

static enum exit_status do_shell(struct session_run *r)
{
	return go(r, WAY_SHELL);
}

static enum exit_status do_login(struct session_run *r)
{
	return go(r, WAY_LOGIN);
}

static enum exit_status nothing(struct session_run *r)
{
	(void)r;
	return STATUS_FINE;
}

/* The program is started from the main thread, in a task that has nothing else to finish. */
static enum exit_status run(const struct command_line *c)
{
	static const struct task task = {.work = nothing, .finish = do_run};
	return start(c, &task, WAY_RUN);
}

static enum exit_status run_shell(const struct command_line *c)
{
	static const struct task task = {.work = nothing, .finish = do_shell};
	return start(c, &task, WAY_SHELL);
}

static enum exit_status run_login(const struct command_line *c)
{
	static const struct task task = {.work = nothing, .finish = do_login};
	return start(c, &task, WAY_LOGIN);
}

const struct verb verb_run = {
    .name = "run",
    .run = run,
    .operand = "NAME -- COMMAND ...",
    .operand_is = OPERAND_WORD,
    .many = true,
    .help = "run a command in a container",
    .about = "Runs COMMAND as root in the container NAME, without a shell and with an environment of its own, "
             "and ends with its exit\n"
             "status. By way of `nixos-container run` where the host has that, else of nsenter.",
    .options = (const struct command_option *const[]){options_common, NULL},
};

const struct verb verb_shell = {
    .name = "shell",
    .run = run_shell,
    .operand = "NAME",
    .operand_is = OPERAND_WORD,
    .help = "open a shell of root in a container",
    .about = "Opens a shell as root in the container NAME: `nixos-container root-login` where the host has that, "
             "else bash or sh by way\n"
             "of nsenter.",
    .options = (const struct command_option *const[]){options_common, NULL},
};

const struct verb verb_login = {
    .name = "login",
    .run = run_login,
    .operand = "NAME",
    .operand_is = OPERAND_WORD,
    .help = "log in to a container",
    .about = "Shows the login prompt of the container NAME: `nixos-container login` where the host has that, "
             "else `machinectl login`.",
    .options = (const struct command_option *const[]){options_common, NULL},
};
