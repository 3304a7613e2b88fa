/* The texts of one compilation and the places in them.
 *
 * All texts share one space of 32-bit offsets: a text has the offsets from `base` to `base + len`, its end included. A
 * place is two offsets; file, line and column are computed only when something is printed. Offset 0 is no place. */
#ifndef SOURCE_SOURCE_H
#define SOURCE_SOURCE_H

#include "base/arena.h"
#include "base/str.h"
#include "base/symbol.h"

#include <stdbool.h>

struct span {
	uint32_t start, end; /* end is the offset after the last byte; start == 0: no place */
};

/* The span of something that has no place in a text. */
#define SPAN_NONE ((struct span){0, 0})

enum source_kind {
	SOURCE_USER,     /* the user's: a file, standard input or the text of -E */
	SOURCE_LIBRARY,  /* a file of a nixpkgs that guests are evaluated with */
	SOURCE_EMBEDDED, /* a file of ctrc itself: runtime/ */
};

struct expr;
struct bindings;

struct source {
	const char *name; /* as the user or an import spelled it; "<runtime/modules/x.spec>" for embedded files */
	const char *path; /* absolute and normalised, or NULL where there is no file */
	const char *dir;  /* absolute folder that relative paths in the text start from */
	const char *text; /* ends with a NUL byte, which `len` does not count */
	uint32_t len, base;
	enum source_kind kind;
	bool yaml; /* the text is YAML, by the ending of its name */
	bool unquoted; /* diagnostics give the numbers of its lines and do not show their text */
	uint32_t *lines; /* offsets (in the text) of the line starts; made on first use */
	uint32_t line_count;
	uint32_t last_line, last_offset, last_column; /* cache: the place that was computed last */
	const struct comment *comments; /* in order; set by the parser */
	uint32_t comment_count;
	const struct trap *traps; /* in order; set by the parser */
	uint32_t trap_count;
	const struct binding *const *bindings; /* every attribute definition by the offset of its name; set by the parser */
	uint32_t binding_count;
	const struct expr *tree; /* resolved; NULL until the text is evaluated */
};

struct comment {
	struct span at;  /* with the marks of the comment, without the line end */
	bool own_line;   /* only white space precedes it in its line */
};

/* Constructs that the parser read and the tree does not show. */
enum trap_kind {
	TRAP_EMPTY_INHERIT,
	TRAP_LOST_REC, /* a `rec { }` that was merged into a set without `rec` */
};
struct trap {
	struct span at;
	enum trap_kind kind;
	const struct bindings *lost; /* LOST_REC: the bindings in it */
};

struct sources {
	struct source **items; /* by ascending base */
	uint32_t count, size;
	uint32_t next_base;
	struct source *last; /* cache: the text that the last offset was found in */
	bool pipe_operators; /* the texts may use `|>` and `<|`, which are experimental in Nix */
};

/* A place as people read it. Lines and columns count from 1, columns in Unicode code points. */
struct place {
	const struct source *source; /* NULL: no place; the other members are 0 then */
	uint32_t line, column, end_line, end_column;
};

/* The most bytes that a text may have: flex counts them in an int and needs two bytes after the text. */
enum { SOURCE_LONGEST = INT32_MAX - 2 };

/* Adds a text. `name`, `path`, `dir` and `text` are kept, not copied: they have to live as long as the arena. The
 * ending of the path, where there is one, decides whether the text is YAML. Returns NULL when the text is longer than
 * SOURCE_LONGEST, or when the space of offsets (4 GiB in all) has no room for it. */
struct source *source_add(struct sources *all, struct arena *a, const char *name, const char *path, const char *dir,
                          const char *text, size_t len, enum source_kind kind);

/* Whether a file name stands for YAML: it ends in .yaml, .yml or .json (JSON is YAML, but for
 * pairs of escapes that make one character). */
bool source_name_is_yaml(const char *name);

/* Returns the text that has an offset, or NULL. */
struct source *source_at(const struct sources *all, uint32_t offset);

/* Computes file, lines and columns of a span. The first call for a text makes its table of line starts, in `a`. */
struct place source_place(const struct sources *all, struct arena *a, struct span at);

/* Returns a line by its number (from 1); an empty text for a number that the text does not have. *len gets its length
 * in bytes, without the line end. The line is a part of the text. The first call for a text makes its table of line
 * starts, in `a`. */
const char *source_line(struct source *s, struct arena *a, uint32_t line, size_t *len);

/* Returns the span from the start of `l` to the end of both; `r` when `l` is no place. */
static inline struct span span_join(struct span l, struct span r)
{
	return l.start ? (struct span){l.start, r.end > l.end ? r.end : l.end} : r;
}

/* Whether the span lies in a text of kind SOURCE_USER. False for SPAN_NONE. */
bool source_span_is_users(const struct sources *all, struct span at);

/* Whether the span lies in a text that is YAML. False for SPAN_NONE. */
bool source_span_is_yaml(const struct sources *all, struct span at);

/* Whether the characters at the span are exactly `text`. */
bool source_span_holds(const struct sources *all, struct span at, const char *text);

#endif
