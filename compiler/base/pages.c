#include "base/pages.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { AT_ONCE = 128 * 1024, PAGE = 4096, STACK = 64 * 1024 };

void *pages_new(size_t size)
{
	if (size < AT_ONCE || size > SIZE_MAX - PAGE)
		return malloc(size);
	size = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
	void *block = aligned_alloc(PAGE, size);
#ifdef MADV_POPULATE_WRITE
	if (block)
		madvise(block, size, MADV_POPULATE_WRITE); /* if it fails, only speed is lost */
#endif
	return block;
}

struct page_maker {
	size_t size; /* size of a block */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	void *block;  /* the block that is ready, or NULL */
	bool wanted;  /* a block has to be made */
	bool ends;
};

static void *make_blocks(void *data)
{
	struct page_maker *m = data;
	pthread_mutex_lock(&m->lock);
	while (!m->ends) {
		if (!m->wanted) {
			pthread_cond_wait(&m->changed, &m->lock);
			continue;
		}
		pthread_mutex_unlock(&m->lock);
		void *block = pages_new(m->size);
		pthread_mutex_lock(&m->lock);
		m->block = block;
		m->wanted = false;
		pthread_cond_signal(&m->changed);
	}
	pthread_mutex_unlock(&m->lock);
	return NULL;
}

/* Starts the thread. It inherits a mask that blocks all signals, since they are meant for other threads. */
static bool start(struct page_maker *m)
{
	sigset_t all, before;
	pthread_attr_t attr;
	if (pthread_attr_init(&attr) != 0)
		return false;
	pthread_attr_setstacksize(&attr, STACK);
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	bool runs = pthread_create(&m->thread, &attr, make_blocks, m) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	pthread_attr_destroy(&attr);
	return runs;
}

struct page_maker *pages_maker_new(size_t size)
{
	struct page_maker *m = malloc(sizeof *m);
	if (!m)
		return NULL;
	*m = (struct page_maker){
	    .size = size, .lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER, .wanted = true};
	if (start(m))
		return m;
	free(m);
	return NULL;
}

void *pages_maker_take(struct page_maker *m)
{
	pthread_mutex_lock(&m->lock);
	while (m->wanted)
		pthread_cond_wait(&m->changed, &m->lock);
	void *block = m->block;
	m->block = NULL;
	m->wanted = true;
	pthread_cond_signal(&m->changed);
	pthread_mutex_unlock(&m->lock);
	return block;
}

void pages_maker_release(struct page_maker *m)
{
	if (!m)
		return;
	pthread_mutex_lock(&m->lock);
	m->ends = true;
	pthread_cond_signal(&m->changed);
	pthread_mutex_unlock(&m->lock);
	pthread_join(m->thread, NULL);
	free(m->block);
	free(m);
}
