/* The evaluator's life, and the stack that it runs on. */
#include "eval/globals_internal.h"

#include <pthread.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1 /* clang's way to say what gcc says by itself */
#endif
#endif

enum {
	DEFAULT_DEPTH = 200000,
#ifdef __SANITIZE_ADDRESS__
	BYTES_PER_LEVEL = 4096, /* frames are padded with red zones */
#else
	BYTES_PER_LEVEL = 768,
#endif
	MARGIN = 256 * 1024, /* for what runs at the deepest level: libc, the reporting of the failure */
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
	size_t stack = options->stack_size;
	if (!stack) {
		struct rlimit limit;
		stack = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? limit.rlim_cur : 8 << 20;
		stack = stack / 2; /* of the caller's stack we do not know how much is taken */
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
};

static void *run_job(void *arg)
{
	const struct job *job = arg;
	job->work(job->data);
	return NULL;
}

bool evaluator_on_big_stack(struct eval_options *options, void (*work)(void *data), void *data)
{
	size_t size = stack_for(options->max_depth ? options->max_depth : DEFAULT_DEPTH);
	struct job job = {work, data};
	size = (size + 0xffff) & ~(size_t)0xffff;
	/* Where address space is short, a smaller stack serves: the evaluator checks the stack itself, too. */
	for (; size >= 1 << 20; size /= 2) {
		pthread_attr_t attr;
		pthread_t thread;
		if (pthread_attr_init(&attr) != 0)
			return false;
		options->stack_size = size - MARGIN / 2;
		int error = pthread_attr_setstacksize(&attr, size);
		error = error ? error : pthread_create(&thread, &attr, run_job, &job);
		pthread_attr_destroy(&attr);
		if (error)
			continue;
		pthread_join(thread, NULL);
		return true;
	}
	return false;
}
