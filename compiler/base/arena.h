/* The memory of one compilation: allocated by moving a pointer, released all at once.
 *
 * Invariants: every allocation is aligned to 8 bytes; nothing is moved or freed before arena_release; `used` never
 * exceeds `limit`. When the limit is reached, or the system has no more memory, arena_full() leaves through the
 * `on_full` jump, which the code that runs a compilation has to set (see cli/session_run.c).
 *
 * Under AddressSanitizer a red zone follows every object, and memory that is not allocated is poisoned. An overrun of
 * one object into the next is therefore reported. */
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
	struct page_maker *maker;   /* prepares the next block once the arena has grown large; NULL before */
	size_t used;                /* bytes in all blocks */
	size_t limit;               /* the largest value that `used` may have */
	jmp_buf *on_full;           /* where to jump when there is no more; value 1: the limit, 2: the system */
};

/* Makes an empty arena that may grow to `limit` bytes. Allocates nothing yet. */
void arena_init(struct arena *a, size_t limit);

/* Releases every block. The arena is empty afterwards and may be used again. */
void arena_release(struct arena *a);

/* To be called in a child process after fork(): the threads that work for the arena do not exist in the child. The
 * objects in the arena stay valid. */
void arena_forked(struct arena *a);

/* The slow path of arena_alloc: adds a block that holds at least `size` bytes and allocates from it. Does not return
 * when there is no memory. */
void *arena_grow(struct arena *a, size_t size);

/* Returns `size` bytes of uninitialised memory, aligned to 8. Never returns NULL: when there is no memory it leaves
 * through `on_full`. */
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

/* Whether the newest object ends at `end`, a multiple of 8 or NULL: then nothing has been allocated since. */
static inline bool arena_ends_at(const struct arena *a, const void *end)
{
	return (uintptr_t)a->at == (uintptr_t)end + ARENA_RED_ZONE;
}

/* Shortens the newest object to end at `end`, a multiple of 8, and gives back the rest of it. */
static inline void arena_cut(struct arena *a, void *end)
{
	char *at = (char *)end + ARENA_RED_ZONE;
	assert(((uintptr_t)end & 7) == 0 && at <= a->at);
	ARENA_POISON(end, (size_t)(a->at - (char *)end));
	a->at = at;
}

/* Frees the newest objects, from the one at `start` on. No pointer to them may be used afterwards. */
static inline void arena_drop(struct arena *a, void *start)
{
	assert(((uintptr_t)start & 7) == 0 && (char *)start <= a->at);
	ARENA_POISON(start, (size_t)(a->at - (char *)start));
	a->at = start;
}

/* The same as arena_alloc, with every byte set to 0. */
static inline void *arena_zalloc(struct arena *a, size_t size)
{
	return memset(arena_alloc(a, size), 0, size);
}

/* Returns a copy of the `n` bytes at `text`, followed by a NUL byte. */
char *arena_text(struct arena *a, const char *text, size_t n);

/* Formats as printf does, into the arena. The result ends with a NUL byte. */
char *arena_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A zeroed object of a type, and an uninitialised array of `n` objects. */
#define ARENA_NEW(a, type) ((type *)arena_zalloc((a), sizeof(type)))
#define ARENA_ARRAY(a, type, n) ((type *)arena_alloc((a), sizeof(type) * (size_t)(n)))

#endif
