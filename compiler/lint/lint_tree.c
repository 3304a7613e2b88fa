/* Lints of the language: names that nothing uses (W01), and ways round (W02). They read the trees of the user's
 * texts as resolve.c left them. */
#include "lint/lint.h"
#include "lint/lint_text.h"

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
	const struct expr_attrs *set = EXPR_AS(attrs, e);
	return e->kind == EXPR_ATTRS && !set->b.n && !set->b.dynamic_count;
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

static void visit(struct walk *w, const struct expr *e);

static void visit_bindings(struct walk *w, const struct bindings *b)
{
	check_names(w, b);
	for (uint32_t i = 0; i < b->from_count; i++)
		visit(w, b->from[i]);
	for (uint32_t i = 0; i < b->n; i++)
		if (b->order[i]->kind == BINDING_PLAIN)
			visit(w, b->order[i]->value);
	for (uint32_t i = 0; i < b->dynamic_count; i++) {
		visit(w, b->dynamic[i].name);
		visit(w, b->dynamic[i].value);
	}
}

static void visit_select(struct walk *w, const struct expr_select *e)
{
	if (e->expr.flags & EXPR_LET_BODY)
		say(w, D_ROUNDABOUT, keyword(&e->expr, "let"), "'let { body = ...; }' is a form of old",
		    "write 'let ... in ...'");
	visit(w, e->subject);
	for (uint32_t i = 0; i < e->n; i++)
		if (e->names[i].dynamic)
			visit(w, e->names[i].dynamic);
	if (e->fallback)
		visit(w, e->fallback);
}

static void visit_lambda(struct walk *w, const struct expr_lambda *e)
{
	check_lambda(w, e);
	for (uint32_t i = 0; i < e->formal_count; i++)
		if (e->formals[i].fallback)
			visit(w, e->formals[i].fallback);
	visit(w, e->body);
}

static void visit_let(struct walk *w, const struct expr_let *e)
{
	if (!e->b.n)
		say(w, D_ROUNDABOUT, keyword(&e->expr, "let"), "this 'let' binds nothing", "leave 'let in' out");
	check_let(w, &e->b);
	visit_bindings(w, &e->b);
	visit(w, e->body);
}

static void visit_with(struct walk *w, const struct expr_with *e)
{
	if (!e->used)
		say(w, D_UNUSED, keyword(&e->expr, "with"), "no name is looked up in this 'with'", "leave it out");
	visit(w, e->set);
	visit(w, e->body);
}

static void visit_all(struct walk *w, struct expr *const *items, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		visit(w, items[i]);
}

#define AS(type) ((const struct expr_##type *)e)

static void visit_kind(struct walk *w, const struct expr *e)
{
	switch ((enum expr_kind)e->kind) {
	case EXPR_INT:
	case EXPR_FLOAT:
	case EXPR_PATH:
	case EXPR_SEARCH_PATH:
	case EXPR_VAR:
	case EXPR_LOCAL:
	case EXPR_GLOBAL:
	case EXPR_WITH_VAR:
	case EXPR_CUR_POS:
	case EXPR_ERROR:
		break;
	case EXPR_STRING: check_string(w, e); break;
	case EXPR_INTERPOLATION: lint_text_string(w->session, e, AS(parts)->parts, AS(parts)->n); /* fall through */
	case EXPR_PATH_INTERPOLATION: visit_all(w, AS(parts)->parts, AS(parts)->n); break;
	case EXPR_SELECT:
	case EXPR_HAS: visit_select(w, AS(select)); break;
	case EXPR_CALL:
		lint_text_call(w->session, AS(call));
		visit(w, AS(call)->function);
		visit_all(w, AS(call)->args, AS(call)->n);
		break;
	case EXPR_LAMBDA: visit_lambda(w, AS(lambda)); break;
	case EXPR_LET: visit_let(w, AS(let)); break;
	case EXPR_ATTRS:
		if (e->flags & EXPR_REC)
			check_rec(w, AS(attrs));
		visit_bindings(w, &AS(attrs)->b);
		break;
	case EXPR_LIST: visit_all(w, AS(list)->items, AS(list)->n); break;
	case EXPR_WITH: visit_with(w, AS(with)); break;
	case EXPR_ASSERT:
		visit(w, AS(assert)->condition);
		visit(w, AS(assert)->body);
		break;
	case EXPR_IF:
		check_if(w, AS(if));
		visit(w, AS(if)->condition);
		visit(w, AS(if)->yes);
		visit(w, AS(if)->no);
		break;
	case EXPR_NOT:
	case EXPR_NEGATE: visit(w, AS(unary)->operand); break;
	case EXPR_UPDATE: check_update(w, AS(binary)); /* fall through */
	case EXPR_ADD:
	case EXPR_SUB:
	case EXPR_MUL:
	case EXPR_DIV:
	case EXPR_EQ:
	case EXPR_NE:
	case EXPR_LT:
	case EXPR_LE:
	case EXPR_GT:
	case EXPR_GE:
	case EXPR_AND:
	case EXPR_OR:
	case EXPR_IMPLIES:
	case EXPR_CONCAT:
		visit(w, AS(binary)->left);
		visit(w, AS(binary)->right);
		break;
	}
}

/* What is nested deeper than this is not looked at: nobody wrote it by hand. */
enum { DEEPEST = 20000 };

static void visit(struct walk *w, const struct expr *e)
{
	if (w->depth == DEEPEST)
		return;
	w->depth++;
	visit_kind(w, e);
	w->depth--;
}

/* The names in the pattern of a flake's outputs say which inputs it has: none is there in vain. */
static const struct expr_lambda *outputs_of_flake(const struct walk *w, const struct expr *e)
{
	if (e->kind != EXPR_ATTRS)
		return NULL;
	const struct bindings *b = &AS(attrs)->b;
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
