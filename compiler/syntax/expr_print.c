/* Two differences to Nix 2.8, which prints arguments in an order of its own and the parts of indented strings one by
 * one: here arguments are sorted by name, as in newer versions, and adjacent parts are joined. */
#include "syntax/expr_print.h"

#include <inttypes.h>
#include <stdlib.h>

/* Trees of left-associative operators can be far deeper than brackets nest. */
enum { MAX_PRINT_DEPTH = 20000 };

struct printer {
	struct buf *out;
	const struct session *session;
	uint32_t depth;
};

static void print(struct printer *p, struct expr *e);

static void put(struct printer *p, const char *text)
{
	buf_puts(p->out, text);
}

static void put_quoted(struct printer *p, const struct str *s)
{
	buf_char(p->out, '"');
	for (size_t i = 0; i < str_len(s); i++) {
		char c = s->text[i];
		if (c == '"' || c == '\\' || c == '$')
			buf_char(p->out, '\\');
		if (c == '\n')
			put(p, "\\n");
		else if (c == '\r')
			put(p, "\\r");
		else if (c == '\t')
			put(p, "\\t");
		else
			buf_char(p->out, c);
	}
	buf_char(p->out, '"');
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static void put_name(struct printer *p, symbol name)
{
	const struct str *s = symbol_str(&p->session->symbols, name);
	bool plain = is_letter(s->text[0]) && name != SYM_IF;
	for (size_t i = 0; plain && i < str_len(s); i++)
		plain = is_letter(s->text[i]) || (s->text[i] >= '0' && s->text[i] <= '9') || strchr("'-", s->text[i]);
	if (plain)
		put(p, s->text);
	else
		put_quoted(p, s);
}

static void put_path(struct printer *p, const struct expr_select *s)
{
	for (uint32_t i = 0; i < s->n; i++) {
		if (i)
			put(p, ".");
		if (s->names[i].dynamic) {
			put(p, "\"${");
			print(p, s->names[i].dynamic);
			put(p, "}\"");
		} else {
			put_name(p, s->names[i].name);
		}
	}
}

static int compare_names(const void *l, const void *r, void *symbols)
{
	const struct binding *a = *(struct binding *const *)l, *b = *(struct binding *const *)r;
	return symbol_compare(symbols, a->name, b->name);
}

static void put_binding(struct printer *p, const struct bindings *b, const struct binding *item, bool let)
{
	if (item->kind == BINDING_INHERIT) {
		put(p, "inherit ");
		put_name(p, item->name);
		put(p, let ? "; " : " ; ");
		return;
	}
	put_name(p, item->name);
	put(p, " = ");
	if (item->kind == BINDING_FROM) {
		put(p, "(");
		print(p, b->from[item->from]);
		put(p, ").");
		put_name(p, item->name);
	} else {
		print(p, item->value);
	}
	put(p, "; ");
}

static void put_bindings(struct printer *p, const struct bindings *b, bool let)
{
	const struct binding **sorted = b->n ? malloc(sizeof(struct binding *) * b->n) : NULL;
	if (sorted) {
		memcpy(sorted, b->items, sizeof(struct binding *) * b->n);
		qsort_r(sorted, b->n, sizeof(struct binding *), compare_names, (void *)(uintptr_t)&p->session->symbols);
	}
	for (uint32_t i = 0; sorted && i < b->n; i++)
		put_binding(p, b, sorted[i], let);
	free(sorted);
	for (uint32_t i = 0; i < b->dynamic_count; i++) {
		put(p, "\"${");
		print(p, b->dynamic[i].name);
		put(p, "}\" = ");
		print(p, b->dynamic[i].value);
		put(p, "; ");
	}
}

/* Appends: (before a between b after) */
static void put_two(struct printer *p, const char *before, struct expr *a, const char *between, struct expr *b,
                    const char *after)
{
	put(p, before);
	print(p, a);
	put(p, between);
	print(p, b);
	put(p, after);
}

static void put_sum(struct printer *p, const struct expr_parts *e)
{
	for (uint32_t i = 0; i < e->n; i++) {
		put(p, i ? " + " : "(");
		print(p, e->parts[i]);
	}
	put(p, ")");
}

static void put_select(struct printer *p, const struct expr_select *s)
{
	put(p, s->expr.kind == EXPR_HAS ? "((" : "(");
	print(p, s->subject);
	put(p, s->expr.kind == EXPR_HAS ? ") ? " : ").");
	put_path(p, s);
	if (s->expr.kind == EXPR_HAS)
		put(p, ")");
	if (s->fallback) {
		put(p, " or (");
		print(p, s->fallback);
		put(p, ")");
	}
}

/* Appends a call; (f a) b and f a b are one call. */
static void put_call(struct printer *p, const struct expr_call *c, bool innermost)
{
	if (innermost)
		put(p, "(");
	if (c->function->kind == EXPR_CALL && p->depth < MAX_PRINT_DEPTH && !session_stack_full(p->session)) {
		p->depth++;
		put_call(p, EXPR_AS(call, c->function), false);
		p->depth--;
	} else {
		print(p, c->function);
	}
	for (uint32_t i = 0; i < c->n; i++) {
		put(p, " ");
		print(p, c->args[i]);
	}
	if (innermost)
		put(p, ")");
}

static int compare_formals(const void *l, const void *r, void *symbols)
{
	return symbol_compare(symbols, ((const struct formal *)l)->name, ((const struct formal *)r)->name);
}

static void put_pattern(struct printer *p, const struct expr_lambda *l)
{
	struct formal *sorted = l->formal_count ? malloc(sizeof *sorted * l->formal_count) : NULL;
	if (sorted) {
		memcpy(sorted, l->formals, sizeof *sorted * l->formal_count);
		qsort_r(sorted, l->formal_count, sizeof *sorted, compare_formals, (void *)(uintptr_t)&p->session->symbols);
	}
	put(p, "{ ");
	for (uint32_t i = 0; sorted && i < l->formal_count; i++) {
		if (i)
			put(p, ", ");
		put_name(p, sorted[i].name);
		if (sorted[i].fallback) {
			put(p, " ? ");
			print(p, sorted[i].fallback);
		}
	}
	free(sorted);
	if (l->ellipsis)
		put(p, l->formal_count ? ", ..." : "...");
	put(p, " }");
	if (l->names[0])
		put(p, " @ ");
}

static void put_lambda(struct printer *p, const struct expr_lambda *l)
{
	put(p, "(");
	if (l->pattern)
		put_pattern(p, l);
	if (l->names[0])
		put_name(p, l->names[0]);
	put(p, ": ");
	print(p, l->body);
	put(p, ")");
}

static void put_call_of(struct printer *p, const struct expr_operator *o, const struct expr_binary *b)
{
	put(p, o->negated ? "(! (" : "(");
	put_name(p, o->function);
	put_two(p, " ", o->turned ? b->right : b->left, " ", o->turned ? b->left : b->right, o->negated ? "))" : ")");
}

/* Appends an operator as Nix does: as a call of the primitive that it stands for, or in parentheses. */
static void put_binary(struct printer *p, const struct expr_binary *b)
{
	const struct expr_operator *o = expr_operator_of((enum expr_kind)b->expr.kind);
	if (o->function) {
		put_call_of(p, o, b);
		return;
	}
	put(p, "(");
	print(p, b->left);
	put(p, " ");
	put(p, o->sign);
	put(p, " ");
	print(p, b->right);
	put(p, ")");
}

static void put_list(struct printer *p, const struct expr_list *l)
{
	put(p, "[ ");
	for (uint32_t i = 0; i < l->n; i++) {
		put(p, "(");
		print(p, l->items[i]);
		put(p, ") ");
	}
	put(p, "]");
}

static void put_string(struct printer *p, const struct expr_string *e)
{
	if (e->expr.kind == EXPR_PATH) {
		put(p, e->text->text);
		return;
	}
	bool search = e->expr.kind == EXPR_SEARCH_PATH;
	if (search)
		put(p, "(__findFile __nixPath ");
	put_quoted(p, e->text);
	if (search)
		put(p, ")");
}

static void put_let(struct printer *p, const struct expr_let *e)
{
	put(p, "(let ");
	put_bindings(p, &e->b, true);
	put(p, "in ");
	print(p, e->body);
	put(p, ")");
}

static void put_class(struct printer *p, struct expr *e)
{
	switch (expr_class_of(e)) {
	case EXPR_IS_plain: put(p, e->kind == EXPR_CUR_POS ? "__curPos" : "<error>"); break;
	case EXPR_IS_int: buf_printf(p->out, "%" PRId64, EXPR_AS(int, e)->value); break;
	case EXPR_IS_float: buf_printf(p->out, "%g", EXPR_AS(float, e)->value); break;
	case EXPR_IS_string: put_string(p, EXPR_AS(string, e)); break;
	case EXPR_IS_parts: put_sum(p, EXPR_AS(parts, e)); break;
	case EXPR_IS_var:
	case EXPR_IS_local:
	case EXPR_IS_global:
	case EXPR_IS_with_var: put_name(p, expr_called(e)); break;
	case EXPR_IS_select: put_select(p, EXPR_AS(select, e)); break;
	case EXPR_IS_call: put_call(p, EXPR_AS(call, e), true); break;
	case EXPR_IS_lambda: put_lambda(p, EXPR_AS(lambda, e)); break;
	case EXPR_IS_let: put_let(p, EXPR_AS(let, e)); break;
	case EXPR_IS_attrs:
		put(p, e->flags & EXPR_REC ? "rec { " : "{ ");
		put_bindings(p, &EXPR_AS(attrs, e)->b, false);
		put(p, "}");
		break;
	case EXPR_IS_list: put_list(p, EXPR_AS(list, e)); break;
	case EXPR_IS_with: put_two(p, "(with ", EXPR_AS(with, e)->set, "; ", EXPR_AS(with, e)->body, ")"); break;
	case EXPR_IS_assert:
		put_two(p, "assert ", EXPR_AS(assert, e)->condition, "; ", EXPR_AS(assert, e)->body, "");
		break;
	case EXPR_IS_if:
		put_two(p, "(if ", EXPR_AS(if, e)->condition, " then ", EXPR_AS(if, e)->yes, " else ");
		print(p, EXPR_AS(if, e)->no);
		put(p, ")");
		break;
	case EXPR_IS_unary:
		put(p, e->kind == EXPR_NOT ? "(! " : "(__sub 0 ");
		print(p, EXPR_AS(unary, e)->operand);
		put(p, ")");
		break;
	case EXPR_IS_binary: put_binary(p, EXPR_AS(binary, e)); break;
	}
}

static void print(struct printer *p, struct expr *e)
{
	if (p->depth == MAX_PRINT_DEPTH || session_stack_full(p->session)) {
		put(p, "...");
		return;
	}
	p->depth++;
	put_class(p, e);
	p->depth--;
}

void expr_print(struct buf *out, const struct session *s, struct expr *e)
{
	struct printer p = {.out = out, .session = s};
	print(&p, e);
}
