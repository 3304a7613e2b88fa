#include "syntax/parser.h"

void *parser_more(struct parser *p, void *items, uint32_t used, uint32_t *size, size_t element)
{
	*size = *size ? *size * 2 : 4;
	void *more = arena_alloc(&p->session->arena, *size * element);
	if (used)
		memcpy(more, items, used * element);
	return more;
}

/* The generated parser's stack holds a few entries for each bracket that is open, and for each operator or keyword
 * whose right side is not complete. */
enum { STACK_PER_LEVEL = 40 };

static void grow(struct parser *p, void **items, size_t element, ptrdiff_t used, ptrdiff_t size)
{
	void *more = arena_alloc(&p->session->arena, (size_t)size * element);
	memcpy(more, *items, (size_t)used * element);
	*items = more;
}

bool parser_grow(struct parser *p, void **states, size_t state, void **values, size_t value, void **places,
                 size_t place, ptrdiff_t *size)
{
	ptrdiff_t used = *size;
	if (used >= (ptrdiff_t)p->max_depth * STACK_PER_LEVEL)
		return false;
	*size *= 2;
	grow(p, states, state, used, *size);
	grow(p, values, value, used, *size);
	grow(p, places, place, used, *size);
	return true;
}
