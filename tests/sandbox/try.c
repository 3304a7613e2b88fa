/* try INSIDE OUTSIDE OUT: enters the sandbox of compiler/cli/sandbox.h, which may read INSIDE and write OUT, then says of each
 * way out of it whether it is open. 'files' and 'calls' tell what the kernel does. */
#include "cli/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *inside, *outside, *out;

static const char *below(const char *folder, const char *name)
{
	static char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static bool opens(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC, 0600);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static bool read_inside(void) { return opens(below(inside, "file"), O_RDONLY); }
static bool list_inside(void) { return opens(inside, O_RDONLY | O_DIRECTORY); }
static bool write_inside(void) { return opens(below(inside, "file"), O_WRONLY); }
static bool make_inside(void) { return opens(below(inside, "made"), O_WRONLY | O_CREAT); }
static bool read_outside(void) { return opens(below(outside, "file"), O_RDONLY); }
static bool list_outside(void) { return opens(outside, O_RDONLY | O_DIRECTORY); }
static bool make_outside(void) { return opens(below(outside, "made"), O_WRONLY | O_CREAT); }
static bool remove_outside(void) { return unlink(below(outside, "file")) == 0; }
static bool make_out(void) { return opens(below(out, "made"), O_WRONLY | O_CREAT); }
static bool folder_out(void) { return mkdir(below(out, "folder"), 0700) == 0; }
static bool remove_out(void) { return unlink(below(out, "made")) == 0; }

static bool rename_outside(void)
{
	char from[4096];
	snprintf(from, sizeof from, "%s/there", out);
	return rename(from, below(outside, "there")) == 0;
}

static bool connects(int family, int type)
{
	int fd = socket(family, type | SOCK_CLOEXEC, 0);
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static bool tcp(void) { return connects(AF_INET, SOCK_STREAM); }
static bool udp(void) { return connects(AF_INET6, SOCK_DGRAM); }
static bool local(void) { return connects(AF_UNIX, SOCK_STREAM); }

static bool process(void)
{
	pid_t pid = fork();
	if (pid == 0)
		_exit(0);
	return pid > 0 && waitpid(pid, NULL, 0) == pid;
}

/* Last: when it is not refused, nothing comes after it. */
static bool program(void)
{
	execl("/bin/echo", "echo", "program: open", (char *)NULL);
	return errno != EPERM && errno != EACCES;
}

static bool signals(void) { return kill(getppid(), 0) == 0; }

static void *nothing(void *arg) { return arg; }

static bool thread(void)
{
	pthread_t t;
	return pthread_create(&t, NULL, nothing, NULL) == 0 && pthread_join(t, NULL) == 0;
}

static const struct {
	const char *name;
	bool (*is_open)(void);
} ways[] = {
    {"read inside", read_inside}, {"list inside", list_inside}, {"write inside", write_inside}, {"make inside", make_inside},
    {"read outside", read_outside}, {"list outside", list_outside}, {"make outside", make_outside},
    {"remove outside", remove_outside}, {"make output", make_out}, {"remove output", remove_out},
    {"folder in output", folder_out}, {"rename outside", rename_outside}, {"TCP", tcp}, {"UDP", udp}, {"local socket", local},
    {"process", process}, {"signal", signals}, {"thread", thread}, {"program", program},
};

int main(int argc, char **argv)
{
	if (argc != 4)
		return 2;
	inside = argv[1], outside = argv[2], out = argv[3];
	struct sandbox box = {&inside, 1, &out, 1};
	int done = sandbox_enter(&box);
	printf("files: %s\ncalls: %s\n", done & SANDBOX_FILES ? "held" : "not held", done & SANDBOX_CALLS ? "held" : "not held");
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		bool open = ways[i].is_open();
		printf("%s: %s\n", ways[i].name, open ? "open" : "closed");
		fflush(stdout);
	}
	return 0;
}
