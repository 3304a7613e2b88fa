/* The state that the scanner, the stream of tokens, the grammar and the constructors share while one text is parsed.
 * Internal to syntax/.
 *
 * Flow: the text -> grammar/spec.l (tokens) -> tokens.c (brackets, recovery) -> grammar/spec.y -> constructors.
 *
 * Invariant: all memory comes from the arena, so that leaving the parser at any point, also by longjmp, leaks
 * nothing. */
#ifndef SYNTAX_PARSER_H
#define SYNTAX_PARSER_H

#include "syntax/concrete.h"
#include "syntax/expr.h"

/* The characters of a token: in the source's text, or in the arena where escapes were resolved. */
struct text {
	const char *text;
	uint32_t len;
	bool escaped; /* the text was an escape, which '' strings do not strip */
};

/* The topmost `n` entries, from `first` on, of one of the parser's stacks. Entries above them are unused. */
struct stack_run {
	uint32_t first, n;
};

/* How the scanner reads the next characters, in the order of the start conditions in grammar/spec.l. */
enum scan_mode { SCAN_CODE, SCAN_STRING, SCAN_INDENTED, SCAN_PATH };

/* The kind of the last binding, if it has no `;` yet. */
enum unended { BOUND_NOTHING, BOUND_VALUE, BOUND_INHERIT };

/* An open construct: a bracket, a string, a path, or a keyword that needs another one. */
struct opened {
	int token;
	struct span at;
	enum unended bound; /* of { and let */
};

union SPEC_STYPE;

struct token {
	int token;
	struct span at;
};

enum { TOKEN_HISTORY = 64 /* a power of two */ };

struct parser {
	struct session *session;
	struct source *source;
	struct expr *tree;
	uint32_t max_depth;
	uint32_t errors;
	bool form_only; /* only syntax errors are reported, not errors of meaning */
	bool stopped; /* too deep, or too many errors: the rest of the text is skipped */
	bool torn;    /* the end of a bracket or a string is unknown, so that the tree's nesting cannot be trusted */
	bool names_lost; /* bindings or arguments did not parse, and their names are unknown */
	uint32_t slip;   /* the place of the last invalid token; 0 once the binding around it is complete, or without one */

	/* grammar/spec.l */
	void *scanner;
	enum scan_mode mode;
	const char *copy;    /* the scanner's own copy of the text */
	uint32_t token_at;   /* offset in the text where the current match begins */
	uint32_t comment_at; /* offset of the comment that is being read */
	uint32_t word_end;   /* end of the run of path characters that scan_ahead() saw last */
	bool word_slash;     /* a path continues there */
	uint32_t scheme_end; /* the same for the characters of a URL's scheme */
	struct comment *comments;
	uint32_t comment_count, comment_size;
	struct trap *traps;
	uint32_t trap_count, trap_size;
	struct span long_string; /* the first "..." whose closing quote seems to be missing */

	/* tokens.c */
	struct opened *opened;
	uint32_t opened_count, opened_size;
	uint32_t opened_before; /* opened_count before the last token; the entries up to it are still valid */
	struct token history[TOKEN_HISTORY];
	uint32_t history_count;
	struct token queued; /* a token that is delivered again; token < 0: none */
	union SPEC_STYPE *queued_value; /* its value, or NULL */
	bool made_up;        /* recovery inserted the last token */
	bool recovering;
	uint32_t blamed;     /* offset of the token of the last syntax error */
	uint32_t comma_list; /* offset of the list whose commas have been reported */
	uint32_t quiet_to;   /* errors before this offset are not reported, since one has been */
	uint32_t skip_to;    /* recovery drops every token that begins before this offset */
	struct span odd_open, odd_close; /* the first matching { and } with different indentation */

	struct concrete_stack *concrete; /* for a parser that also builds a concrete tree; or NULL */

	/* constructors */
	symbol cur_pos; /* __curPos */
	struct expr **exprs; /* stack of list items */
	uint32_t exprs_used, exprs_size;
	struct attr_name *names; /* stack of attribute names */
	uint32_t names_used, names_size;
	struct string_part *free_parts;
	struct set *sets; /* every set made, newest first */
	const struct binding **bindings; /* by offset of the name, with gaps */
	uint32_t binding_count, binding_size;
};

/* Returns a copy of an array that is full: `used` elements of `element` bytes. The copy is in the arena and has room
 * for twice *size elements (at least 4). *size is updated. `items` may be NULL when `used` is 0. */
void *parser_more(struct parser *p, void *items, uint32_t used, uint32_t *size, size_t element);

/* Doubles the three stacks of the generated parser. Returns false when they have reached their largest size. */
bool parser_grow(struct parser *p, void **states, size_t state, void **values, size_t value, void **places,
                 size_t place, ptrdiff_t *size);

/* The span of two offsets in the text that is being parsed. */
static inline struct span parser_span(const struct parser *p, uint32_t start, uint32_t end)
{
	return (struct span){p->source->base + start, p->source->base + end};
}

#endif
