/* The grammar of the Nix expression language. Every action is one call of a constructor (syntax/expr.h, construct.h).
 * Constructors decide what a grammar cannot: merging, duplicates, which names are static.
 *
 * Precedences and the shape of the rules are Nix's; a text is accepted here if and only if Nix's parser accepts it.
 *
 * Errors. Each bracket, and `let`, has a rule with `error` right after it, so that the parser never leaves a bracket
 * while it recovers; the stream of tokens (syntax/tokens.c) relies on that. Rules that call complain_* accept a common
 * slip, report it, and continue as if it were the right token. */

%require "3.8"
%define api.pure full
%define api.prefix {spec_}
%define api.token.prefix {T_}
%define api.location.type {struct span}
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%parse-param {struct parser *p}
%lex-param {struct parser *p}

%code requires {
#include "syntax/construct.h"
#include "syntax/expr_path.h"
#include "syntax/parser.h"
#include "syntax/parts.h"
#include "syntax/set.h"
}

%code {
#include "syntax/complain.h"
#include "syntax/complain_syntax.h"
#include "syntax/tokens.h"

/* Tokens come from the stream with recovery; status 3 means that the parser has just shifted `error`. */
#undef yylex
#define yylex(value, at, p) tokens_next(value, at, p, yyerrstatus == 3)

/* A reduction computes its place, and here a concrete tree gets its node (syntax/concrete.h). After an error there is
 * no tree: recovery also computes places, and yyn is not a rule then. */
#define YYLLOC_DEFAULT(at, rhs, n) \
	do { \
		(at) = YYRHSLOC(rhs, n); \
		if ((n) != 1) { \
			(at).start = (n) ? YYRHSLOC(rhs, 1).start : (at).end; \
			if (p->concrete && !p->errors) \
				concrete_reduce(p, form_of((yysymbol_kind_t)yyr1[yyn]), n, at, yychar == T_SPEC_EMPTY); \
		} \
	} while (0)

/* The stacks grow in the arena, so that leaving the parser at any point leaks nothing. */
#define yyoverflow(message, states, states_size, values, values_size, places, places_size, size) \
	do { \
		if (!parser_grow(p, (void **)(states), sizeof **(states), (void **)(values), sizeof **(values), \
		                 (void **)(places), sizeof **(places), (size))) \
			YYNOMEM; \
	} while (0)

static void yyerror(struct span *at, struct parser *p, const char *message);

static enum concrete_form form_of(yysymbol_kind_t symbol)
{
	switch (symbol) {
	case YYSYMBOL_op:
	case YYSYMBOL_pipe_into:
	case YYSYMBOL_pipe_from: return CONCRETE_OP;
	case YYSYMBOL_application: return CONCRETE_APPLICATION;
	case YYSYMBOL_select: return CONCRETE_SELECT;
	case YYSYMBOL_simple: return CONCRETE_SIMPLE;
	case YYSYMBOL_string:
	case YYSYMBOL_dynamic_attribute: return CONCRETE_STRING;
	case YYSYMBOL_interpolation: return CONCRETE_INTERPOLATION;
	case YYSYMBOL_binding: return CONCRETE_BINDING;
	case YYSYMBOL_target: return CONCRETE_TARGET;
	case YYSYMBOL_pattern: return CONCRETE_PATTERN;
	case YYSYMBOL_parts: return CONCRETE_PARTS;
	case YYSYMBOL_bindings: return CONCRETE_BINDINGS;
	case YYSYMBOL_items: return CONCRETE_ITEMS;
	case YYSYMBOL_names: return CONCRETE_NAMES;
	case YYSYMBOL_path: return CONCRETE_PATH;
	case YYSYMBOL_formals:
	case YYSYMBOL_formal_list: return CONCRETE_FORMALS;
	default: return CONCRETE_EXPR;
	}
}
}

%union {
	struct expr *expr;
	symbol symbol;
	int64_t integer;
	double real;
	const struct str *str;
	struct text text;
	struct string_parts parts;
	struct attr_name name;
	struct stack_run run;
	struct target target;
	struct bind bind;
	struct set *set;
	struct pattern *pattern;
}

%token END 0 "the end of the text"
%token <symbol> ID "a name"
%token <integer> INT "a number"
%token <real> FLOAT "a number with a point"
%token <str> STRING "a string"
%token <text> TEXT "text of a string"
%token <text> PATH "a path"
%token <text> SEARCH_PATH "a path in '<' and '>'"
%token <text> URL "a URL"
%token BROKEN "a broken literal"
%token CUT "the end of the text, inside of something"
%token QUOTE "'\"'" QUOTE_END "the closing '\"'"
%token INDENTED "''" INDENTED_END "the closing ''"
%token <text> PATH_START "the start of a path"
%token PATH_END "the end of a path"
%token INTERPOLATION "'${'"
%token IF "'if'" THEN "'then'" ELSE "'else'" ASSERT "'assert'" WITH "'with'" LET "'let'" IN "'in'" REC "'rec'"
%token INHERIT "'inherit'" OR_WORD "'or'"
%token LBRACE "'{'" RBRACE "'}'" LPAREN "'('" RPAREN "')'" LBRACKET "'['" RBRACKET "']'"
%token SEMICOLON "';'" COMMA "','" COLON "':'" AT "'@'" DOT "'.'" ASSIGN "'='" ELLIPSIS "'...'" QUESTION "'?'"
%token EQ "'=='" NE "'!='" LT "'<'" LE "'<='" GT "'>'" GE "'>='" AND "'&&'" OR "'||'" IMPLIES "'->'"
%token PIPE_INTO "'|>'" PIPE_FROM "'<|'"
%token UPDATE "'//'" NOT "'!'" PLUS "'+'" MINUS "'-'" TIMES "'*'" DIVIDE "'/'" CONCAT "'++'"

%right IMPLIES
%left OR
%left AND
%nonassoc EQ NE
%nonassoc LT GT LE GE
%right UPDATE
%precedence NOT
%left PLUS MINUS
%left TIMES DIVIDE
%right CONCAT
%precedence QUESTION
%precedence NEGATE

%type <expr> expr body pipe_into pipe_from op application function select simple string interpolation
%type <parts> parts
%type <name> attribute dynamic_attribute
%type <run> path names items
%type <target> target
%type <bind> binding
%type <set> bindings
%type <pattern> pattern formals formal_list

%%

text
	: expr  { p->tree = $1; }
	| error { p->tree = expr_plain(p, EXPR_ERROR, @$); }
	;

expr
	: ID COLON expr                         { $$ = expr_lambda(p, @$, $1, @1, $3); }
	| pattern COLON expr                    { $$ = construct_pattern_lambda(p, @$, $1, 0, @1, $3); }
	| pattern AT ID COLON expr              { $$ = construct_pattern_lambda(p, @$, $1, $3, @3, $5); }
	| ID AT pattern COLON expr              { $$ = construct_pattern_lambda(p, @$, $3, $1, @1, $5); }
	| ASSERT expr SEMICOLON expr            { $$ = expr_assert(p, @$, $2, $4); }
	| WITH expr SEMICOLON expr              { $$ = expr_with(p, @$, $2, $4); }
	| LET bindings IN body                  { $$ = set_let(p, @$, $2, $4); }
	| LET IN body                           { $$ = set_let(p, @$, set_new(p, @1), $3); }
	| LET bindings broken IN body           { $$ = set_let(p, @$, set_lost(p, $2), $5); yyerrok; }
	| LET broken IN body                    { $$ = set_let(p, @$, set_lost(p, set_new(p, @1)), $4); yyerrok; }
	| IF expr THEN expr ELSE expr           { $$ = expr_if(p, @$, $2, $4, $6); }
	| pipe_into
	| pipe_from
	| op
	;

/* a |> f and f <| a bind more weakly than all operators, and cannot be mixed. */
pipe_into
	: op PIPE_INTO op                       { $$ = construct_pipe(p, @$, @2, $3, $1); }
	| pipe_into PIPE_INTO op                { $$ = construct_pipe(p, @$, @2, $3, $1); }
	;

pipe_from
	: op PIPE_FROM op                       { $$ = construct_pipe(p, @$, @2, $1, $3); }
	| op PIPE_FROM pipe_from                { $$ = construct_pipe(p, @$, @2, $1, $3); }
	;

/* After `in` the parser has left the bindings and must not return to them. */
body
	: expr
	| error                                 { $$ = expr_plain(p, EXPR_ERROR, @$); }
	;

op
	: NOT op                                { $$ = expr_unary(p, EXPR_NOT, @$, $2); }
	| MINUS op %prec NEGATE                 { $$ = expr_unary(p, EXPR_NEGATE, @$, $2); }
	| op EQ op                              { $$ = expr_binary(p, EXPR_EQ, @$, @2, $1, $3); }
	| op NE op                              { $$ = expr_binary(p, EXPR_NE, @$, @2, $1, $3); }
	| op LT op                              { $$ = expr_binary(p, EXPR_LT, @$, @2, $1, $3); }
	| op LE op                              { $$ = expr_binary(p, EXPR_LE, @$, @2, $1, $3); }
	| op GT op                              { $$ = expr_binary(p, EXPR_GT, @$, @2, $1, $3); }
	| op GE op                              { $$ = expr_binary(p, EXPR_GE, @$, @2, $1, $3); }
	| op AND op                             { $$ = expr_binary(p, EXPR_AND, @$, @2, $1, $3); }
	| op OR op                              { $$ = expr_binary(p, EXPR_OR, @$, @2, $1, $3); }
	| op IMPLIES op                         { $$ = expr_binary(p, EXPR_IMPLIES, @$, @2, $1, $3); }
	| op UPDATE op                          { $$ = expr_binary(p, EXPR_UPDATE, @$, @2, $1, $3); }
	| op PLUS op                            { $$ = expr_binary(p, EXPR_ADD, @$, @2, $1, $3); }
	| op MINUS op                           { $$ = expr_binary(p, EXPR_SUB, @$, @2, $1, $3); }
	| op TIMES op                           { $$ = expr_binary(p, EXPR_MUL, @$, @2, $1, $3); }
	| op DIVIDE op                          { $$ = expr_binary(p, EXPR_DIV, @$, @2, $1, $3); }
	| op CONCAT op                          { $$ = expr_binary(p, EXPR_CONCAT, @$, @2, $1, $3); }
	| op QUESTION path                      { $$ = expr_has(p, @$, $1, construct_path(p, $3)); }
	| application
	| select
	| simple
	;

/* Most operands are names. Rules that only pass a value on cost a reduction each: so `simple` stands beside `select`
 * where both may be, and a name beside `attribute`. */
application
	: function select                       { $$ = expr_call(p, @$, $1, $2); }
	| function simple                       { $$ = expr_call(p, @$, $1, $2); }
	;

function
	: application
	| select
	| simple
	;

select
	: simple DOT path                       { $$ = expr_select(p, @$, $1, construct_path(p, $3), NULL); }
	| simple DOT path OR_WORD select        { $$ = expr_select(p, @$, $1, construct_path(p, $3), $5); }
	| simple DOT path OR_WORD simple        { $$ = expr_select(p, @$, $1, construct_path(p, $3), $5); }
	| simple OR_WORD                        { $$ = expr_call(p, @$, $1, expr_var(p, @2, SYM_OR)); }
	;

simple
	: ID                                    { $$ = expr_name(p, @$, $1); }
	| INT                                   { $$ = expr_int(p, @$, $1); }
	| FLOAT                                 { $$ = expr_float(p, @$, $1); }
	| string
	| PATH                                  { $$ = expr_path(p, @$, parts_of(p, $1, @1)); }
	| PATH_START parts PATH_END             { $$ = expr_path(p, @$, parts_behind(p, $1, @1, $2)); }
	| SEARCH_PATH                           { $$ = expr_search_path(p, @$, $1.text, $1.len); }
	| URL                                   { $$ = expr_url(p, @$, $1); }
	| BROKEN                                { $$ = expr_plain(p, EXPR_ERROR, @$); }
	| LPAREN expr RPAREN                    { $$ = expr_parenthesised($2); }
	| LPAREN error RPAREN                   { $$ = expr_plain(p, EXPR_ERROR, @$); yyerrok; }
	| LBRACE RBRACE                         { $$ = set_expr(p, @$, set_new(p, @$), 0); }
	| LBRACE bindings RBRACE                { $$ = set_expr(p, @$, $2, 0); }
	| LBRACE broken RBRACE                  { $$ = expr_plain(p, EXPR_ERROR, @$); yyerrok; }
	| LBRACE bindings broken RBRACE         { $$ = set_expr(p, @$, set_lost(p, $2), 0); yyerrok; }
	| REC LBRACE RBRACE                     { $$ = set_expr(p, @$, set_new(p, @$), EXPR_REC); }
	| REC LBRACE bindings RBRACE            { $$ = set_expr(p, @$, $3, EXPR_REC); }
	| REC LBRACE broken RBRACE              { $$ = expr_plain(p, EXPR_ERROR, @$); yyerrok; }
	| REC LBRACE bindings broken RBRACE     { $$ = set_expr(p, @$, set_lost(p, $3), EXPR_REC); yyerrok; }
	| LET LBRACE RBRACE                     { $$ = set_let_body(p, @$, set_new(p, @$)); }
	| LET LBRACE bindings RBRACE            { $$ = set_let_body(p, @$, $3); }
	| LET LBRACE broken RBRACE              { $$ = expr_plain(p, EXPR_ERROR, @$); yyerrok; }
	| LET LBRACE bindings broken RBRACE     { $$ = set_let_body(p, @$, set_lost(p, $3)); yyerrok; }
	| LBRACKET items RBRACKET               { $$ = construct_list(p, @$, $2); }
	| LBRACKET items error RBRACKET         { $$ = construct_list(p, @$, construct_items_add(p, $2, expr_plain(p,
	                                          EXPR_ERROR, @3))); yyerrok; }
	;

items
	: %empty                                { $$ = construct_items(p); }
	| items select                          { $$ = construct_items_add(p, $1, $2); }
	| items simple                          { $$ = construct_items_add(p, $1, $2); }
	| items COMMA                           { $$ = complain_comma_in_list(p, $1, @2); }
	;

string
	: STRING                                { $$ = expr_string(p, @$, $1, 0); }
	| QUOTE parts QUOTE_END                 { $$ = parts_string(p, @$, $2); }
	| INDENTED parts INDENTED_END           { $$ = parts_indented_string(p, @$, $2); }
	;

parts
	: %empty                                { $$ = (struct string_parts){NULL, NULL}; }
	| parts TEXT                            { $$ = parts_add_text(p, $1, $2, @2); }
	| parts interpolation                   { $$ = parts_add_expr(p, $1, $2, @2); }
	;

interpolation
	: INTERPOLATION expr RBRACE             { $$ = $2; }
	| INTERPOLATION error RBRACE            { $$ = expr_plain(p, EXPR_ERROR, @$); yyerrok; }
	;

/* Sets, let. A path of names is on the parser's stack of names until a constructor takes it. */

bindings
	: binding                               { $$ = set_add(p, set_new(p, @1), $1, @1); }
	| bindings binding                      { $$ = set_add(p, $1, $2, @2); }
	;

binding
	: target expr SEMICOLON                 { $$ = set_bind_value(p, $1, $2); }
	| INHERIT names SEMICOLON               { $$ = set_bind_inherit($2, NULL); }
	| INHERIT LPAREN expr RPAREN names SEMICOLON { $$ = set_bind_inherit($5, $3); }
	| INHERIT LPAREN error RPAREN names SEMICOLON { $$ = set_bind_inherit($5, expr_plain(p, EXPR_ERROR, @3));
	                                          yyerrok; }
	| target expr COMMA                     { $$ = set_bind_value(p, $1, $2); complain_comma_in_set(p, @3); }
	| path COLON expr SEMICOLON             { $$ = set_bind_value(p, set_target(p, $1), $3); complain_colon(p, @2); }
	| path EQ expr SEMICOLON                { $$ = set_bind_value(p, set_target(p, $1), $3);
	                                          complain_double_equals(p, @2); }
	| target error SEMICOLON                { $$ = set_bind_value(p, $1, expr_plain(p, EXPR_ERROR, @2)); yyerrok; }
	| target error ASSIGN expr SEMICOLON    { $$ = set_bind_before_lost(p, $1, expr_plain(p, EXPR_ERROR, @2)); }
	| error SEMICOLON                       { $$ = set_bind_broken(); yyerrok; }
	| error ASSIGN expr SEMICOLON           { $$ = set_bind_broken(); }
	;

broken
	: error
	| target error
	;

target
	: path ASSIGN                           { $$ = set_target(p, $1); }
	;

names
	: %empty                                { $$ = construct_names(p); }
	| names ID                              { $$ = construct_names_add(p, $1, construct_name($2, @2)); }
	| names attribute                       { $$ = construct_names_add(p, $1, $2); }
	;

path
	: ID                                    { $$ = construct_names_add(p, construct_names(p), construct_name($1, @1)); }
	| attribute                             { $$ = construct_names_add(p, construct_names(p), $1); }
	| path DOT ID                           { $$ = construct_names_add(p, $1, construct_name($3, @3)); }
	| path DOT attribute                    { $$ = construct_names_add(p, $1, $3); }
	;

attribute
	: OR_WORD                               { $$ = construct_name(SYM_OR, @$); }
	| dynamic_attribute
	;

dynamic_attribute
	: STRING                                { $$ = construct_name(symbol_of_str(&p->session->symbols, $1), @$); }
	| QUOTE parts QUOTE_END                 { $$ = construct_name_of(p, parts_string(p, @$, $2), @$); }
	| interpolation                         { $$ = construct_name_of(p, $1, @$); }
	;

pattern
	: LBRACE RBRACE                         { $$ = construct_pattern(p); }
	| LBRACE formals RBRACE                 { $$ = $2; }
	| LBRACE broken RBRACE                  { $$ = construct_pattern_lost(p); yyerrok; }
	;

formals
	: formal_list
	| formal_list COMMA
	| formal_list COMMA ELLIPSIS            { $$ = construct_pattern_open($1); }
	| ELLIPSIS                              { $$ = construct_pattern_open(construct_pattern(p)); }
	;

formal_list
	: ID                                    { $$ = construct_pattern_add(p, construct_pattern(p), $1, @1, NULL); }
	| ID QUESTION expr                      { $$ = construct_pattern_add(p, construct_pattern(p), $1, @1, $3); }
	| formal_list COMMA ID                  { $$ = construct_pattern_add(p, $1, $3, @3, NULL); }
	| formal_list COMMA ID QUESTION expr    { $$ = construct_pattern_add(p, $1, $3, @3, $5); }
	;

%%

static void yyerror(struct span *at, struct parser *p, const char *message)
{
	(void)message; /* "memory exhausted"; all other errors go through yyreport_syntax_error */
	complain_depth(p, *at);
}

static int yyreport_syntax_error(const yypcontext_t *context, struct parser *p)
{
	yysymbol_kind_t kinds[YYNTOKENS];
	int n = yypcontext_expected_tokens(context, kinds, YYNTOKENS);
	struct expected expected = {0};
	for (int i = 0; i < n; i++)
		for (int token = T_ID; token <= T_CONCAT; token++)
			if (YYTRANSLATE(token) == kinds[i])
				expected.bits |= expected_bit(token);
	complain_syntax(p, &expected);
	return 0;
}

const char *token_words(int token)
{
	return yysymbol_name(YYTRANSLATE(token));
}
