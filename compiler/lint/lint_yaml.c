/* Y04: values that readers of YAML 1.1 take for something else. */
#include "lint/lint_yaml.h"

#include "syntax/yaml_scalar.h"

struct yaml_walk {
	struct session *session;
};

/* Whether the value at a place has been reported, so that its wrong type is explained already. */
static bool is_at_fault(const struct yaml_walk *w, struct span at)
{
	for (const struct diag *d = w->session->diags.first; d; d = d->next)
		if (d->severity == SEVERITY_ERROR && d->at.start == at.start && d->at.end == at.end)
			return true;
	return false;
}

/* Checks a text without quotes. */
static void check_text(const struct yaml_walk *w, const struct str *text, struct span at)
{
	struct session *s = w->session;
	int truth;
	const char *once = yaml_scalar_once(text->text, str_len(text), &truth);
	if (!once || is_at_fault(w, at))
		return;
	struct diag *d = diag_make(s, D_YAML_ONCE, at, "'%s' is text in YAML 1.2, which ctrc reads, and %s in YAML 1.1",
	                           text->text, once);
	d->help = truth < 0 ? "in quotes it is text for all readers"
	                    : arena_format(&s->arena, "in quotes it is text for all readers; the boolean is '%s'",
	                                   truth ? "true" : "false");
	diag_fix(s, d, at, arena_format(&s->arena, "\"%s\"", text->text));
	diag_report(s, d);
}

static void visit_yaml(const struct yaml_walk *w, const struct expr *e);

static void visit_pairs(const struct yaml_walk *w, const struct bindings *b)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const struct binding *item = b->order[i];
		const struct str *name = symbol_str(&w->session->symbols, item->name);
		if (item->at.start && source_span_holds(&w->session->sources, item->at, name->text))
			check_text(w, name, item->at);
		visit_yaml(w, item->value);
	}
}

static void visit_yaml(const struct yaml_walk *w, const struct expr *e)
{
	if (session_stack_full(w->session))
		return;
	if (e->kind == EXPR_STRING && e->flags & EXPR_PLAIN)
		check_text(w, ((const struct expr_string *)e)->text, e->at);
	else if (e->kind == EXPR_ATTRS)
		visit_pairs(w, &((const struct expr_attrs *)e)->b);
	else if (e->kind == EXPR_LIST)
		for (uint32_t i = 0; i < ((const struct expr_list *)e)->n; i++)
			visit_yaml(w, ((const struct expr_list *)e)->items[i]);
}

void lint_yaml(struct session *s, const struct expr *tree)
{
	const struct yaml_walk w = {s};
	visit_yaml(&w, tree);
}
