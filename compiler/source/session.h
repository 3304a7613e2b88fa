/* What one compilation owns, and the one thing that is passed around. A function that takes a session first may
 * allocate and may report; nothing of a compilation is global, so sessions can be made and dropped at will. */
#ifndef SOURCE_SESSION_H
#define SOURCE_SESSION_H

#include "source/access.h"
#include "source/checked.h"
#include "source/diag.h"

struct bound;

/* What texts that did not parse, and modules that were not to be had, leave unknown: what needs it is no fault of its
 * own, and not reported. */
struct lost {
	bool parts; /* somewhere a part of a text has no value */
	bool names; /* and names that are defined there are not known */
};

struct session {
	struct arena arena;
	struct symbols symbols;
	struct sources sources;
	struct diags diags;
	/* For resolve_tree (syntax/resolve.c): the innermost binding of each symbol at the place that is being resolved.
	 * All NULL between its calls. */
	struct bound **in_scope;
	symbol in_scope_size;
	/* For grammar/spec.l: room for a copy of the text that is being parsed. */
	char *scan_text;
	size_t scan_size;
	const struct access *access; /* which files may be read; NULL: any regular one */
	struct checked checked;
	struct lost lost;
	const char *stack_end; /* walks of trees must not grow the C stack below; NULL: not known */
};

/* Makes a session whose memory may grow to `memory_limit` bytes. `on_full` is where arena_full() goes, from this call
 * on (see base/arena.h): set it with setjmp first. */
void session_init(struct session *s, size_t memory_limit, jmp_buf *on_full);

/* True when the C stack is used up as far as the session may use it. */
static inline bool session_stack_full(const struct session *s)
{
	return (const char *)__builtin_frame_address(0) < s->stack_end;
}

/* Releases all that the session owns: every value, tree, text and diagnostic made with it. */
void session_release(struct session *s);

#endif
