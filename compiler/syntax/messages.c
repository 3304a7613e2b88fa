/* Syntax errors in words.
 *
 * The token that surprises the parser often stands behind the mistake: after a forgotten `;` it is the next `=`. So messages
 * look back over the last tokens, and at the brackets that are open. */
#include "syntax/messages.h"

#include "syntax/lexer.h"

struct diag *parse_error(struct parser *p, enum diag_code code, struct span at, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct diag *d = diag_vmake(p->session, code, at, format, args);
	va_end(args);
	diag_report(p->session, d);
	p->errors++;
	return d;
}

void messages_too_deep(struct parser *p, struct span at)
{
	if (!p->too_deep)
		parse_error(p, D_TOO_DEEP, at, "brackets are nested too deep here");
	p->too_deep = true;
}

static int closer_of(int opener)
{
	switch (opener) {
	case '(': return ')';
	case '[': return ']';
	case '"': return STRING_END;
	case INDENTED_OPEN: return INDENTED_END;
	default: return '}'; /* { and ${ */
	}
}

static bool is_opener(int kind)
{
	return kind == '(' || kind == '[' || kind == '{' || kind == '"' || kind == INDENTED_OPEN || kind == DOLLAR_CURLY;
}

static bool is_closer(int kind)
{
	return kind == ')' || kind == ']' || kind == '}' || kind == STRING_END || kind == INDENTED_END;
}

/* Takes back the brackets that the last token closed. */
static void reuse_openers(struct parser *p)
{
	if (p->open && p->open->outer == p->open_before)
		return; /* it opened one */
	for (struct opener *o = p->open_before, *outer; o && o != p->open; o = outer) {
		outer = o->outer;
		o->outer = p->unused;
		p->unused = o;
	}
}

int messages_token(struct parser *p, int kind, struct span at)
{
	reuse_openers(p);
	if (token_back(p, 0)->kind == ';')
		p->quiet = false;
	p->recent[p->token_count++ % RECENT_TOKENS] = (struct token){kind, at};
	p->open_before = p->open;
	if (is_opener(kind)) {
		struct opener *o = p->unused ? p->unused : ARENA_NEW(&p->session->arena, struct opener);
		p->unused = p->unused ? p->unused->outer : NULL;
		*o = (struct opener){kind, at, p->open};
		p->open = o;
	} else if (is_closer(kind)) {
		/* The nearest bracket that it closes; those inside of that one were left open. */
		for (struct opener *o = p->open; o; o = o->outer)
			if (closer_of(o->kind) == kind) {
				p->open = o->outer;
				break;
			}
	}
	return kind;
}

static const char *opener_text(int kind)
{
	switch (kind) {
	case '"': return "string";
	case INDENTED_OPEN: return "'' string";
	case DOLLAR_CURLY: return "'${'";
	case '(': return "'('";
	case '[': return "'['";
	default: return "'{'";
	}
}

static bool expects(const struct syntax_error *e, const char *name)
{
	for (uint32_t i = 0; i < e->count; i++)
		if (strcmp(e->expected[i], name) == 0)
			return true;
	return false;
}

static bool found(const struct syntax_error *e, const char *name)
{
	return strcmp(e->found, name) == 0;
}

/* "'}'", "the name 'x'", "the number 12" */
static const char *found_text(struct parser *p, const struct syntax_error *e)
{
	const char *text = p->source->text + (e->at.start - p->source->base);
	int len = (int)(e->at.end - e->at.start);
	if (found(e, "a name") && len <= 40)
		return arena_format(&p->session->arena, "the name '%.*s'", len, text);
	if (found(e, "a number") && len <= 40)
		return arena_format(&p->session->arena, "the number %.*s", len, text);
	if (found(e, "'\"'") || found(e, "the opening ''"))
		return "a string";
	return e->found;
}

/* The last token of the value before `name.name =`, where the newest token is that `=`. */
static const struct token *before_path(const struct parser *p)
{
	uint32_t k = 1;
	bool want_name = true;
	for (; k + 1 < RECENT_TOKENS; k++) {
		int kind = token_back(p, k)->kind;
		if (want_name && kind == STRING_END) /* back to where the string began */
			while (k + 1 < RECENT_TOKENS && token_back(p, k)->kind != '"')
				k++;
		else if (kind != (want_name ? ID : '.'))
			break;
		want_name = !want_name;
	}
	return token_back(p, k);
}

static void missing_semicolon(struct parser *p, const struct token *last, struct span at)
{
	if (!last->at.start)
		last = token_back(p, 1);
	struct diag *d = parse_error(p, D_SYNTAX, last->at.start ? last->at : at, "expected ';' after this value");
	d->help = "every definition ends with ';'";
}

static bool say_unclosed(struct parser *p, const struct syntax_error *e)
{
	if (!found(e, "the end of the text") || !p->open)
		return false;
	const struct opener *o = p->open;
	struct diag *d = parse_error(p, D_UNCLOSED, o->at, "this %s is never closed", opener_text(o->kind));
	diag_note(p->session, d, e->at, "the text ends here");
	return true;
}

static bool say_semicolon(struct parser *p, const struct syntax_error *e)
{
	if (!expects(e, "';'"))
		return false;
	if (found(e, "'='")) {
		missing_semicolon(p, before_path(p), e->at);
	} else if (found(e, "','")) {
		struct diag *d = parse_error(p, D_SYNTAX, e->at, "expected ';' after this value, found ','");
		d->help = "definitions end with ';'";
	} else if (found(e, "'}'") || found(e, "'in'") || found(e, "'inherit'") || found(e, "the end of the text")) {
		missing_semicolon(p, token_back(p, 1), e->at);
	} else {
		return false;
	}
	return true;
}

/* A bracket that closes something else than what is open, or a `;` inside of brackets. */
static bool say_bracket(struct parser *p, const struct syntax_error *e)
{
	const struct opener *o = p->open_before;
	bool list = expects(e, "']'"), group = expects(e, "')'");
	if (!o || !(list || group) || !(found(e, "'}'") || found(e, "';'") || found(e, "')'") || found(e, "']'") ||
	                                found(e, "','") || found(e, "'='") || found(e, "'in'")))
		return false;
	const char *want = list ? "']'" : "')'";
	struct diag *d = parse_error(p, D_SYNTAX, e->at, "expected %s, found %s", want, e->found);
	for (; o; o = o->outer)
		if (o->kind == (list ? '[' : '(')) {
			diag_note(p->session, d, o->at, "to close this %s", list ? "list" : "'('");
			break;
		}
	if (list && found(e, "','"))
		d->help = "items of a list are separated by spaces";
	else if (list && found(e, "'='"))
		d->help = "a list holds values; definitions stand between { }";
	return true;
}

static const struct slip {
	const char *found, *expected, *message, *help;
} slips[] = {
    {NULL, "'else'", "expected 'else'", "every 'if' has both branches: if c then a else b"},
    {NULL, "'then'", "expected 'then'", "a condition is written: if c then a else b"},
    {"':'", "'='", "expected '=' after the name, found ':'", "definitions are written: name = value;"},
    {"'=='", "'='", "expected '=' after the name, found '=='", "'=' defines a name, '==' compares"},
    {"';'", "'='", "expected '=' and a value after the name, found ';'", "definitions are written: name = value;"},
    {"'}'", "'='", "expected '=' and a value after the name, found '}'", "definitions are written: name = value;"},
    {"'='", "'=='", "unexpected '='", "'==' compares; '=' defines a name between { } or after 'let'"},
    {"','", NULL, "unexpected ','", "items of a list are separated by spaces, definitions end with ';'"},
    {"'...'", NULL, "unexpected '...'", "'...' stands last in a pattern: { a, b, ... }: body"},
};

static bool say_slip(struct parser *p, const struct syntax_error *e)
{
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		const struct slip *s = &slips[i];
		if ((s->found && !found(e, s->found)) || (s->expected && !expects(e, s->expected)))
			continue;
		const char *message = s->found ? s->message
		                               : arena_format(&p->session->arena, "%s, found %s", s->message, found_text(p, e));
		parse_error(p, D_SYNTAX, e->at, "%s", message)->help = s->help;
		return true;
	}
	return false;
}

static void say_expected(struct parser *p, const struct syntax_error *e)
{
	enum { FEW = 4 };
	struct buf list = {0};
	for (uint32_t i = 0; i < e->count && e->count <= FEW; i++) {
		buf_puts(&list, i == 0 ? "" : i + 1 == e->count ? " or " : ", ");
		buf_puts(&list, e->expected[i]);
	}
	const char *name = found_text(p, e);
	if (list.len)
		parse_error(p, D_SYNTAX, e->at, "expected %s, found %s", buf_text(&list), name);
	else if (expects(e, "a name") && expects(e, "a number"))
		parse_error(p, D_SYNTAX, e->at, "expected a value, found %s", name);
	else
		parse_error(p, D_SYNTAX, e->at, "unexpected %s", name);
	buf_release(&list);
}

void messages_syntax_error(struct parser *p, const struct syntax_error *e)
{
	bool said = p->quiet || p->too_deep || p->text_lost || found(e, "an unexpected character");
	p->quiet = true;
	if (said)
		return;
	if (!say_unclosed(p, e) && !say_semicolon(p, e) && !say_bracket(p, e) && !say_slip(p, e))
		say_expected(p, e);
}
