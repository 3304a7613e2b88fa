/* A stack holds the open brackets, strings and paths, and the keywords that need another token (`if`, `with`, `assert`,
 * `let`), so that their `;` or `in` is not taken for the end of a binding. */
#include "syntax/tokens.h"

#include "syntax/complain.h"

#include "spec.tab.h"
#include "syntax/recover.h"

int spec_lex(SPEC_STYPE *value, SPEC_LTYPE *at, void *scanner);

int tokens_closer(int opener)
{
	switch (opener) {
	case T_LBRACE:
	case T_INTERPOLATION: return T_RBRACE;
	case T_LPAREN: return T_RPAREN;
	case T_LBRACKET: return T_RBRACKET;
	case T_QUOTE: return T_QUOTE_END;
	case T_INDENTED: return T_INDENTED_END;
	case T_PATH_START: return T_PATH_END;
	case T_LET: return T_IN;
	default: return 0;
	}
}

/* What is open. */

static bool is_keyword(int token)
{
	return token == T_IF || token == T_THEN || token == T_WITH || token == T_ASSERT;
}

static bool is_text(int token)
{
	return token == T_QUOTE || token == T_INDENTED || token == T_PATH_START;
}

const struct opened *tokens_waiting(const struct parser *p)
{
	return p->opened_count ? &p->opened[p->opened_count - 1] : NULL;
}

const struct opened *tokens_innermost(const struct parser *p)
{
	for (uint32_t i = p->opened_count; i-- > 0;)
		if (!is_keyword(p->opened[i].token))
			return &p->opened[i];
	return NULL;
}

static int waiting(const struct parser *p)
{
	return p->opened_count ? p->opened[p->opened_count - 1].token : 0;
}

static int innermost(const struct parser *p)
{
	const struct opened *o = tokens_innermost(p);
	return o ? o->token : 0;
}

static void set_mode(struct parser *p)
{
	int token = waiting(p);
	p->mode = token == T_QUOTE ? SCAN_STRING
	          : token == T_INDENTED ? SCAN_INDENTED
	          : token == T_PATH_START ? SCAN_PATH
	                                  : SCAN_CODE;
}

static void push(struct parser *p, int token, struct span at)
{
	if (p->opened_count == p->max_depth) {
		complain_depth(p, at);
		return;
	}
	if (p->opened_count == p->opened_size)
		p->opened = parser_more(p, p->opened, p->opened_count, &p->opened_size, sizeof *p->opened);
	p->opened[p->opened_count++] = (struct opened){token, at, BOUND_NOTHING};
	set_mode(p);
}

void tokens_pop(struct parser *p, uint32_t count)
{
	p->opened_count = count;
	set_mode(p);
}

static void pop(struct parser *p)
{
	tokens_pop(p, p->opened_count - 1);
}

void tokens_drop_keywords(struct parser *p)
{
	while (is_keyword(waiting(p)))
		pop(p);
}

static bool closes(int opener, int closer)
{
	return tokens_closer(opener) == closer;
}

/* The search goes no further, so that a long row of unmatched closing brackets takes no quadratic time. */
enum { FARTHEST_OPENER = 100 };

uint32_t tokens_opener_of(const struct parser *p, int closer)
{
	for (uint32_t i = p->opened_count; i-- > 0 && p->opened_count - i <= FARTHEST_OPENER;) {
		if (closes(p->opened[i].token, closer))
			return i + 1;
		if (is_text(p->opened[i].token))
			break;
	}
	return 0;
}

/* Indentation. */

enum { LONGEST_INDENTATION = 200 };

/* Whether only white space precedes an offset in its line; *width gets its length in bytes. */
static bool is_first_of_line(const struct parser *p, struct span at, int *width)
{
	const char *text = p->source->text;
	uint32_t offset = at.start - p->source->base, line = offset;
	while (line > 0 && (text[line - 1] == ' ' || text[line - 1] == '\t') && offset - line < LONGEST_INDENTATION)
		line--;
	*width = (int)(offset - line);
	return line == 0 || text[line - 1] == '\n';
}

/* Returns the bytes of white space at the start of the line of an offset, or -1 when there are too many. */
static int indentation_of(const struct parser *p, struct span at)
{
	uint32_t offset = at.start - p->source->base, line = offset;
	while (line > 0 && p->source->text[line - 1] != '\n')
		if (offset - --line > LONGEST_INDENTATION)
			return -1;
	uint32_t word = line;
	while (p->source->text[word] == ' ' || p->source->text[word] == '\t')
		word++;
	return (int)(word - line);
}

/* Records the first `}` whose `{` is in a line with another indentation. If a bracket turns out to be missing at the
 * end of the text, it is probably missing here. */
static void note_indentation(struct parser *p, struct span open, struct span close)
{
	int inner;
	if (p->odd_open.start || !is_first_of_line(p, close, &inner))
		return;
	int outer = indentation_of(p, open);
	if (outer >= 0 && inner != outer) {
		p->odd_open = open;
		p->odd_close = close;
	}
}

/* Sets the state of the innermost bindings, which only { and let have. */
static void bind(struct parser *p, enum unended bound)
{
	int token = waiting(p);
	if (token == T_LBRACE || token == T_LET)
		p->opened[p->opened_count - 1].bound = bound;
}

/* Handles a `;`: it ends a `with` or `assert`, after which the binding continues, or else the binding. */
static void end(struct parser *p)
{
	uint32_t before = p->opened_count;
	while (waiting(p) == T_IF || waiting(p) == T_THEN)
		pop(p);
	if (waiting(p) == T_WITH || waiting(p) == T_ASSERT)
		pop(p);
	if (p->opened_count == before)
		bind(p, BOUND_NOTHING);
}

/* Updates the open constructs after a token. A closing token that does not fit is left to the parser, which reports
 * it. */
static void track(struct parser *p, int token, struct span at)
{
	switch (token) {
	case T_LBRACE:
		if (waiting(p) == T_LET && tokens_before(p, 0).token == T_LET)
			pop(p); /* let { } has no `in` */
		push(p, token, at);
		return;
	case T_LPAREN:
	case T_LBRACKET:
	case T_INTERPOLATION:
	case T_QUOTE:
	case T_INDENTED:
	case T_PATH_START:
	case T_LET:
	case T_IF:
	case T_WITH:
	case T_ASSERT: push(p, token, at); return;
	case T_THEN:
		if (waiting(p) == T_IF)
			p->opened[p->opened_count - 1].token = T_THEN;
		return;
	case T_ELSE:
		if (waiting(p) == T_THEN)
			pop(p);
		return;
	case T_ASSIGN: bind(p, BOUND_VALUE); return;
	case T_INHERIT: bind(p, BOUND_INHERIT); return;
	case T_SEMICOLON: end(p); return;
	case T_RBRACE:
	case T_RPAREN:
	case T_RBRACKET:
	case T_QUOTE_END:
	case T_INDENTED_END:
	case T_PATH_END:
	case T_IN:
		if (!closes(innermost(p), token))
			return;
		tokens_drop_keywords(p);
		if (token == T_RBRACE)
			note_indentation(p, tokens_waiting(p)->at, at);
		pop(p);
		return;
	default: return;
	}
}

/* What was delivered. */

struct token tokens_before(const struct parser *p, uint32_t back)
{
	if (back >= p->history_count || back >= TOKEN_HISTORY)
		return (struct token){.token = -1};
	return p->history[(p->history_count - 1 - back) % TOKEN_HISTORY];
}

/* Returns the number of tokens of the name in a path that ends `back` tokens ago. */
static uint32_t name_length(const struct parser *p, uint32_t back)
{
	int opener = 0, last = tokens_before(p, back).token;
	if (last == T_ID || last == T_STRING || last == T_OR_WORD)
		return 1;
	if (last == T_QUOTE_END)
		opener = T_QUOTE;
	else if (last == T_RBRACE)
		opener = T_INTERPOLATION;
	for (uint32_t n = 1, depth = 0; opener && tokens_before(p, back + n).token >= 0; n++) {
		int token = tokens_before(p, back + n).token;
		if (token == opener && !depth)
			return n + 1;
		depth += token == last;
		depth -= token == opener;
	}
	return 0;
}

static inline void pass(struct parser *p, int token, struct span at)
{
	p->opened_before = p->opened_count;
	if (token != T_ID && token != T_DOT && token != T_STRING) /* half of all tokens, which open and end nothing */
		track(p, token, at);
	p->history[p->history_count++ % TOKEN_HISTORY] = (struct token){token, at};
}

void tokens_pass(struct parser *p, struct token t)
{
	pass(p, t.token, t.at);
}

uint32_t tokens_path_length(const struct parser *p, uint32_t back)
{
	uint32_t n = name_length(p, back), more = 0;
	while (n && tokens_before(p, back + n).token == T_DOT && (more = name_length(p, back + n + 1)))
		n += more + 1;
	return n;
}

bool tokens_starts_line(const struct parser *p, uint32_t back)
{
	int width;
	struct token t = tokens_before(p, back);
	return t.token >= 0 && is_first_of_line(p, t.at, &width);
}

/* Whether `=` is in a place where no binding can be, so that `==` was probably meant. Not if it looks like the next
 * binding after a bracket that was not closed. */
static bool is_comparison(const struct parser *p)
{
	int around = waiting(p);
	if (around != T_IF && around != T_ASSERT && around != T_LPAREN && around != T_LBRACKET && around != T_INTERPOLATION)
		return false;
	uint32_t n = tokens_path_length(p, 0);
	return n && !tokens_starts_line(p, n - 1);
}

int tokens_read(SPEC_STYPE *value, struct span *at, struct parser *p)
{
	if (p->stopped) {
		*at = parser_span(p, p->source->len, p->source->len);
		return T_END;
	}
	int token = spec_lex(value, at, p->scanner);
	return token == T_END && p->opened_count ? T_CUT : token;
}

/* Whether a token begins a binding or ends a list of them. */
static bool may_follow_binding(int token)
{
	return token == T_ID || token == T_STRING || token == T_INHERIT || token == T_RBRACE || token == T_IN;
}

/* Returns a `;` before a token, which is kept for the next call. */
static int end_binding(const SPEC_STYPE *value, struct span *at, struct parser *p, struct token next)
{
	p->queued = next;
	p->queued_value = ARENA_NEW(&p->session->arena, SPEC_STYPE);
	*p->queued_value = *value;
	p->made_up = true;
	*at = (struct span){tokens_before(p, 0).at.end, tokens_before(p, 0).at.end};
	tokens_pass(p, (struct token){T_SEMICOLON, *at});
	return T_SEMICOLON;
}

/* Returns the token that was kept. */
static int queued(SPEC_STYPE *value, struct span *at, struct parser *p)
{
	struct token t = p->queued;
	*value = *p->queued_value;
	p->queued.token = -1;
	p->queued_value = NULL;
	p->made_up = false;
	*at = t.at;
	tokens_pass(p, t);
	return t.token;
}

int tokens_next(SPEC_STYPE *value, struct span *at, struct parser *p, bool recovering)
{
	if (p->queued_value && !recovering)
		return queued(value, at, p);
	p->queued_value = NULL;
	if (recovering || p->queued.token >= 0)
		return recover_token(value, at, p);
	p->made_up = false;
	int token = tokens_read(value, at, p);
	if (p->opened_count && p->opened[p->opened_count - 1].bound && may_follow_binding(token) &&
	    recover_unended(p, (struct token){token, *at}))
		return end_binding(value, at, p, (struct token){token, *at});
	if (token == T_ASSIGN && is_comparison(p)) {
		complain_comparison(p, *at);
		token = T_EQ;
	}
	pass(p, token, *at);
	if (p->concrete)
		concrete_token(p, token, *at);
	return token;
}
