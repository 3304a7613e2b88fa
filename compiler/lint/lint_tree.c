/* Lints of the language: unused names (W01), and needless constructs (W02). They read the trees of the user's texts
 * after resolve.c. */
#include "lint/lint_tree.h"

#include "lint/lint_text.h"
#include "lint/lint_yaml.h"
#include "syntax/expr_part.h"

struct walk {
	struct session *session;
	uint32_t depth;
	const struct expr_lambda *outputs; /* of a flake, or NULL */
};

static const char *name_of(const struct walk *w, symbol name)
{
	return symbol_text(&w->session->symbols, name);
}

/* W01 */

static void report_unused(const struct walk *w, const char *what, symbol name, struct span at, const char *help)
{
	const char *text = name_of(w, name);
	if (*text == '_')
		return;
	struct diag *d = diag_make(w->session, D_UNUSED, at, "%s '%s' is never used", what, text);
	d->help = help;
	diag_report(w->session, d);
}

static void check_let(const struct walk *w, const struct bindings *b)
{
	for (uint32_t i = 0; i < b->n; i++)
		if (!b->order[i]->used)
			report_unused(w, "the binding", b->order[i]->name, b->order[i]->at, "leave it out");
}

static void check_lambda(const struct walk *w, const struct expr_lambda *l)
{
	for (uint32_t i = 0; i < l->n; i++)
		if (l->names[i] && !l->used[i])
			report_unused(w, "the argument", l->names[i], l->name_spans[i],
			              "a name that begins with '_' says that this is meant");
	for (uint32_t i = 0; i < l->formal_count && l != w->outputs; i++)
		if (!l->used[l->n + i])
			report_unused(w, "the argument", l->formals[i].name, l->formals[i].at,
			              l->ellipsis ? "leave it out: '...' takes what is not named" : NULL);
}

static void say(const struct walk *w, enum diag_code code, struct span at, const char *message, const char *help)
{
	struct diag *d = diag_make(w->session, code, at, "%s", message);
	d->help = help;
	diag_report(w->session, d);
}

static struct span keyword(const struct expr *e, const char *word)
{
	return (struct span){e->at.start, e->at.start + (uint32_t)strlen(word)};
}

static void check_rec(const struct walk *w, const struct expr_attrs *set)
{
	for (uint32_t i = 0; i < set->b.n; i++)
		if (set->b.items[i]->used)
			return;
	say(w, D_UNUSED, keyword(&set->expr, "rec"), "'rec' is not needed: no attribute names another one",
	    "leave 'rec' out");
}

/* W02 */

static bool is_empty_set(const struct expr *e)
{
	return e->kind == EXPR_ATTRS && !EXPR_AS(attrs, e)->b.n && !EXPR_AS(attrs, e)->b.dynamic_count;
}

static bool is_bool(const struct walk *w, const struct expr *e, const char *name)
{
	return e->kind == EXPR_GLOBAL && strcmp(name_of(w, ((const struct expr_global *)e)->name), name) == 0;
}

static void check_if(const struct walk *w, const struct expr_if *e)
{
	bool same = is_bool(w, e->yes, "true") && is_bool(w, e->no, "false");
	if (same)
		say(w, D_ROUNDABOUT, e->expr.at, "this 'if' gives its own condition", "write the condition alone");
	else if (is_bool(w, e->yes, "false") && is_bool(w, e->no, "true"))
		say(w, D_ROUNDABOUT, e->expr.at, "this 'if' gives the opposite of its condition",
		    "write '!' before it");
}

static void check_update(const struct walk *w, const struct expr_binary *e)
{
	if (is_empty_set(e->left) || is_empty_set(e->right))
		say(w, D_ROUNDABOUT, is_empty_set(e->left) ? e->left->at : e->right->at,
		    "an empty set changes nothing here", "leave it out, with its '//'");
}

static void check_names(const struct walk *w, const struct bindings *b)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const struct binding *item = b->items[i];
		const struct source *s = source_at(&w->session->sources, item->at.start);
		if (item->name == SYM_OR && s && s->text[item->at.start - s->base] == 'o')
			say(w, D_ROUNDABOUT, item->at, "'or' as a name is read as the operator in many places",
			    "write it in quotes, or choose another name");
	}
}

static void check_string(const struct walk *w, const struct expr *e)
{
	lint_text_string(w->session, e, NULL, 0);
	if (e->flags & EXPR_URL)
		say(w, D_ROUNDABOUT, e->at, "a URL without quotes: newer versions of Nix refuse it",
		    "write it in quotes");
}

/* The walk. */

static void check_select(const struct walk *w, const struct expr *e)
{
	if (e->flags & EXPR_LET_BODY)
		say(w, D_ROUNDABOUT, keyword(e, "let"), "'let { body = ...; }' is a form of old",
		    "write 'let ... in ...'");
}

static void check_let_form(const struct walk *w, const struct expr_let *e)
{
	if (!e->b.n)
		say(w, D_ROUNDABOUT, keyword(&e->expr, "let"), "this 'let' binds nothing", "leave 'let in' out");
	check_let(w, &e->b);
	check_names(w, &e->b);
}

static void check_set(const struct walk *w, const struct expr_attrs *e)
{
	if (e->expr.flags & EXPR_REC)
		check_rec(w, e);
	check_names(w, &e->b);
}

static void check_with(const struct walk *w, const struct expr_with *e)
{
	if (!e->used)
		say(w, D_UNUSED, keyword(&e->expr, "with"), "no name is looked up in this 'with'", "leave it out");
}

static void check(const struct walk *w, const struct expr *e)
{
	switch (expr_class_of(e)) {
	case EXPR_IS_string:
		if (e->kind == EXPR_STRING)
			check_string(w, e);
		break;
	case EXPR_IS_parts:
		if (e->kind == EXPR_INTERPOLATION)
			lint_text_string(w->session, e, EXPR_AS(parts, e)->parts, EXPR_AS(parts, e)->n);
		break;
	case EXPR_IS_call: lint_text_call(w->session, EXPR_AS(call, e)); break;
	case EXPR_IS_select: check_select(w, e); break;
	case EXPR_IS_lambda: check_lambda(w, EXPR_AS(lambda, e)); break;
	case EXPR_IS_let: check_let_form(w, EXPR_AS(let, e)); break;
	case EXPR_IS_attrs: check_set(w, EXPR_AS(attrs, e)); break;
	case EXPR_IS_with: check_with(w, EXPR_AS(with, e)); break;
	case EXPR_IS_if: check_if(w, EXPR_AS(if, e)); break;
	case EXPR_IS_binary:
		if (e->kind == EXPR_UPDATE)
			check_update(w, EXPR_AS(binary, e));
		break;
	case EXPR_IS_plain:
	case EXPR_IS_int:
	case EXPR_IS_float:
	case EXPR_IS_var:
	case EXPR_IS_local:
	case EXPR_IS_global:
	case EXPR_IS_with_var:
	case EXPR_IS_list:
	case EXPR_IS_assert:
	case EXPR_IS_unary: break;
	}
}

static void visit(struct walk *w, const struct expr *e);

static void visit_part(void *walk, struct expr **part)
{
	visit(walk, *part);
}

/* Expressions that are nested deeper are skipped: nobody wrote them by hand. */
enum { DEEPEST = 20000 };

static void visit(struct walk *w, const struct expr *e)
{
	if (w->depth == DEEPEST)
		return;
	w->depth++;
	check(w, e);
	expr_part_each(e, visit_part, w);
	w->depth--;
}

/* Returns the function `outputs` of a flake, whose pattern names its inputs. None of these names counts as unused. */
static const struct expr_lambda *outputs_of_flake(const struct walk *w, const struct expr *e)
{
	if (e->kind != EXPR_ATTRS)
		return NULL;
	const struct bindings *b = &EXPR_AS(attrs, e)->b;
	for (uint32_t i = 0; i < b->n; i++)
		if (b->order[i]->kind == BINDING_PLAIN && b->order[i]->value->kind == EXPR_LAMBDA &&
		    strcmp(name_of(w, b->order[i]->name), "outputs") == 0)
			return EXPR_AS(lambda, b->order[i]->value);
	return NULL;
}

void lint_tree(struct session *s)
{
	struct walk w = {.session = s};
	for (uint32_t i = 0; i < s->sources.count; i++) {
		const struct source *source = s->sources.items[i];
		if (source->kind != SOURCE_USER || !source->tree)
			continue;
		lint_text(s, source);
		if (source->yaml) {
			lint_yaml(s, source->tree);
			continue;
		}
		w.outputs = outputs_of_flake(&w, source->tree);
		visit(&w, source->tree);
	}
}
