/* What one compilation owns, and the one thing that is passed around. A function that takes a session first may allocate
 * and may report; nothing of a compilation is global, so sessions can be made and dropped at will. */
#ifndef SOURCE_SESSION_H
#define SOURCE_SESSION_H

#include "source/diag.h"

struct session {
	struct arena arena;
	struct symbols symbols;
	struct sources sources;
	struct diags diags;
};

/* Makes a session whose memory may grow to `memory_limit` bytes. `on_full` is where arena_full() goes, from this call on
 * (see base/arena.h): set it with setjmp first. */
void session_init(struct session *s, size_t memory_limit, jmp_buf *on_full);

/* Releases all that the session owns: every value, tree, text and diagnostic made with it. */
void session_release(struct session *s);

#endif
