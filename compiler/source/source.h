/* The texts of one compilation and the places in them.
 *
 * All texts share one space of 32-bit offsets: a text holds the offsets from `base` to `base + len` (its end included).
 * A place is two offsets; file, line and column are worked out only when something is printed. Offset 0 is no place. */
#ifndef SOURCE_SOURCE_H
#define SOURCE_SOURCE_H

#include "base/arena.h"
#include "base/str.h"
#include "base/symbol.h"

#include <stdbool.h>

struct span {
	uint32_t start, end; /* end is behind the last byte; start == 0: no place */
};

/* The place of what stands in no text. */
#define SPAN_NONE ((struct span){0, 0})

enum source_kind {
	SOURCE_USER,     /* a file, standard input or -E text of the user's */
	SOURCE_LIBRARY,  /* a file of a nixpkgs that guests are evaluated with */
	SOURCE_EMBEDDED, /* of ctrc itself: runtime/ */
};

struct expr;
struct bindings;

struct source {
	const char *name; /* as the user named it, or an import; "<runtime/modules/x.spec>" for embedded files */
	const char *path; /* absolute and normalised, or NULL where there is no file */
	const char *dir;  /* absolute folder that relative paths of the text start from */
	const char *text; /* closed with NUL, which `len` does not count */
	uint32_t len, base;
	enum source_kind kind;
	bool yaml; /* the text is YAML: its name says so */
	bool unquoted; /* diagnostics name its lines, and do not show them */
	uint32_t *lines; /* offsets (in the text) of the line starts; made on first use */
	uint32_t line_count;
	uint32_t last_line, last_offset, last_column; /* of the place that was worked out last: a cache */
	const struct comment *comments; /* in order; set by the parser */
	uint32_t comment_count;
	const struct trap *traps; /* in order; set by the parser */
	uint32_t trap_count;
	const struct binding *const *bindings; /* every attribute definition by the offset of its name; set by the parser */
	uint32_t binding_count;
	const struct expr *tree; /* resolved; NULL until the text is evaluated */
};

struct comment {
	struct span at;  /* with the comment's own marks, without the line's end */
	bool own_line;   /* nothing but white space stands before it in its line */
};

/* What the parser read and the tree does not show. */
enum trap_kind {
	TRAP_EMPTY_INHERIT,
	TRAP_LOST_REC, /* a `rec { }` that went into a set without `rec` */
};
struct trap {
	struct span at;
	enum trap_kind kind;
	const struct bindings *lost; /* LOST_REC: what stood in it */
};

struct sources {
	struct source **items; /* by ascending base */
	uint32_t count, size;
	uint32_t next_base;
	struct source *last; /* the one that the last offset was found in */
	bool pipe_operators; /* how they are read: `|>` and `<|`, which Nix holds for experimental, are allowed */
};

/* A place as people read it. line and column count from 1, columns in Unicode code points. */
struct place {
	const struct source *source; /* NULL: no place; then all else is 0 */
	uint32_t line, column, end_line, end_column;
};

/* The most bytes that a text may have: flex counts them in an int, and wants two behind it. */
enum { SOURCE_LONGEST = INT32_MAX - 2 };

/* Adds a text. `name`, `path`, `dir` and `text` are kept, not copied: they have to live as long as the arena. The name
 * of the path, where there is one, says whether it is YAML. NULL when it is longer than SOURCE_LONGEST, or when the
 * space of offsets (4 GiB in all) has no room for it. */
struct source *source_add(struct sources *all, struct arena *a, const char *name, const char *path, const char *dir,
                          const char *text, size_t len, enum source_kind kind);

/* Whether a file of this name holds YAML: it ends in .yaml or .yml. */
bool source_name_is_yaml(const char *name);

/* The text that holds an offset, or NULL. */
struct source *source_at(const struct sources *all, uint32_t offset);

/* Works out file, lines and columns of a span. `a` holds the table of line starts that the first call for a text
 * makes. */
struct place source_place(const struct sources *all, struct arena *a, struct span at);

/* The line of that number (from 1) without its line end; *len gets its length in bytes. */
const char *source_line(struct source *s, struct arena *a, uint32_t line, size_t *len);

static inline struct span span_join(struct span l, struct span r)
{
	return l.start ? (struct span){l.start, r.end > l.end ? r.end : l.end} : r;
}

/* True when the span lies in a text that the user wrote. */
bool source_span_is_users(const struct sources *all, struct span at);

/* True when the span lies in a text that is YAML. */
bool source_span_is_yaml(const struct sources *all, struct span at);

/* True when what stands there is this text. */
bool source_span_holds(const struct sources *all, struct span at, const char *text);

#endif
