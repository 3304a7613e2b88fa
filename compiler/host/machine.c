#include "host/machine.h"

#include "host/process.h"
#include "host/pty.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char folder_of_units[] = "/etc/systemd/system/";
static const char prefix[] = "container@", suffix[] = ".service";

bool machine_is_name(const char *name)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:_.@-";
	return *name && *name != '-' && *name != '@' && !name[strspn(name, letters)] && strcmp(name, ".") != 0 &&
	       strcmp(name, "..") != 0;
}

/* Whether a container exists: a declared one has a unit, one that was made by hand an env file. */
static bool exists(struct session *s, const char *name)
{
	return access(arena_format(&s->arena, "%s%s%s%s", folder_of_units, prefix, name, suffix), F_OK) == 0 ||
	       access(arena_format(&s->arena, "/etc/containers/%s.conf", name), F_OK) == 0 ||
	       access(arena_format(&s->arena, "/etc/nixos-containers/%s.conf", name), F_OK) == 0;
}

/* Returns the declared container whose name is nearest to this one, or NULL. */
static const char *nearest(struct session *s, const char *name)
{
	enum { MOST = 1000 };
	const char **names = ARENA_ARRAY(&s->arena, const char *, MOST);
	size_t n = 0;
	DIR *folder = opendir(folder_of_units);
	for (struct dirent *entry; folder && n < MOST && (entry = readdir(folder));) {
		size_t length = strlen(entry->d_name), around = sizeof prefix + sizeof suffix - 2;
		if (length > around && strncmp(entry->d_name, prefix, sizeof prefix - 1) == 0 &&
		    strcmp(entry->d_name + length - (sizeof suffix - 1), suffix) == 0)
			names[n++] = arena_text(&s->arena, entry->d_name + sizeof prefix - 1, length - around);
	}
	if (folder)
		closedir(folder);
	return nearest_name(name, names, n);
}

static void report_absence(struct session *s, const char *name)
{
	if (exists(s, name)) {
		diag_error(s, D_NOT_RUNNING, SPAN_NONE, "container '%s' does not run", name)->help =
		    arena_format(&s->arena, "start it: systemctl start container@%s", name);
		return;
	}
	const char *meant = nearest(s, name);
	diag_error(s, D_NO_CONTAINER, SPAN_NONE, "there is no container '%s'", name)->help =
	    meant ? arena_format(&s->arena, "did you mean '%s'?", meant) : "'machinectl list' shows those that run";
}

static void report_program(struct session *s, const char *name, int error)
{
	diag_error(s, D_NO_PROGRAM, SPAN_NONE, "cannot run '%s': %s", name, strerror(error));
}

const char *machine_leader(struct session *s, const char *name)
{
	const char *const args[] = {"machinectl", "show", name, "-p", "Leader", "--value", NULL};
	const char *text;
	int status = process_run(s, args, false, &text);
	size_t digits = status == 0 ? strspn(text, "0123456789") : 0;
	if (status < 0)
		report_program(s, args[0], errno);
	else if (!digits)
		report_absence(s, name);
	return digits ? arena_text(&s->arena, text, digits) : NULL;
}

/* Moves this process into the control group of a container. */
static void join(struct session *s, const char *leader)
{
	enum { LONGEST = 4096 };
	static const char unified[] = "0::";
	char line[LONGEST], *path = NULL;
	FILE *file = fopen(arena_format(&s->arena, "/proc/%s/cgroup", leader), "re");
	while (file && !path && fgets(line, sizeof line, file))
		if (strncmp(line, unified, sizeof unified - 1) == 0)
			path = line + sizeof unified - 1;
	if (file)
		fclose(file);
	if (!path)
		return;
	path[strcspn(path, "\n")] = '\0';
	file = fopen(arena_format(&s->arena, "/sys/fs/cgroup%s/cgroup.procs", path), "we");
	if (!file)
		return;
	fputs("0\n", file);
	fclose(file);
}

bool machine_has_program(const char *name)
{
	enum { LONGEST = 4096 };
	char path[LONGEST];
	const char *folder = getenv("PATH");
	for (size_t n; folder && *folder; folder += n + (folder[n] == ':')) {
		n = strcspn(folder, ":");
		if (n + strlen(name) + 2 > sizeof path)
			continue;
		memcpy(path, folder, n);
		path[n] = '/';
		strcpy(path + n + 1, name);
		if (n && access(path, X_OK) == 0)
			return true;
	}
	return false;
}

/* Replaces this process by a program, without the signals ignored that ctrc ignores while it writes. */
static void become(const char *const *args, const char *const *env)
{
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_DFL);
	execvpe(args[0], (char *const *)args, env ? (char *const *)env : environ);
}

void machine_become(struct session *s, const char *const *args)
{
	become(args, NULL);
	report_program(s, args[0], errno);
}

struct entrance {
	struct session *session;
	const char *const *args, *const *env;
	const char *leader;
};

static void enter(void *given)
{
	const struct entrance *e = given;
	if (e->leader)
		join(e->session, e->leader);
	become(e->args, e->env);
}

void machine_run(struct session *s, const char *const *args, const char *const *env, const char *leader)
{
	struct entrance entrance = {s, args, env, leader};
	int status = pty_run(enter, &entrance);
	if (status < 0) {
		report_program(s, args[0], errno);
		return;
	}
	if (WIFSIGNALED(status)) {
		signal(WTERMSIG(status), SIG_DFL);
		raise(WTERMSIG(status));
	}
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}
