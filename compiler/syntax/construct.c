/* Lists, attribute names and patterns. */
#include "syntax/construct.h"

#include "syntax/complain.h"

#include <stdlib.h>

/* Lists. */

struct stack_run construct_items(struct parser *p)
{
	return (struct stack_run){p->exprs_used, 0};
}

struct stack_run construct_items_add(struct parser *p, struct stack_run items, struct expr *item)
{
	p->exprs_used = items.first + items.n;
	if (p->exprs_used == p->exprs_size)
		p->exprs = parser_more(p, p->exprs, p->exprs_used, &p->exprs_size, sizeof(struct expr *));
	p->exprs[p->exprs_used++] = item;
	items.n++;
	return items;
}

struct expr *construct_list(struct parser *p, struct span at, struct stack_run items)
{
	struct expr_list *e = ARENA_NEW(&p->session->arena, struct expr_list);
	e->expr = (struct expr){.kind = EXPR_LIST, .at = at};
	e->n = items.n;
	e->items = ARENA_ARRAY(&p->session->arena, struct expr *, items.n);
	if (items.n)
		memcpy(e->items, p->exprs + items.first, sizeof(struct expr *) * items.n);
	p->exprs_used = items.first;
	return &e->expr;
}

/* Names. */

struct attr_name construct_name(symbol name, struct span at)
{
	return (struct attr_name){.name = name, .at = at};
}

struct attr_name construct_name_of(struct parser *p, struct expr *e, struct span at)
{
	if (e->kind == EXPR_STRING)
		return construct_name(symbol_of_str(&p->session->symbols, EXPR_AS(string, e)->text), at);
	return (struct attr_name){.dynamic = e, .at = at};
}

struct stack_run construct_names(struct parser *p)
{
	return (struct stack_run){p->names_used, 0};
}

struct stack_run construct_names_add(struct parser *p, struct stack_run names, struct attr_name name)
{
	p->names_used = names.first + names.n;
	if (p->names_used == p->names_size)
		p->names = parser_more(p, p->names, p->names_used, &p->names_size, sizeof *p->names);
	p->names[p->names_used++] = name;
	names.n++;
	return names;
}

struct attr_path construct_path(struct parser *p, struct stack_run names)
{
	struct attr_path path = {names.n, ARENA_ARRAY(&p->session->arena, struct attr_name, names.n)};
	memcpy(path.names, p->names + names.first, sizeof *path.names * names.n);
	p->names_used = names.first;
	return path;
}

/* Patterns. */

struct pattern *construct_pattern(struct parser *p)
{
	return ARENA_NEW(&p->session->arena, struct pattern);
}

struct pattern *construct_pattern_add(struct parser *p, struct pattern *pattern, symbol name, struct span at,
                                      struct expr *fallback)
{
	if (pattern->count == pattern->size)
		pattern->formals = parser_more(p, pattern->formals, pattern->count, &pattern->size, sizeof *pattern->formals);
	pattern->formals[pattern->count++] = (struct formal){name, at, fallback};
	return pattern;
}

struct pattern *construct_pattern_open(struct pattern *pattern)
{
	pattern->ellipsis = true;
	return pattern;
}

struct pattern *construct_pattern_lost(struct parser *p)
{
	struct pattern *pattern = construct_pattern_open(construct_pattern(p));
	pattern->lost = true;
	p->names_lost = true;
	return pattern;
}

static void refuse_argument(struct parser *p, symbol name, struct span at, struct span first)
{
	struct diag *d = complain_parser(p, D_DUPLICATE_ARGUMENT, at, "duplicate formal function argument '%s'",
	                              symbol_text(&p->session->symbols, name));
	if (d)
		diag_note(p->session, d, first, "first defined here");
}

/* Sorts formals by name. Formals of the same name keep the order in which they were written. */
static int compare_formals(const void *l, const void *r)
{
	const struct formal *a = l, *b = r;
	if (a->name != b->name)
		return a->name < b->name ? -1 : 1;
	return (a->at.start > b->at.start) - (a->at.start < b->at.start);
}

static void check_formals(struct parser *p, struct pattern *pattern, symbol name, struct span name_at)
{
	struct formal *sorted = ARENA_ARRAY(&p->session->arena, struct formal, pattern->count + 1);
	if (pattern->count)
		memcpy(sorted, pattern->formals, sizeof *sorted * pattern->count);
	uint32_t n = pattern->count;
	if (name)
		sorted[n++] = (struct formal){.name = name, .at = name_at};
	qsort(sorted, n, sizeof *sorted, compare_formals);
	for (uint32_t i = 1; i < n; i++)
		if (sorted[i].name == sorted[i - 1].name) {
			pattern->lost = p->names_lost = true;
			refuse_argument(p, sorted[i].name, sorted[i].at, sorted[i - 1].at);
		}
}

struct expr *construct_pipe(struct parser *p, struct span at, struct span operator_at, struct expr *function,
                            struct expr *arg)
{
	struct diag *d = NULL;
	if (!p->session->sources.pipe_operators)
		d = complain_parser(p, D_BAD_TOKEN, operator_at, "the experimental feature 'pipe-operators' is disabled");
	if (d)
		d->help = "call the function: f x; or allow the operator with '--extra-experimental-features pipe-operators'";
	return expr_call(p, at, function, arg);
}

struct expr *construct_pattern_lambda(struct parser *p, struct span at, struct pattern *pattern, symbol name,
                                 struct span name_at, struct expr *body)
{
	struct expr *e = expr_lambda(p, at, name, name_at, body);
	struct expr_lambda *l = EXPR_AS(lambda, e);
	l->pattern = true;
	l->ellipsis = pattern->ellipsis;
	l->formal_count = pattern->count;
	l->formals = pattern->formals;
	check_formals(p, pattern, name, name_at);
	e->flags |= pattern->lost ? EXPR_LOST : 0;
	return e;
}
