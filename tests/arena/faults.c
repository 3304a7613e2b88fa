/* faults NAME: one fault in the use of the arena, or none; see run. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>

static char *object(struct arena *a, size_t size)
{
	char *p = arena_alloc(a, size);
	memset(p, 0, size);
	return p;
}

int main(int count, char **words)
{
	const char *fault = count == 2 ? words[1] : "none";
	jmp_buf on_full;
	struct arena a = {.limit = 1 << 28};
	if (setjmp(on_full))
		return 2;
	a.on_full = &on_full;

	char *first = object(&a, 8), *second = object(&a, 8), *large = object(&a, 1 << 24), *last = object(&a, 64);
	volatile size_t beyond = 8, beyond_large = 1 << 24;
	if (strcmp(fault, "overrun") == 0)
		first[beyond] = 1;
	else if (strcmp(fault, "overrun-of-a-large-one") == 0)
		large[beyond_large] = 1;
	else if (strcmp(fault, "use-of-what-was-dropped") == 0)
		arena_drop(&a, last), *(volatile char *)last = 1;
	else if (strcmp(fault, "use-of-what-was-cut") == 0)
		arena_cut(&a, last + 32), *(volatile char *)(last + 32) = 1;
	else if (strcmp(fault, "cut-beyond-the-newest") == 0)
		arena_cut(&a, last + 128);
	else if (strcmp(fault, "drop-of-what-is-not-there") == 0)
		arena_drop(&a, last + 128);
	else if (second[0] || !arena_ends_at(&a, last + 64))
		return 1;
	arena_release(&a);
	return 0;
}
