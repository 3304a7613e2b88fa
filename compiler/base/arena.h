/* The memory of one compilation: allocated by moving a pointer, released all at once.
 *
 * Invariants: every allocation is aligned to 8 bytes; nothing is moved or freed before arena_release; `used` never
 * exceeds `limit`. When the limit is reached, or the system has no more memory, arena_full() leaves through the
 * `on_full` jump, which whoever runs a compilation has to set (see cli/session_run.c).
 *
 * Under AddressSanitizer every object has a red zone behind it, and what is not allocated is poisoned, so that an
 * overrun of one object into the next is reported. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <assert.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1 /* clang's way to say what gcc says by itself */
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
enum { ARENA_RED_ZONE = 16 };
#define ARENA_POISON(at, size) ASAN_POISON_MEMORY_REGION(at, size)
#define ARENA_UNPOISON(at, size) ASAN_UNPOISON_MEMORY_REGION(at, size)
#else
enum { ARENA_RED_ZONE = 0 };
#define ARENA_POISON(at, size) ((void)(at), (void)(size))
#define ARENA_UNPOISON(at, size) ((void)(at), (void)(size))
#endif

struct arena_block;
struct page_maker;

struct arena {
	char *at, *end;             /* the free part of the newest block */
	struct arena_block *blocks; /* newest first */
	struct page_maker *maker;   /* of the next block, for an arena that has grown large; or NULL */
	size_t used;                /* bytes in all blocks */
	size_t limit;               /* most bytes that the blocks may take */
	jmp_buf *on_full;           /* where to go when there is no more; value 1: the limit, 2: the system */
};

/* Makes an empty arena that may grow to `limit` bytes. Allocates nothing yet. */
void arena_init(struct arena *a, size_t limit);

/* Releases every block. The arena is empty afterwards and may be used again. */
void arena_release(struct arena *a);

/* Call in a process that fork() made: threads that worked for the arena are none of it. What it holds stays. */
void arena_forked(struct arena *a);

/* The slow path of arena_alloc: a new block that holds `size` bytes. Does not return when there is no memory. */
void *arena_grow(struct arena *a, size_t size);

/* `size` bytes of uninitialised memory, aligned to 8. Never NULL: leaves through `on_full` instead. */
static inline void *arena_alloc(struct arena *a, size_t size)
{
	size_t whole = ((size + 7) & ~(size_t)7) + ARENA_RED_ZONE;
	if (whole > (size_t)(a->end - a->at))
		return arena_grow(a, size);
	void *p = a->at;
	a->at += whole;
	ARENA_UNPOISON(p, size);
	return p;
}

/* Whether the newest object ends at `end`, a multiple of 8: nothing has been allocated since. */
static inline bool arena_ends_at(const struct arena *a, const void *end)
{
	return a->at == (const char *)end + ARENA_RED_ZONE;
}

/* Gives back what lies behind `end` in the newest block: there the newest object ends from now on. */
static inline void arena_cut(struct arena *a, void *end)
{
	char *at = (char *)end + ARENA_RED_ZONE;
	assert(((uintptr_t)end & 7) == 0 && at <= a->at);
	ARENA_POISON(end, (size_t)(a->at - (char *)end));
	a->at = at;
}

/* Gives back the newest objects, from the one at `start` on. Nothing may refer to them. */
static inline void arena_drop(struct arena *a, void *start)
{
	assert(((uintptr_t)start & 7) == 0 && (char *)start <= a->at);
	ARENA_POISON(start, (size_t)(a->at - (char *)start));
	a->at = start;
}

/* Like arena_alloc, filled with zero bytes. */
static inline void *arena_zalloc(struct arena *a, size_t size)
{
	return memset(arena_alloc(a, size), 0, size);
}

/* A copy of `n` bytes at `text`, closed with a NUL byte that `n` does not count. */
char *arena_text(struct arena *a, const char *text, size_t n);

/* printf into the arena. The result is closed with a NUL byte. */
char *arena_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

#define ARENA_NEW(a, type) ((type *)arena_zalloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
