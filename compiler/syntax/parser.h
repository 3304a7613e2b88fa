/* The state that the scanner, the stream of tokens, the grammar and the constructors share while one text is parsed.
 * Internal to syntax/.
 *
 * Flow: the text -> grammar/spec.l (tokens) -> tokens.c (brackets, recovery) -> grammar/spec.y -> constructors.
 *
 * Invariant: all memory is the arena's, so that leaving the parser at any point, also by longjmp, loses nothing. */
#ifndef SYNTAX_PARSER_H
#define SYNTAX_PARSER_H

#include "syntax/concrete.h"
#include "syntax/expr.h"

/* A token's characters: in the source's text, or in the arena where escapes had to be resolved. */
struct text {
	const char *text;
	uint32_t len;
	bool escaped; /* of '' strings: not subject to stripping */
};

/* The topmost `n` entries from `first` of one of the parser's stacks. Entries above them are dead. */
struct stack_run {
	uint32_t first, n;
};

/* How the scanner reads what comes next; the order is that of the start conditions in grammar/spec.l. */
enum scan_mode { SCAN_CODE, SCAN_STRING, SCAN_INDENTED, SCAN_PATH };

/* Something that is open: a bracket, a string, a path, or a keyword that waits for another one. */
struct opened {
	int token;
	struct span at;
	enum { BOUND_NOTHING, BOUND_VALUE, BOUND_INHERIT } bound; /* of { and let: the binding in it that has no `;` yet */
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
	bool form_only; /* faults of meaning are not reported */
	bool stopped; /* too deep, or too many errors: the rest of the text is not read */
	bool torn;    /* where a bracket or a string ends is not known: neither is what the tree has below which name */
	bool names_lost; /* of bindings or arguments that did not parse */
	uint32_t slip;   /* the last token that is none (its place), 0: the binding around it is made, or there is none */

	/* grammar/spec.l */
	void *scanner;
	enum scan_mode mode;
	const char *copy;    /* the scanner's own copy of the text */
	uint32_t token_at;   /* offset in the text where the current match begins */
	uint32_t comment_at; /* of the comment that is being read */
	uint32_t word_end;   /* of the run of path characters that scan_ahead() looked at last */
	bool word_slash;     /* a path goes on there */
	uint32_t scheme_end; /* likewise, of characters of a URL's scheme */
	struct comment *comments;
	uint32_t comment_count, comment_size;
	struct trap *traps;
	uint32_t trap_count, trap_size;
	struct span long_string; /* the first "..." that looks as if its closing quote were missing */

	/* tokens.c */
	struct opened *opened;
	uint32_t opened_count, opened_size;
	uint32_t opened_before; /* opened_count before the last token; the entries up to it are still there */
	struct token history[TOKEN_HISTORY];
	uint32_t history_count;
	struct token queued; /* to be delivered again; token < 0: none */
	union SPEC_STYPE *queued_value; /* that it has, where it has one */
	bool made_up;        /* the last token was inserted by the recovery */
	bool recovering;
	uint32_t blamed;     /* where the token begins that the last syntax error was about (a place's offset) */
	uint32_t comma_list; /* the list (its place) whose commas have been refused */
	uint32_t quiet_to;   /* no fault of a token before this place is reported: there has been one */
	uint32_t skip_to;    /* recovery drops every token that begins before this place */
	struct span odd_open, odd_close; /* the first { and } that belong together but are indented differently */

	struct concrete_stack *concrete; /* of a parser that builds a concrete tree, too; or NULL */

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

/* Doubles an array of the arena that has `used` of `*size` elements. */
void *parser_more(struct parser *p, void *items, uint32_t used, uint32_t *size, size_t element);

/* Doubles the three stacks of the generated parser. False when they are as large as they may be. */
bool parser_grow(struct parser *p, void **states, size_t state, void **values, size_t value, void **places,
                 size_t place, ptrdiff_t *size);

static inline struct span parser_span(const struct parser *p, uint32_t start, uint32_t end)
{
	return (struct span){p->source->base + start, p->source->base + end};
}

#endif
