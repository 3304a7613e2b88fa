#include "base/arena.h"

#include "base/pages.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct arena_block {
	struct arena_block *next;
	size_t size;
};

enum { SMALLEST_BLOCK = 64 * 1024, LARGEST_BLOCK = 2 * 1024 * 1024, LARGE = 3 * LARGEST_BLOCK };

void arena_init(struct arena *a, size_t limit)
{
	*a = (struct arena){.limit = limit};
}

void arena_release(struct arena *a)
{
	pages_maker_release(a->maker);
	for (struct arena_block *b = a->blocks, *next; b; b = next) {
		next = b->next;
		ARENA_UNPOISON(b, b->size);
		free(b);
	}
	*a = (struct arena){.limit = a->limit, .on_full = a->on_full};
}

void arena_forked(struct arena *a)
{
	a->maker = NULL;
}

_Noreturn static void arena_full(struct arena *a, int why)
{
	if (!a->on_full) {
		fputs("ctrc: out of memory\n", stderr);
		exit(3);
	}
	longjmp(*a->on_full, why);
}

static struct arena_block *new_block(struct arena *a, size_t size)
{
	if (size > a->limit || a->used > a->limit - size)
		arena_full(a, 1);
	if (!a->maker && a->used >= LARGE && size == LARGEST_BLOCK)
		a->maker = pages_maker_new(LARGEST_BLOCK);
	struct arena_block *b = a->maker && size == LARGEST_BLOCK ? pages_maker_take(a->maker) : NULL;
	if (!b)
		b = pages_new(size);
	if (!b)
		arena_full(a, 2);
	b->size = size;
	a->used += size;
	ARENA_POISON(b + 1, size - sizeof *b);
	return b;
}

void *arena_grow(struct arena *a, size_t size)
{
	size_t whole = ((size + 7) & ~(size_t)7) + ARENA_RED_ZONE, need = whole + sizeof(struct arena_block);
	if (need < size)
		arena_full(a, 1);
	if (need > LARGEST_BLOCK / 4) {
		/* A large object gets a block of its own after the newest block, whose free part stays in use. */
		struct arena_block *b = new_block(a, need);
		b->next = a->blocks ? a->blocks->next : NULL;
		*(a->blocks ? &a->blocks->next : &a->blocks) = b;
		ARENA_UNPOISON(b + 1, size);
		return b + 1;
	}
	size_t block = a->used < SMALLEST_BLOCK ? SMALLEST_BLOCK : a->used < LARGEST_BLOCK ? a->used : LARGEST_BLOCK;
	if (block < need)
		block = need;
	if (a->used < a->limit && block > a->limit - a->used && need <= a->limit - a->used)
		block = a->limit - a->used;
	struct arena_block *b = new_block(a, block);
	b->next = a->blocks;
	a->blocks = b;
	a->at = (char *)(b + 1);
	a->end = (char *)b + (block & ~(size_t)7);
	void *p = a->at;
	a->at += whole;
	ARENA_UNPOISON(p, size);
	return p;
}

char *arena_text(struct arena *a, const char *text, size_t n)
{
	char *copy = arena_alloc(a, n + 1);
	if (n)
		memcpy(copy, text, n);
	copy[n] = '\0';
	return copy;
}

char *arena_format(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *text = arena_alloc(a, (size_t)(n < 0 ? 0 : n) + 1);
	text[0] = '\0';
	if (n > 0)
		vsnprintf(text, (size_t)n + 1, format, again);
	va_end(again);
	return text;
}
