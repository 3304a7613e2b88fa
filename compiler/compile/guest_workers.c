#include "compile/guest_workers.h"

#include "base/progress.h"
#include "base/write_all.h"
#include "compile/guest_record.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	MOST_JOBS = 64,
	MOST_GUESTS = 5, /* guests that one process evaluates; its memory is freed after them */
};

/* The answer of a process about a guest; `size` bytes of a record follow. */
struct answer {
	uint32_t guest, outcome;
	uint64_t size;
};

struct worker {
	pid_t pid;
	int fd;
	uint32_t next, end; /* the guests that it has not answered for yet */
	struct buf answers;
};

/* The child process. */

static void answer(int fd, uint32_t guest, enum guest_outcome outcome, const struct buf *record)
{
	struct answer a = {guest, outcome, record ? record->len : 0};
	if (!write_all(fd, (const char *)&a, sizeof a) || (record && !write_all(fd, record->text, record->len)))
		_exit(1);
}

static void answer_for(const struct guest_work *w, uint32_t i, int fd, uint32_t known)
{
	struct session *s = w->ev->session;
	struct diag **before = s->diags.end;
	uint32_t traces = w->ev->traces;
	struct buf record = {0};
	w->evaluate(w->data, i);
	if (value_ok(w->guests[i].unknown) || w->ev->traces != traces || w->ev->interrupted) {
		answer(fd, i, GUEST_OPEN, NULL);
		return;
	}
	guest_record_write(&record, s, &w->guests[i], *before, known);
	answer(fd, i, record.full ? GUEST_OPEN : GUEST_DONE, record.full ? NULL : &record);
	buf_release(&record);
}

/* If the first guest needs more memory than the limit, that is its fault; later ones are tried again alone. */
_Noreturn static void work_on(const struct guest_work *w, uint32_t first, uint32_t end, int fd)
{
	volatile uint32_t i = first;
	uint32_t known = w->ev->session->sources.next_base;
	jmp_buf full;
	int why = setjmp(full);
	if (why) {
		if (i == first)
			answer(fd, i, why == 1 ? GUEST_NO_MEMORY : GUEST_OPEN, NULL);
		_exit(0);
	}
	w->ev->arena->on_full = &full;
	w->ev->silent = true;
	w->ev->options.progress = NULL; /* its thread is not in this process */
	for (; i < end; i++)
		answer_for(w, i, fd, known);
	_exit(0);
}

static double seconds_of(int who)
{
	struct rusage u;
	getrusage(who, &u);
	return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

/* Returns the seconds that are left for a process that begins now; 0: none, UINT32_MAX: no limit. */
static uint32_t seconds_left(const struct evaluator *ev)
{
	if (!ev->options.max_seconds)
		return UINT32_MAX;
	double left = (double)ev->options.max_seconds - seconds_of(RUSAGE_SELF) - seconds_of(RUSAGE_CHILDREN);
	return ev->interrupted || left < 0 ? 0 : (uint32_t)left + 1;
}

static bool start(const struct guest_work *w, struct worker *to, uint32_t first, uint32_t end)
{
	int fds[2];
	uint32_t left = seconds_left(w->ev);
	pid_t parent = getpid();
	if (!left || pipe2(fds, O_CLOEXEC) != 0)
		return false;
	pid_t pid = fork();
	if (pid == 0) {
		struct rlimit limit = {left, left};
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != parent || (left != UINT32_MAX && setrlimit(RLIMIT_CPU, &limit) != 0))
			_exit(1);
		close(fds[0]);
		arena_forked(w->ev->arena);
		work_on(w, first, end, fds[1]);
	}
	close(fds[1]);
	if (pid < 0) {
		close(fds[0]);
		return false;
	}
	*to = (struct worker){.pid = pid, .fd = fds[0], .next = first, .end = end};
	return true;
}

/* The parent process. */

static void say(const struct guest_work *w, uint32_t guest, const struct guest_result *results)
{
	uint32_t done = 0;
	for (uint32_t i = 0; i < w->n; i++)
		done += results[i].outcome != GUEST_OPEN;
	progress_say(w->ev->options.progress, "guest %s (%u of %u)", w->guests[guest].name, done + 1, w->n);
}

/* Takes the complete answers that have arrived. Returns false for an invalid one. */
static bool take_answers(const struct guest_work *w, struct worker *from, struct guest_result *results)
{
	size_t at = 0;
	struct answer a;
	while (from->answers.len - at >= sizeof a) {
		memcpy(&a, from->answers.text + at, sizeof a);
		if (from->answers.len - at - sizeof a < a.size)
			break;
		if (a.guest != from->next || a.guest >= from->end || a.outcome > GUEST_NO_MEMORY)
			return false;
		const char *record = arena_text(w->ev->arena, from->answers.text + at + sizeof a, a.size);
		results[from->next++] = (struct guest_result){(enum guest_outcome)a.outcome, record, a.size};
		if (from->next < from->end)
			say(w, from->next, results);
		at += sizeof a + a.size;
	}
	memmove(from->answers.text, from->answers.text + at, from->answers.len - at);
	from->answers.len -= at;
	return true;
}

/* Reads from the process. Returns false at the end of its output. */
static bool hear(const struct guest_work *w, struct worker *from, struct guest_result *results)
{
	char bytes[1 << 16];
	ssize_t n = read(from->fd, bytes, sizeof bytes);
	if (n < 0 && errno == EINTR)
		return true;
	if (n > 0)
		buf_add(&from->answers, bytes, (size_t)n);
	return n > 0 && !from->answers.full && take_answers(w, from, results);
}

/* Handles the end of a process. The guests that it has left are given to others; one during which it died is left to
 * this process. */
static bool finish(struct worker *from)
{
	int status = 0;
	close(from->fd);
	buf_release(&from->answers);
	kill(from->pid, SIGKILL); /* it has ended, unless its answers were invalid */
	while (waitpid(from->pid, &status, 0) < 0 && errno == EINTR)
		;
	bool died = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
	if (died && from->next < from->end)
		from->next++;
	return from->next < from->end && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
}

static uint32_t jobs_of(const struct guest_work *w)
{
	cpu_set_t set;
	uint32_t jobs = w->jobs;
	if (!jobs)
		jobs = sched_getaffinity(0, sizeof set, &set) == 0 ? (uint32_t)CPU_COUNT(&set) : 1;
	return jobs < MOST_JOBS ? jobs : MOST_JOBS;
}

/* Waits until some processes have output. */
static void await(const struct worker *workers, uint32_t n, struct pollfd *polls)
{
	for (uint32_t i = 0; i < n; i++)
		polls[i] = (struct pollfd){.fd = workers[i].fd, .events = POLLIN};
	if (poll(polls, n, -1) < 0)
		for (uint32_t i = 0; i < n; i++)
			polls[i].revents = 0;
}

struct guest_result *guest_workers_run(const struct guest_work *work)
{
	struct worker workers[MOST_JOBS];
	struct pollfd polls[MOST_JOBS];
	struct guest_result *results = arena_zalloc(work->ev->arena, sizeof *results * work->n);
	uint32_t jobs = jobs_of(work), share = (work->n + jobs - 1) / jobs, next = 0, running = 0;
	share = share < MOST_GUESTS ? share : MOST_GUESTS;
	for (;;) {
		while (running < jobs && next < work->n) {
			uint32_t end = work->n - next < share ? work->n : next + share;
			if (!start(work, &workers[running], next, end))
				break;
			say(work, next, results);
			next = end;
			running++;
		}
		if (!running)
			return results;
		await(workers, running, polls);
		for (uint32_t i = running; i-- > 0;) {
			if (!polls[i].revents || hear(work, &workers[i], results))
				continue;
			uint32_t end = workers[i].end;
			if (!finish(&workers[i]) || !start(work, &workers[i], workers[i].next, end))
				workers[i] = workers[--running];
		}
	}
}
