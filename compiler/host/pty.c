#include "host/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* The relay between a terminal and a pseudo-terminal. All descriptors are -1 when there is no terminal. */
struct relay {
	int outer;         /* the terminal, one of the standard descriptors; not closed here */
	int master, slave; /* the slave stays open, so that the master has no end of file when a program closes it */
	int signals;       /* a signalfd(2) */
	bool typing;       /* the standard input is the terminal, and ctrc is in its foreground */
	struct termios before; /* of the outer terminal */
	sigset_t mask;         /* before ctrc blocked what it waits for */
	char typed[4096];      /* input that the program has not read yet */
	size_t n_typed;
	pid_t child;
	int status; /* the status of the child, once `ended` */
	bool ended;
};

static int terminal(void)
{
	static const int candidates[] = {STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO};
	for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++)
		if (isatty(candidates[i]))
			return candidates[i];
	return -1;
}

/* Passes keys to the program unchanged. If ctrc reads none, the terminal stays as it is. */
static void set_raw(const struct relay *r)
{
	struct termios raw = r->before;
	cfmakeraw(&raw);
	if (r->typing)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
}

static void set_back(const struct relay *r)
{
	if (r->typing)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &r->before);
}

static void copy_size(const struct relay *r)
{
	struct winsize size;
	if (r->outer >= 0 && ioctl(r->outer, TIOCGWINSZ, &size) == 0)
		ioctl(r->slave, TIOCSWINSZ, &size);
}

static bool open_pair(struct relay *r)
{
	r->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (r->master < 0 || grantpt(r->master) != 0 || unlockpt(r->master) != 0)
		return false;
	r->slave = ioctl(r->master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
	return r->slave >= 0;
}

/* Gives the slave the settings of the terminal. Line ends are converted once: by the slave when the terminal is raw. */
static bool connect(struct relay *r)
{
	r->outer = terminal();
	if (r->outer < 0)
		return true;
	if (!open_pair(r) || tcgetattr(r->outer, &r->before) != 0)
		return false;
	r->typing = isatty(STDIN_FILENO) && tcgetpgrp(STDIN_FILENO) == getpgrp();
	struct termios inner = r->before;
	if (!r->typing)
		inner.c_oflag &= ~(tcflag_t)OPOST;
	copy_size(r);
	return tcsetattr(r->slave, TCSANOW, &inner) == 0;
}

static bool wait_for_signals(struct relay *r)
{
	static const int awaited[] = {SIGCHLD, SIGWINCH, SIGCONT, SIGINT, SIGQUIT, SIGTERM, SIGHUP};
	sigset_t set;
	sigemptyset(&set);
	for (size_t i = 0; i < sizeof awaited / sizeof *awaited; i++)
		sigaddset(&set, awaited[i]);
	sigprocmask(SIG_BLOCK, &set, &r->mask);
	r->signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return r->signals >= 0;
}

/* Runs in the child. An errno goes to the descriptor `said`. */
static _Noreturn void begin(const struct relay *r, int said, void (*start)(void *), void *given)
{
	setsid();
	if (r->outer >= 0)
		ioctl(r->slave, TIOCSCTTY, 0);
	for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
		if (isatty(file))
			dup2(r->slave, file);
	/* An open folder of the host would be a way out of the container. */
	if (close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0) {
		sigprocmask(SIG_SETMASK, &r->mask, NULL);
		start(given);
	}
	int error = errno;
	while (write(said, &error, sizeof error) < 0 && errno == EINTR) {
	}
	_exit(127);
}

/* Returns 0, or the errno with which the program could not be started. */
static int launch(struct relay *r, void (*start)(void *), void *given)
{
	int ends[2], error = 0;
	if (pipe2(ends, O_CLOEXEC) != 0)
		return errno;
	r->child = fork();
	if (r->child == 0)
		begin(r, ends[1], start, given);
	error = r->child < 0 ? errno : 0;
	close(ends[1]);
	ssize_t n = 0;
	while (r->child > 0 && (n = read(ends[0], &error, sizeof error)) < 0 && errno == EINTR) {
	}
	close(ends[0]);
	if (n > 0)
		waitpid(r->child, NULL, 0);
	return error;
}

static void take_signals(struct relay *r)
{
	struct signalfd_siginfo info;
	while (read(r->signals, &info, sizeof info) == (ssize_t)sizeof info)
		if (info.ssi_signo == SIGCHLD)
			r->ended = r->ended || waitpid(r->child, &r->status, WNOHANG) == r->child;
		else if (info.ssi_signo == SIGWINCH)
			copy_size(r);
		else if (info.ssi_signo == SIGCONT)
			set_raw(r);
		else
			kill(-r->child, (int)info.ssi_signo);
}

/* Prints to the terminal. An error is ignored: a signal tells when the terminal is gone. */
static void print(const struct relay *r, const char *text, size_t n)
{
	for (ssize_t done; n; text += done, n -= (size_t)done) {
		done = write(r->outer, text, n);
		if (done < 0 && errno == EAGAIN)
			poll(&(struct pollfd){.fd = r->outer, .events = POLLOUT}, 1, -1);
		else if (done < 0 && errno != EINTR)
			return;
		done = done < 0 ? 0 : done;
	}
}

/* Prints output of the program. Returns whether there was any. */
static bool take_output(const struct relay *r)
{
	char text[4096];
	ssize_t n = read(r->master, text, sizeof text);
	if (n > 0)
		print(r, text, (size_t)n);
	return n > 0;
}

static void take_keys(struct relay *r)
{
	ssize_t n = read(STDIN_FILENO, r->typed, sizeof r->typed);
	if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
		r->typing = false;
	r->n_typed = n > 0 ? (size_t)n : 0;
}

static void give_keys(struct relay *r)
{
	ssize_t n = write(r->master, r->typed, r->n_typed);
	if (n <= 0)
		return;
	r->n_typed -= (size_t)n;
	memmove(r->typed, r->typed + n, r->n_typed);
}

static void pass_on(struct relay *r)
{
	while (!r->ended) {
		bool reads = r->typing && !r->n_typed;
		struct pollfd files[] = {
		    {.fd = r->signals, .events = POLLIN},
		    {.fd = r->master, .events = (short)(POLLIN | (r->n_typed ? POLLOUT : 0))},
		    {.fd = reads ? STDIN_FILENO : -1, .events = POLLIN},
		};
		if (poll(files, sizeof files / sizeof *files, -1) < 0)
			continue;
		if (files[0].revents)
			take_signals(r);
		if (files[1].revents & POLLIN)
			take_output(r);
		if (files[1].revents & POLLOUT)
			give_keys(r);
		if (files[2].revents)
			take_keys(r);
	}
	/* Takes the last output of the program. Other processes may still write to its terminal, which is ignored. */
	for (int i = 0; r->master >= 0 && i < 64 && take_output(r); i++) {
	}
}

static void disconnect(struct relay *r)
{
	const int files[] = {r->master, r->slave, r->signals};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (files[i] >= 0)
			close(files[i]);
	sigprocmask(SIG_SETMASK, &r->mask, NULL);
}

int pty_run(void (*start)(void *given), void *given)
{
	struct relay r = {.outer = -1, .master = -1, .slave = -1, .signals = -1};
	int error = wait_for_signals(&r) && connect(&r) ? 0 : errno;
	bool typing = r.typing;
	if (!error)
		error = launch(&r, start, given);
	if (!error) {
		set_raw(&r);
		pass_on(&r);
		r.typing = typing;
		set_back(&r);
	}
	disconnect(&r);
	errno = error;
	return error ? -1 : r.status;
}
