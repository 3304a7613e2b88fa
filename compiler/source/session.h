/* The session: everything that one compilation owns. A function whose first parameter is a session may allocate and may
 * report diagnostics. No state of a compilation is global, so sessions can be created and released independently. */
#ifndef SOURCE_SESSION_H
#define SOURCE_SESSION_H

#include "source/access.h"
#include "source/checked.h"
#include "source/diag.h"

struct bound;

/* What is unknown because a text did not parse or a module could not be read. Code that needs an unknown part has no
 * fault of its own, and nothing is reported for it. */
struct lost {
	bool parts; /* somewhere a part of a text has no value */
	bool names; /* the names that are defined there are unknown, too */
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
	/* For grammar/spec.l: a buffer for a copy of the text that is being parsed. */
	char *scan_text;
	size_t scan_size;
	const struct access *access; /* which files may be read; NULL: any regular one */
	struct checked checked;
	struct lost lost;
	const char *stack_end; /* lowest address that the C stack may reach; NULL: unknown */
};

/* Makes a session whose memory may grow to `memory_limit` bytes. From this call on, arena_full() jumps to `on_full`
 * (see base/arena.h): set it with setjmp first. */
void session_init(struct session *s, size_t memory_limit, jmp_buf *on_full);

/* Whether the C stack has reached the session's limit. Recursive walks of trees ask before each step. */
static inline bool session_stack_full(const struct session *s)
{
	return (const char *)__builtin_frame_address(0) < s->stack_end;
}

/* Releases everything that the session owns: every value, tree, text and diagnostic made with it. */
void session_release(struct session *s);

#endif
