/* Creating the evaluator, and the stack that it runs on. */
#include "eval/evaluator.h"

#include "eval/globals.h"

#include <pthread.h>
#include <sys/resource.h>
#include <time.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1 /* clang has a feature test where gcc defines this macro */
#endif
#endif

enum {
	DEFAULT_DEPTH = 200000,
#ifdef __SANITIZE_ADDRESS__
	BYTES_PER_LEVEL = 4096, /* frames are padded with red zones */
#else
	BYTES_PER_LEVEL = 768,
#endif
	MARGIN = 256 * 1024, /* for the code that runs at the deepest level: libc, reporting the failure */
};

static size_t stack_for(uint32_t depth)
{
	return (size_t)depth * BYTES_PER_LEVEL + 2 * (size_t)MARGIN;
}

void evaluator_resume(struct evaluator *ev)
{
	ev->max_depth = ev->options.max_depth ? ev->options.max_depth : DEFAULT_DEPTH;
	ev->interrupted = false;
}

struct evaluator *evaluator_new(struct session *s, const struct eval_options *options)
{
	struct evaluator *ev = ARENA_NEW(&s->arena, struct evaluator);
	ev->session = s;
	ev->arena = &s->arena;
	ev->options = *options;
	evaluator_resume(ev);
	if (options->watch)
		options->watch->ev = ev;
	size_t stack = options->stack_size;
	if (!stack) {
		struct rlimit limit;
		stack = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? limit.rlim_cur : 8 << 20;
		stack = stack / 2; /* it is unknown how much of the caller's stack is in use */
	}
	char *here = __builtin_frame_address(0);
	ev->stack_end = stack > MARGIN ? here - (stack - MARGIN) : here;
	s->stack_end = ev->stack_end;
	ev->globals = ARENA_NEW(&s->arena, struct globals);
	ev->globals->base = globals_new(ev);
	ev->globals->files = files_new(ev);
	return ev;
}

struct job {
	void (*work)(void *data);
	void *data;
	pthread_mutex_t lock; /* for the members below */
	pthread_cond_t changed;
	bool ended;
};

/* Its waits use the monotonic clock, which nobody sets. */
static void job_init(struct job *job)
{
	pthread_condattr_t attr;
	pthread_mutex_init(&job->lock, NULL);
	pthread_condattr_init(&attr);
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	pthread_cond_init(&job->changed, &attr);
	pthread_condattr_destroy(&attr);
}

static void *run_job(void *arg)
{
	struct job *job = arg;
	job->work(job->data);
	pthread_mutex_lock(&job->lock);
	job->ended = true;
	pthread_cond_signal(&job->changed);
	pthread_mutex_unlock(&job->lock);
	return NULL;
}

static double cpu_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Waits at most that long for the end of a job. Returns whether it has ended. */
static bool ends_within(struct job *job, double seconds)
{
	struct timespec until;
	int error = 0;
	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += (time_t)seconds;
	until.tv_nsec += (long)((seconds - (double)(time_t)seconds) * 1e9);
	if (until.tv_nsec >= 1000000000) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000;
	}
	pthread_mutex_lock(&job->lock);
	while (!job->ended && !error)
		error = pthread_cond_timedwait(&job->changed, &job->lock, &until);
	bool ended = job->ended;
	pthread_mutex_unlock(&job->lock);
	return ended;
}

/* Waits for the thread that evaluates. An evaluation that takes too long is interrupted. One that does not notice the
 * interrupt, in a regular expression for example, has half a second more. */
static enum big_stack await(pthread_t thread, struct job *job, const struct eval_options *options)
{
	const double grace = 0.5, shortest = 0.01, longest = 1;
	struct eval_watch *watch = options->watch;
	if (!options->max_seconds || !watch)
		return pthread_join(thread, NULL) == 0 ? BIG_STACK_DONE : BIG_STACK_NONE;
	for (;;) {
		double left = (double)options->max_seconds - cpu_seconds();
		if (left <= 0 && !watch->out_of_time && watch->ev) {
			watch->out_of_time = true;
			evaluator_interrupt(watch->ev);
		}
		if (left < -grace)
			return BIG_STACK_STUCK;
		left = left < 0 ? left + grace : left / 2; /* a second thread maps the pages of memory */
		if (ends_within(job, left < shortest ? shortest : left > longest ? longest : left))
			return pthread_join(thread, NULL) == 0 ? BIG_STACK_DONE : BIG_STACK_NONE;
	}
}

enum big_stack evaluator_on_big_stack(struct eval_options *options, void (*work)(void *data), void *data)
{
	size_t size = stack_for(options->max_depth ? options->max_depth : DEFAULT_DEPTH);
	options->stack_cut = options->most_stack && size > options->most_stack;
	size = options->stack_cut ? options->most_stack : size;
	struct job job = {.work = work, .data = data};
	job_init(&job);
	size = (size + 0xffff) & ~(size_t)0xffff;
	/* If address space is short, a smaller stack is enough, since the evaluator also checks the stack itself. */
	for (; size >= 1 << 20; size /= 2) {
		pthread_attr_t attr;
		pthread_t thread;
		if (pthread_attr_init(&attr) != 0)
			return BIG_STACK_NONE;
		options->stack_size = size - MARGIN / 2;
		int error = pthread_attr_setstacksize(&attr, size);
		error = error ? error : pthread_create(&thread, &attr, run_job, &job);
		pthread_attr_destroy(&attr);
		if (error)
			continue;
		return await(thread, &job, options);
	}
	return BIG_STACK_NONE;
}
