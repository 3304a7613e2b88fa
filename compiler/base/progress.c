#include "base/progress.h"

#include "base/inert.h"
#include "base/write_all.h"

#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { LONGEST = 512, FIRST_MS = 500, NEXT_MS = 100, NARROW = 80, STACK = 128 * 1024 };

struct progress {
	pthread_t thread;
	pthread_mutex_t lock; /* of all that follows */
	pthread_cond_t changed;
	char text[LONGEST], shown[LONGEST]; /* shown: "" where there is no line */
	bool ends;
};

static const char erase[] = "\r\033[K";

static size_t columns(void)
{
	struct winsize size;
	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : NARROW;
}

/* As many bytes of the text as fit into a line, with its last column left free. A wide character counts as two. */
static size_t fitting(const char *text)
{
	size_t room = columns(), at = 0, n = strlen(text);
	while (at < n && room > 1) {
		struct inert c = inert_at(text + at, n - at);
		size_t wide = c.code_point >= 0x1100 ? 2 : 1;
		if (wide >= room)
			break;
		room -= wide;
		at += c.source_len;
	}
	return at;
}

static void draw(struct progress *p)
{
	struct buf line = {0};
	if (strcmp(p->text, p->shown) == 0)
		return;
	buf_puts(&line, erase);
	buf_add(&line, p->text, fitting(p->text));
	if (!line.full)
		(void)!write_all(STDERR_FILENO, line.text, line.len);
	buf_release(&line);
	strcpy(p->shown, p->text);
}

static void clear(struct progress *p)
{
	if (p->shown[0])
		(void)!write_all(STDERR_FILENO, erase, sizeof erase - 1);
	p->shown[0] = '\0';
}

static void add_ms(struct timespec *t, long ms)
{
	t->tv_nsec += ms * 1000000;
	t->tv_sec += t->tv_nsec / 1000000000;
	t->tv_nsec %= 1000000000;
}

static void *watch(void *data)
{
	struct progress *p = data;
	struct timespec until;
	clock_gettime(CLOCK_MONOTONIC, &until);
	add_ms(&until, FIRST_MS);
	pthread_mutex_lock(&p->lock);
	while (!p->ends) {
		if (pthread_cond_timedwait(&p->changed, &p->lock, &until) == 0)
			continue;
		draw(p);
		clock_gettime(CLOCK_MONOTONIC, &until);
		add_ms(&until, NEXT_MS);
	}
	clear(p);
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

static bool can_take_back(void)
{
	const char *terminal = getenv("TERM");
	return isatty(STDERR_FILENO) && terminal && *terminal && strcmp(terminal, "dumb") != 0;
}

/* Makes the thread. Signals are meant for others. */
static bool start(struct progress *p)
{
	sigset_t all, before;
	pthread_attr_t attr;
	pthread_condattr_t clock;
	pthread_mutex_init(&p->lock, NULL);
	pthread_condattr_init(&clock);
	pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
	pthread_cond_init(&p->changed, &clock);
	pthread_condattr_destroy(&clock);
	if (pthread_attr_init(&attr) != 0)
		return false;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	bool ok = pthread_attr_setstacksize(&attr, STACK) == 0 && pthread_create(&p->thread, &attr, watch, p) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	pthread_attr_destroy(&attr);
	return ok;
}

struct progress *progress_begin(void)
{
	struct progress *p = can_take_back() ? calloc(1, sizeof *p) : NULL;
	if (p && start(p))
		return p;
	free(p);
	return NULL;
}

void progress_say(struct progress *p, const char *format, ...)
{
	char text[LONGEST];
	struct buf line = {0};
	va_list args;
	if (!p)
		return;
	va_start(args, format);
	int n = vsnprintf(text, sizeof text, format, args);
	va_end(args);
	inert_line(&line, text, n < 0 ? 0 : strlen(text));
	pthread_mutex_lock(&p->lock);
	size_t len = line.full ? 0 : line.len < LONGEST ? line.len : LONGEST - 1;
	if (len)
		memcpy(p->text, line.text, len);
	p->text[len] = '\0';
	pthread_mutex_unlock(&p->lock);
	buf_release(&line);
}

void progress_pause(struct progress *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	clear(p);
}

void progress_resume(struct progress *p)
{
	if (p)
		pthread_mutex_unlock(&p->lock);
}

void progress_end(struct progress *p)
{
	if (!p)
		return;
	pthread_mutex_lock(&p->lock);
	p->ends = true;
	pthread_cond_signal(&p->changed);
	pthread_mutex_unlock(&p->lock);
	pthread_join(p->thread, NULL);
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->lock);
	free(p);
}
