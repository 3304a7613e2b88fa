/* One function for each kind of fault. It looks at the unexpected token, the tokens before it, the open constructs and
 * the tokens that the parser would have accepted, and reports the fault if it is of its kind. The first function that
 * reports ends the search; the last one always reports. */
#include "syntax/complain_syntax.h"

#include "syntax/complain.h"
#include "syntax/other_format.h"
#include "syntax/tokens.h"

#include "spec.tab.h"

/* The input of these functions. */
struct fault {
	struct parser *p;
	struct token found, before;   /* the unexpected token, and the one before it */
	const struct opened *around;  /* the innermost bracket or `let`, or NULL */
	const struct opened *waiting; /* the innermost open construct, keywords included, or NULL */
	const struct expected *expected;
};

static bool expects(const struct fault *f, int token)
{
	return f->expected->bits & expected_bit(token);
}

/* Whether a complete value precedes, so that an operator could follow. */
static bool behind_value(const struct fault *f)
{
	return expects(f, T_PLUS);
}

static bool wants_value(const struct fault *f)
{
	return expects(f, T_INT);
}

static bool within(const struct fault *f, int token)
{
	return f->around && f->around->token == token;
}

/* Whether the token is directly in a set or between `let` and `in`. */
static bool among_bindings(const struct fault *f)
{
	return within(f, T_LBRACE) || within(f, T_LET);
}

static bool is_waiting(const struct fault *f, int token)
{
	return f->waiting && f->waiting->token == token;
}

static bool is_one_of(int token, const int *tokens)
{
	while (*tokens && *tokens != token)
		tokens++;
	return *tokens != 0;
}

static const int keywords[] = {T_IF, T_THEN, T_ELSE, T_ASSERT, T_WITH, T_LET, T_IN, T_REC, T_INHERIT, 0};
static const int operators[] = {T_QUESTION, T_PIPE_INTO, T_PIPE_FROM, 0}; /* besides those of expr_kinds.h */
static const int closers[] = {T_RBRACE, T_RPAREN, T_RBRACKET, T_IN, 0};

static bool is_operator(int token)
{
	return expr_operator_of_token(token) || is_one_of(token, operators);
}

/* Wording. */

static const char *characters(const struct parser *p, struct span at)
{
	return p->source->text + (at.start - p->source->base);
}

/* Returns the token as the text has it, in quotes, or its name. */
static const char *words(const struct parser *p, struct token t)
{
	enum { LONGEST = 40 };
	uint32_t len = t.at.end - t.at.start;
	if (t.token == T_CUT)
		return "the end of the text";
	if ((t.token == T_ID || t.token == T_INT || t.token == T_FLOAT) && len <= LONGEST)
		return arena_format(&p->session->arena, "'%.*s'", (int)len, characters(p, t.at));
	return token_words(t.token);
}

/* Returns the empty place after a token. */
static struct span behind(struct token t)
{
	return (struct span){t.at.end, t.at.end};
}

static void help(struct diag *d, const char *text)
{
	if (d)
		d->help = text;
}

static void note(const struct fault *f, struct diag *d, struct span at, const char *text)
{
	if (d)
		diag_note(f->p->session, d, at, "%s", text);
}

#define SYNTAX(f, at, ...) complain_parser((f)->p, D_SYNTAX, at, __VA_ARGS__)

/* Reports "expected A after B", where A is missing whatever follows. */
static struct diag *expected_behind(const struct fault *f, struct token before, const char *what, const char *whose)
{
	return SYNTAX(f, behind(before), "expected %s after %s", what, whose);
}

/* Reports a bracket that is not closed where `found` shows that it should be. */
static bool unclosed(const struct fault *f, struct span at, const char *where)
{
	const char *opener = token_words(f->around->token);
	struct diag *d =
		complain_parser(f->p, D_UNCLOSED, at, "expected %s %s", token_words(tokens_closer(f->around->token)), where);
	if (d)
		diag_note(f->p->session, d, f->around->at, "%s was opened here", opener);
	return true;
}

/* Reports an IPv6 address, or a pair of ports, without quotes. */
static bool unquoted_text(const struct fault *f)
{
	struct parser *p = f->p;
	struct span at;
	if (f->found.token != T_COLON || !other_format_unquoted(p->source, f->found.at, &at))
		return false;
	const char *text = arena_format(&p->session->arena, "\"%.*s\"", (int)(at.end - at.start), characters(p, at));
	struct diag *d = SYNTAX(f, at, "a text without quotes");
	help(d, arena_format(&p->session->arena, "write %s", text));
	if (d)
		diag_fix(p->session, d, at, text);
	p->skip_to = at.end;
	return true;
}

/* Something is missing, or seems to be, at the end of the text. */

static bool missing_quote(const struct fault *f)
{
	struct parser *p = f->p;
	if (!p->long_string.start)
		return false;
	struct diag *d =
		complain_parser(p, D_UNCLOSED, p->long_string, "the closing '\"' of this string seems to be missing");
	note(f, d, f->found.at,
	     f->found.token == T_CUT ? "what follows makes no sense up to the end of the text"
	                             : "it goes on in the next line, and the text makes no sense from here");
	p->stopped = true; /* after this place code is read as strings, and strings as code */
	return true;
}

static bool open_keyword(const struct fault *f)
{
	struct diag *d;
	if (is_waiting(f, T_IF) && expects(f, T_THEN)) {
		d = expected_behind(f, f->before, "'then'", "the condition of 'if'");
		note(f, d, f->waiting->at, "the 'if' is here");
	} else if (is_waiting(f, T_THEN) && expects(f, T_ELSE)) {
		d = SYNTAX(f, behind(f->before), "expected 'else': every 'if' has a value for both cases");
		note(f, d, f->waiting->at, "the 'if' is here");
	} else if (is_waiting(f, T_WITH) && expects(f, T_SEMICOLON)) {
		d = expected_behind(f, f->before, "';'", "the set of 'with'");
		note(f, d, f->waiting->at, "the 'with' is here");
	} else if (is_waiting(f, T_ASSERT) && expects(f, T_SEMICOLON)) {
		d = expected_behind(f, f->before, "';'", "the condition of 'assert'");
		note(f, d, f->waiting->at, "the 'assert' is here");
	} else {
		return false;
	}
	return true;
}

static bool open_at_end(const struct fault *f)
{
	if (f->found.token != T_CUT || !f->around)
		return false;
	struct parser *p = f->p;
	p->torn = true;
	int opener = f->around->token;
	struct diag *d;
	if (opener == T_LET)
		d = complain_parser(p, D_UNCLOSED, f->around->at, "this 'let' has no 'in'");
	else if (opener == T_QUOTE || opener == T_INDENTED)
		d = complain_parser(p, D_UNCLOSED, f->around->at, "this string is never closed");
	else
		d = complain_parser(p, D_UNCLOSED, f->around->at, "%s is never closed", token_words(opener));
	if (p->odd_open.start && opener == T_LBRACE) {
		note(f, d, p->odd_close, "perhaps it is missing before this '}', which is indented differently ...");
		note(f, d, p->odd_open, "... from the line of the '{' that it closes");
	} else {
		note(f, d, f->found.at, "the text ends here");
	}
	return true;
}

/* Brackets that do not match. */

static bool wrong_closer(const struct fault *f)
{
	int found = f->found.token;
	if (!is_one_of(found, closers) || (f->around && tokens_closer(f->around->token) == found))
		return false;
	if (tokens_opener_of(f->p, found))
		return unclosed(f, f->found.at, arena_format(&f->p->session->arena, "before %s", token_words(found)));
	if (found == T_IN)
		SYNTAX(f, f->found.at, "'in' without a 'let' before it");
	else
		SYNTAX(f, f->found.at, "unexpected %s, which closes nothing", token_words(found));
	return true;
}

/* [ a; b ]: the closing bracket is in the rest of the line. */
static bool separated_items(const struct fault *f)
{
	const char *rest = characters(f->p, f->found.at);
	size_t n = strcspn(rest, "]=\n");
	if (f->found.token != T_SEMICOLON || !within(f, T_LBRACKET) || rest[n] != ']')
		return false;
	help(SYNTAX(f, f->found.at, "the items of a list are separated by spaces, not by ';'"), "leave the ';' out");
	f->p->skip_to = f->found.at.start + (uint32_t)n;
	return true;
}

/* A `;` or the next binding inside of ( [ ${ that should have been closed before it. */
static bool binding_in_bracket(const struct fault *f)
{
	if (!f->around || among_bindings(f) || !(tokens_opener_of(f->p, T_RBRACE) || tokens_opener_of(f->p, T_IN)))
		return false;
	if (f->found.token == T_SEMICOLON)
		return unclosed(f, f->found.at, "before ';'");
	uint32_t n = f->found.token == T_ASSIGN ? tokens_path_length(f->p, 1) : 0;
	if (!n || !tokens_starts_line(f->p, n))
		return false;
	return unclosed(f, behind(tokens_before(f->p, n + 1)), "before the next binding");
}

/* Bindings. */

static bool surprising_assign(const struct fault *f)
{
	if (f->found.token != T_ASSIGN)
		return false;
	uint32_t n = tokens_path_length(f->p, 1);
	struct token before = tokens_before(f->p, n + 1);
	if (!f->around && n)
		help(SYNTAX(f, f->found.at, "a binding outside of a set"), "put the bindings between '{' and '}'");
	else if (n && before.token == T_ASSIGN && tokens_starts_line(f->p, n))
		expected_behind(f, before, "a value and ';'", "'='");
	else if (n && before.token == T_ASSIGN)
		help(SYNTAX(f, f->found.at, "a second '=' in one binding"), "to compare, write '=='");
	else if (n && among_bindings(f) && before.token == T_INHERIT)
		help(SYNTAX(f, f->found.at, "'inherit' takes names, not values"),
		     "leave 'inherit' out to give the name a value");
	else if (n && among_bindings(f) && before.token >= 0)
		complain_unended(f->p, before, "this value");
	else if (characters(f->p, f->found.at)[1] == '>')
		help(SYNTAX(f, f->found.at, "there is no '=>'"), "a function is written 'argument: value'");
	else
		return false;
	return true;
}

static bool missing_semicolon(const struct fault *f)
{
	int found = f->found.token;
	if (!expects(f, T_SEMICOLON) || !among_bindings(f) || (f->waiting != f->around))
		return false;
	if (!behind_value(f)) {
		if (found == T_COMMA)
			help(SYNTAX(f, f->found.at, "the names behind 'inherit' are separated by spaces"), "leave the ',' out");
		else
			complain_unended(f->p, f->before, "the names behind 'inherit'");
		return true;
	}
	bool ends = found == T_RBRACE || found == T_IN || found == T_INHERIT;
	if (!ends && !tokens_starts_line(f->p, 0))
		return false;
	complain_unended(f->p, f->before, "this value");
	return true;
}

static bool missing_assign(const struct fault *f)
{
	struct arena *a = &f->p->session->arena;
	if (!expects(f, T_ASSIGN) || !among_bindings(f))
		return false;
	uint32_t n = tokens_path_length(f->p, 1);
	struct token first = tokens_before(f->p, n);
	if (!n)
		return false;
	int len = (int)(f->before.at.end - first.at.start);
	const char *path = characters(f->p, first.at);
	if (f->found.token == T_SEMICOLON || f->found.token == T_RBRACE) {
		help(SYNTAX(f, behind(f->before), "expected '=' and a value after '%.*s'", len, path),
		     arena_format(a, "write '%.*s = true;' to switch it on, or 'inherit %.*s;' to take a variable of that name",
		                  len, path, len, path));
	} else {
		SYNTAX(f, behind(f->before), "expected '=' after the name '%.*s'", len, path);
	}
	return true;
}

static bool empty_binding(const struct fault *f)
{
	struct parser *p = f->p;
	if (!expects(f, T_INHERIT))
		return false;
	if (f->found.token == T_SEMICOLON) {
		help(SYNTAX(f, f->found.at, "unexpected ';': no binding stands before it"), "leave it out");
		return true;
	}
	if (f->found.token != T_UPDATE)
		return false;
	help(SYNTAX(f, f->found.at, "unexpected '//' where a binding belongs"), "a comment begins with '#'");
	p->skip_to = f->found.at.start + (uint32_t)strcspn(characters(p, f->found.at), "\n");
	return true;
}

/* Names. */

static bool keyword_as_name(const struct fault *f)
{
	int found = f->found.token;
	if (!is_one_of(found, keywords) || !expects(f, T_ID) || wants_value(f))
		return false;
	if (found == T_IN && among_bindings(f))
		return false;
	struct diag *d = SYNTAX(f, f->found.at, "%s is a keyword and cannot be a name", token_words(found));
	if (expects(f, T_STRING))
		help(d, arena_format(&f->p->session->arena, "as an attribute it can stand in quotes: \"%.*s\"",
		                     (int)(f->found.at.end - f->found.at.start), characters(f->p, f->found.at)));
	return true;
}

static bool missing_name(const struct fault *f)
{
	if (!expects(f, T_ID) || wants_value(f))
		return false;
	if (f->before.token == T_DOT || f->before.token == T_QUESTION)
		SYNTAX(f, f->found.at, "expected an attribute's name after %s, found %s", token_words(f->before.token),
		       words(f->p, f->found));
	else if (expects(f, T_INHERIT))
		SYNTAX(f, f->found.at, "expected a name or %s, found %s",
		       token_words(f->around ? tokens_closer(f->around->token) : T_RBRACE), words(f->p, f->found));
	else
		SYNTAX(f, f->found.at, "expected a name, found %s", words(f->p, f->found));
	return true;
}

/* Patterns of functions: { a, b ? 1, ... }: */

/* { a b, or { a; when the text after the closing bracket shows that it is a pattern. */
static bool unseparated_arguments(const struct fault *f)
{
	struct parser *p = f->p;
	if (!expects(f, T_COMMA) || !expects(f, T_ASSIGN) || f->before.token != T_ID)
		return false;
	const char *rest = characters(p, f->found.at), *end = rest + strcspn(rest, "{}=\n");
	if (*end != '}' || !strchr(":@", end[1 + strspn(end + 1, " \t")]))
		return false;
	if (f->found.token == T_SEMICOLON)
		help(SYNTAX(f, f->found.at, "arguments are separated by ',', not by ';'"), "write ','");
	else
		expected_behind(f, f->before, "','", "this argument");
	p->skip_to = f->found.at.start + (uint32_t)(end - rest);
	p->quiet_to = p->skip_to + 2 + (uint32_t)strspn(end + 1, " \t"); /* up to the ':' */
	return true;
}

static bool pattern_slip(const struct fault *f)
{
	int found = f->found.token;
	if (unseparated_arguments(f))
		return true;
	if (!within(f, T_LBRACE) || f->waiting != f->around || expects(f, T_ASSIGN) || expects(f, T_SEMICOLON) ||
	    !expects(f, T_RBRACE) || expects(f, T_INHERIT))
		return false;
	if (f->before.token == T_ELLIPSIS)
		SYNTAX(f, f->found.at, "'...' comes last among the arguments");
	else if (!expects(f, T_COMMA))
		return false;
	else if (found == T_SEMICOLON)
		help(SYNTAX(f, f->found.at, "arguments are separated by ',', not by ';'"), "write ','");
	else if (found == T_ASSIGN)
		help(SYNTAX(f, f->found.at, "the default of an argument stands behind '?'"), "write 'name ? default'");
	else
		expected_behind(f, f->before, "','", "this argument");
	return true;
}

static bool missing_colon(const struct fault *f)
{
	if (!expects(f, T_COLON) || f->before.token != T_RBRACE || behind_value(f))
		return false;
	expected_behind(f, f->before, "':'", "the arguments of a function");
	return true;
}

/* Values. */

static bool missing_value(const struct fault *f)
{
	if (!wants_value(f) || behind_value(f))
		return false;
	if (f->before.token == T_ASSIGN || f->before.token == T_COLON || is_operator(f->before.token) ||
	    is_one_of(f->before.token, keywords))
		SYNTAX(f, f->found.at, "expected a value after %s, found %s", token_words(f->before.token),
		       words(f->p, f->found));
	else
		help(SYNTAX(f, f->found.at, "expected a value, found %s", words(f->p, f->found)),
		     f->found.token == T_END && f->before.token < 0 ? "'{ }' sets nothing" : NULL);
	return true;
}

static bool chained_comparison(const struct fault *f)
{
	const struct expr_operator *found = expr_operator_of_token(f->found.token);
	if (!found || !found->compares || !behind_value(f) || within(f, T_LBRACKET))
		return false;
	help(SYNTAX(f, f->found.at, "comparisons cannot be chained"),
	     "write 'a < b && b < c', or put one comparison into parentheses");
	return true;
}

/* An expression that needs parentheses as an item of a list or as an argument. */
static bool missing_parentheses(const struct fault *f)
{
	int found = f->found.token;
	bool list = within(f, T_LBRACKET) && f->waiting == f->around;
	const char *place = list ? "in a list" : "as an argument";
	if (!list && !behind_value(f))
		return false;
	if (found == T_COLON && f->before.token == T_ID)
		help(SYNTAX(f, f->found.at, "a function %s needs parentheses", place), "write '(x: ...)'");
	else if (found == T_COLON && f->before.token == T_RBRACE)
		help(SYNTAX(f, f->found.at, "a function %s needs parentheses", place), "write '({ ... }: ...)'");
	else if (list && found == T_MINUS && tokens_starts_line(f->p, 0))
		help(SYNTAX(f, f->found.at, "the items of a list have no '-' before them"),
		     "they are separated by spaces; a number below zero: (-1)");
	else if (list && found == T_MINUS)
		help(SYNTAX(f, f->found.at, "a negative number or difference in a list needs parentheses"),
		     "write '(-1)' or '(a - b)'");
	else if (list && is_operator(found))
		help(SYNTAX(f, f->found.at, "%s in a list needs parentheses around the whole item", token_words(found)),
		     "items are separated by spaces: write '[ (a + b) c ]'");
	else if (found == T_IF || found == T_LET || found == T_WITH || found == T_ASSERT)
		help(SYNTAX(f, f->found.at, "%s %s needs parentheses", token_words(found), place),
		     "put parentheses around all of it");
	else
		return false;
	return true;
}

/* Any other fault. Names the tokens that would have been accepted, if they are few. */
static bool unexpected(const struct fault *f)
{
	struct arena *a = &f->p->session->arena;
	const char *list = NULL;
	uint32_t n = 0;
	for (int token = T_ID; token <= T_CONCAT; token++)
		if (expects(f, token) && token != T_COMMA && n++ < 4)
			list = list ? arena_format(a, "%s or %s", list, token_words(token)) : token_words(token);
	if (n && n < 4)
		SYNTAX(f, f->found.at, "expected %s, found %s", list, words(f->p, f->found));
	else if (!f->around && behind_value(f))
		help(SYNTAX(f, f->found.at, "unexpected %s behind the end of the expression", words(f->p, f->found)),
		     "a text is one expression");
	else
		SYNTAX(f, f->found.at, "unexpected %s", words(f->p, f->found));
	return true;
}

void complain_syntax(struct parser *p, const struct expected *expected)
{
	static bool (*const rules[])(const struct fault *) = {
	    missing_quote, unquoted_text,   open_keyword,       open_at_end,     wrong_closer,        separated_items,
	    binding_in_bracket, surprising_assign, missing_semicolon, empty_binding,   pattern_slip,
	    missing_assign,  missing_colon,      keyword_as_name, missing_name,        missing_parentheses,
	    chained_comparison, missing_value,   unexpected,
	};
	if (p->made_up || p->blamed == tokens_before(p, 0).at.start || tokens_before(p, 0).at.start < p->quiet_to)
		return; /* a consequence of an error that has been reported */
	uint32_t opened = p->opened_count;
	p->opened_count = p->opened_before; /* the functions need what was open before the unexpected token */
	struct fault f = {p, tokens_before(p, 0), tokens_before(p, 1), tokens_innermost(p), tokens_waiting(p), expected};
	p->blamed = f.found.at.start;
	for (size_t i = 0; !rules[i](&f); i++)
		;
	p->opened_count = opened;
}
