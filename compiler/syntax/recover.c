/* The parser has a rule with `error` right after each opening bracket and each `let`. After a syntax error it is
 * therefore inside of the innermost one and drops tokens until one fits there: the closing bracket, or in sets and let
 * also `;` and `=`. This file helps it to find the right one:
 *
 * - Brackets that open and close again in the dropped text are dropped as a whole.
 * - A token that can only belong to an outer construct (a `}` inside of `[`, a `;` inside of `(`, the end of the text)
 *   shows that a closing bracket is missing: it is inserted before that token, as often as needed.
 * - A closing bracket that closes nothing is dropped.
 *
 * Every call consumes a token or closes something that is open, so recovery ends. */
#include "syntax/recover.h"

#include "syntax/byte_class.h"
#include "syntax/complain.h"
#include "syntax/tokens.h"

#include "spec.tab.h"

enum fate { DROP, DELIVER, CLOSE_FIRST };

static enum fate fate_of_separator(const struct parser *p, struct token t)
{
	const struct opened *o = tokens_innermost(p);
	if (o && (o->token == T_LBRACE || o->token == T_LET))
		return DELIVER;
	if (t.token == T_ASSIGN && !tokens_starts_line(p, tokens_path_length(p, 0)))
		return DROP;
	return tokens_opener_of(p, T_RBRACE) || tokens_opener_of(p, T_IN) ? CLOSE_FIRST : DROP;
}

static enum fate fate_of(const struct parser *p, struct token t)
{
	const struct opened *o = tokens_innermost(p);
	switch (t.token) {
	case T_END: return DELIVER;
	case T_CUT: return o ? CLOSE_FIRST : DELIVER;
	case T_ASSIGN: return fate_of_separator(p, t);
	case T_SEMICOLON: {
		const struct opened *w = tokens_waiting(p);
		return w && (w->token == T_WITH || w->token == T_ASSERT) ? DROP : fate_of_separator(p, t);
	}
	case T_RBRACE:
	case T_RPAREN:
	case T_RBRACKET:
	case T_IN:
		if (o && tokens_closer(o->token) == t.token)
			return DELIVER;
		return tokens_opener_of(p, t.token) ? CLOSE_FIRST : DROP;
	default: return DROP;
	}
}

static struct token next(SPEC_STYPE *value, struct parser *p)
{
	struct token t;
	t.token = tokens_read(value, &t.at, p);
	return t;
}

/* Whether a token opened the last construct, and that will be closed. */
static bool just_opened(const struct parser *p, struct token t)
{
	const struct opened *o = tokens_waiting(p);
	return o && o->token == t.token && o->at.start == t.at.start && tokens_closer(t.token);
}

/* Drops the construct that was opened last up to its end. Returns the first token after it, or the one that shows that
 * the end is missing. */
static struct token skip_opened(SPEC_STYPE *value, struct parser *p)
{
	uint32_t outside = p->opened_count - 1;
	struct token t;
	while (p->opened_count > outside) {
		t = next(value, p);
		if (t.token == T_CUT || t.token == T_END) {
			tokens_pop(p, outside);
			return t;
		}
		uint32_t opener = tokens_opener_of(p, t.token);
		if (opener && opener <= outside) {
			tokens_pop(p, outside);
			return t;
		}
		if (opener)
			tokens_pop(p, opener);
		tokens_pass(p, t);
	}
	return next(value, p);
}

/* Drops a token that was read, with the construct that it opens, and returns the next token. */
static struct token drop(SPEC_STYPE *value, struct parser *p, struct token t)
{
	if (t.token == T_RBRACE || t.token == T_RPAREN || t.token == T_RBRACKET || t.token == T_IN)
		tokens_drop_keywords(p); /* it ends the construct around them, even when it closes nothing */
	tokens_pass(p, t);
	return just_opened(p, t) ? skip_opened(value, p) : next(value, p);
}

/* Returns the first token that the parser has not seen and may be able to use, or the one that it has just dropped, if
 * that needs something to be closed first. */
static struct token find(SPEC_STYPE *value, struct parser *p)
{
	struct token t = tokens_before(p, 0);
	if (just_opened(p, t))
		t = skip_opened(value, p);
	else if (p->made_up || t.at.start < p->skip_to || fate_of(p, t) != CLOSE_FIRST)
		t = next(value, p);
	for (;;) {
		if (t.at.start < p->skip_to && t.token != T_CUT && t.token != T_END)
			t = next(value, p); /* it is not code: nothing in it is a bracket */
		else if (fate_of(p, t) == DROP)
			t = drop(value, p, t);
		else
			return t;
	}
}

/* Returns the token that closes the innermost construct; `t` is kept for the next call. */
static int close_first(struct parser *p, struct token t, struct span *at)
{
	tokens_drop_keywords(p);
	p->queued = t;
	p->made_up = true;
	*at = (struct span){t.at.start, t.at.start};
	int closer = tokens_closer(tokens_innermost(p)->token);
	tokens_pass(p, (struct token){closer, *at});
	return closer;
}

int recover_token(SPEC_STYPE *value, struct span *at, struct parser *p)
{
	struct token t = p->queued;
	p->queued.token = -1;
	if (t.token < 0) {
		p->recovering = true;
		if (!just_opened(p, tokens_before(p, 0)))
			tokens_drop_keywords(p);
		t = find(value, p);
		p->recovering = false;
	}
	if (fate_of(p, t) == CLOSE_FIRST)
		return close_first(p, t, at);
	p->made_up = false;
	*at = t.at;
	if (t.token == T_CUT)
		t.token = T_END;
	tokens_pass(p, t);
	return t.token;
}

/* Bindings whose `;` is missing. */

/* Whether a value, or a name after `inherit`, can end in a token. */
static bool ends_value(int token)
{
	switch (token) {
	case T_ID:
	case T_INT:
	case T_FLOAT:
	case T_STRING:
	case T_QUOTE_END:
	case T_INDENTED_END:
	case T_PATH:
	case T_PATH_END:
	case T_SEARCH_PATH:
	case T_URL:
	case T_RBRACE:
	case T_RPAREN:
	case T_RBRACKET: return true;
	default: return false;
	}
}

static const char *skip_space(const char *c)
{
	while (*c == ' ' || *c == '\t' || *c == '\r' || *c == '\n')
		c++;
	return c;
}

/* Returns the end of a name, plain or in quotes, without escapes and interpolations; NULL when there is none. */
static const char *skip_name(const char *c)
{
	if (*c != '"') {
		const char *start = c;
		while (byte_class(*c) & BYTE_IN_NAME)
			c++;
		return c != start ? c : NULL;
	}
	c += 1 + strcspn(c + 1, "\"\\$\n");
	return *c == '"' ? c + 1 : NULL;
}

/* Whether the text has a path of names at a place, followed by `=`. */
static bool begins_binding(const struct parser *p, struct span at)
{
	const char *c = p->source->text + (at.start - p->source->base);
	while ((c = skip_name(c)) && *(c = skip_space(c)) == '.')
		c = skip_space(c + 1);
	return c && c[0] == '=' && c[1] != '=' && c[1] != '>';
}

/* Whether a token after a complete binding shows that the binding has ended. */
static bool shows_end(const struct parser *p, const struct opened *around, struct token next)
{
	switch (next.token) {
	case T_ID:
	case T_STRING: return begins_binding(p, next.at);
	case T_INHERIT: return true;
	case T_RBRACE: return around->token == T_LBRACE;
	case T_IN: return around->token == T_LET;
	default: return false;
	}
}

bool recover_unended(struct parser *p, struct token next)
{
	const struct opened *around = tokens_waiting(p);
	struct token before = tokens_before(p, 0);
	if (around->bound == BOUND_NOTHING || !ends_value(before.token) || !shows_end(p, around, next))
		return false;
	complain_unended(p, before, around->bound == BOUND_VALUE ? "this value" : "the names behind 'inherit'");
	return true;
}
