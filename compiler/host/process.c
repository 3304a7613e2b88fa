#include "host/process.h"

#include "base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

pid_t process_start(const char *const *args, int out, bool errors)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none, defaults;
	pid_t pid = 0;
	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE); /* ctrc ignores it */
	sigaddset(&defaults, SIGINT);  /* ctrc sometimes ignores it, too: host/nix.c */
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	if (out < 0)
		posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	else
		posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
	if (out < 0 || !errors)
		posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	else
		posix_spawn_file_actions_adddup2(&files, out, STDERR_FILENO);
	int error = posix_spawnp(&pid, args[0], &files, &attributes, (char *const *)args, environ);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	errno = error;
	return error ? 0 : pid;
}

static int await(pid_t pid)
{
	int status;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int process_run(struct session *s, const char *const *args, bool errors, const char **text)
{
	int ends[2];
	struct buf out = {.limit = s->arena.limit};
	if (pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	pid_t pid = process_start(args, ends[1], errors);
	int error = errno;
	close(ends[1]);
	for (ssize_t n = 1; pid && n && buf_reserve(&out, 4096);) {
		n = read(ends[0], out.text + out.len, out.size - out.len);
		if (n < 0 && errno != EINTR)
			break;
		out.len += n > 0 ? (size_t)n : 0;
	}
	close(ends[0]);
	*text = arena_text(&s->arena, out.len ? out.text : "", out.len);
	buf_release(&out);
	errno = error;
	return pid ? await(pid) : -1;
}

int process_run_tail(struct session *s, const char *const *args, size_t most, const char **text)
{
	int ends[2];
	char *kept = arena_alloc(&s->arena, 2 * most + 1);
	size_t len = 0;
	if (pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	pid_t pid = process_start(args, ends[1], true);
	int error = errno;
	close(ends[1]);
	for (ssize_t n = 1; pid && n;) {
		n = read(ends[0], kept + len, 2 * most - len);
		if (n < 0 && errno != EINTR)
			break;
		len += n > 0 ? (size_t)n : 0;
		if (len == 2 * most) {
			memmove(kept, kept + most, most);
			len = most;
		}
	}
	close(ends[0]);
	size_t skipped = len > most ? len - most : 0;
	kept[len] = '\0';
	*text = kept + skipped;
	errno = error;
	return pid ? await(pid) : -1;
}
