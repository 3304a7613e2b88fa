/* Grammar of the language. Every action is one call of a constructor (syntax/ast.h, syntax/construct.h): nothing is decided
 * here. After an error the parser goes on at the end of the definition it is in. */
%require "3.8"
%define api.pure full
%define api.prefix {spec_}
%define api.location.type {struct span}
%define parse.error custom
%define parse.lac full
%param {struct parser *p}
%expect 0

%code requires {
#include "syntax/construct.h"
}
%code {
#include "syntax/lexer.h"
#include "syntax/messages.h"

#define YYLTYPE_IS_TRIVIAL 1
#define YYSTYPE_IS_TRIVIAL 1
#define YYMAXDEPTH 100000
#define YYLLOC_DEFAULT(to, from, n) \
	((to) = (n) ? (struct span){YYRHSLOC(from, 1).start, YYRHSLOC(from, n).end} \
	            : (struct span){YYRHSLOC(from, 0).end, YYRHSLOC(from, 0).end})

static int spec_lex(SPEC_STYPE *value, struct span *at, struct parser *p);
static void spec_error(struct span *at, struct parser *p, const char *message);
static struct expr_seq one_more(struct parser *p, struct expr_seq seq, struct expr *e);
static struct name_seq one_name(struct parser *p, struct name_seq seq, struct attr_name name);
static struct string_parts one_text(struct parser *p, struct string_parts parts, struct span at, struct token_text text);
static struct string_parts one_part(struct parser *p, struct string_parts parts, struct expr *e);
static struct formal_seq one_formal(struct parser *p, struct formal_seq seq, struct formal f);
static struct attr_path as_path(struct name_seq seq);
static struct expr *in_parentheses(struct expr *e, struct span at);
static struct expr *or_as_name(struct parser *p, struct span at);
static struct expr *uri_string(struct parser *p, struct span at, struct token_text text);
}

%union {
	symbol symbol;
	int64_t number;
	double real;
	struct token_text text;
	struct expr *expr;
	struct expr_seq seq;
	struct name_seq names;
	struct attr_name name;
	struct string_parts parts;
	struct formal formal;
	struct formal_seq formals;
	struct set_builder *set;
	struct definition definition;
}

%token END 0 "the end of the text"
%token <symbol> ID "a name"
%token <number> INT "a number"
%token <real> FLOAT "a number with a point"
%token <text> TEXT_PART "text" PATH_PART "a path" SEARCH_PATH "a <path>" URI "a URL"
%token STRING_END "the closing '\"'" INDENTED_OPEN "the opening ''" INDENTED_END "the closing ''" PATH_END "the end of a path"
%token DOLLAR_CURLY "'${'" '{' "'{'" '}' "'}'" '(' "'('" ')' "')'" '[' "'['" ']' "']'" '"' "'\"'"
%token IF "'if'" THEN "'then'" ELSE "'else'" ASSERT "'assert'" WITH "'with'" LET "'let'" IN "'in'" REC "'rec'"
%token INHERIT "'inherit'" OR_KW "'or'" CUR_POS "'__curPos'" ELLIPSIS "'...'"
%token ';' "';'" ':' "':'" '=' "'='" ',' "','" '@' "'@'" '.' "'.'" '?' "'?'" '!' "'!'"
%token '+' "'+'" '-' "'-'" '*' "'*'" '/' "'/'" '<' "'<'" '>' "'>'"
%token EQ "'=='" NE "'!='" LE "'<='" GE "'>='" AND "'&&'" OR "'||'" IMPLIES "'->'" UPDATE "'//'" CONCAT "'++'"
%token BAD "an unexpected character"

%right IMPLIES
%left OR
%left AND
%nonassoc EQ NE
%nonassoc '<' '>' LE GE
%right UPDATE
%precedence NOT
%left '+' '-'
%left '*' '/'
%right CONCAT
%precedence '?'
%precedence NEGATE

%type <expr> text expr function condition operation application selection simple string indented path
%type <seq> items
%type <names> attr_path inherited
%type <name> attr name_string
%type <parts> string_parts indented_parts path_parts
%type <formal> formal
%type <formals> formals formal_list pattern
%type <set> definitions definition_list
%type <definition> definition
%type <symbol> name

%%

start: text { p->result = $text; }
text: expr | error { $$ = expr_plain(p, EXPR_ERROR, @$); }

expr: function

function
	: ID ':' function { $$ = expr_lambda(p, @$, $1, @1, $3); }
	| pattern ':' function { $$ = expr_pattern(p, @$, $1, 0, @1, $3); }
	| pattern '@' ID ':' function { $$ = expr_pattern(p, @$, $1, $3, @3, $5); }
	| ID '@' pattern ':' function { $$ = expr_pattern(p, @$, $3, $1, @1, $5); }
	| ASSERT expr ';' function { $$ = expr_assert(p, @$, $2, $4); }
	| WITH expr ';' function { $$ = expr_with(p, @$, $2, $4); }
	| LET definitions IN function { $$ = expr_let(p, @$, $2, $4); }
	| condition

condition
	: IF expr THEN expr ELSE expr { $$ = expr_if(p, @$, $2, $4, $6); }
	| operation

operation
	: '!' operation %prec NOT { $$ = expr_unary(p, EXPR_NOT, @$, $2); }
	| '-' operation %prec NEGATE { $$ = expr_unary(p, EXPR_NEGATE, @$, $2); }
	| operation EQ operation { $$ = expr_binary(p, EXPR_EQ, @$, @2, $1, $3); }
	| operation NE operation { $$ = expr_binary(p, EXPR_NE, @$, @2, $1, $3); }
	| operation '<' operation { $$ = expr_binary(p, EXPR_LT, @$, @2, $1, $3); }
	| operation LE operation { $$ = expr_binary(p, EXPR_LE, @$, @2, $1, $3); }
	| operation '>' operation { $$ = expr_binary(p, EXPR_GT, @$, @2, $1, $3); }
	| operation GE operation { $$ = expr_binary(p, EXPR_GE, @$, @2, $1, $3); }
	| operation AND operation { $$ = expr_binary(p, EXPR_AND, @$, @2, $1, $3); }
	| operation OR operation { $$ = expr_binary(p, EXPR_OR, @$, @2, $1, $3); }
	| operation IMPLIES operation { $$ = expr_binary(p, EXPR_IMPLIES, @$, @2, $1, $3); }
	| operation UPDATE operation { $$ = expr_binary(p, EXPR_UPDATE, @$, @2, $1, $3); }
	| operation '?' attr_path { $$ = expr_has(p, @$, $1, as_path($3)); }
	| operation '+' operation { $$ = expr_binary(p, EXPR_ADD, @$, @2, $1, $3); }
	| operation '-' operation { $$ = expr_binary(p, EXPR_SUB, @$, @2, $1, $3); }
	| operation '*' operation { $$ = expr_binary(p, EXPR_MUL, @$, @2, $1, $3); }
	| operation '/' operation { $$ = expr_binary(p, EXPR_DIV, @$, @2, $1, $3); }
	| operation CONCAT operation { $$ = expr_binary(p, EXPR_CONCAT, @$, @2, $1, $3); }
	| application

application
	: application selection { $$ = expr_call(p, @$, $1, $2); }
	| selection

selection
	: simple '.' attr_path { $$ = expr_select(p, @$, $1, as_path($3), NULL); }
	| simple '.' attr_path OR_KW selection { $$ = expr_select(p, @$, $1, as_path($3), $5); }
	| simple OR_KW { $$ = in_parentheses(expr_call(p, @$, $1, or_as_name(p, @2)), @$); }
	| simple

simple
	: ID { $$ = expr_var(p, @$, $1); }
	| INT { $$ = expr_int(p, @$, $1); }
	| FLOAT { $$ = expr_float(p, @$, $1); }
	| CUR_POS { $$ = expr_plain(p, EXPR_CUR_POS, @$); }
	| string
	| indented
	| path
	| SEARCH_PATH { $$ = expr_search_path(p, @$, $1.text, $1.len); }
	| URI { $$ = uri_string(p, @$, $1); }
	| '(' expr ')' { $$ = in_parentheses($2, @$); }
	| LET '{' definitions '}' { $$ = expr_let_body(p, @$, $3); }
	| REC '{' definitions '}' { $$ = expr_attrs(p, @$, $3, true); }
	| '{' definition_list '}' { $$ = expr_attrs(p, @$, $2, false); }
	| '{' '}' { $$ = expr_attrs(p, @$, bindings_new(p), false); }
	| '[' items ']' { $$ = expr_list(p, @$, $2); }

string: '"' string_parts STRING_END { $$ = expr_string_parts(p, @$, $2); }
string_parts
	: %empty { $$ = (struct string_parts){0}; }
	| string_parts TEXT_PART { $$ = one_text(p, $1, @2, $2); }
	| string_parts DOLLAR_CURLY expr '}' { $$ = one_part(p, $1, $3); }

indented: INDENTED_OPEN indented_parts INDENTED_END { $$ = expr_indented_string(p, @$, $2); }
indented_parts
	: %empty { $$ = (struct string_parts){0}; }
	| indented_parts TEXT_PART { $$ = one_text(p, $1, @2, $2); }
	| indented_parts DOLLAR_CURLY expr '}' { $$ = one_part(p, $1, $3); }

path: path_parts PATH_END { $$ = expr_path(p, (struct span){@1.start, @1.end}, $1); }
path_parts
	: PATH_PART { $$ = one_text(p, (struct string_parts){0}, @1, $1); }
	| path_parts TEXT_PART { $$ = one_text(p, $1, @2, $2); }
	| path_parts DOLLAR_CURLY expr '}' { $$ = one_part(p, $1, $3); }

items
	: %empty { $$ = (struct expr_seq){0}; }
	| items selection { $$ = one_more(p, $1, $2); }

definitions
	: %empty { $$ = bindings_new(p); }
	| definition_list

definition_list
	: definition { $$ = bindings_put(p, bindings_new(p), $1); }
	| definition_list definition { $$ = bindings_put(p, $1, $2); }

definition
	: attr_path '=' expr ';' { $$ = (struct definition){$1, $3, NULL, {@1.start, @3.end}}; }
	| attr_path '=' error ';' { $$ = (struct definition){0}; }
	| attr_path '=' error { $$ = (struct definition){0}; }
	| INHERIT inherited ';' { $$ = (struct definition){$2, NULL, NULL, @$}; }
	| INHERIT '(' expr ')' inherited ';' { $$ = (struct definition){$5, NULL, $3, @$}; }
	| error ';' { $$ = (struct definition){0}; }

inherited
	: %empty { $$ = (struct name_seq){0}; }
	| inherited attr { $$ = one_name(p, $1, $2); }

attr_path
	: attr { $$ = one_name(p, (struct name_seq){0}, $1); }
	| attr_path '.' attr { $$ = one_name(p, $1, $3); }

attr
	: name { $$ = attr_name_plain(@$, $1); }
	| name_string

name: ID | OR_KW { $$ = SYM_OR; }
name_string
	: string { $$ = attr_name_of(p, @$, $1); }
	| DOLLAR_CURLY expr '}' { $$ = attr_name_of(p, @$, $2); }

pattern
	: '{' formals '}' { $$ = $2; }
	| '{' '}' { $$ = (struct formal_seq){0}; }

formals
	: formal_list
	| formal_list ','
	| formal_list ',' ELLIPSIS { $$ = $1; $$.ellipsis = true; }
	| ELLIPSIS { $$ = (struct formal_seq){.ellipsis = true}; }

formal_list
	: formal { $$ = one_formal(p, (struct formal_seq){0}, $1); }
	| formal_list ',' formal { $$ = one_formal(p, $1, $3); }

formal
	: ID { $$ = (struct formal){$1, @1, NULL}; }
	| ID '?' expr { $$ = (struct formal){$1, @1, $3}; }

%%

/* The scanner's token, remembered for messages. */
static int spec_lex(SPEC_STYPE *value, struct span *at, struct parser *p)
{
	int kind = spec_yylex(value, at, p->scanner);
	return messages_token(p, kind, *at);
}

static void spec_error(struct span *at, struct parser *p, const char *message)
{
	(void)message; /* syntax errors go through yyreport_syntax_error: what is left is a full stack */
	messages_too_deep(p, *at);
}

static int yyreport_syntax_error(const yypcontext_t *context, struct parser *p)
{
	enum { MOST = 64 };
	yysymbol_kind_t expected[MOST];
	const char *names[MOST];
	int n = yypcontext_expected_tokens(context, expected, MOST);
	for (int i = 0; i < n; i++)
		names[i] = yysymbol_name(expected[i]);
	struct syntax_error e = {
	    .at = *yypcontext_location(context),
	    .found = yysymbol_name(yypcontext_token(context)),
	    .expected = names,
	    .count = n > 0 ? (uint32_t)n : 0,
	};
	messages_syntax_error(p, &e);
	return 0;
}

static struct expr_seq one_more(struct parser *p, struct expr_seq seq, struct expr *e)
{
	expr_seq_add(p, &seq, e);
	return seq;
}

static struct name_seq one_name(struct parser *p, struct name_seq seq, struct attr_name name)
{
	name_seq_add(p, &seq, name);
	return seq;
}

static struct string_parts one_text(struct parser *p, struct string_parts parts, struct span at, struct token_text text)
{
	string_parts_text(p, &parts, at, text.text, text.len, text.escaped);
	return parts;
}

static struct string_parts one_part(struct parser *p, struct string_parts parts, struct expr *e)
{
	string_parts_expr(p, &parts, e);
	return parts;
}

static struct formal_seq one_formal(struct parser *p, struct formal_seq seq, struct formal f)
{
	formal_seq_add(p, &seq, f.name, f.at, f.fallback);
	return seq;
}

static struct attr_path as_path(struct name_seq seq)
{
	return (struct attr_path){seq.n, seq.items};
}

static struct expr *in_parentheses(struct expr *e, struct span at)
{
	(void)at;
	e->flags |= EXPR_PARENTHESISED;
	return e;
}

static struct expr *or_as_name(struct parser *p, struct span at)
{
	return expr_var(p, at, SYM_OR);
}

static struct expr *uri_string(struct parser *p, struct span at, struct token_text text)
{
	return expr_string(p, at, str_new(&p->session->arena, text.text, text.len), EXPR_URL);
}
