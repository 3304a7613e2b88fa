#include "source/session.h"

void session_init(struct session *s, size_t memory_limit, jmp_buf *on_full)
{
	*s = (struct session){0};
	arena_init(&s->arena, memory_limit);
	s->arena.on_full = on_full;
	s->diags.end = &s->diags.first; /* first, since running out of memory is reported, too */
	symbols_init(&s->symbols, &s->arena);
}

void session_release(struct session *s)
{
	arena_release(&s->arena);
	*s = (struct session){0};
}
